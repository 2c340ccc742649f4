"""Where the member was reading is where they return."""

from __future__ import annotations

from binder.services import import_kallelse, read_meeting, reading_place
from binder.services.reading_place import ReadingPlace
from tests.services.world import World


def test_a_paper_opens_where_it_was_left(world: World) -> None:
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    assert reading_place.place(world.binder, paper.id) is None
    changes = reading_place.remember(world.binder, paper.id, 4, 0.5)
    assert reading_place.place(world.binder, paper.id) == ReadingPlace(4, 0.5)
    assert changes.undo is None


def test_the_item_last_open_is_remembered_while_its_meeting_is_there(world: World) -> None:
    assert reading_place.last_item(world.binder) is None
    reading_place.remember_item(world.binder, world.item_id)
    assert reading_place.last_item(world.binder) == world.item_id
    import_kallelse.remove_meeting(world.binder, world.meeting_id, world.now)
    assert reading_place.last_item(world.binder) is None
