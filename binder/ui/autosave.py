"""When typed text is saved: soon after the last key, and never later than a second after the first."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

PAUSE_MS = 300
LONGEST_MS = 400
"""A crash may cost at most the last second of typing; the rest of it is for a busy machine to write in."""


class Autosave(QObject):
    """Call `touch` on every change; `due` comes when it is time to save."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = self._timer(PAUSE_MS)
        self._longest = self._timer(LONGEST_MS)

    @property
    def is_waiting(self) -> bool:
        """Whether something typed has not been saved yet."""
        return self._longest.isActive()

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Save now if anything waits: before another item is shown, and before the window closes."""
        if self.is_waiting:
            self._fire()

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._fire)
        return timer

    def _fire(self) -> None:
        self._pause.stop()
        self._longest.stop()
        self.due.emit()
