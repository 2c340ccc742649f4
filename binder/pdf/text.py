"""What a PDF's pages say and where: lines of words with boxes, true size and weight, read by PDFium."""

from __future__ import annotations

import ctypes
import io
import logging
import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.lines import Bookmark, Box, Page
from binder.pdf.glyphs import Glyph, lines_of
from binder.pdf.pdfium_lock import PDFIUM
from binder.pdf.pictures import picture_mark

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: A page with more characters than this is read so far: a bound on work, ten times a full page of print.
MOST_CHARACTERS = 60_000
MOST_OBJECTS = 20_000
HEAD_CHARACTERS = 700
MOST_BOOKMARKS = 5_000
#: Drawn lines shorter than this or thicker than that are not the borders of a table.
LEAST_RULE_WIDTH = 20.0
MOST_RULE_HEIGHT = 2.5
#: PDFium puts this where a hyphen at a line's end parts a word.
BROKEN_HYPHEN = "\ufffe"
_BROKEN_HYPHEN_CODES = frozenset({0xFFFE, 0x2})
SOFT_HYPHEN = "\u00ad"
_PDFIUM_PASSWORD = 4
_BLANKS = "\r\n\t \u00a0\u2002\u2003\u2009\u202f\u3000\x00"
_NO_WEIGHT = (0.0, False)

Progress = Callable[[int, int], None]


class TextFile:
    """An open PDF whose pages are read one by one when asked for; satisfies `kallelse.lines.PageSource`.

    Every call holds PDFium's lock for one page's work. Raises BinderError (FILE_EMPTY, FILE_MISSING,
    FILE_KIND_UNKNOWN, PDF_PASSWORD, PDF_DAMAGED) when the file cannot be opened.
    """

    def __init__(self, file: Path | BinaryIO) -> None:
        self._document = _open(file)
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
        with PDFIUM:
            self._document.close()

    def text(self, number: int) -> str:
        """Return a page's text in the file's order, hyphens at line ends taken out; "" if unreadable."""
        if number not in self._texts:
            with PDFIUM, _OpenPage(self._document, number) as page:
                self._texts[number] = _plain_text(page)
        return self._texts[number]

    def head(self, number: int) -> Page:
        """Return the lines of the first `HEAD_CHARACTERS` in the file's order: the beginning of a paper."""
        if number in self._pages:
            return self._pages[number]
        with PDFIUM, _OpenPage(self._document, number, most=HEAD_CHARACTERS) as page:
            return _read_page(page, number)

    def page(self, number: int) -> Page:
        """Return a page's lines and rules; an unreadable page has none."""
        if number not in self._pages:
            with PDFIUM, _OpenPage(self._document, number) as page:
                self._pages[number] = _read_page(page, number)
        return self._pages[number]

    def picture_mark(self, number: int) -> str:
        """Return a mark of a page's pictures, equal for the same scan; "" without any."""
        with PDFIUM, _OpenPage(self._document, number) as page:
            return picture_mark(page.page) if page.page else ""

    def bookmarks(self) -> list[Bookmark]:
        """Return the contents list in order; loops and entries that lead nowhere do no harm."""
        with PDFIUM:
            return list(_bookmarks(self._document))


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


class _OpenPage:
    """A page and its text, closed on leaving; both are None where PDFium refuses them."""

    def __init__(self, document: PdfDocument, number: int, most: int = MOST_CHARACTERS) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium: Any = pdfium
        self._most = most
        self.page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        self.text = pdfium.FPDFText_LoadPage(self.page) if self.page else None

    def __enter__(self) -> _OpenPage:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.text:
            self.pdfium.FPDFText_ClosePage(self.text)
        if self.page:
            self.pdfium.FPDF_ClosePage(self.page)

    @property
    def character_count(self) -> int:
        """Characters on the page, no more than the bound."""
        count = self.pdfium.FPDFText_CountChars(self.text) if self.text else 0
        return max(0, min(int(count), self._most))


def _plain_text(page: _OpenPage) -> str:
    count = page.character_count
    if not count:
        return ""
    units = (ctypes.c_ushort * (count + 1))()
    written = page.pdfium.FPDFText_GetText(page.text, 0, count, units)
    text = bytes(units)[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace(BROKEN_HYPHEN, SOFT_HYPHEN)


def _read_page(page: _OpenPage, number: int) -> Page:
    if not page.page:
        return Page(number=number, width=0.0, height=0.0, lines=())
    frame = _Frame(page)
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        lines=lines_of(_glyphs(page, frame), _Weights(page, frame).of),
        rules=_rules(page, frame),
    )


