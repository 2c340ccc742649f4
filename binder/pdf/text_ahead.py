"""The texts of a long file's later pages, read beside the earlier ones by a process of their own."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Self

#: Fewer pages than this are read sooner than another process has begun.
LEAST_PAGES = 60
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux


class TextAhead:
    """Another process that reads some pages' texts and hands them over all at once.

    Only on Linux and only while this process has one thread, since a copied process has no other: not in the
    window's, but in the one that reads a received file.
    """

    def __init__(self, pages: range, process: int, answer: BinaryIO) -> None:
        self.pages = pages
        self._process, self._answer = process, answer
        self._texts: Sequence[str] | None = None

    @classmethod
    def begin(cls, pages: range, read: Callable[[range], Sequence[str]]) -> Self | None:
        """Let a copy of this process call `read`; None where that cannot be or is not worth it."""
        if len(pages) < LEAST_PAGES or sys.platform != "linux" or not _has_one_thread():
            return None
        ours, theirs = os.pipe()
        process = os.fork()
        if process == 0:
            _answer(theirs, lambda: read(pages))
        os.close(theirs)
        return cls(pages, process, os.fdopen(ours, "rb"))

    def text(self, number: int) -> str | None:
        """Return a page's text once the process has read them all; None if it came to nothing."""
        if self._texts is None:
            self._texts = self._received()
        return self._texts[number - self.pages.start] if self._texts else None

    def close(self) -> None:
        """End the process, whether it is ready or not."""
        if self._answer.closed:
            return
        self._answer.close()
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def _received(self) -> Sequence[str]:
        try:
            texts: Sequence[str] = pickle.loads(self._answer.read())  # noqa: S301 - this program's own copy
        except (EOFError, pickle.UnpicklingError):
            # It died of a page: the pages are then read here, where whoever started this sees it.
            texts = ()
        self.close()
        return texts


def _has_one_thread() -> bool:
    # The system's own count: libraries have threads that Python knows nothing of.
    tasks = Path("/proc/self/task")
    return tasks.is_dir() and len(list(tasks.iterdir())) == 1


def _answer(pipe: int, read: Callable[[], Sequence[str]]) -> None:
    """Read, answer and end: in the copied process, which must do nothing else."""
    try:
        _die_with_parent()
        with os.fdopen(pipe, "wb") as answer:
            answer.write(pickle.dumps(read()))
    finally:
        # Whatever happened, nothing of the first process's own ending may be done twice.
        os._exit(0)


def _die_with_parent() -> None:
    """Ask to be killed with the process that this one is a copy of: nobody else would end it."""
    import ctypes

    ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
