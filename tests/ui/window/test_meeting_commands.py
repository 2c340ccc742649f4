"""A meeting and its items by hand, from the small windows to the agenda."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt

from binder.services import read_meeting
from binder.ui.importing.meeting_form import MeetingForm
from binder.ui.settings.security_dialog import SecurityDialog
from binder.wording.dates import long_date


def titles(session, filled):
    return [row.item.title for row in read_meeting.agenda(session.reader, filled.meeting_id)]


def test_an_item_that_is_added_by_hand_comes_last(workspace, session, filled, qtbot):
    workspace._window.registry.action("add-item").trigger()
    dialog = workspace.commands._dialog
    dialog.title.setText("Övriga frågor")
    dialog.try_accept()
    qtbot.waitUntil(lambda: titles(session, filled)[-1] == "Övriga frågor")


def test_an_item_that_is_mended_by_hand_has_its_new_title(workspace, session, filled, qtbot):
    workspace._window.registry.action("edit-item").trigger()
    dialog = workspace.commands._dialog
    dialog.title.setText("Taxa för torghandel")
    dialog.try_accept()
    qtbot.waitUntil(lambda: titles(session, filled)[0] == "Taxa för torghandel")


def test_a_removed_meeting_is_brought_back_from_the_message(workspace, session, filled, qtbot):
    workspace._window.registry.action("remove-meeting").trigger()
    qtbot.waitUntil(lambda: workspace.meeting is None)
    workspace._window.banner._offer.click()
    qtbot.waitUntil(lambda: workspace.meeting is not None)


def test_of_a_removed_meeting_the_day_is_told_too(workspace, qtbot):
    day = workspace.meeting.date
    workspace._window.registry.action("remove-meeting").trigger()
    qtbot.waitUntil(lambda: workspace.meeting is None)
    assert long_date(day, "sv") in workspace._window.banner.accessibleName()


def test_tab_leaves_the_date_at_once(qtbot):
    form = MeetingForm()
    qtbot.addWidget(form)
    form.show()
    form.day.setDate(QDate(2027, 3, 10))
    form.day.setFocus()
    qtbot.waitUntil(form.day.hasFocus)
    qtbot.keyClick(form.day, Qt.Key.Key_Tab)
    assert form.time.hasFocus()


def test_an_item_that_was_added_is_the_one_that_is_shown(workspace, session, filled, qtbot):
    workspace._window.registry.action("add-item").trigger()
    workspace.commands._dialog.title.setText("Övriga frågor")
    workspace.commands._dialog.try_accept()
    qtbot.waitUntil(lambda: len(titles(session, filled)) == 4)
    qtbot.waitUntil(lambda: workspace.prepare.agenda.selected() not in {None, *filled.items})


def test_the_chooser_begins_with_the_meeting_that_is_shown(workspace, session):
    workspace._window.registry.action("meetings").trigger()
    dialog = workspace.commands._dialog
    chosen = dialog._list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert chosen == int(workspace.meeting.id)


def test_the_settings_lead_to_the_passphrase_and_stay_open(workspace):
    workspace._window.registry.action("settings").trigger()
    settings_dialog = workspace.commands._dialog
    settings_dialog.security.click()
    above = settings_dialog.findChild(SecurityDialog)
    assert above.isVisible()
    above.accept()
    assert settings_dialog.isVisible()


def test_the_kommuns_data_are_a_command_of_their_own(workspace):
    workspace._window.registry.action("kommun").trigger()
    # This member has said no kommun yet, and is asked for it where it is chosen.
    assert "vilken kommun" in workspace.commands._dialog.banner.accessibleName()
