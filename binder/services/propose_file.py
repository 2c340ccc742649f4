"""Reading one received file, whatever its kind, into the meeting it calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Bookmark, Page, PageSource
from binder.kallelse.machine_doubts import doubted
from binder.kallelse.own_words import read_with
from binder.kallelse.proposal import Proposal
from binder.services.own_words import words_for

if TYPE_CHECKING:
    from binder.pdf.text import TextFile

#: A file of a thousand pages takes seconds; what takes longer than this is broken or hostile.
MOST_SECONDS = 120.0
#: A file of 300 MB takes a fifth of it.
MOST_MEMORY = 1024**3
MOST_BYTES_WITHOUT_PAGES = 20 * 1024**2
_TEXTS = frozenset({".txt", ".md"})

Progress = Callable[[int, int], None]


def propose_file(path: Path, progress: Progress | None = None) -> Proposal:
    """Read a PDF, Word file, web page, text or OParl JSON here; raises BinderError if it cannot."""
    if path.suffix.casefold() == ".json" and path.is_file():
        return _propose_oparl(path)
    other = unpaged_source(path)
    if other is not None:
        return read_with(other, words_for(other))
    return propose_pdf(path, progress)


def _propose_oparl(path: Path) -> Proposal:
    from binder.kallelse.oparl_file import read_oparl

    if path.stat().st_size > MOST_BYTES_WITHOUT_PAGES:
        raise BinderError(ErrorCode.FILE_TOO_LARGE, path=path)
    return read_oparl(path.read_bytes())


def data_source(path: Path) -> PageSource | None:
    """Return the list of a meeting that came as data, set as text; None for all else."""
    if path.suffix.casefold() != ".json" or not path.is_file():
        return None
    from binder.kallelse.set_list import set_list

    return set_list(_propose_oparl(path))


@contextmanager
def open_source(path: Path) -> Iterator[PageSource]:
    """Open a file of any kind that is read, for its pages; raises BinderError as `propose_file` does."""
    other = unpaged_source(path)
    if other is not None:
        yield other
        return
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        yield source


def propose_pdf(path: Path, progress: Progress | None) -> Proposal:
    """Read a PDF; `progress(pages read, pages)` may raise Cancelled."""
    from binder.pdf.text import TextFile

    with TextFile(path) as source:
        if source.page_count and source.is_scanned(1):
            return _propose_scanned(path, source, progress)
        watched = source if progress is None else _Watched(source, progress)
        return read_with(watched, words_for(source))


def _propose_scanned(path: Path, source: TextFile, progress: Progress | None) -> Proposal:
    """Read a kallelse that is a picture, if a machine can; all of what it reads is in doubt."""
    from binder.pdf.machine_source import MachineSource

    read = MachineSource(path, source)
    watched = read if progress is None else _Watched(read, progress)
    return doubted(read_with(watched, words_for(read)), read.pages_read)


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
