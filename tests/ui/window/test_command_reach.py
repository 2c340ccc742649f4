"""Commands are done on the ärende that is seen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from binder.services import annotate, write_draft
from binder.ui.command_reach import BROUGHT, FOLLOWED
from binder.ui.commands import COMMANDS
from binder.ui.workspace import MEETING, OUTBOX, PREPARE, Workspace
from tests.ui.commanded import shown_workspace


@pytest.fixture
def workspace(qtbot, session, store):
    with shown_workspace(qtbot, session, store) as made:
        qtbot.waitUntil(lambda: made.later.is_done, timeout=10_000)
        yield made


@pytest.fixture
def in_meeting(workspace, filled):
    """Möte at the third ärende, while Förbered was left at the first."""
    workspace.show_place(MEETING)
    workspace.meeting_in_front.go_to(filled.items[2])
    return workspace


def test_what_is_said_to_be_reached_are_commands():
    assert {command.id for command in COMMANDS} > BROUGHT | FOLLOWED
    assert not BROUGHT & FOLLOWED


def test_a_note_begun_in_the_meeting_is_on_the_arende_that_is_shown(qtbot, in_meeting, session, filled):
    _trigger(in_meeting, "note")
    qtbot.waitUntil(lambda: len(annotate.of_item(session.reader, filled.items[2])) == 1)
    assert annotate.of_item(session.reader, filled.items[0]) == []


def test_a_note_begun_in_the_meeting_is_written_in_forbered(qtbot, in_meeting, filled):
    _trigger(in_meeting, "note")
    qtbot.waitUntil(lambda: in_meeting._window.pages.currentWidget() is in_meeting.prepare)
    assert in_meeting.prepare.shown_item() == filled.items[2]


def test_a_draft_begun_in_the_meeting_is_on_the_arende_that_is_shown(qtbot, in_meeting, session, filled):
    _trigger(in_meeting, "draft")
    qtbot.waitUntil(lambda: len(write_draft.drafts_of(session.reader, filled.items[2])) == 1)
    assert write_draft.drafts_of(session.reader, filled.items[0]) == []


def test_the_next_arende_is_the_one_after_that_of_the_meeting(in_meeting, filled):
    _trigger(in_meeting, "previous-item")
    assert in_meeting.meeting_in_front.shown_item() == filled.items[1]


def test_nothing_is_done_on_an_arende_behind_another_page(workspace, session, filled):
    workspace._window.show_page(QWidget())
    _trigger(workspace, "note")
    _trigger(workspace, "next-item")
    assert annotate.of_item(session.reader, filled.items[0]) == []
    assert workspace.prepare.shown_item() == filled.items[0]


def test_the_commands_are_there_again_in_forbered(workspace, filled):
    workspace.show_place(OUTBOX)
    assert not workspace._window.registry.action("draft").isEnabled()
    workspace.show_place(PREPARE)
    assert workspace._window.registry.action("draft").isEnabled()


def test_what_was_not_possible_before_stays_so(workspace):
    workspace.show_place(OUTBOX)
    workspace.show_place(PREPARE)
    assert not workspace._window.registry.action("sign").isEnabled()


def _trigger(workspace: Workspace, command_id: str) -> None:
    workspace._window.registry.action(command_id).trigger()
