"""A program that is asked to end closes its window, and so saves what it saves at every end."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from PySide6.QtWidgets import QWidget

from binder.ui.end_signals import EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs otherwise")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("asked", ["SIGTERM", "SIGHUP"])
def test_the_window_closes_when_the_system_asks(window, qtbot, asked):
    before = signal.getsignal(getattr(signal, asked))
    EndSignals(window)
    os.kill(os.getpid(), getattr(signal, asked))
    qtbot.waitUntil(lambda: not window.isVisible())
    # Whoever asks again means it.
    assert signal.getsignal(getattr(signal, asked)) == before


def test_nothing_closes_without_being_asked(window, qtbot):
    ends = EndSignals(window)
    qtbot.wait(50)
    assert window.isVisible()
    ends.stop()


def test_stopped_it_leaves_the_signals_alone(window):
    ends = EndSignals(window)
    ends.stop()
    ends.stop()
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
