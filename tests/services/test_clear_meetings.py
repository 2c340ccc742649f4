"""What is left of removed meetings is told in numbers, cleared for ever, and its steps are named."""

from __future__ import annotations

import pytest

from binder.domain.changes import Kind
from binder.services import annotate, clear_meetings, deadlines, export_paper, hand_in, import_kallelse
from binder.services.sign_paper import sign
from tests.services.a_binder import NOW, prepared


@pytest.fixture
def removed(world):
    annotate.note_item(world.binder, world.item_id, "Ring", world.now)
    import_kallelse.remove_meeting(world.binder, world.meeting_id, world.now)
    return world


def test_nothing_is_left_while_all_meetings_are_there(world):
    assert clear_meetings.left_over(world.binder) == clear_meetings.LeftOver()


def test_what_goes_is_told_in_numbers(removed):
    found = clear_meetings.left_over(removed.binder)
    assert [meeting.body for meeting in found.meetings] == ["Kommunstyrelsen"]
    assert (found.files, found.notes, found.drafts, found.signed) == (1, 2, 1, 0)
    assert found.byte_count == sum(p.stat().st_size for p in (removed.binder.folder / "papers").iterdir())


def test_it_is_looked_at_in_a_binder_of_its_own(removed):
    from tests.services.world import KEY

    assert clear_meetings.look(removed.binder.folder, KEY) == clear_meetings.left_over(removed.binder)


def test_steps_about_it_are_named(removed):
    gone = clear_meetings.left_over(removed.binder).gone
    assert {(Kind.MEETING, removed.meeting_id), (Kind.AGENDA_ITEM, removed.item_id)} <= gone
    assert {(Kind.ANNOTATION, removed.note_id), (Kind.DRAFT, removed.draft_id)} <= gone


def test_cleared_it_is_gone_and_there_is_no_way_back(removed):
    changes = clear_meetings.clear(removed.binder, (removed.meeting_id,))
    assert changes.undo is None
    assert changes.touches(Kind.MEETING, removed.meeting_id)
    assert clear_meetings.left_over(removed.binder).meetings == ()
    assert list((removed.binder.folder / "papers").iterdir()) == []


def test_a_meeting_that_was_brought_back_meanwhile_is_left_alone(world):
    step = import_kallelse.remove_meeting(world.binder, world.meeting_id, world.now)
    step.undo.command(world.binder)
    clear_meetings.clear(world.binder, (world.meeting_id,))
    assert annotate.of_item(world.binder, world.item_id)


@pytest.fixture
def signed(tmp_path):
    """A signed paper of a meeting that was taken out of the binder."""
    made = prepared(tmp_path / "binder")
    entry = sign(made.binder, made.draft_id, now=NOW).first(Kind.OUTBOX)
    annotate.note_item(made.binder, made.item_id, "Ring", NOW)
    import_kallelse.remove_meeting(made.binder, 1, NOW)
    yield made.binder, entry
    made.binder.close()


@pytest.mark.parametrize("is_cleared", [False, True])
def test_a_signed_paper_can_be_handed_in_when_its_meeting_is_gone(signed, tmp_path, is_cleared):
    binder, entry = signed
    if is_cleared:
        assert clear_meetings.left_over(binder).signed == 1
        clear_meetings.clear(binder, (1,))
    message = hand_in.write_message(
        binder, entry, recipient="a@ekvik.example", folder=tmp_path / "brev", now=NOW
    )
    assert message.is_file()
    assert hand_in.recipient_of(binder, entry) == "huddinge@huddinge.se"
    assert deadlines.of_entry(binder, entry) is None
    assert export_paper.of_entry(binder, entry).yrkande.municipality == "Huddinge kommun"
