"""Reading a PDF with PDFium: pages as pixels, words and their boxes; each call holds the lock for a page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pypdfium2.raw as pdfium

from binder.domain.annotation import TextAnchor
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText
from binder.pdf.bitmap import Bitmap, give_memory_back
from binder.pdf.file_access import OpenedFile, PdfSource
from binder.pdf.open_page import OpenPage
from binder.pdf.page_frame import PageFrame
from binder.pdf.paper_to_read import PAGES_RECALLED, KeptTexts, MachineTexts, PaperToRead
from binder.pdf.pdfium_lock import PDFIUM
from binder.pdf.selection import Selection

if TYPE_CHECKING:
    from binder.kallelse.lines import Bookmark
    from binder.pdf.running_heads import EdgeLine

_PAGES_KEPT = 2
"""Loaded pages: the one being drawn and the one being marked; each holds its decoded pictures."""
A4 = (595.28, 841.89)
_SANE_POINTS = (1.0, 20_000.0)
_SPREAD_OUT = 128 * 1024
"""Bytes for each page beyond which few pages share an encrypted piece of the file, so that each costs one."""


class OpenPaper(PaperToRead):
    """An open PDF. Pages count from 1; points have their origin at the lower left of the file's page.

    Safe to call from any thread. A file object is read on the calling thread and closed with the paper.
    """

    def __init__(
        self,
        source: PdfSource,
        *,
        version_id: PaperVersionId | None = None,
        machine_texts: MachineTexts | None = None,
        kept: KeptTexts | None = None,
    ) -> None:
        self.version_id = version_id
        self._machine_texts = machine_texts
        self._kept = kept
        self._file = OpenedFile(source)
        self._pages: OrderedDict[int, OpenPage] = OrderedDict()
        self._drawing: int | None = None
        self._edges: dict[int, tuple[EdgeLine, ...]] = {}
        super().__init__()
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
        if self._kept is not None:
            self._kept.close()
        with PDFIUM:
            self.forget_pages()
            if self._file.handle:
                self._file.close()

    @property
    def has_failed(self) -> bool:
        """Whether the file could not be read at some place; only opening it anew can help then."""
        return self._file.trouble is not None

    @property
    def is_spread_out(self) -> bool:
        """Whether it takes long to ask for the sizes of all pages, as in a file of scans."""
        return self._file.length > _SPREAD_OUT * self.page_count

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
            if self._file.has_read_much and self._drawing is None:
                self.forget_pages()
                self._file.open_anew()
            loaded = self._page(page)
            self._drawing = page
            try:
                return loaded.render(scale, clip, turn, may_go_on)
            finally:
                self._drawing = None

    def _learn(self, version_id: PaperVersionId, machine_texts: MachineTexts) -> None:
        if version_id != self.version_id:
            return
        with PDFIUM:
            self._machine_texts = machine_texts
            for page, loaded in self._pages.items():
                if (words := machine_texts(page)) is not None:
                    loaded.take_words(words)

    def grey_picture(self, page: int, scale: float) -> Bitmap:
        """Draw a page in grey: its three colours are alike."""
        with PDFIUM:
            return self._page(page).render(scale, None, 0, None, grey=True)

    def picture_mark(self, page: int) -> str:
        """A mark of a page's pictures, equal for the same scan; "" without any."""
        with self.glance(page) as loaded:
            return loaded.picture_mark

    def link_at(self, page: int, point: tuple[float, float]) -> int | str | None:
        """The page number or the address that a link at a point of the file leads to, or None."""
        with PDFIUM:
            return self._page(page).link_at(*point)

    def contents(self) -> list[Bookmark]:
        """The file's own list of contents, in order."""
        from binder.pdf.outline import outline_of

        with PDFIUM:
            return outline_of(self._file.handle)

    def anchor(self, selection: Selection) -> TextAnchor | None:
        """Where a note on the selection hangs; None if this paper was not opened from the binder."""
        if self.version_id is None:
            return None
        return TextAnchor(
            version_id=self.version_id, page=selection.page, quads=selection.quads, quote=selection.quote
        )

    def label_of(self, page: int) -> str | None:
        """The label that the file itself gives a page, such as "iv"; None if it gives none."""
        from binder.pdf.outline import label_of

        with PDFIUM:
            return label_of(self._file.handle, page)

    def kept_texts(self, page: int) -> Mapping[int, str]:
        """What the binder keeps as the text of a page and of some that follow; "" where it keeps none."""
        last = min(page + PAGES_RECALLED - 1, self.page_count)
        kept: Mapping[int, str] = {}
        if self._kept is not None and self.version_id is not None:
            kept = self._kept.between(self.version_id, page, last)
        return {number: kept.get(number, "") for number in range(page, last + 1)}

    def edge_lines(self, page: int) -> tuple[EdgeLine, ...]:
        """The lines at the head and the foot of a page; none on a page that is damaged or not there."""
        from binder.pdf.running_heads import edge_lines

        if page not in self._edges and 1 <= page <= self.page_count:
            try:
                with self.glance(page) as loaded:
                    self._edges[page] = edge_lines(loaded.characters, loaded.box_of, loaded.frame)
            except BinderError:
                self._edges[page] = ()
        return self._edges.get(page, ())

    @contextmanager
    def glance(self, page: int) -> Iterator[OpenPage]:
        """A page that is only looked at in passing: those that are being read stay loaded."""
        with PDFIUM:
            if page in self._pages:
                yield self._pages[page]
                return
            loaded = self._checked_load(page)
            try:
                yield loaded
            finally:
                loaded.close()

    def _page(self, page: int) -> OpenPage:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        loaded = self._checked_load(page)
        self._pages[page] = loaded
        # A page that is being drawn stays, even when it is asked about others meanwhile.
        old = [number for number in self._pages if number not in {page, self._drawing}]
        for number in old[: max(0, len(self._pages) - _PAGES_KEPT)]:
            self._pages.pop(number).close()
        return loaded

    def _checked_load(self, page: int) -> OpenPage:
        if not self._file.handle:
            raise self._file.trouble or ValueError("the paper is closed")
        if not 1 <= page <= self.page_count:
            raise BinderError(ErrorCode.NOT_FOUND, page=page)
        return self._load(page)

    def _read_by_machine(self, page: int) -> MachineText | None:
        return self._machine_texts(page) if self._machine_texts is not None else None

    def _load(self, page: int) -> OpenPage:
        try:
            return OpenPage(self._file.handle, page, self._file.form, self._read_by_machine(page))
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
            return A4
        return size.width, size.height


def open_pdf(
    source: PdfSource,
    *,
    version_id: PaperVersionId | None = None,
    machine_texts: MachineTexts | None = None,
    kept: KeptTexts | None = None,
) -> OpenPaper:
    """Open a path, bytes, or a seekable binary file object (closed with the paper).

    `machine_texts` is asked for each page that is loaded: what it gives is taken for the page's words.
    `kept` has the texts that are looked through before a page is read; it is closed with the paper.

    Raises FILE_MISSING, FILE_UNREADABLE, PDF_PASSWORD or PDF_DAMAGED.
    """
    return OpenPaper(source, version_id=version_id, machine_texts=machine_texts, kept=kept)


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
