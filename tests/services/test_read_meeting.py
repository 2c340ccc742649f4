"""The agenda shows each item with what the member has done."""

from __future__ import annotations

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId
from binder.domain.outbox import OutboxState
from binder.domain.yrkande import YrkandeKind
from binder.services import annotate, read_meeting, write_draft
from binder.services.read_meeting import AgendaRow
from binder.storage import drafts, outbox
from tests.services.world import World


def row(world: World) -> AgendaRow:
    return read_meeting.agenda(world.binder, world.meeting_id)[0]


def test_notes_are_counted(world: World) -> None:
    assert row(world).note_count == 1
    annotate.note_item(world.binder, world.item_id, "Ring", world.now)
    annotate.delete(world.binder, world.note_id, world.now)
    assert row(world).note_count == 1


def test_the_newest_draft_is_shown(world: World) -> None:
    assert (row(world).draft_kind, row(world).draft_state) == (YrkandeKind.TILLAGG, "writing")
    write_draft.begin(world.binder, world.item_id, YrkandeKind.AVSLAG, now=world.now)
    assert row(world).draft_kind is YrkandeKind.AVSLAG


def test_the_state_of_what_was_signed_is_shown(world: World) -> None:
    assert row(world).outbox_state is None
    entry = outbox.insert_entry(
        world.binder,
        draft_id=world.draft_id,
        revision_id=drafts.finalise(world.binder, world.draft_id, world.now),
        item_id=world.item_id,
        title="Tilläggsyrkande",
        file_name="a.pdf",
        pdf=b"%PDF",
        recipient=None,
        now=world.now,
    )
    outbox.reach_state(world.binder, entry, OutboxState.SENT, world.now)
    assert row(world).outbox_state is OutboxState.SENT
    assert row(world).draft_state == "finalised"


def test_the_stance_is_kept_and_taken_away(world: World) -> None:
    read_meeting.set_stance(world.binder, world.item_id, "avslag")
    assert row(world).stance == read_meeting.stance(world.binder, world.item_id) == "avslag"
    read_meeting.set_stance(world.binder, world.item_id, None)
    assert row(world).stance is None


def test_an_item_is_unread_until_it_was_read(world: World) -> None:
    assert not row(world).is_read
    read_meeting.set_read(world.binder, world.item_id, now=world.now)
    assert row(world).is_read
    read_meeting.set_read(world.binder, world.item_id, is_read=False)
    assert not row(world).is_read


def test_an_item_that_is_not_there_is_told(world: World) -> None:
    with pytest.raises(BinderError) as told:
        read_meeting.item(world.binder, AgendaItemId(999))
    assert told.value.code is ErrorCode.NOT_FOUND


def test_an_item_without_number_has_no_other_places(world: World) -> None:
    rows = read_meeting.agenda(world.binder, world.meeting_id)
    assert read_meeting.same_arende(world.binder, rows[2].item.id) == []
