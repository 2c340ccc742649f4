"""Going to an ärende by typing its number, without any field to type in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

WAIT_MS = 900


class NumberTyping(QObject):
    """Collects digits until they can only mean one ärende, or until the typing pauses."""

    typed = Signal(str)
    """The digits so far; empty when the typing is over."""
    chosen = Signal(str)
    unknown = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._numbers: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.finish)

    def know(self, numbers: Sequence[str]) -> None:
        """The numbers of the agenda."""
        self._numbers = tuple(numbers)

    def add(self, digit: str) -> None:
        """One more digit; goes at once where no longer number begins with what is typed."""
        self._digits += digit
        self.typed.emit(self._digits)
        longer = any(n != self._digits and n.startswith(self._digits) for n in self._numbers)
        if longer:
            self._timer.start()
        else:
            self.finish()

    def finish(self) -> None:
        """Go to what is typed."""
        self._timer.stop()
        digits, self._digits = self._digits, ""
        if not digits:
            return
        if digits in self._numbers:
            self.typed.emit("")
            self.chosen.emit(digits)
        else:
            self.unknown.emit(digits)
