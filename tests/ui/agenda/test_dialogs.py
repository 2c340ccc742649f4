"""The small windows: what they ask for, what they give, and that they are freed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.services import read_meeting
from binder.ui.agenda.dialogs import ItemDialog, MeetingChooser, MeetingDialog, NumberDialog
from binder.ui.form_dialog import FormDialog


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_meeting_without_body_is_not_accepted(parent, qtbot):
    dialog = MeetingDialog(date(2026, 3, 2), parent)
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.try_accept()
    assert dialog.banner.isVisibleTo(dialog)


def test_a_meeting_with_body_is_accepted(parent, qtbot):
    dialog = MeetingDialog(date(2026, 3, 2), parent)
    dialog.form.body.setText("Socialnämnden")
    with qtbot.waitSignal(dialog.accepted):
        dialog.try_accept()


def test_an_item_without_title_is_not_accepted(parent, qtbot):
    dialog = ItemDialog(None, parent)
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.try_accept()


def test_mending_an_item_begins_with_what_is_there(parent, session, filled):
    dialog = ItemDialog(read_meeting.item(session.reader, filled.items[1]), parent)
    values = dialog.values()
    assert values["number"] == "22"
    assert values["goes_to_council"] is True


def test_choosing_a_meeting_tells_its_id(parent, session, filled, qtbot):
    dialog = MeetingChooser(read_meeting.meetings(session.reader), parent)
    with qtbot.waitSignal(dialog.chosen) as told:
        dialog.try_accept()
    assert told.args == [int(filled.meeting_id)]


def test_the_cursor_stands_in_the_first_field(parent, qtbot):
    dialog = NumberDialog(parent)
    dialog.open()
    assert dialog.focusWidget() is dialog.number


def test_tab_goes_through_the_fields_before_the_buttons(parent, qtbot):
    dialog = ItemDialog(None, parent)
    dialog.open()
    qtbot.keyClick(dialog.number, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.title
    dialog.council.setFocus()
    qtbot.keyClick(dialog.council, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.save_button


@pytest.mark.parametrize(
    "make", [lambda p: MeetingDialog(date(2026, 1, 1), p), lambda p: ItemDialog(None, p), NumberDialog]
)
def test_a_closed_dialog_is_freed(parent, qtbot, make):
    dialog = make(parent)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_a_window_that_only_tells_has_one_button(qtbot, parent):
    dialog = FormDialog("Om Mötespärmen", "Stäng", parent, may_cancel=False)
    assert [button.text() for button in dialog._buttons.buttons()] == ["Stäng"]


@pytest.fixture
def tall(parent, qtbot):
    """A dialog with more fields than the screen is high."""
    made = FormDialog("Mycket att fylla i", "Spara", parent)
    for number in range(40):
        made.body.addWidget(QLineEdit(f"Fält {number}"))
    made.open()
    qtbot.waitExposed(made)
    return made


def test_a_dialog_is_no_higher_than_the_screen(tall):
    assert tall.height() <= tall.screen().availableGeometry().height()
    assert tall.rect().contains(tall.save_button.geometry().bottomRight())


def test_tab_scrolls_to_the_field_that_it_leads_to(tall, qtbot):
    last = tall.findChildren(QLineEdit)[-1]
    before = tall.findChildren(QLineEdit)[-2]
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.waitUntil(last.hasFocus)
    assert not last.visibleRegion().isEmpty()


def test_a_low_dialog_grows_with_what_is_shown_later(parent, qtbot):
    made = FormDialog("Lite", "Spara", parent)
    later = QLineEdit()
    later.setMinimumHeight(300)
    later.hide()
    made.body.addWidget(later)
    made.open()
    before = made.height()
    later.show()
    qtbot.waitUntil(lambda: made.height() > before)
