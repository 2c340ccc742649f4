"""The open binder in the window."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from binder.domain.outcome import Outcome
from binder.domain.yrkande import YrkandeKind
from binder.services import identity, import_kallelse, read_meeting, reading_place, record_outcome
from binder.ui.main_window import MainWindow
from binder.ui.settings.identity_dialog import IdentityDialog
from binder.ui.workspace import MEETING, PREPARE, Workspace, meeting_line
from tests.ui.commanded import shown_workspace
from tests.ui.conftest import NOW


@pytest.fixture
def workspace(qtbot, session, store):
    with shown_workspace(qtbot, session, store) as made:
        yield made


def test_the_meeting_is_named_at_the_top(workspace):
    assert workspace._window.top_bar._title.text() == "Kommunstyrelsen"
    assert workspace._window.top_bar._meta.text() == "onsdag 6 mars 2024, kl. 16.00 · Sessionssalen"


def test_the_arende_last_read_is_shown_again(qtbot, session, filled, store):
    with qtbot.waitSignal(session.saved):
        session.run(partial(reading_place.remember_item, item_id=filled.items[2]))
    window = MainWindow()
    qtbot.addWidget(window)
    made = Workspace(window, session, store)
    assert made.prepare.shown_item() == filled.items[2]
    made.shut_down()


def test_a_removed_meeting_leaves_the_empty_page_and_undo_brings_it_back(workspace, session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(import_kallelse.remove_meeting, meeting_id=filled.meeting_id, now=NOW))
    qtbot.waitUntil(lambda: workspace._window.pages.currentWidget() is workspace.empty)
    with qtbot.waitSignal(session.bus.changed):
        session.undo()
    qtbot.waitUntil(lambda: workspace._window.pages.currentWidget() is workspace.prepare)


def test_the_undo_command_says_what_it_would_take_back(workspace, session, filled, qtbot):
    command = partial(read_meeting.set_stance, item_id=filled.items[0], stance="bifall")
    with qtbot.waitSignal(session.bus.changed):
        session.run(command)
    action = workspace._window.registry.action("undo")
    assert action.isEnabled()
    assert action.text() == "Ångra: Välj ståndpunkt"


def test_trouble_that_a_dialog_tells_does_not_stay_in_the_window_as_well(workspace, session, qtbot, tmp_path):
    dialog = IdentityDialog(session, workspace._window)
    dialog.open()
    missing = tmp_path / "borta.p12"
    session.run(partial(identity.import_identity, path=missing, password=None, now=NOW))
    qtbot.waitUntil(lambda: "borta.p12" in dialog.banner.accessibleName(), timeout=10_000)
    assert workspace._window.banner.isHidden()
    dialog.close()


def test_trouble_without_a_dialog_is_told_in_the_window(workspace, session, qtbot, tmp_path):
    missing = tmp_path / "borta.p12"
    session.run(partial(identity.import_identity, path=missing, password=None, now=NOW))
    qtbot.waitUntil(lambda: not workspace._window.banner.isHidden(), timeout=10_000)


def test_the_status_line_says_when_things_were_saved(workspace, session, filled, qtbot):
    with qtbot.waitSignal(session.saved):
        session.run(partial(read_meeting.set_stance, item_id=filled.items[0], stance="bifall"))
    assert workspace._window.status._left.text().startswith("Sparat ")


def test_a_meeting_without_time_and_place_is_its_date(session, filled):
    meeting = read_meeting.meeting(session.reader, filled.meeting_id)
    from dataclasses import replace

    bare = replace(meeting, time=None, place=None, date=date(2026, 11, 3))
    assert meeting_line(bare) == "tisdag 3 november 2026"


def test_places_are_reached_by_their_commands(workspace):
    workspace._window.registry.action("place-prepare").trigger()
    assert workspace._window.top_bar._places[PREPARE].isChecked()


def test_a_reservation_that_is_begun_in_the_meeting_is_written_in_forbered(workspace, session, filled, qtbot):
    workspace.show_place(MEETING)
    place = workspace._meeting_place
    item = place.shown_item()
    session.run(partial(record_outcome.set_outcome, item_id=item, outcome=Outcome.REJECTED))
    qtbot.waitUntil(place.reservation.write.isVisible)
    place.reservation.write.click()
    panel = workspace.prepare.side.draft
    qtbot.waitUntil(lambda: panel.isVisible() and panel.draft_id is not None)
    assert panel.form.yrkande().kind is YrkandeKind.RESERVATION
