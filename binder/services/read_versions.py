"""The characters of all pages of two papers, read at the same time, each page under the lock."""

from __future__ import annotations

import time
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from binder.pdf.engine import OpenPaper

MOST_SECONDS = 120.0
MOST_MEMORY = 2 * 1024**3
_TICK = 0.05


def page_characters(paper: OpenPaper) -> list[str]:
    """The characters of each page; a page that cannot be read has none."""
    return [characters(paper, page) for page in range(1, paper.page_count + 1)]


def characters(paper: OpenPaper, page: int) -> str:
    """The characters of a page; none of one that cannot be read."""
    try:
        return paper.characters(page)
    except BinderError as error:
        if error.code is ErrorCode.PAGE_DAMAGED:
            return ""
        raise


class ReadApart:
    """A file being read by a child process while this one does something else.

    A file that brings PDFium down takes the child with it and nothing else.
    """

    def __init__(self, path: Path) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._ours, theirs = context.Pipe(duplex=False)
        self._child: BaseProcess = context.Process(target=_read_in_child, args=(path, theirs), daemon=True)
        self._child.start()
        theirs.close()

    def pages(self) -> list[str]:
        """Wait for the characters of all pages; raises BinderError if the file cannot be read."""
        deadline = time.monotonic() + MOST_SECONDS
        while time.monotonic() < deadline:
            if self._ours.poll(_TICK):
                return self._received()
        raise BinderError(ErrorCode.READING_TOOK_TOO_LONG)

    def close(self) -> None:
        """End the child; a second call does nothing."""
        if self._child.is_alive():
            self._child.kill()
        self._child.join()
        self._ours.close()

    def _received(self) -> list[str]:
        try:
            answer = self._ours.recv()
        except (EOFError, OSError) as error:
            raise BinderError(ErrorCode.PDF_DAMAGED) from error
        if isinstance(answer, tuple):
            raise BinderError(ErrorCode(answer[0]), **answer[1])
        return list(answer)


def _read_in_child(path: Path, connection: Connection) -> None:
    from binder.pdf.engine import open_pdf
    from binder.services.child_limits import limit_memory

    limit_memory(MOST_MEMORY)
    # A parent that has gone away wants no answer.
    with suppress(BrokenPipeError):
        try:
            with open_pdf(path) as paper:
                answer: object = page_characters(paper)
        except BinderError as error:
            answer = (error.code.value, {name: str(value) for name, value in error.details.items()})
        except MemoryError:
            answer = (ErrorCode.FILE_TOO_LARGE.value, {})
        connection.send(answer)
    connection.close()
