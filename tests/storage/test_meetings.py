"""Meetings, items and papers are read as they were written, without what was deleted."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.storage import meetings
from binder.storage.database import Binder
from tests.storage.some_rows import a_meeting, a_version, an_item


def a_paper(
    binder: Binder, now: datetime, meeting: MeetingId, item: AgendaItemId | None, page: int
) -> PaperId:
    values = {"meeting_id": meeting, "item_id": item, "version_id": a_version(binder, now)}
    return meetings.insert_paper(
        binder, {**values, "title": "Bilaga", "kind": None, "first_page": page, "last_page": page + 1}
    )


def test_a_meeting_is_read_as_written(binder: Binder, now: datetime) -> None:
    meeting = meetings.one_meeting(binder, a_meeting(binder, now, time="13.00", place="Rådhuset"))
    assert (meeting.body, meeting.date) == ("Kommunstyrelsen", date(2026, 3, 4))
    assert (meeting.time, meeting.place) == ("13.00", "Rådhuset")


def test_the_latest_meeting_comes_first(binder: Binder, now: datetime) -> None:
    early = a_meeting(binder, now, date="2026-02-04")
    late = a_meeting(binder, now, date="2026-04-01")
    assert [meeting.id for meeting in meetings.all_meetings(binder)] == [late, early]


def test_items_keep_the_order_in_which_they_came(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now)
    made = [an_item(binder, meeting, number=number) for number in ("2", "1", None)]
    read = [marks.item for marks in meetings.items_with_marks(binder, meeting)]
    assert [item.id for item in read] == made
    assert [item.position for item in read] == [1, 2, 3]


def test_an_item_is_read_as_written(binder: Binder, now: datetime) -> None:
    item_id = an_item(binder, a_meeting(binder, now), section="Beslut", goes_to_council=1)
    item = meetings.one_item(binder, item_id)
    assert (item.number, item.title, item.dnr) == ("22", "Vänortssamarbete", "KS-2025/101")
    assert (item.section, item.goes_to_council, item.arende_id) == ("Beslut", True, None)


def test_papers_of_items_and_of_the_meeting_are_told_apart(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now)
    item = an_item(binder, meeting)
    second, first = (a_paper(binder, now, meeting, item, page) for page in (5, 3))
    whole = a_paper(binder, now, meeting, None, 1)
    assert [paper.id for paper in meetings.papers_of_item(binder, item)] == [first, second]
    assert [paper.id for paper in meetings.papers_of_meeting(binder, meeting)] == [whole]
    assert meetings.one_paper(binder, whole).page_count == 2


def test_what_was_deleted_is_not_read(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now)
    item = an_item(binder, meeting)
    paper = a_paper(binder, now, meeting, item, 1)
    for table, ids in meetings.ids_of_meeting(binder, meeting).items():
        meetings.mark_deleted(binder, table, ids, now)
    for ask in (
        lambda: meetings.one_meeting(binder, meeting),
        lambda: meetings.one_item(binder, item),
        lambda: meetings.one_paper(binder, paper),
    ):
        with pytest.raises(BinderError) as told:
            ask()
        assert told.value.code is ErrorCode.NOT_FOUND
    assert meetings.all_meetings(binder) == []


def test_an_arende_has_its_places_on_all_agendas(binder: Binder, now: datetime) -> None:
    arende = meetings.insert_arende(binder, "ekvik", dnr="KS-2025/101", key="2025/101", title="Vänort")
    early = an_item(binder, a_meeting(binder, now, date="2026-02-04"), arende_id=arende)
    late = an_item(binder, a_meeting(binder, now, date="2026-04-01"), arende_id=arende)
    assert [item.id for item in meetings.items_of_arende(binder, arende)] == [late, early]
    assert [known.id for known in meetings.arenden_with_key(binder, "ekvik", "2025/101")] == [arende]
    assert meetings.arenden_with_key(binder, "granvik", "2025/101") == []
