"""Two stored papers are compared by their own pages, whatever else lies in their files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import Cancelled
from binder.domain.passage_changes import ChangeKind
from binder.services import news, read_meeting
from binder.services.compare_papers import Excerpt, compare_excerpts
from tests.services.later_files import Later, two_lists


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    with two_lists(tmp_path, now) as built:
        yield built


def both(later: Later) -> tuple[Excerpt, Excerpt]:
    """The letter as it was and as it is."""
    letter = read_meeting.papers_of(later.binder, later.items[0])[0]
    (was,) = news.earlier_versions(later.binder, letter.id)
    old = Excerpt(version_id=was.version_id, first=was.first_page, last=was.last_page)
    return old, Excerpt(version_id=letter.version_id, first=letter.first_page, last=letter.last_page)


def test_a_change_is_told_with_the_pages_of_the_files(later: Later) -> None:
    (change,) = compare_excerpts(later.binder, *both(later)).changes
    assert (change.kind, change.old.page, change.new.page) == (ChangeKind.CHANGED, 2, 3)
    assert (change.old.text, change.new.text) == ("fem", "sju")


def test_only_the_papers_own_pages_are_compared(later: Later) -> None:
    (page,) = compare_excerpts(later.binder, *both(later)).pages
    assert (page.old, page.new) == (2, 3)


def test_two_equal_papers_have_no_changes(later: Later) -> None:
    old, _ = both(later)
    assert compare_excerpts(later.binder, old, old).changes == ()


def test_each_page_is_told_and_may_stop_the_reading(later: Later) -> None:
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare_excerpts(later.binder, *both(later), stop)
    assert told == [(1, 2), (2, 2)]
