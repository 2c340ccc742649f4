"""Read a received file and propose the meeting it calls; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Bookmark, Page, PageSource, ReadPages
from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.services.read_in_child import read_in_child

#: A file of a thousand pages takes seconds; what takes longer than this is broken or hostile.
MOST_SECONDS = 120.0
MOST_MEMORY = 2 * 1024**3
MOST_BYTES_WITHOUT_PAGES = 20 * 1024**2
_CONTAINERS = frozenset({".zip", ".eml"})
_TEXTS = frozenset({".txt", ".md"})

Progress = Callable[[int, int], None]


def propose_here(path: Path, progress: Progress | None = None) -> Proposal:
    """Read a PDF, Word file, web page, text or OParl JSON in this process; raises BinderError if it cannot.

    Of a folder, a zip or an e-mail it is the kallelse inside; `propose_source` has the other papers too.
    """
    if path.is_dir() or path.suffix.casefold() in _CONTAINERS:
        from binder.services.propose_source import propose_source

        return propose_source(path, progress).proposal or _nothing()
    if path.suffix.casefold() == ".json" and path.is_file():
        return _propose_oparl(path)
    other = unpaged_source(path)
    if other is not None:
        return read_proposal(other)
    return _propose_pdf(path, progress)


def _propose_oparl(path: Path) -> Proposal:
    from binder.kallelse.oparl_file import read_oparl

    if path.stat().st_size > MOST_BYTES_WITHOUT_PAGES:
        raise BinderError(ErrorCode.FILE_TOO_LARGE, path=path)
    return read_oparl(path.read_bytes())


@contextmanager
def open_source(path: Path) -> Iterator[PageSource]:
    """Open a file of any kind that is read, for its pages; raises BinderError as `propose_here` does."""
    other = unpaged_source(path)
    if other is not None:
        yield other
        return
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        yield source


def _nothing() -> Proposal:
    """Return the proposal of what calls no meeting."""
    return read_proposal(ReadPages([Page(number=1, width=0.0, height=0.0, lines=())]))


def _propose_pdf(path: Path, progress: Progress | None) -> Proposal:
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        return read_proposal(source if progress is None else _Watched(source, progress))


def unpaged_source(path: Path) -> PageSource | None:
    """Return a Word file, a saved web page or text as a source, None for all else."""
    from binder.kallelse.plain_text import is_plain_text, read_plain_text
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
    if path.suffix.casefold() in _TEXTS and is_plain_text(start):
        return read_plain_text(path.read_bytes())
    return None


def propose(
    path: Path, progress: Progress | None = None, *, seconds: float = MOST_SECONDS, memory: int = MOST_MEMORY
) -> Proposal:
    """Read a PDF in a child process, so that a hostile one can harm nothing but its own reading.

    `progress(pages read, pages)` is called often; when it raises Cancelled the child is killed at once.
    Raises BinderError: READING_TOOK_TOO_LONG, PDF_DAMAGED (the child died), or what the reading found.
    """
    return read_in_child(_propose_pdf, path, progress, seconds=seconds, memory=memory)


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
