"""Long lists of notes: what is let through, in which order, under which headings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from binder.domain.annotation import (
    Annotation,
    AnnotationKind,
    HighlightColour,
    PageAnchor,
    Quad,
    TextAnchor,
    TextQuote,
)
from binder.domain.ids import AgendaItemId, AnnotationId, MeetingId, PaperVersionId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.note_list import (
    ListedNote,
    NoteFilter,
    NoteGrouping,
    NoteOrder,
    arranged,
    count,
    searchable,
)

BEGUN = datetime(2026, 3, 2, 12, tzinfo=UTC)
MEETING = Meeting(id=MeetingId(1), municipality="x", body="Kommunstyrelsen", date=date(2026, 3, 4))


def listed(number: int, *, item: int = 1, paper: str = "Skrivelse", **values: Any) -> ListedNote:
    """A comment made so many hours after the first, on the item and the paper."""
    words = TextAnchor(
        version_id=PaperVersionId(1),
        page=1,
        quads=(Quad(0, 0, 9, 9),),
        quote=TextQuote(exact="medborgarnas vägar"),
    )
    made = BEGUN + timedelta(hours=number)
    known = {"kind": AnnotationKind.COMMENT, "anchor": words, "text": f"Not {number}", **values}
    note = Annotation(
        id=AnnotationId(number), item_id=AgendaItemId(item), created_at=made, modified_at=made, **known
    )
    agenda_item = AgendaItem(
        id=AgendaItemId(item), meeting_id=MEETING.id, position=item, number=str(item), title="Vägar"
    )
    return ListedNote(
        note=note,
        meeting=MEETING,
        item=agenda_item,
        paper=paper,
        day=made.date(),
        place=(float(item), float(number)),
        words=searchable(note, paper),
    )


def ids(notes: list[ListedNote], order: NoteOrder, grouping: NoteGrouping) -> list[list[int]]:
    return [[int(each.note.id) for each in group.notes] for group in arranged(notes, order, grouping)]


SOME = [listed(3), listed(1), listed(2, item=2, is_important=True)]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (NoteOrder.PLACE, [[1, 3, 2]]),
        (NoteOrder.NEWEST, [[3, 2, 1]]),
        (NoteOrder.IMPORTANT, [[2, 1, 3]]),
    ],
)
def test_each_order_without_headings(order: NoteOrder, expected: list[list[int]]) -> None:
    assert ids(SOME, order, NoteGrouping.NONE) == expected


def test_the_heading_of_the_first_note_comes_first() -> None:
    assert ids(SOME, NoteOrder.IMPORTANT, NoteGrouping.ITEM) == [[2], [1, 3]]


def test_each_paper_of_an_item_has_its_heading() -> None:
    notes = [listed(1), listed(2, paper="Bilaga"), listed(3)]
    assert ids(notes, NoteOrder.PLACE, NoteGrouping.PAPER) == [[1, 3], [2]]


def test_days_come_latest_first_in_every_order() -> None:
    notes = [listed(1), listed(30), listed(31)]
    assert ids(notes, NoteOrder.PLACE, NoteGrouping.DAY) == [[30, 31], [1]]


def test_no_note_is_lost_by_arranging() -> None:
    for order in NoteOrder:
        for grouping in NoteGrouping:
            assert count(arranged(SOME, order, grouping)) == len(SOME)


TAGGED = listed(7, tags=("skola",), is_important=True, colour=HighlightColour.GREEN)


@pytest.mark.parametrize(
    "asked",
    [
        NoteFilter(),
        NoteFilter(words="NOT 7"),
        NoteFilter(words="vägar skrivelse"),
        NoteFilter(colour=HighlightColour.GREEN),
        NoteFilter(tag="skola"),
        NoteFilter(kind=AnnotationKind.COMMENT),
        NoteFilter(only_important=True),
    ],
)
def test_a_note_with_what_is_asked_for_is_let_through(asked: NoteFilter) -> None:
    assert asked.lets_through(TAGGED)


@pytest.mark.parametrize(
    "asked",
    [
        NoteFilter(words="not budget"),
        NoteFilter(colour=HighlightColour.PINK),
        NoteFilter(tag="sko"),
        NoteFilter(kind=AnnotationKind.INK),
        NoteFilter(tag="skola", colour=HighlightColour.BLUE),
    ],
)
def test_a_note_that_lacks_one_thing_is_not(asked: NoteFilter) -> None:
    assert not asked.lets_through(TAGGED)


def test_what_is_not_important_is_left_out_where_only_that_is_asked_for() -> None:
    assert not NoteFilter(only_important=True).lets_through(listed(1))


def test_a_note_that_marks_nothing_has_no_colour() -> None:
    page = PageAnchor(version_id=PaperVersionId(1), page=1)
    note = listed(1, kind=AnnotationKind.PAGE_NOTE, anchor=page, colour=HighlightColour.YELLOW)
    assert note.colour is None
    assert not NoteFilter(colour=HighlightColour.YELLOW).lets_through(note)


def test_blanks_are_no_filter() -> None:
    assert NoteFilter(words="  ").is_empty
    assert not NoteFilter(words=" x").is_empty
    assert not NoteFilter(only_important=True).is_empty


def test_swedish_letters_are_letters_of_their_own() -> None:
    assert not NoteFilter(words="vagar").lets_through(TAGGED)
    assert NoteFilter(words="VÄGAR").lets_through(TAGGED)
