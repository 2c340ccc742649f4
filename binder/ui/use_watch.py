"""Whether somebody is using a part of the window: a key, the mouse, the wheel."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_USE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
    QEvent.Type.InputMethod,
}


class UseWatch(QObject):
    """Counts the time since some widgets were last used, and tells when it is up."""

    time_is_up = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: list[QWidget] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.time_is_up)

    @property
    def is_on(self) -> bool:
        """Whether the time is running."""
        return self._timer.isActive()

    def begin(self, widgets: Iterable[QWidget], milliseconds: int) -> None:
        """Watch these, and nothing else."""
        self.end()
        self._watched = list(widgets)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._timer.start(milliseconds)

    def end(self) -> None:
        """Watch nothing: every event of a watched widget costs a call."""
        self._timer.stop()
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []

    def used(self) -> None:
        """Begin to count anew."""
        if self._timer.isActive():
            self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Any use begins the time anew."""
        if event.type() in _USE:
            self.used()
        return False
