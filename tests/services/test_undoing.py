"""Every command can be taken back exactly, and done again exactly."""

from __future__ import annotations

import pytest

from binder.domain.changes import Changes
from tests.services.world import UNDOABLE, World
from tests.storage.contents import everything, visible

every_command = pytest.mark.parametrize("name", UNDOABLE)


def taken_back(changes: Changes, world: World) -> Changes:
    assert changes.undo is not None
    return changes.undo.command(world.binder)


@every_command
def test_undo_brings_back_what_was_seen(world: World, name: str) -> None:
    before = visible(world.binder)
    taken_back(UNDOABLE[name](world), world)
    assert visible(world.binder) == before


@every_command
def test_redo_brings_back_what_was_done(world: World, name: str) -> None:
    changes = UNDOABLE[name](world)
    done = everything(world.binder)
    taken_back(taken_back(changes, world), world)
    assert everything(world.binder) == done


@every_command
def test_undo_after_redo_still_works(world: World, name: str) -> None:
    before = visible(world.binder)
    changes = UNDOABLE[name](world)
    for _ in range(3):
        changes = taken_back(changes, world)
    assert visible(world.binder) == before


@every_command
def test_undo_touches_what_the_command_touched(world: World, name: str) -> None:
    changes = UNDOABLE[name](world)
    assert changes.touched
    assert taken_back(changes, world).touched == changes.touched


@every_command
def test_undo_says_what_is_taken_back(world: World, name: str) -> None:
    undo = UNDOABLE[name](world).undo
    assert undo is not None
    assert undo.label[0].isupper()


@pytest.mark.parametrize("name", [name for name in UNDOABLE if name != "revise"])
def test_every_command_does_something(world: World, name: str) -> None:
    before = visible(world.binder)
    UNDOABLE[name](world)
    assert visible(world.binder) != before
