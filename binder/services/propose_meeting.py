"""Read a received file and propose the meeting it calls; nothing is stored."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Bookmark, Page, PageSource
from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.services.child_limits import limit_memory

#: A file of a thousand pages takes seconds; what takes longer than this is broken or hostile.
MOST_SECONDS = 120.0
MOST_MEMORY = 2 * 1024**3
MOST_BYTES_WITHOUT_PAGES = 20 * 1024**2
_TICK = 0.05

Progress = Callable[[int, int], None]


def propose_here(path: Path, progress: Progress | None = None) -> Proposal:
    """Read a PDF, a Word file or a saved web page in this process; raises BinderError if it cannot."""
    other = unpaged_source(path)
    if other is not None:
        return read_proposal(other)
    return _propose_pdf(path, progress)


def _propose_pdf(path: Path, progress: Progress | None) -> Proposal:
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        return read_proposal(source if progress is None else _Watched(source, progress))


def unpaged_source(path: Path) -> PageSource | None:
    """Return a Word file or a saved web page as a source, None for all else."""
    from binder.kallelse.web_page import is_web_page, read_web_page
    from binder.kallelse.word_file import is_word_file, read_word_file

    if not path.is_file() or path.stat().st_size > MOST_BYTES_WITHOUT_PAGES:
        return None
    with path.open("rb") as opened:
        start = opened.read(512)
    if is_web_page(start):
        return read_web_page(path.read_bytes())
    if start.startswith(b"PK") and is_word_file(path):
        return read_word_file(path)
    return None


def propose(
    path: Path, progress: Progress | None = None, *, seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY
) -> Proposal:
    """Read a PDF in a child process, so that a hostile one can harm nothing but its own reading.

    `progress(pages read, pages)` is called often; when it raises Cancelled the child is killed at once.
    Raises BinderError: READING_TOOK_TOO_LONG, PDF_DAMAGED (the child died), or what the reading found.
    """
    # spawn, not fork: the program has threads, and a frozen app on Windows or macOS knows nothing else.
    from multiprocessing import get_context

    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_read_in_child, args=(path, theirs, memory), daemon=True)
    child.start()
    theirs.close()
    try:
        return _await(ours, progress, time.monotonic() + seconds)
    finally:
        child.kill()
        child.join()
        child.close()
        ours.close()


def _await(connection: Connection, progress: Progress | None, deadline: float) -> Proposal:
    done, total = 0, 1
    while time.monotonic() < deadline:
        if progress is not None:
            progress(done, total)
        if not connection.poll(_TICK):
            continue
        try:
            message = connection.recv()
        except (EOFError, OSError) as error:
            raise BinderError(ErrorCode.PDF_DAMAGED) from error
        if isinstance(message, Proposal):
            return message
        if isinstance(message, _Trouble):
            raise BinderError(message.code, **message.details)
        done, total = message
    raise BinderError(ErrorCode.READING_TOOK_TOO_LONG)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A BinderError on its way from the child."""

    code: ErrorCode
    details: dict[str, Any]


def _read_in_child(path: Path, connection: Connection, memory: int) -> None:
    """Read the file and send what comes of it; runs in the child."""
    limit_memory(memory)
    # A parent that has gone away wants no answer.
    with suppress(BrokenPipeError):
        try:
            answer: object = _propose_pdf(path, lambda done, total: connection.send((done, total)))
        except BinderError as error:
            answer = _Trouble(error.code, error.details)
        except MemoryError:
            answer = _Trouble(ErrorCode.FILE_TOO_LARGE, {})
        connection.send(answer)
    connection.close()


class _Watched:
    """A source that tells how far the reading has come."""

    def __init__(self, source: PageSource, progress: Progress) -> None:
        self._source, self._progress, self._farthest = source, progress, 0

    @property
    def page_count(self) -> int:
        return self._source.page_count

    def text(self, number: int) -> str:
        self._step(number)
        return self._source.text(number)

    def head(self, number: int) -> Page:
        self._step(number)
        return self._source.head(number)

    def page(self, number: int) -> Page:
        self._step(number)
        return self._source.page(number)

    def bookmarks(self) -> Sequence[Bookmark]:
        return self._source.bookmarks()

    def _step(self, number: int) -> None:
        if number > self._farthest:
            self._farthest = number
            self._progress(number, self._source.page_count)
