"""How a note in a file answers to one in the binder."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from binder.domain.annotation import (
    Annotation,
    AnnotationKind,
    NoteOrigin,
    NoteSource,
    Quad,
    TextAnchor,
    TextQuote,
)
from binder.domain.file_note import MarkKind, as_file_note, kind_in_binder, name_of, nearest_colour
from binder.domain.ids import AgendaItemId, AnnotationId, PaperVersionId
from tests.noted_papers import NOW, a_note

ANCHOR = TextAnchor(
    version_id=PaperVersionId(1), page=3, quads=(Quad(1, 2, 3, 4),), quote=TextQuote(exact="samarbetet")
)
NOTE = Annotation(
    id=AnnotationId(7),
    kind=AnnotationKind.COMMENT,
    item_id=AgendaItemId(2),
    anchor=ANCHOR,
    text="Nej",
    created_at=NOW,
    modified_at=NOW,
)
THEIRS = NoteOrigin(source=NoteSource.RECEIVED_FILE, name="7b1c", author="Ada Lind")


def test_a_name_stays_when_the_text_changes() -> None:
    later = replace(NOTE, text="Ja", modified_at=NOW + timedelta(days=1))
    assert name_of(later) == name_of(NOTE)
    assert name_of(replace(NOTE, id=AnnotationId(8))) != name_of(NOTE)


def test_a_note_keeps_the_name_and_the_author_it_came_with() -> None:
    note = as_file_note(replace(NOTE, origin=THEIRS), "Siv Ekman", 3, ANCHOR.quads)
    assert (note.name, note.author) == ("7b1c", "Ada Lind")


def test_a_note_that_says_no_author_is_the_members() -> None:
    nameless = replace(NOTE, origin=replace(THEIRS, author=""))
    assert as_file_note(nameless, "Siv Ekman", 3, ANCHOR.quads).author == "Siv Ekman"


@pytest.mark.parametrize("kind", AnnotationKind)
def test_every_kind_comes_back(kind: AnnotationKind) -> None:
    anchor = None if kind is AnnotationKind.ITEM_NOTE else ANCHOR
    made = as_file_note(replace(NOTE, kind=kind, anchor=anchor), "x", 1, ANCHOR.quads)
    assert kind_in_binder(made) is kind


def test_a_mark_that_calls_itself_a_note_on_the_item_is_on_words_all_the_same() -> None:
    assert kind_in_binder(a_note(subject="Anteckning på ärendet")) is AnnotationKind.COMMENT


def test_a_note_without_words_is_a_sign_on_the_page() -> None:
    spot = replace(NOTE, anchor=replace(ANCHOR, quote=TextQuote(exact="")))
    assert as_file_note(spot, "x", 3, ANCHOR.quads).kind is MarkKind.TEXT


def test_no_colour_is_yellow() -> None:
    assert nearest_colour(None).value == "yellow"


def test_the_box_holds_every_line() -> None:
    assert a_note(quads=(Quad(10, 20, 30, 40), Quad(5, 0, 20, 18))).box == Quad(5, 0, 30, 40)
