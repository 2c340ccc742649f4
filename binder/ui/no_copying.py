"""A list whose words must not leave: Qt's lists copy their chosen row, and give it away by dragging."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

_COPYING = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class NoCopying(QObject):
    """Takes the keys for copying away from a list, and tells that they were pressed."""

    def __init__(self, view: QAbstractItemView, refused: Callable[[], object]) -> None:
        super().__init__(view)
        self._refused = refused
        view.setDragEnabled(False)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copying ends here."""
        if isinstance(event, QKeyEvent) and any(event.matches(keys) for keys in _COPYING):
            if event.type() is QEvent.Type.KeyPress:
                self._refused()
            event.accept()
            return True
        return super().eventFilter(watched, event)
