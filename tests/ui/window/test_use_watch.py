"""The time without use runs while it is watched, and begins anew with every use."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.ui.screen_lock import ScreenLock
from binder.ui.use_watch import UseWatch


@pytest.fixture
def field(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watch(field, qtbot):
    made = UseWatch()
    made.begin([field], 60_000)
    yield made
    made.end()


def test_the_time_is_up_when_nobody_uses_it(field, watch, qtbot):
    with qtbot.waitSignal(watch.time_is_up):
        watch.begin([field], 1)


def test_a_key_begins_the_time_anew(field, watch, qtbot):
    started = []
    watch._timer.start = lambda: started.append(True)
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert started


def test_what_is_not_watched_is_no_use(watch, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    told = []
    watch.used = lambda: told.append(True)
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert told == []


def test_an_ended_watch_lets_go(field, watch, qtbot):
    watch.end()
    assert not watch.is_on
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert not watch.is_on


def test_a_widget_that_is_gone_is_no_trouble(qtbot):
    watch, gone = UseWatch(), QWidget()
    watch.begin([gone], 60_000)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    watch.end()
    assert not watch.is_on


@pytest.mark.parametrize("is_active", [True, False])
def test_a_locked_screen_is_told_and_an_unlocked_one_is_not(qtbot, qapp, is_active):
    lock, told = ScreenLock(), []
    lock.locked.connect(lambda: told.append(True))
    lock.on_active(is_active)
    assert told == [True] * is_active
