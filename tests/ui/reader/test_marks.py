"""Numbers and places of marks."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRectF

from binder.domain.annotation import Annotation, AnnotationKind, Quad, TextAnchor, TextQuote
from binder.ui.reader.marks import in_reading_order, marker_places, marks_on, numbers

NOW = datetime(2026, 3, 5, 18, 0, tzinfo=UTC)


def note(identity: int, page: int, top: float, text: str = "Fråga om detta", version: int = 3) -> Annotation:
    anchor = TextAnchor(
        version_id=version, page=page, quads=(Quad(70, top - 12, 200, top),), quote=TextQuote(exact="ord")
    )
    return Annotation(
        id=identity,
        kind=AnnotationKind.HIGHLIGHT,
        item_id=1,
        anchor=anchor,
        text=text,
        created_at=NOW,
        modified_at=NOW,
    )


def item_note(identity: int) -> Annotation:
    return Annotation(
        id=identity, kind=AnnotationKind.ITEM_NOTE, item_id=1, text="Ring", created_at=NOW, modified_at=NOW
    )


def test_notes_are_numbered_from_the_top_of_the_first_page_on():
    notes = [note(1, 2, 700), note(2, 1, 300), note(3, 1, 700)]
    assert numbers(notes) == {3: 1, 2: 2, 1: 3}


def test_numbers_of_the_list_beside_are_taken_over():
    marks = marks_on([note(1, 1, 700), note(2, 1, 600)], 3, {2: 7})
    assert [mark.number for mark in marks[1]] == [None, 7]


def test_notes_on_the_item_come_last_and_are_not_on_a_page():
    notes = [item_note(1), note(2, 4, 500)]
    assert [one.id for one in in_reading_order(notes)] == [2, 1]
    assert list(marks_on(notes, 3)) == [4]


def test_marks_of_other_versions_are_left_out():
    assert marks_on([note(1, 1, 700, version=9)], 3) == {}
    assert marks_on([note(1, 1, 700)], None) == {}


def test_markers_stand_beside_their_lines_and_never_on_each_other():
    places = marker_places(QRectF(0, 0, 500, 700), [100, 104, 300])
    assert places[0].top() == 100
    assert places[1].top() >= places[0].bottom()
    assert places[2].top() == 300
    assert all(place.right() < 500 for place in places)
