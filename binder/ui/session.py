"""The open binder as the window has it: a reading connection here, a writer on its own thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from binder.domain.changes import Changes
from binder.services import open_binder
from binder.ui.change_bus import ChangeBus
from binder.ui.tasks import OPENING, Callbacks, Command, Writer
from binder.ui.undo import UndoStack

if TYPE_CHECKING:
    from binder.domain.errors import BinderError
    from binder.storage.database import Binder, BinderKey


def local_now() -> datetime:
    """The wall clock with its zone; the only place in the window that asks for it."""
    return datetime.now(UTC).astimezone()


class Session(QObject):
    """Everything a view needs: `reader` to read from, `run` to change, `bus` to hear of changes."""

    saved = Signal(object)
    """A `datetime`: everything queued is on disk."""
    failed = Signal(object)
    """A `BinderError` of a command; nothing of that command was kept."""
    unusable = Signal(object)
    """A `BinderError`: the binder could not be opened for writing, so nothing typed would be kept."""

    def __init__(self, folder: Path, key: BinderKey, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.key = key
        self.reader: Binder = open_binder.open_binder(folder, key, read_only=True)
        self.bus = ChangeBus(self)
        self.undo_stack = UndoStack(self)
        self._writer = Writer(partial(open_binder.open_binder, folder, key), self)
        self._callbacks = Callbacks()
        self._undoing: dict[int, str] = {}
        self._is_closed = False
        self._something_failed = False
        self._writer.done.connect(self._on_done)
        self._writer.failed.connect(self._on_failed)
        self._writer.idle.connect(self._on_idle)
        self._writer.start()

    def run(self, command: Command, then: Callable[[Changes], None] | None = None) -> None:
        """Run a service command on the writer; `then` (a bound method) gets its changes afterwards."""
        ticket = self._writer.run(command)
        if then is not None:
            self._callbacks.expect(ticket, then)

    def undo(self) -> None:
        """Take the last step back."""
        if (step := self.undo_stack.next_undo) and not self._undoing:
            self._undoing[self._writer.run(step.command)] = "undo"

    def redo(self) -> None:
        """Do the last undone step again."""
        if (step := self.undo_stack.next_redo) and not self._undoing:
            self._undoing[self._writer.run(step.command)] = "redo"

    @property
    def is_closed(self) -> bool:
        """Whether there is no binder to read from any more."""
        return self._is_closed

    def close(self) -> None:
        """Write what is queued and close both connections."""
        self._writer.stop()
        self._is_closed = True
        self.reader.close()

    def _on_done(self, ticket: int, changes: Changes) -> None:
        if self._is_closed:
            # It was written, but the views that would reread have no binder to read from any more.
            return
        match self._undoing.pop(ticket, None):
            case "undo":
                self.undo_stack.undone(changes.undo)
            case "redo":
                self.undo_stack.redone(changes.undo)
            case _:
                self._remember(changes)
        if changes.touched:
            self.bus.changed.emit(changes)
        self._callbacks.deliver(ticket, changes)

    def _remember(self, changes: Changes) -> None:
        if changes.undo is not None:
            self.undo_stack.push(changes.undo, changes.touched)

    def _on_failed(self, ticket: int, error: BinderError | None) -> None:
        self._undoing.pop(ticket, None)
        self._callbacks.forget(ticket)
        if error is not None:
            self._something_failed = True
            (self.unusable if ticket == OPENING else self.failed).emit(error)

    def _on_idle(self) -> None:
        # "Saved" beside the message that something was not would be a lie.
        was_whole, self._something_failed = not self._something_failed, False
        if was_whole:
            self.saved.emit(local_now())
