"""Work off the UI thread: one writer that owns the binder's writing, and jobs that can be cancelled."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol
from weakref import WeakMethod

from PySide6.QtCore import QObject, Signal

from binder.domain.errors import BinderError, Cancelled

if TYPE_CHECKING:
    from binder.domain.changes import Changes
    from binder.storage.database import Binder

Command = Callable[["Binder"], "Changes"]
STOP = None
OPENING = 0
"""The ticket of opening the binder itself."""


class Opener(Protocol):
    """Opens the binder for writing on the thread that calls it."""

    def __call__(self) -> Binder:
        """The open binder; raises BinderError."""
        ...


class Writer(QObject):
    """The thread that owns all writing: commands in, `Changes` or `BinderError` out, in order.

    Signals arrive on the thread this object lives on. `done` carries the ticket that `run` gave.
    """

    opened = Signal()
    done = Signal(int, object)
    failed = Signal(int, object)
    idle = Signal()

    def __init__(self, opener: Opener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self._queue: queue.SimpleQueue[tuple[int, Command] | None] = queue.SimpleQueue()
        self._tickets = itertools.count(1)
        self._has_task = False
        self._thread = self._new_thread()

    def start(self) -> None:
        """Open the binder on the writer's own thread and begin."""
        self._thread.start()

    def run(self, command: Command) -> int:
        """Queue a command; the ticket comes back with `done` or `failed`."""
        ticket = next(self._tickets)
        self._queue.put((ticket, command))
        return ticket

    def stop(self) -> None:
        """Finish what is queued, close the binder and end the thread; safe to call twice."""
        if self._thread.is_alive():
            self._queue.put(STOP)
        while self._thread.is_alive():
            self._thread.join()

    def _work(self, before: threading.Thread | None) -> None:
        if before is not None:
            before.join()
        self._has_task = False
        try:
            self._write()
        finally:
            # A command with a bug in it ends its thread, and is reported as any bug. What is typed after it
            # must be written all the same: the next thread opens the binder anew and goes on.
            if self._has_task:
                successor = self._new_thread(threading.current_thread())
                successor.start()
                # Only now: whoever waits for the end must always find a thread that is alive.
                self._thread = successor

    def _write(self) -> None:
        try:
            binder = self._opener()
        except BinderError as error:
            self.failed.emit(OPENING, error)
            return
        with binder:
            self.opened.emit()
            while (task := self._queue.get()) is not STOP:
                self._has_task = True
                self._run_one(binder, *task)
                self._has_task = False
                if self._queue.empty():
                    self.idle.emit()

    def _run_one(self, binder: Binder, ticket: int, command: Command) -> None:
        changes: Changes | None = None
        trouble: BinderError | None = None
        try:
            changes = command(binder)
        except BinderError as error:
            trouble = error
        except Cancelled:
            pass
        finally:
            if changes is not None:
                self.done.emit(ticket, changes)
            else:
                self.failed.emit(ticket, trouble)

    def _new_thread(self, before: threading.Thread | None = None) -> threading.Thread:
        return threading.Thread(target=self._work, args=(before,), name="binder-writer", daemon=False)


class Job(QObject):
    """One piece of long work on a thread of its own, with progress and Avbryt.

    The work gets `step(done, total)`, which raises `Cancelled` once `cancel` was called.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(
        self, work: Callable[[Callable[[int, int], None]], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="binder-job", daemon=True)

    def start(self) -> None:
        """Begin; signals arrive on the thread this object lives on."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    def wait(self, seconds: float = 5.0) -> bool:
        """Whether the thread ended within the time; used when the window closes."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _step(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self._tell("progressed", done, total)

    def _run(self) -> None:
        try:
            result = self._work(self._step)
        except Cancelled:
            self._tell("cancelled")
        except BinderError as error:
            self._tell("failed", error)
        else:
            self._tell("finished", result)

    def _tell(self, signal: str, *values: object) -> None:
        """Emit a signal; where what had asked for the work has gone meanwhile, nobody waits for it."""
        # Qt says so by an error; asked before, it could be gone the moment after.
        with suppress(RuntimeError):
            getattr(self, signal).emit(*values)


class Callbacks:
    """Which bound method waits for which ticket; held weakly, so that no dialog is kept alive."""

    def __init__(self) -> None:
        self._waiting: dict[int, WeakMethod[Callable[[Changes], None]]] = {}

    def expect(self, ticket: int, then: Callable[[Changes], None]) -> None:
        """Call the bound method `then` with the changes of that ticket, if its object still lives."""
        self._waiting[ticket] = WeakMethod(then)

    def deliver(self, ticket: int, changes: Changes) -> None:
        """The command was written."""
        waiting = self._waiting.pop(ticket, None)
        then = waiting() if waiting else None
        if then is not None:
            then(changes)

    def forget(self, ticket: int) -> None:
        """The command failed; nobody needs to wait."""
        self._waiting.pop(ticket, None)
