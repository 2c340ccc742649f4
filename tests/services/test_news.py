"""What came is new until it was seen, item by item and paper by paper, and its history stays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Changes, Kind
from binder.domain.news import NewsKind
from binder.services import news, read_meeting
from tests.services import later_files
from tests.services.later_files import Later, two_lists


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    with two_lists(tmp_path, now) as built:
        yield built


def kinds(later: Later) -> set[NewsKind]:
    return {each.kind for each in news.new_of_item(later.binder, later.items[0])}


def test_seeing_an_item_leaves_its_unseen_papers_new(later: Later) -> None:
    changes = news.mark_item_seen(later.binder, later.items[0], later.now)
    assert kinds(later) == {NewsKind.REPLACED_PAPER}
    assert changes.touches(Kind.AGENDA_ITEM, later.items[0])


def test_seeing_a_paper_leaves_the_item_new(later: Later) -> None:
    (letter, _) = read_meeting.papers_of(later.binder, later.items[0])
    changes = news.mark_paper_seen(later.binder, letter.id, later.now)
    assert kinds(later) == {NewsKind.CHANGED, NewsKind.RENUMBERED}
    assert changes.touches(Kind.PAPER, letter.id)


def test_all_of_a_meeting_can_be_seen_at_once(later: Later) -> None:
    assert news.new_since(later.binder, later.meeting_id)
    news.mark_meeting_seen(later.binder, later.meeting_id, later.now)
    assert not news.new_since(later.binder, later.meeting_id)
    assert not any(row.news for row in read_meeting.agenda(later.binder, later.meeting_id))


def test_seeing_what_is_not_new_changes_nothing(later: Later) -> None:
    news.mark_meeting_seen(later.binder, later.meeting_id, later.now)
    assert news.mark_item_seen(later.binder, later.items[0], later.now) == Changes()


def test_earlier_values_stay_in_the_history(later: Later) -> None:
    news.mark_meeting_seen(later.binder, later.meeting_id, later.now)
    history = {each.field: each for each in news.history_of_item(later.binder, later.items[0])}
    assert (history["title"].before, history["title"].after) == ("Simhallens taxor", "Simhallens taxor 2027")
    assert history["title"].read_at == later.now


def test_a_meeting_without_later_files_has_no_news(tmp_path: Path, now: datetime) -> None:
    (tmp_path / "ny").mkdir()
    other = later_files.made(tmp_path / "ny", now)
    assert news.new_since(other.binder, other.meeting_id) == []
    other.binder.close()


def test_what_was_seen_can_be_new_again(later: Later) -> None:
    before = news.new_since(later.binder, later.meeting_id)
    news.mark_meeting_seen(later.binder, later.meeting_id, later.now)
    assert news.new_since(later.binder, later.meeting_id) == []
    changes = news.mark_as_new(later.binder, before)
    assert news.new_since(later.binder, later.meeting_id) == before
    assert changes.touches(Kind.AGENDA_ITEM, later.items[0])


def test_the_meetings_history_keeps_what_was_seen(later: Later) -> None:
    news.mark_meeting_seen(later.binder, later.meeting_id, later.now)
    history = news.history_of_meeting(later.binder, later.meeting_id)
    assert {NewsKind.WITHDRAWN, NewsKind.NEW_ITEM, NewsKind.REPLACED_PAPER} <= {each.kind for each in history}
