"""What later files brought, and earlier versions of papers, as rows."""

from __future__ import annotations

from datetime import datetime

import pytest

from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.domain.news import NewsKind
from binder.storage import meetings, news, places
from binder.storage.database import Binder
from binder.storage.rows import update_row
from tests.storage.some_rows import a_meeting, a_version, an_item


@pytest.fixture
def meeting_id(binder: Binder, now: datetime) -> MeetingId:
    return a_meeting(binder, now)


@pytest.fixture
def item_id(binder: Binder, meeting_id: MeetingId) -> AgendaItemId:
    return an_item(binder, meeting_id)


def a_paper(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, version_id: int, page: int
) -> PaperId:
    values = {"meeting_id": meeting_id, "item_id": item_id, "version_id": version_id, "title": "Bilaga"}
    return meetings.insert_paper(binder, {**values, "first_page": page, "last_page": page + 1})


def test_news_is_read_as_written(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    values = {"meeting_id": meeting_id, "item_id": item_id, "kind": "changed", "field": "title"}
    news_id = news.insert_news(binder, {**values, "before": "Vänort", "after": "Vänorter"}, now)
    (entry,) = news.news_of_item(binder, item_id)
    assert (entry.id, entry.kind, entry.came_at) == (news_id, NewsKind.CHANGED, now)
    assert (entry.field, entry.before, entry.after, entry.read_at) == ("title", "Vänort", "Vänorter", None)


def test_the_latest_news_comes_first(binder: Binder, meeting_id: MeetingId, now: datetime) -> None:
    made = [
        news.insert_news(binder, {"meeting_id": meeting_id, "kind": kind}, now)
        for kind in ("moved", "changed")
    ]
    assert [entry.id for entry in news.news_of_meeting(binder, meeting_id)] == made[::-1]


def test_read_news_is_no_mark_on_the_agenda(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    values = {"meeting_id": meeting_id, "item_id": item_id}
    first, _ = (news.insert_news(binder, {**values, "kind": kind}, now) for kind in ("moved", "changed"))
    news.mark_news_read(binder, [first], now)
    (marks,) = meetings.items_with_marks(binder, meeting_id)
    assert marks.news == ("changed",)
    assert len(news.news_of_item(binder, item_id)) == 2


def test_a_replaced_paper_keeps_its_place_and_its_past(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    old, new = (a_version(binder, now, content) for content in (b"%PDF old", b"%PDF new"))
    first, second = (a_paper(binder, meeting_id, item_id, old, page) for page in (2, 4))
    news.insert_earlier(binder, first, now)
    update_row(binder, "paper", first, {"version_id": new, "first_page": 7, "last_page": 9})
    (earlier,) = news.earlier_versions(binder, first)
    assert (earlier.version_id, earlier.first_page, earlier.last_page) == (old, 2, 3)
    assert [paper.id for paper in meetings.papers_of_item(binder, item_id)] == [first, second]


def test_a_file_is_known_by_its_present_and_its_replaced_papers(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    old, new = (a_version(binder, now, content) for content in (b"%PDF old", b"%PDF new"))
    hashes = [binder.papers.version(version).sha256 for version in (old, new)]
    paper = a_paper(binder, meeting_id, item_id, old, 2)
    assert [news.meeting_of_file(binder, each) for each in hashes] == [meeting_id, None]
    news.insert_earlier(binder, paper, now)
    update_row(binder, "paper", paper, {"version_id": new})
    assert [news.meeting_of_file(binder, each) for each in hashes] == [meeting_id, meeting_id]


def test_a_withdrawn_item_is_on_the_agenda_as_such(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    assert not meetings.one_item(binder, item_id).is_withdrawn
    update_row(binder, "agenda_item", item_id, {"withdrawn_at": now.isoformat()})
    (marks,) = meetings.items_with_marks(binder, meeting_id)
    assert marks.item.is_withdrawn


def test_a_place_outside_a_papers_new_pages_is_forgotten(
    binder: Binder, meeting_id: MeetingId, item_id: AgendaItemId, now: datetime
) -> None:
    paper = a_paper(binder, meeting_id, item_id, a_version(binder, now), 2)
    places.keep_page(binder, paper, 3, 0.5)
    assert places.kept_page(binder, paper) == (3, 0.5)
    update_row(binder, "paper", paper, {"first_page": 5, "last_page": 6})
    assert places.kept_page(binder, paper) is None
