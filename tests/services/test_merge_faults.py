"""A merge that is stopped, or does not fit on the disk, leaves the binder as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Changes
from binder.domain.errors import BinderError, ErrorCode
from binder.services import news, read_meeting
from tests.services import later_files
from tests.services.later_files import Later, second_file, second_list
from tests.services.one_later_file import confirm_merge
from tests.services.test_interruption import paper_names, stopped_at
from tests.storage.contents import everything
from tests.storage.small_disk import mounted


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    built = later_files.made(tmp_path, now)
    yield built
    built.binder.close()


def confirming(later: Later) -> Callable[[Later], Changes]:
    source = second_file(later)
    merge = later.merge(second_list(), source)
    return lambda world: confirm_merge(world.binder, merge, source, world.now)


def hold(later: Later, command: Callable[[Later], Changes]) -> None:
    """Stop the command at one place after another; it must leave everything as it was each time."""
    before, papers, place = everything(later.binder), paper_names(later), 1
    while stopped_at(later, command, place):
        assert everything(later.binder) == before
        assert paper_names(later) == papers
        place += 1 + place // 8
    assert place > 1


def test_a_stopped_merge_changes_nothing(later: Later) -> None:
    hold(later, confirming(later))


def test_a_stopped_undo_of_a_merge_changes_nothing(later: Later) -> None:
    undo = confirming(later)(later).undo
    assert undo is not None
    hold(later, lambda world: undo.command(world.binder))


@pytest.mark.parametrize("seen", ["item", "paper", "meeting"])
def test_stopping_while_news_is_marked_as_seen_changes_nothing(later: Later, seen: str) -> None:
    confirming(later)(later)
    item_id = later.items[0]
    paper_id = read_meeting.papers_of(later.binder, item_id)[0].id
    commands: dict[str, Callable[[Later], Changes]] = {
        "item": lambda world: news.mark_item_seen(world.binder, item_id, world.now),
        "paper": lambda world: news.mark_paper_seen(world.binder, paper_id, world.now),
        "meeting": lambda world: news.mark_meeting_seen(world.binder, world.meeting_id, world.now),
    }
    hold(later, commands[seen])


def test_the_merge_succeeds_after_a_stop(later: Later) -> None:
    command = confirming(later)
    assert stopped_at(later, command, 30)
    command(later)
    assert len(read_meeting.agenda(later.binder, later.meeting_id)) == 4


@pytest.fixture
def small(tmp_path: Path, now: datetime) -> Iterator[Later]:
    with mounted(tmp_path / "disk") as disk:
        built = later_files.made(disk, now)
        yield built
        built.binder.close()


def test_a_merge_that_does_not_fit_leaves_nothing(small: Later, tmp_path: Path) -> None:
    source = tmp_path / "stor.pdf"
    source.write_bytes(second_file(small).read_bytes() + b"\n%" + os.urandom(5_000_000).hex().encode())
    merge = small.merge(second_list(), source)
    before, papers = everything(small.binder), paper_names(small)
    with pytest.raises(BinderError) as told:
        confirm_merge(small.binder, merge, source, small.now)
    assert told.value.code is ErrorCode.DISK_FULL
    assert (everything(small.binder), paper_names(small)) == (before, papers)
