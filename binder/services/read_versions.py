"""The characters of all pages of two papers, read at the same time, each page under the lock."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

    from binder.pdf.engine import OpenPaper

T = TypeVar("T")
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


@dataclass(slots=True)
class PaperApart:
    """The file as the child has it; `kept` is what one piece of work leaves for the next."""

    paper: OpenPaper
    pages: list[str]
    kept: Any = None


class ReadApart:
    """A file being read by a child process while this one does something else.

    A file that brings PDFium down takes the child with it and nothing else. The file stays open there, so
    that the child can be asked for its share of what comes after.
    """

    def __init__(self, path: Path) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._child: BaseProcess = context.Process(target=_read_in_child, args=(path, theirs), daemon=True)
        self._child.start()
        theirs.close()

    def pages(self) -> list[str]:
        """Wait for the characters of all pages; raises BinderError if the file cannot be read."""
        return cast("list[str]", self._answer())

    def begin(self, work: Callable[..., T], *arguments: Any) -> Callable[[], T]:  # noqa: ANN401
        """Let the child work on its `PaperApart` and these, once it has read; the answer is waited for later.

        `work` is a function of a module, and all that goes over can be pickled. What is begun is answered in
        order.
        """
        try:
            self._ours.send((work, arguments))
        except OSError as error:
            raise BinderError(ErrorCode.PDF_DAMAGED) from error
        return lambda: cast("T", self._answer())

    def close(self) -> None:
        """End the child; a second call does nothing."""
        if self._child.is_alive():
            self._child.kill()
        self._child.join()
        self._ours.close()

    def _answer(self) -> object:
        deadline = time.monotonic() + MOST_SECONDS
        while time.monotonic() < deadline:
            if self._ours.poll(_TICK):
                return self._received()
        raise BinderError(ErrorCode.READING_TOOK_TOO_LONG)

    def _received(self) -> object:
        try:
            answer = self._ours.recv()
        except (EOFError, OSError) as error:
            raise BinderError(ErrorCode.PDF_DAMAGED) from error
        if isinstance(answer, _Trouble):
            raise BinderError(answer.code, **answer.details)
        return answer


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A BinderError on its way from the child."""

    code: ErrorCode
    details: dict[str, str]


def _read_in_child(path: Path, connection: Connection) -> None:
    import gc

    from binder.services.child_limits import limit_memory

    limit_memory(MOST_MEMORY)
    # A short life with millions of words and no rings of objects among them.
    gc.disable()
    # A parent that has gone away wants no answer, and has nothing more to ask.
    with suppress(BrokenPipeError, ConnectionResetError, EOFError):
        try:
            _answer_in_child(path, connection)
        except BinderError as error:
            details = {name: str(value) for name, value in error.details.items()}
            connection.send(_Trouble(error.code, details))
        except MemoryError:
            connection.send(_Trouble(ErrorCode.FILE_TOO_LARGE, {}))
    connection.close()


def _answer_in_child(path: Path, connection: Connection) -> None:
    from binder.pdf.engine import open_pdf

    with open_pdf(path) as paper:
        apart = PaperApart(paper, page_characters(paper))
        connection.send(apart.pages)
        while True:
            work, arguments = connection.recv()
            connection.send(work(apart, *arguments))
