"""Reading an unknown file in a process of its own: a hostile one harms nothing but its own reading."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar, cast

from binder.domain.errors import BinderError, ErrorCode
from binder.services.child_limits import limit_memory

T = TypeVar("T")
Progress = Callable[[int, int], None]
_TICK = 0.05


def read_in_child(
    read: Callable[[Path, Progress | None], T],
    path: Path,
    progress: Progress | None = None,
    *,
    seconds: float,
    memory: int,
) -> T:
    """Return what `read`, a function of a module, makes of the file in a child process.

    `progress(done, all)` is called often; when it raises Cancelled the child is killed at once. Raises
    BinderError: READING_TOOK_TOO_LONG, PDF_DAMAGED (the child died), or what the reading found.
    """
    # spawn, not fork: the program has threads, and a frozen app on Windows or macOS knows nothing else.
    from multiprocessing import get_context

    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_in_child, args=(read, path, theirs, memory), daemon=True)
    child.start()
    theirs.close()
    try:
        return cast("T", _await(ours, progress, time.monotonic() + seconds))
    finally:
        child.kill()
        child.join()
        child.close()
        ours.close()


@dataclass(frozen=True, slots=True)
class _Step:
    """How far the child has come."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A BinderError on its way from the child."""

    code: ErrorCode
    details: dict[str, Any]


def _await(connection: Connection, progress: Progress | None, deadline: float) -> object:
    step = _Step(0, 1)
    while time.monotonic() < deadline:
        if progress is not None:
            progress(step.done, step.total)
        if not connection.poll(_TICK):
            continue
        try:
            message = connection.recv()
        except (EOFError, OSError) as error:
            raise BinderError(ErrorCode.PDF_DAMAGED) from error
        if isinstance(message, _Trouble):
            raise BinderError(message.code, **message.details)
        if not isinstance(message, _Step):
            return message
        step = message
    raise BinderError(ErrorCode.READING_TOOK_TOO_LONG)


def _in_child(
    read: Callable[[Path, Progress | None], object], path: Path, connection: Connection, memory: int
) -> None:
    """Read the file and send what comes of it; runs in the child."""
    limit_memory(memory)
    # A parent that has gone away wants no answer.
    with suppress(BrokenPipeError):
        try:
            answer = read(path, lambda done, total: connection.send(_Step(done, total)))
        except BinderError as error:
            answer = _Trouble(error.code, error.details)
        except MemoryError:
            answer = _Trouble(ErrorCode.FILE_TOO_LARGE, {})
        connection.send(answer)
    connection.close()
