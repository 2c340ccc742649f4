"""Keys and clicks that come while the window opens are not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget

from binder.ui.early_input import EarlyInput


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def action(window):
    made = QAction("Öppna", window)
    made.setShortcuts([QKeySequence("Ctrl+O")])
    window.addAction(made)
    made.setEnabled(False)
    return made


@pytest.fixture
def early(window, action):
    made = EarlyInput(window.windowHandle(), window)
    made.actions = [action]
    return made


def _build(window):
    """What the open binder puts into the window."""
    page = QWidget()
    layout = QVBoxLayout(page)
    field, button = QLineEdit(), QPushButton("Nästa")
    layout.addWidget(field)
    layout.addWidget(button)
    window.setCentralWidget(page)
    page.show()
    window.layout().activate()
    field.setFocus()
    return field, button


def _type(window, text):
    for letter in text:
        QTest.keyClick(window.windowHandle(), letter)


def test_what_was_typed_stands_in_the_field_that_comes(window, early):
    _type(window, "ny")
    field, _ = _build(window)
    assert field.text() == ""
    early.release()
    assert field.text() == "ny"


def test_what_is_not_meant_for_the_page_is_forgotten(window, early):
    _type(window, "ny")
    field, _ = _build(window)
    early.release(is_meant=False)
    assert field.text() == ""
    _type(window, "mer")
    assert field.text() == "mer"


def test_a_command_is_done_when_it_can_be(window, early, action, qtbot):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    field, _ = _build(window)
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        early.release()
    assert field.text() == ""


def test_a_click_on_what_is_shown_reaches_what_comes(window, early, qtbot):
    _, button = _build(window)
    where = button.mapTo(window, button.rect().center())
    early.holds_clicks = True
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(button.clicked):
        early.release()


def test_a_click_on_an_empty_window_is_not_held(window, early):
    _, button = _build(window)
    clicks = []
    button.clicked.connect(lambda: clicks.append(1))
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())
    early.release()
    assert len(clicks) == 1


def test_whoever_uses_the_window_is_told_of(window, early, qtbot):
    used = []
    early.used.connect(lambda: used.append(1))
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not used
    _build(window)
    early.release()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B)
    assert used


def test_another_size_counts_as_use_at_once(window, early, qtbot):
    with qtbot.waitSignal(early.used):
        window.resize(500, 320)


def test_when_it_has_stepped_aside_it_hears_nothing(window, early):
    early.stop()
    field, _ = _build(window)
    _type(window, "x")
    assert field.text() == "x"
