"""Several commands in a row, taken back in the opposite order, leave the binder as it was seen before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from binder.domain.changes import Changes
from binder.domain.errors import BinderError
from tests.services.world import UNDOABLE, World, made
from tests.storage.contents import everything, visible

NOW = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)
# A draft that is only revised shows nothing new, and a meeting that is gone takes the others' ground away.
NAMES = sorted(set(UNDOABLE) - {"revise"})
SEQUENCES = st.lists(st.sampled_from(NAMES), min_size=2, max_size=5)


def undone(changes: Changes, world: World) -> Changes:
    assert changes.undo is not None
    return changes.undo.command(world.binder)


def done(world: World, names: list[str]) -> list[Changes]:
    """The changes of those commands that found what they needed."""
    came = []
    for name in names:
        try:
            came.append(UNDOABLE[name](world))
        except (BinderError, IndexError):
            continue
    return came


def a_world(folder: str) -> World:
    return made(Path(folder), NOW)


@settings(max_examples=15, deadline=None)
@given(SEQUENCES)
def test_what_was_seen_comes_back(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        world = a_world(folder)
        before = visible(world.binder)
        for changes in reversed(done(world, names)):
            undone(changes, world)
        assert visible(world.binder) == before
        world.binder.close()


@settings(max_examples=15, deadline=None)
@given(SEQUENCES)
def test_what_was_taken_back_can_all_be_done_again(names: list[str]) -> None:
    with TemporaryDirectory() as folder:
        world = a_world(folder)
        came = done(world, names)
        after = everything(world.binder)
        redo = [undone(changes, world) for changes in reversed(came)]
        for changes in reversed(redo):
            undone(changes, world)
        assert everything(world.binder) == after
        world.binder.close()


@settings(max_examples=10, deadline=None)
@given(SEQUENCES, st.integers(0, 4))
def test_going_back_and_forth_in_between_changes_nothing(names: list[str], place: int) -> None:
    with TemporaryDirectory() as folder:
        world = a_world(folder)
        came = done(world, names)
        seen = visible(world.binder)
        if came:
            last = came[-1]
            for _ in range(2 * place):
                last = undone(last, world)
        assert visible(world.binder) == seen
        world.binder.close()
