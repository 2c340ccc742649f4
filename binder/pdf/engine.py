"""Reading a PDF with PDFium: pages as pixels, words and their boxes; each call holds the lock for a page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from types import TracebackType
from typing import Self

import pypdfium2.raw as pdfium

from binder.domain.annotation import Quad, TextAnchor
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.pdf.bitmap import Bitmap, give_memory_back
from binder.pdf.file_access import OpenedFile, PdfSource
from binder.pdf.open_page import OpenPage
from binder.pdf.page_frame import PageFrame
from binder.pdf.pdfium_lock import PDFIUM
from binder.pdf.selection import (
    ReadableText,
    Selection,
    clean,
    line_bounds,
    lines_of,
    merged_lines,
    quote_of,
    readable,
    sentence_bounds,
    word_bounds,
)

_PAGES_KEPT = 2
"""Loaded pages: the one being drawn and the one being marked; each holds its decoded pictures."""
_A4 = (595.28, 841.89)
_SANE_POINTS = (1.0, 20_000.0)


class OpenPaper:
    """An open PDF. Pages count from 1; points have their origin at the lower left of the file's page.

    Safe to call from any thread. A file object is read on the calling thread and closed with the paper.
    """

    def __init__(self, source: PdfSource, *, version_id: PaperVersionId | None = None) -> None:
        self.version_id = version_id
        self._file = OpenedFile(source)
        self._pages: OrderedDict[int, OpenPage] = OrderedDict()
        self._drawing: int | None = None
        with PDFIUM:
            self.page_count = int(pdfium.FPDF_GetPageCount(self._file.handle))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Free everything; a second call does nothing."""
        with PDFIUM:
            self.forget_pages()
            if self._file.handle:
                self._file.close()

    @property
    def has_failed(self) -> bool:
        """Whether the file could not be read at some place; only opening it anew can help then."""
        return self._file.trouble is not None

    def forget_pages(self) -> None:
        """Free the pages that are still loaded, with their decoded pictures and fonts."""
        with PDFIUM:
            while self._pages:
                self._pages.popitem()[1].close()

    def rest(self) -> None:
        """Give back the memory that drawing took, as far as the system lets us; done when nobody reads."""
        self.forget_pages()
        give_memory_back()

    def page_sizes(self, first: int = 1, last: int | None = None) -> list[tuple[float, float]]:
        """Shown width and height in points of the pages `first`..`last`; A4 where a page is damaged."""
        last = self.page_count if last is None else min(last, self.page_count)
        return [self._size_of(page) for page in range(first, last + 1)]

    def frame_of(self, page: int, *, turn: int = 0) -> PageFrame:
        """The visible box of a page and how it is turned, `turn` degrees clockwise on top of its own."""
        with PDFIUM:
            return self._page(page).frame.turned(turn)

    def render(
        self,
        page: int,
        scale: float,
        *,
        clip: tuple[int, int, int, int] | None = None,
        turn: int = 0,
        may_go_on: Callable[[], bool] | None = None,
    ) -> Bitmap:
        """Draw a page, or the piece `clip` = (x, y, width, height) in pixels, at `scale` pixels per point.

        `turn` is 0, 90, 180 or 270 degrees clockwise, on top of the page's own. `may_go_on` is asked at
        every few dozen objects; when it says no, `Cancelled` is raised. It may use
        this paper itself, except to render. Raises `BinderError(PAGE_DAMAGED)` and what reading raises.
        """
        with PDFIUM:
            loaded = self._page(page)
            self._drawing = page
            try:
                return loaded.render(scale, clip, turn, may_go_on)
            finally:
                self._drawing = None

    def selection(self, page: int, start: tuple[float, float], end: tuple[float, float]) -> Selection | None:
        """What a drag from one point of the file to another selects; None if that is nothing."""
        with PDFIUM:
            loaded = self._page(page)
            one, other = loaded.caret_at(*start), loaded.caret_at(*end)
            if one is None or other is None:
                return None
            return self._between(loaded, min(one, other), max(one, other))

    def between(self, page: int, start: int, end: int) -> Selection | None:
        """The characters `start` up to `end` of a page; None if they have no box."""
        with PDFIUM:
            return self._between(self._page(page), start, end)

    def word_at(self, page: int, point: tuple[float, float]) -> Selection | None:
        """The word at a point, or None."""
        return self._around(page, point, word_bounds)

    def line_at(self, page: int, point: tuple[float, float]) -> Selection | None:
        """The line at a point, or None."""
        return self._around(page, point, line_bounds)

    def sentence_at(self, page: int, point: tuple[float, float]) -> Selection | None:
        """The sentence at a point, or None."""
        with PDFIUM:
            loaded = self._page(page)
            index = loaded.index_at(*point)
            bounds = None if index is None else sentence_bounds(loaded.paragraphs, index)
            return None if bounds is None else self._between(loaded, *bounds)

    def caret_at(self, page: int, point: tuple[float, float]) -> int | None:
        """The index of the character before which a caret at the point stands; None without text."""
        with PDFIUM:
            return self._page(page).caret_at(*point)

    def box_of(self, page: int, index: int) -> Quad | None:
        """The box of one character, or None."""
        with PDFIUM:
            return self._page(page).box_of(index)

    def characters(self, page: int) -> str:
        """The page's characters as PDFium counts them, uncleaned; indexes of selections refer to this."""
        with PDFIUM:
            return self._page(page).characters

    def paragraphs(self, page: int) -> str:
        r"""The page's characters, as many, with "\n" where a paragraph ends."""
        with PDFIUM:
            return self._page(page).paragraphs

    def readable(self, page: int) -> ReadableText:
        """The page as paragraphs, for reading aloud or at any size."""
        return readable(self.paragraphs(page))

    def link_at(self, page: int, point: tuple[float, float]) -> int | str | None:
        """The page number or the address that a link at a point of the file leads to, or None."""
        with PDFIUM:
            return self._page(page).link_at(*point)

    def page_text(self, page: int) -> str:
        """The page's words, line by line; words that a line end divided are whole."""
        return lines_of(self.characters(page))

    def anchor(self, selection: Selection) -> TextAnchor | None:
        """Where a note on the selection hangs; None if this paper was not opened from the binder."""
        if self.version_id is None:
            return None
        return TextAnchor(
            version_id=self.version_id, page=selection.page, quads=selection.quads, quote=selection.quote
        )

    def _around(
        self, page: int, point: tuple[float, float], bounds: Callable[[str, int], tuple[int, int]]
    ) -> Selection | None:
        with PDFIUM:
            loaded = self._page(page)
            index = loaded.index_at(*point)
            return None if index is None else self._between(loaded, *bounds(loaded.characters, index))

    def _between(self, loaded: OpenPage, start: int, end: int) -> Selection | None:
        quads = merged_lines(loaded.boxes(start, end))
        characters = loaded.characters
        text = clean(characters[start:end])
        if not quads or not text:
            return None
        quote = quote_of(characters, start, end)
        return Selection(page=loaded.page, start=start, end=end, quads=quads, text=text, quote=quote)

    def _page(self, page: int) -> OpenPage:
        if not self._file.handle:
            raise ValueError("the paper is closed")
        if not 1 <= page <= self.page_count:
            raise BinderError(ErrorCode.NOT_FOUND, page=page)
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        loaded = self._load(page)
        self._pages[page] = loaded
        # A page that is being drawn stays, even when it is asked about others meanwhile.
        old = [number for number in self._pages if number not in {page, self._drawing}]
        for number in old[: max(0, len(self._pages) - _PAGES_KEPT)]:
            self._pages.pop(number).close()
        return loaded

    def _load(self, page: int) -> OpenPage:
        try:
            return OpenPage(self._file.handle, page, self._file.form)
        except BinderError:
            # The file itself may have failed (a chunk that could not be read): that is the better reason,
            # and it stays: PDFium remembers the objects it failed to read until the paper is opened anew.
            if self._file.trouble is not None:
                raise self._file.trouble from None
            raise

    def _size_of(self, page: int) -> tuple[float, float]:
        size = pdfium.FS_SIZEF()
        with PDFIUM:
            found = pdfium.FPDF_GetPageSizeByIndexF(self._file.handle, page - 1, size)
        low, high = _SANE_POINTS
        if not found or not (low <= size.width <= high and low <= size.height <= high):
            return _A4
        return size.width, size.height


def open_pdf(source: PdfSource, *, version_id: PaperVersionId | None = None) -> OpenPaper:
    """Open a path, bytes, or a seekable binary file object (closed with the paper).

    Raises FILE_MISSING, FILE_UNREADABLE, PDF_PASSWORD or PDF_DAMAGED.
    """
    return OpenPaper(source, version_id=version_id)


def warm_up() -> None:
    """Let PDFium look for the system's fonts now (some 50 ms, once per process), before a page needs them."""
    with OpenPaper(_ONE_LETTER) as paper:
        paper.render(1, 0.2)


_ONE_LETTER = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources"
    b"<</Font<</F<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>>>>>>>endobj\n"
    b"4 0 obj<</Length 30>>stream\nBT /F 20 Tf 9 9 Td (a) Tj ET  \nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
