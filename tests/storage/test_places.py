"""Where the member was is where they return."""

from __future__ import annotations

from datetime import datetime

from binder.storage import meetings, places
from binder.storage.database import Binder
from tests.storage.some_rows import a_meeting, a_version, an_item


def test_the_last_page_of_a_paper_is_kept(binder: Binder, now: datetime) -> None:
    paper = {"meeting_id": a_meeting(binder, now), "version_id": a_version(binder, now), "title": "Kallelse"}
    paper_id = meetings.insert_paper(binder, {**paper, "first_page": 1, "last_page": 9})
    assert places.kept_page(binder, paper_id) is None
    places.keep_page(binder, paper_id, 3, 0.25)
    places.keep_page(binder, paper_id, 5, 0.5)
    assert places.kept_page(binder, paper_id) == (5, 0.5)


def test_the_paper_read_last_in_an_item_is_kept(binder: Binder, now: datetime) -> None:
    meeting = a_meeting(binder, now)
    item = an_item(binder, meeting)
    values = {"meeting_id": meeting, "item_id": item, "version_id": a_version(binder, now), "title": "Bilaga"}
    first, second = (
        meetings.insert_paper(binder, {**values, "first_page": page, "last_page": page}) for page in (1, 2)
    )
    assert places.kept_paper(binder, item) is None
    for paper in (second, first, second):
        places.keep_page(binder, paper, 1, 0.0)
    assert places.kept_paper(binder, item) == second


def test_the_last_item_is_kept_while_it_is_there(binder: Binder, now: datetime) -> None:
    item = an_item(binder, a_meeting(binder, now))
    assert places.kept_item(binder, "item") is None
    places.keep_last(binder, "item", item)
    assert places.kept_item(binder, "item") == item
    meetings.mark_deleted(binder, "agenda_item", [item], now)
    assert places.kept_item(binder, "item") is None


def test_how_a_paper_was_turned_is_kept(binder: Binder) -> None:
    assert places.kept_turn(binder, 7) == 0
    places.keep_turn(binder, 7, 90)
    places.keep_turn(binder, 7, 270)
    assert (places.kept_turn(binder, 7), places.kept_turn(binder, 8)) == (270, 0)