class _Frame:
    """From PDF's own coordinates to points from the upper left of the page as it is shown."""

    def __init__(self, page: _OpenPage) -> None:
        import pypdfium2.raw as pdfium

        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.page, box)
        self.turns = int(pdfium.FPDFPage_GetRotation(page.page)) % 4
        self._left, self._bottom, self._right, self._top = box.left, box.bottom, box.right, box.top
        across, down = abs(box.right - box.left), abs(box.top - box.bottom)
        self.width, self.height = (down, across) if self.turns % 2 else (across, down)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return the place as (from the left, from the top) on the shown page."""
        if self.turns == 1:
            return y - self._bottom, x - self._left
        if self.turns == 2:  # noqa: PLR2004 - half a turn
            return self._right - x, y - self._bottom
        if self.turns == 3:  # noqa: PLR2004 - a quarter turn to the left
            return self._top - y, self._right - x
        return x - self._left, self._top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the box with its corners in order."""
        x0, y0 = self.point(left, top)
        x1, y1 = self.point(right, bottom)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _glyphs(page: _OpenPage, frame: _Frame) -> Iterator[Glyph]:
    """Yield the printed characters in the file's order; blanks only as breaks of words."""
    import pypdfium2.raw as pdfium

    rect, blank_before, box = pdfium.FS_RECTF(), True, None
    for index in range(page.character_count):
        code = pdfium.FPDFText_GetUnicode(page.text, index)
        character = _character(code)
        if character in _BLANKS:
            blank_before = True
            continue
        if character == SOFT_HYPHEN and box is not None:
            # It has the place of the word's other half on the next line: keep it with the first.
            yield Glyph(character, box, index)
            continue
        if not pdfium.FPDFText_GetLooseCharBox(page.text, index, rect):
            continue
        box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
        yield Glyph(character, box, index, starts=blank_before)
        blank_before = False


def _character(code: int) -> str:
    if code in _BROKEN_HYPHEN_CODES:
        return SOFT_HYPHEN
    # A lone half of a surrogate pair cannot be stored; private glyphs (bullets of Wingdings) read as one.
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:  # noqa: PLR2004 - bounds of Unicode
        return "\ufffd"
    return "•" if 0xE000 <= code <= 0xF8FF else chr(code)  # noqa: PLR2004 - the private use area


class _Weights:
    """True size and boldness of a character: the font's size times the scale of its matrix."""

    def __init__(self, page: _OpenPage, frame: _Frame) -> None:
        self._page, self._frame = page, frame
        self._matrix: Any = None

    def of(self, index: int) -> tuple[float, bool, bool]:
        """Return (size in points, bold, upright on the shown page)."""
        pdfium, text = self._page.pdfium, self._page.text
        self._matrix = self._matrix or pdfium.FS_MATRIX()
        size = float(pdfium.FPDFText_GetFontSize(text, index))
        upright = True
        if pdfium.FPDFText_GetMatrix(text, index, self._matrix):
            size *= math.hypot(self._matrix.c, self._matrix.d) or 1.0
            upright = self._is_upright(self._matrix.a, self._matrix.b)
        return round(size, 2), self._bold(index), upright

    def _is_upright(self, a: float, b: float) -> bool:
        if not a and not b:
            return True
        turned = math.degrees(math.atan2(b, a)) - 90 * self._frame.turns
        return math.cos(math.radians(turned)) > 0.9  # noqa: PLR2004 - within some 25 degrees

    def _bold(self, index: int) -> bool:
        flags, room = ctypes.c_int(), ctypes.create_string_buffer(128)
        length = self._page.pdfium.FPDFText_GetFontInfo(self._page.text, index, room, 128, flags)
        name = room.raw[: max(0, min(length, 128) - 1)].decode("utf-8", "replace")
        return re.search(r"bold|black|heavy|semib|demi", name, re.IGNORECASE) is not None


def _rules(page: _OpenPage, frame: _Frame) -> tuple[Box, ...]:
    """Return the page's drawn horizontal lines, thin filled boxes among them."""
    import pypdfium2.raw as pdfium

    found = []
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(int(pdfium.FPDFPage_CountObjects(page.page)), MOST_OBJECTS)):
        shape = pdfium.FPDFPage_GetObject(page.page, index)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium.FPDFPageObj_GetBounds(shape, *edges):
            found += _horizontal_edges(frame.box(*(edge.value for edge in edges)))
    return tuple(sorted(found, key=lambda box: (box.top, box.left)))


def _horizontal_edges(box: Box) -> list[Box]:
    """Return a line as itself and a drawn frame as its upper and lower edge."""
    if box.right - box.left < LEAST_RULE_WIDTH:
        return []
    if box.bottom - box.top <= MOST_RULE_HEIGHT:
        return [box]
    return [Box(box.left, y, box.right, y) for y in (box.top, box.bottom)]


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
