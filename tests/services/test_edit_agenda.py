"""A meeting in the binder can be mended, and what does not belong there taken away."""

from __future__ import annotations

from datetime import date

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import edit_agenda, read_meeting
from tests.services.world import World


def test_a_meetings_head_can_be_mended(world: World) -> None:
    edit_agenda.edit_meeting(
        world.binder,
        world.meeting_id,
        body="Kommunfullmäktige",
        date=date(2026, 3, 5),
        time="18.00",
        place=None,
    )
    meeting = read_meeting.meeting(world.binder, world.meeting_id)
    assert (meeting.body, meeting.date) == ("Kommunfullmäktige", date(2026, 3, 5))
    assert (meeting.time, meeting.place) == ("18.00", None)


def test_a_meeting_keeps_a_body(world: World) -> None:
    with pytest.raises(ValueError, match=" "):
        edit_agenda.edit_meeting(
            world.binder, world.meeting_id, body=" ", date=date(2026, 3, 5), time=None, place=None
        )
    assert read_meeting.meeting(world.binder, world.meeting_id).body == "Kommunstyrelsen"


def test_a_removed_item_is_not_on_the_agenda(world: World) -> None:
    edit_agenda.remove_item(world.binder, world.item_id, world.now)
    assert [row.item.number for row in read_meeting.agenda(world.binder, world.meeting_id)] == [
        "2",
        "3",
        None,
    ]
    with pytest.raises(BinderError) as told:
        read_meeting.item(world.binder, world.item_id)
    assert told.value.code is ErrorCode.NOT_FOUND


def test_a_removed_paper_leaves_the_received_file(world: World) -> None:
    first, second = read_meeting.papers_of(world.binder, world.item_id)
    edit_agenda.remove_paper(world.binder, first.id, world.now)
    assert read_meeting.papers_of(world.binder, world.item_id) == [second]
    assert world.binder.papers.is_whole(world.version_id)
