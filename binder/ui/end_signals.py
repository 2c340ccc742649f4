"""The system asks the program to end (SIGTERM, SIGHUP): the window closes as it would by hand."""

from __future__ import annotations

import os
import signal
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NAMES = ("SIGTERM", "SIGHUP")
"""Of these a system has those that it has."""


class EndSignals(QObject):
    """Closes the window at the first such signal; a second one ends the program at once.

    Python hears of a signal only when it runs, and while nothing happens Qt waits: a pipe wakes it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._signals = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        self._before = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        for each in self._signals:
            signal.signal(each, _wake)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def stop(self) -> None:
        """Leave the signals to the system again."""
        if not self._notifier.isEnabled():
            return
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for each in self._signals:
            signal.signal(each, signal.SIG_DFL)
        os.close(self._read)
        os.close(self._write)

    def _on_signal(self) -> None:
        self.stop()
        self._window.close()


def _wake(_signal: int, _frame: FrameType | None) -> None:
    """What wakes the window has been written by Python already."""
