"""What can be taken back, and what can be done again."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Kind, Undo

KEPT = 200
"""Steps kept; a meeting has fewer."""


@dataclass(frozen=True, slots=True)
class _Step:
    undo: Undo
    touched: frozenset[tuple[Kind, int]]


class UndoStack(QObject):
    """Two piles of `Undo`: Ctrl+Z takes from one, and what that leaves behind goes to the other."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: list[_Step] = []
        self._forward: list[_Step] = []

    def push(self, undo: Undo, touched: frozenset[tuple[Kind, int]] = frozenset()) -> None:
        """A new step and what it is about; what could have been redone is forgotten."""
        self._back = [*self._back, _Step(undo, touched)][-KEPT:]
        self._forward.clear()
        self.changed.emit()

    def forget(self, gone: frozenset[tuple[Kind, int]]) -> None:
        """Drop the steps that are about things which will not be there any more."""
        self._back = [step for step in self._back if not step.touched & gone]
        self._forward = [step for step in self._forward if not step.touched & gone]
        self.changed.emit()

    def undone(self, redo: Undo | None) -> None:
        """The last step was taken back; `redo` does it again."""
        step = self._back.pop()
        if redo is not None:
            self._forward.append(_Step(redo, step.touched))
        self.changed.emit()

    def redone(self, undo: Undo | None) -> None:
        """The last undone step was done again; `undo` takes it back."""
        step = self._forward.pop()
        if undo is not None:
            self._back.append(_Step(undo, step.touched))
        self.changed.emit()

    def has(self, undo: Undo) -> bool:
        """Whether a step has not been taken back, nor forgotten."""
        return any(step.undo is undo for step in self._back)

    @property
    def next_undo(self) -> Undo | None:
        """What Ctrl+Z would take back."""
        return self._back[-1].undo if self._back else None

    @property
    def next_redo(self) -> Undo | None:
        """What Ctrl+Shift+Z would do again."""
        return self._forward[-1].undo if self._forward else None
