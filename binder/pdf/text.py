"""What a PDF's pages say and where: lines of words with boxes, true size and weight, read by PDFium."""

from __future__ import annotations

import ctypes
import io
import logging
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Bookmark, Page
from binder.pdf.page_geometry import SOFT_HYPHEN, geometry_of
from binder.pdf.pdfium_lock import PDFIUM
from binder.pdf.pictures import picture_mark
from binder.pdf.text_ahead import TextAhead
from binder.pdf.text_page import TextPage
from binder.pdf.text_quality import FEW_LETTERS, is_garbled, is_picture, letters_in

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

HEAD_CHARACTERS = 700
#: Whoever asks for the texts of so many pages one after another will ask for all.
MANY_IN_A_ROW = 12
MOST_BOOKMARKS = 5_000
#: PDFium puts this where a hyphen at a line's end parts a word.
BROKEN_HYPHEN = "\ufffe"
_PDFIUM_PASSWORD = 4
Progress = Callable[[int, int], None]


class TextFile:
    """An open PDF whose pages are read one by one when asked for; satisfies `kallelse.lines.PageSource`.

    Every call holds PDFium's lock for one page's work. Raises BinderError (FILE_EMPTY, FILE_MISSING,
    FILE_KIND_UNKNOWN, PDF_PASSWORD, PDF_DAMAGED) when the file cannot be opened.
    """

    def __init__(self, file: Path | BinaryIO) -> None:
        self._document = _open(file)
        self._path = file if isinstance(file, Path) else None
        self._in_a_row, self._last_asked = 0, 0
        self._ahead: TextAhead | None = None
        self._pages: dict[int, Page] = {}
        self._texts: dict[int, str] = {}
        with PDFIUM:
            self.page_count = len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._ahead is not None:
            self._ahead.close()
        with PDFIUM:
            self._document.close()

    def text(self, number: int) -> str:
        """Return a page's text in the file's order, hyphens at line ends taken out; "" if unreadable."""
        if number not in self._texts:
            self._look_ahead(number)
            ahead = self._text_ahead(number)
            self._texts[number] = self._text_here(number) if ahead is None else ahead
        return self._texts[number]

    def _text_here(self, number: int) -> str:
        with PDFIUM, TextPage(self._document, number) as page:
            return _plain_text(page)

    def _text_ahead(self, number: int) -> str | None:
        ahead = self._ahead
        return ahead.text(number) if ahead is not None and number in ahead.pages else None

    def _look_ahead(self, number: int) -> None:
        """Let the later half be read elsewhere once so many pages in a row say that all will be asked for."""
        self._in_a_row = self._in_a_row + 1 if number == self._last_asked + 1 else 1
        self._last_asked = number
        if self._in_a_row == MANY_IN_A_ROW and self._ahead is None and self._path is not None:
            path, middle = self._path, number + (self.page_count - number) // 2
            self._ahead = TextAhead.begin(range(middle + 1, self.page_count + 1), partial(_texts_of, path))

    def head(self, number: int) -> Page:
        """Return the lines of the first `HEAD_CHARACTERS` in the file's order: the beginning of a paper."""
        if number in self._pages:
            return self._pages[number]
        with PDFIUM, TextPage(self._document, number, most=HEAD_CHARACTERS) as page:
            return geometry_of(page, number)

    def page(self, number: int) -> Page:
        """Return a page's lines and rules; an unreadable page has none."""
        if number not in self._pages:
            with PDFIUM, TextPage(self._document, number) as page:
                self._pages[number] = geometry_of(page, number)
        return self._pages[number]

    def picture_mark(self, number: int) -> str:
        """Return a mark of a page's pictures, equal for the same scan; "" without any."""
        with PDFIUM, TextPage(self._document, number) as page:
            return picture_mark(page.page) if page.page else ""

    def usable_text(self, number: int) -> str:
        """Return a page's text, or "" where it makes no words."""
        text = self.text(number)
        return "" if is_garbled(text) else text

    def is_scanned(self, number: int) -> bool:
        """Tell whether a page is a picture of one, with no text or none that can be used."""
        text = self.text(number)
        if letters_in(text) >= FEW_LETTERS and not is_garbled(text):
            return False
        with PDFIUM, TextPage(self._document, number) as page:
            return bool(page.page) and (is_picture(page.page) or is_garbled(text))

    def bookmarks(self) -> list[Bookmark]:
        """Return the contents list in order; loops and entries that lead nowhere do no harm."""
        with PDFIUM:
            return list(_bookmarks(self._document))


def _texts_of(path: Path, pages: range) -> list[str]:
    """Read the file anew: two processes must not share where they stand in it."""
    with TextFile(path) as opened:
        return [opened._text_here(number) for number in pages]  # noqa: SLF001 - of its own kind


def read_pages(file: Path | BinaryIO, progress: Progress | None = None) -> list[Page]:
    """Return all pages with their geometry; `progress(done, total)` is called after each."""
    with TextFile(file) as opened:
        pages = []
        for number in range(1, opened.page_count + 1):
            pages.append(opened.page(number))
            if progress is not None:
                progress(number, opened.page_count)
        return pages


def bookmarks(file: Path | BinaryIO) -> list[Bookmark]:
    """Return the file's own contents list."""
    with TextFile(file) as opened:
        return opened.bookmarks()


def _open(file: Path | BinaryIO) -> PdfDocument:
    import pypdfium2

    _refuse_other_than_pdf(file)
    try:
        with PDFIUM:
            return pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == _PDFIUM_PASSWORD
        raise BinderError(ErrorCode.PDF_PASSWORD if locked else ErrorCode.PDF_DAMAGED) from error


def _refuse_other_than_pdf(file: Path | BinaryIO) -> None:
    """Look at the first bytes: PDF readers search the first kilobyte for the header."""
    try:
        start = _first_bytes(file)
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
    if not start:
        raise BinderError(ErrorCode.FILE_EMPTY)
    if b"%PDF-" not in start:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN)


def _first_bytes(file: Path | BinaryIO) -> bytes:
    if isinstance(file, Path):
        with file.open("rb") as opened:
            return opened.read(1024)
    start = file.read(1024)
    file.seek(0, io.SEEK_SET)
    return start


def _plain_text(page: TextPage) -> str:
    count = page.character_count
    if not count:
        return ""
    units = (ctypes.c_ushort * (count + 1))()
    written = page.pdfium.FPDFText_GetText(page.text, 0, count, units)
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace(BROKEN_HYPHEN, SOFT_HYPHEN)


def _bookmarks(document: PdfDocument) -> Iterator[Bookmark]:
    """Walk the contents list; its loops are cut by the library and its length here."""
    # Without a handler the library's warnings of loops would be printed.
    logging.getLogger("pypdfium2").addHandler(logging.NullHandler())
    for count, entry in enumerate(document.get_toc(max_depth=8)):
        if count >= MOST_BOOKMARKS:
            return
        target = entry.get_dest()
        index = target.get_index() if target is not None else None
        title = " ".join(entry.get_title().replace("\x00", "").split())
        yield Bookmark(title=title, level=entry.level, page=None if index is None else index + 1)
