"""Notes are read as they were written, with their place in the paper."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from binder.domain.annotation import AnnotationKind, HighlightColour, NoteOrigin, NoteSource
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, AnnotationId
from binder.storage.annotations import (
    NewAnnotation,
    annotations_of_item,
    annotations_of_version,
    insert_annotation,
    one_annotation,
)
from binder.storage.database import Binder
from tests.storage.some_rows import a_meeting, a_version, an_anchor, an_item


@pytest.fixture
def item(binder: Binder, now: datetime) -> AgendaItemId:
    return an_item(binder, a_meeting(binder, now))


def test_an_anchored_note_comes_back_whole(binder: Binder, now: datetime, item: AgendaItemId) -> None:
    anchor = an_anchor(a_version(binder, now))
    note = NewAnnotation(
        kind=AnnotationKind.COMMENT, item_id=item, anchor=anchor, colour=HighlightColour.PINK, text="Varför?"
    )
    kept = one_annotation(binder, insert_annotation(binder, note, now))
    assert kept.anchor == anchor
    assert (kept.kind, kept.colour, kept.text) == (note.kind, note.colour, note.text)
    assert kept.created_at == kept.modified_at == now


def test_a_note_on_the_item_has_no_anchor(binder: Binder, now: datetime, item: AgendaItemId) -> None:
    note = NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item, text="Fråga Siv")
    insert_annotation(binder, note, now)
    (kept,) = annotations_of_item(binder, item)
    assert kept.anchor is None


def test_the_items_own_notes_come_before_those_in_papers(
    binder: Binder, now: datetime, item: AgendaItemId
) -> None:
    version = a_version(binder, now)
    pages = [7, 2]
    for page in pages:
        anchor = an_anchor(version, page)
        insert_annotation(
            binder, NewAnnotation(kind=AnnotationKind.HIGHLIGHT, item_id=item, anchor=anchor), now
        )
    insert_annotation(binder, NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item), now)
    found = [note.anchor.page if note.anchor else None for note in annotations_of_item(binder, item)]
    assert found == [None, 2, 7]
    assert len(annotations_of_version(binder, version)) == 2


def test_a_note_that_is_not_there_is_told(binder: Binder) -> None:
    with pytest.raises(BinderError) as told:
        one_annotation(binder, AnnotationId(99))
    assert told.value.code is ErrorCode.NOT_FOUND


def test_a_note_from_a_file_keeps_who_made_it_and_when(
    binder: Binder, now: datetime, item: AgendaItemId
) -> None:
    origin = NoteOrigin(source=NoteSource.RECEIVED_FILE, name="a-17", author="Ada Lind")
    made_at = now - timedelta(days=3)
    note = NewAnnotation(
        kind=AnnotationKind.ITEM_NOTE, item_id=item, text="Nej", created_at=made_at, origin=origin
    )
    kept = one_annotation(binder, insert_annotation(binder, note, now))
    assert kept.origin == origin
    assert (kept.created_at, kept.modified_at) == (made_at, now)


def test_an_own_note_has_no_origin(binder: Binder, now: datetime, item: AgendaItemId) -> None:
    note = NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item)
    assert one_annotation(binder, insert_annotation(binder, note, now)).origin is None
