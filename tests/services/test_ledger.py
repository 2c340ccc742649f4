"""A command's rows, noted so that all of it can be taken back, and several commands taken back as one."""

from __future__ import annotations

import pytest

from binder.domain.changes import Changes, Kind
from binder.services import read_meeting
from binder.services.ledger import Ledger
from binder.services.undoing import together, undoable
from tests.services.world import World
from tests.storage.contents import visible


def test_a_row_that_does_not_differ_is_not_noted(world: World) -> None:
    ledger = Ledger(world.binder, world.now)
    ledger.change("agenda_item", world.item_id, {"title": "Vänort"})
    assert ledger.earlier == []


def test_a_row_is_changed_once(world: World) -> None:
    ledger = Ledger(world.binder, world.now)
    ledger.change("agenda_item", world.item_id, {"title": "Vänorter"})
    with pytest.raises(ValueError, match="agenda_item"):
        ledger.change("agenda_item", world.item_id, {"title": "Vän"})


def test_what_was_noted_is_taken_back(world: World) -> None:
    before = visible(world.binder)
    ledger = Ledger(world.binder, world.now)
    ledger.change("agenda_item", world.item_id, {"title": "Vänorter", "number": "1"})
    ledger.touch(Kind.AGENDA_ITEM, world.item_id)
    changes = undoable("Ändra", ledger.earlier, ledger.touched)
    assert changes.touches(Kind.AGENDA_ITEM, world.item_id)
    assert changes.undo is not None
    changes.undo.command(world.binder)
    assert visible(world.binder) == before


def test_several_commands_are_undone_last_first_and_done_again(world: World) -> None:
    before = visible(world.binder)
    stances = [
        read_meeting.set_stance(world.binder, world.item_id, stance) for stance in ("bifall", "avslag")
    ]
    undo = together("Båda", [*stances, Changes()]).undo
    assert undo is not None
    redo = undo.command(world.binder).undo
    assert visible(world.binder) == before
    assert redo is not None
    redo.command(world.binder)
    assert read_meeting.stance(world.binder, world.item_id) == "avslag"
