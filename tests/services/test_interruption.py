"""A command that fails at any step of the database's work leaves the binder as it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.changes import Changes
from tests.services.world import OTHER, UNDOABLE, World
from tests.storage.contents import everything

COMMANDS = UNDOABLE | OTHER
EVERY = 40
"""Instructions of the database's machine between two places where it may be stopped."""


def stopped_at(world: World, command: Callable[[World], Changes], place: int) -> bool:
    """Run the command and stop it at the nth place; False if it was done before that."""
    calls = 0

    def stop() -> int:
        nonlocal calls
        calls += 1
        return int(calls == place)

    world.binder.connection.set_progress_handler(stop, EVERY)
    try:
        command(world)
    except sqlcipher.OperationalError:
        return True
    finally:
        world.binder.connection.set_progress_handler(None, EVERY)
    return False


def paper_names(world: World) -> set[str]:
    return {path.name for path in (world.binder.folder / "papers").iterdir()}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_stopped_command_changes_nothing(world: World, name: str) -> None:
    before, papers = everything(world.binder), paper_names(world)
    place = 1
    while stopped_at(world, COMMANDS[name], place):
        assert everything(world.binder) == before
        assert paper_names(world) == papers
        place += 1 + place // 8
    assert place > 1


def test_the_binder_goes_on_after_a_stop(world: World) -> None:
    assert stopped_at(world, COMMANDS["confirm"], 20)
    COMMANDS["confirm"](world)
    assert len(everything(world.binder)["meeting"]) == 2
