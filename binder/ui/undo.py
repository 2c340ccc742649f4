"""What can be taken back, and what can be done again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Undo

KEPT = 200
"""Steps kept; a meeting has fewer."""


class UndoStack(QObject):
    """Two piles of `Undo`: Ctrl+Z takes from one, and what that leaves behind goes to the other."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: list[Undo] = []
        self._forward: list[Undo] = []

    def push(self, undo: Undo) -> None:
        """A new step; what could have been redone is forgotten."""
        self._back = [*self._back, undo][-KEPT:]
        self._forward.clear()
        self.changed.emit()

    def undone(self, redo: Undo | None) -> None:
        """The last step was taken back; `redo` does it again."""
        self._back.pop()
        if redo is not None:
            self._forward.append(redo)
        self.changed.emit()

    def redone(self, undo: Undo | None) -> None:
        """The last undone step was done again; `undo` takes it back."""
        self._forward.pop()
        if undo is not None:
            self._back.append(undo)
        self.changed.emit()

    @property
    def next_undo(self) -> Undo | None:
        """What Ctrl+Z would take back."""
        return self._back[-1] if self._back else None

    @property
    def next_redo(self) -> Undo | None:
        """What Ctrl+Shift+Z would do again."""
        return self._forward[-1] if self._forward else None
