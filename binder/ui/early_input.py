"""Keys and clicks that come before the window can answer them: held, and given to it when it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction, QWindow

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_MOUSE = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_USED = _KEYS | _MOUSE | {QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.Resize}


class EarlyInput(QObject):
    """Stands before the window as a whole: what comes from outside comes here first."""

    used = Signal()
    """The window is used, or has another size: what is shown must be the real thing."""

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.actions: Iterable[QAction] = ()
        """The commands that a held key may stand for."""
        self._held: list[QKeyEvent | QMouseEvent] = []
        self._is_holding = True
        self.holds_clicks = False
        """Whether what is shown can be clicked on; a click on an empty window means nothing."""
        window.installEventFilter(self)

    def release(self, *, is_meant: bool = True) -> None:
        """The window can answer now: give it what was held, in order, if that can be meant for it."""
        self._is_holding = False
        held, self._held = self._held, []
        for event in held if is_meant else ():
            if not self._is_command(event):
                QCoreApplication.sendEvent(self._window, event)

    def stop(self) -> None:
        """Step aside."""
        self._window.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hold what cannot be answered yet."""
        kind = event.type()
        if kind not in _USED:
            return False
        if self._is_holding and (kind in _KEYS or (kind in _MOUSE and self.holds_clicks)):
            # The event itself is Qt's, and gone when this returns.
            self._held.append(event.clone())  # type: ignore[arg-type]
            return True
        if not self._is_holding or kind is QEvent.Type.Resize:
            self.used.emit()
        return False

    def _is_command(self, event: QKeyEvent | QMouseEvent) -> bool:
        """Call the command that a held key stands for: Qt looks for those before a window hears of it."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        keys = QKeySequence(event.keyCombination())
        action = next((each for each in self.actions if keys in each.shortcuts() and each.isEnabled()), None)
        if action is None:
            return False
        action.trigger()
        return True
