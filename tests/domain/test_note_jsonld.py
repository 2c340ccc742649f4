"""Notes go out as W3C annotations and come back the same; what others leave out is not missed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import Quad, TextQuote
from binder.domain.file_note import MarkKind, NotesFile
from binder.domain.ink import PEN_WIDTH
from binder.domain.note_jsonld import note_document, notes_of
from tests.noted_papers import a_note

QUOTE = {"type": "TextQuoteSelector", "exact": "samarbetet"}


def there_and_back(file: NotesFile) -> NotesFile:
    return notes_of(json.loads(json.dumps(note_document(file))))


@pytest.mark.parametrize("kind", MarkKind)
def test_notes_come_back_as_they_went(kind: MarkKind) -> None:
    note = a_note(3, kind=kind, colour=(0.1, 0.2, 0.3), quads=(Quad(1, 2, 3, 4), Quad(5, 6, 7, 8)))
    file = NotesFile(notes=(note,), file_name="kallelse.pdf", sha256="ab" * 32)
    assert there_and_back(file) == file


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_names_and_texts_come_back_whatever_they_hold(name: str, text: str, author: str) -> None:
    (note,) = there_and_back(NotesFile(notes=(a_note(name=name, text=text, author=author),))).notes
    assert (note.name, note.text, note.author) == (name, text, author)


def test_a_note_without_words_says_none() -> None:
    document = note_document(NotesFile(notes=(a_note(quote=TextQuote(exact="")),)))
    assert [each["type"] for each in document["items"][0]["target"]["selector"]] == ["FragmentSelector"]


def test_a_marker_without_a_text_is_for_highlighting() -> None:
    document = note_document(NotesFile(notes=(a_note(text="", subject="Markering"),)))
    assert document["items"][0]["motivation"] == "highlighting"
    assert "body" not in document["items"][0]


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"bodyValue": "Nej"}, "Nej"),
        ({"body": "Nej"}, "Nej"),
        ({"body": {"value": "Nej"}}, "Nej"),
        ({"body": [{"value": "Nej"}, {"value": "tagg", "purpose": "tagging"}, 7]}, "Nej"),
        ({"body": {"value": 7}}, ""),
        ({}, ""),
    ],
)
def test_texts_are_read_wherever_they_stand(given: dict[str, Any], text: str) -> None:
    (note,) = notes_of({"target": {"selector": QUOTE}, **given}).notes
    assert note.text == text


@pytest.mark.parametrize(
    "odd",
    [
        {"motesparm:colour": [2, 0, 0]},
        {"motesparm:colour": "röd"},
        {"created": "i går"},
        {"created": 7},
        {"creator": 7},
        {"motesparm:kind": ["?"]},
        {"id": 7},
        {"target": {"source": 7, "selector": [QUOTE, 7]}},
    ],
)
def test_odd_values_do_no_harm(odd: dict[str, Any]) -> None:
    (note,) = notes_of([{"target": {"selector": QUOTE}, **odd}]).notes
    assert (note.quote.exact, note.colour, note.created) == ("samarbetet", None, None)


def test_notes_on_several_papers_name_none() -> None:
    one, other = (note_document(NotesFile(notes=(a_note(),), sha256=sign * 64)) for sign in "ab")
    assert notes_of([one, other]).sha256 == ""


@pytest.mark.parametrize("document", [{}, [], 7, "x", None, {"items": []}])
def test_what_holds_no_notes_is_refused(document: object) -> None:
    with pytest.raises(ValueError, match="no annotations"):
        notes_of(document)


def test_a_drawing_and_its_tags_come_back() -> None:
    quote = TextQuote(exact="", prefix="före ", suffix=" efter")
    drawn = a_note(2, kind=MarkKind.INK, quote=quote, colour=(0.1, 0.2, 0.3))
    note = replace(drawn, tags=("budget", "å ä ö"), is_important=True)
    assert there_and_back(NotesFile(notes=(note,))).notes == (note,)


def test_a_drawing_is_a_shape_in_the_standards_words() -> None:
    document = note_document(NotesFile(notes=(a_note(kind=MarkKind.INK, quote=TextQuote(exact="")),)))
    fragment, shape = document["items"][0]["target"]["selector"]
    assert (fragment["value"], shape["type"]) == ("page=1", "SvgSelector")
    assert '<path fill="none" stroke="black" stroke-width="2" d="M150.000 396.000 L' in shape["value"]


def test_tags_are_bodies_for_tagging() -> None:
    document = note_document(NotesFile(notes=(replace(a_note(), tags=("budget",)),)))
    purposes = [(body["purpose"], body["value"]) for body in document["items"][0]["body"]]
    assert purposes == [("commenting", a_note().text), ("tagging", "budget")]


@pytest.mark.parametrize(
    "strokes",
    [
        "x",
        [7],
        [{"points": []}],
        [{"points": [[1, 2]]}],
        [{"points": [[1, 2, 3]]}],
        [{"points": [[1e9, 2, 0.5]]}],
        [{"points": "xyz"}],
    ],
)
def test_strokes_that_make_no_sense_are_left_out(strokes: object) -> None:
    selector = {"type": "SvgSelector", "value": "<svg/>", "strokes": strokes}
    (note,) = notes_of({"target": {"selector": selector}}).notes
    assert (note.strokes, note.kind) == ((), MarkKind.TEXT)


@pytest.mark.parametrize("width", [None, -1, 0, 1e9, "bred"])
def test_a_senseless_breadth_is_that_of_a_plain_pen(width: object) -> None:
    selector = {"type": "SvgSelector", "strokes": [{"width": width, "points": [[1, 2, 0.5]]}]}
    (note,) = notes_of({"target": {"selector": selector}}).notes
    assert [stroke.width for stroke in note.strokes] == [PEN_WIDTH]
