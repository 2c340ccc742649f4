"""A meeting's head is mended, and what does not belong on its agenda goes: told, and brought back."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QDate

from binder.services import annotate, read_meeting
from tests.ui.conftest import NOW
from tests.ui.notes.noted import received_file


@pytest.fixture(autouse=True)
def received(filled):
    """The version of the received file; there before the window is."""
    return received_file(filled)


@pytest.fixture
def call(workspace):
    return lambda command_id: workspace._window.registry.action(command_id).trigger()


@pytest.fixture
def banner(workspace):
    return workspace._window.banner


@pytest.fixture
def items(workspace):
    """What stands on the agenda now."""

    def ids():
        rows = read_meeting.agenda(workspace._session.reader, workspace.meeting.id)
        return [row.item.id for row in rows]

    return ids


@pytest.fixture
def papers(workspace):
    """The papers of the ärende that is shown first."""
    item = workspace.prepare.shown_item()
    return lambda: read_meeting.papers_of(workspace._session.reader, item)


def dialog_of(window):
    from binder.ui.agenda.dialogs import MeetingDialog

    return window.findChild(MeetingDialog)


def test_the_dialog_begins_with_what_is_known_of_the_meeting(workspace, call):
    call("edit-meeting")
    form, meeting = dialog_of(workspace._window).form, workspace.meeting
    assert (form.body.text(), form.chosen_day()) == (meeting.body, meeting.date)
    assert (form.time.text(), form.place.text()) == (meeting.time or "", meeting.place or "")


def test_a_meeting_that_was_moved_stands_so_in_the_window(workspace, call, qtbot):
    call("edit-meeting")
    dialog = dialog_of(workspace._window)
    dialog.form.day.setDate(QDate(2027, 5, 4))
    dialog.form.place.setText("Stora salen")
    dialog.try_accept()
    qtbot.waitUntil(lambda: workspace.meeting.date == date(2027, 5, 4))
    assert workspace.meeting.place == "Stora salen"


def test_a_meeting_without_a_body_is_not_saved(workspace, call):
    call("edit-meeting")
    dialog = dialog_of(workspace._window)
    dialog.form.body.clear()
    dialog.try_accept()
    assert dialog.isVisible()


def test_a_removed_item_is_told_with_the_notes_that_went_with_it(workspace, call, session, banner, qtbot):
    item = workspace.prepare.shown_item()
    session.run(partial(annotate.note_item, item_id=item, text="Fråga om taxan", now=NOW))
    call("remove-item")
    qtbot.waitUntil(banner.isVisible)
    assert "är borttaget från dagordningen, med 1 anteckning." in banner.accessibleName()


def test_a_removed_item_comes_back_by_one_click(call, items, banner, qtbot):
    before = items()
    call("remove-item")
    qtbot.waitUntil(lambda: items() == before[1:])
    qtbot.waitUntil(banner.isVisible)
    banner._offer.click()
    qtbot.waitUntil(lambda: items() == before)


def test_what_has_the_place_of_a_removed_item_comes_to_the_front(workspace, call, items, qtbot):
    before = items()
    workspace.prepare.agenda.select(before[1])
    call("remove-item")
    qtbot.waitUntil(lambda: workspace.prepare.shown_item() == before[2])


def test_when_the_last_item_is_removed_nothing_of_it_stays_in_front(workspace, call, items, qtbot):
    for left in range(len(items()) - 1, -1, -1):
        call("remove-item")
        qtbot.waitUntil(lambda left=left: len(workspace.prepare.agenda.model.items()) == left)
    qtbot.waitUntil(lambda: workspace.prepare.shown_item() is None)


def test_a_removed_paper_comes_back_by_one_click(call, papers, banner, qtbot):
    before = papers()
    call("remove-paper")
    qtbot.waitUntil(lambda: papers() == before[1:] != before)
    qtbot.waitUntil(banner.isVisible)
    banner._offer.click()
    qtbot.waitUntil(lambda: papers() == before)


def test_what_is_offered_never_takes_back_something_else(workspace, call, items, banner, qtbot):
    call("remove-item")
    qtbot.waitUntil(banner.isVisible)
    item = items()[0]
    workspace._session.run(partial(annotate.note_item, item_id=item, text="Senare", now=NOW))
    qtbot.waitUntil(lambda: not banner._offer.isVisible())
    assert banner.isVisible()
    workspace._session.undo()
    qtbot.waitUntil(banner._offer.isVisible)


def test_what_was_taken_back_is_told_no_longer(workspace, call, banner, qtbot):
    call("remove-item")
    qtbot.waitUntil(banner.isVisible)
    workspace._session.undo()
    qtbot.waitUntil(lambda: not banner.isVisible())
