"""The keys of the review: they hold wherever the focus is in it, before the window's own of the same name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class ReviewKeys(QObject):
    """Gives keys to bound methods, before the fields that are watched get them."""

    def __init__(self, handlers: Mapping[str, Callable[[], object]], parent: QWidget) -> None:
        super().__init__(parent)
        self._handlers = {QKeySequence(keys).toString(): handler for keys, handler in handlers.items()}

    def watch(self, *widgets: QWidget) -> None:
        """Take the keys before these do: fields have an undo of their own, lists move on any arrow."""
        for widget in widgets:
            widget.installEventFilter(self)

    def take(self, event: QEvent) -> bool:
        """Whether the event is one of the keys; what it stands for is done when it is pressed."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() not in kinds or not isinstance(event, QKeyEvent):
            return False
        handler = self._handlers.get(QKeySequence(event.keyCombination()).toString())
        if handler is None:
            return False
        # Saying yes to the override keeps the window's shortcut of the same keys away.
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            handler()
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stand before the watched widgets."""
        return self.take(event)
