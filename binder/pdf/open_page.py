"""One loaded page of PDFium: its frame, its pixels, its characters and their boxes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.machine_text import MachineText
from binder.pdf.bitmap import Bitmap, blank_bitmap
from binder.pdf.headings import Letters
from binder.pdf.links import link_at, link_boxes
from binder.pdf.page_frame import PageFrame
from binder.pdf.paragraphs import with_paragraphs
from binder.pdf.pdfium_text import PdfiumText
from binder.pdf.word_layer import WordLayer

MAX_PIXELS = 64_000_000
"""256 MB: more than any screen shows; larger pages are asked for in pieces."""
_FLAGS = pdfium.FPDF_ANNOT
_TOUCH = 3.0
"""Points around a character that still count as hitting it."""


class OpenPage:
    """A page while it is loaded. Every call is made under the lock; `close` frees what PDFium keeps."""

    def __init__(
        self,
        document: Any,  # noqa: ANN401 - a handle
        page: int,
        form: Any = None,  # noqa: ANN401 - a handle
        machine_text: MachineText | None = None,
    ) -> None:
        self.page = page
        self._document = document
        self._form = form
        self._handle = pdfium.FPDF_LoadPage(document, page - 1)
        if not self._handle:
            raise BinderError(ErrorCode.PAGE_DAMAGED, page=page)
        if form:
            pdfium.FORM_OnAfterLoadPage(self._handle, form)
        self._paragraphs: str | None = None
        self._early_foot: list[tuple[int, int]] | None = None
        self.frame = self._frame()
        self._layer: PdfiumText | WordLayer = (
            PdfiumText(self._handle, page) if machine_text is None else WordLayer(machine_text, self.frame)
        )

    def close(self) -> None:
        """Free the page and its text."""
        self._layer.close()
        if self._handle:
            if self._form:
                pdfium.FORM_OnBeforeClosePage(self._handle, self._form)
            pdfium.FPDF_ClosePage(self._handle)
        self._handle = None

    @property
    def picture_mark(self) -> str:
        """A mark of the page's pictures, equal for the same scan; "" without any."""
        from binder.pdf.pictures import picture_mark

        return picture_mark(self._handle)

    def take_words(self, machine_text: MachineText) -> None:
        """Take these for the words of the page."""
        self._layer.close()
        self._layer = WordLayer(machine_text, self.frame)
        self._paragraphs = self._early_foot = None

    def render(
        self,
        scale: float,
        clip: tuple[int, int, int, int] | None,
        turn: int,
        may_go_on: Callable[[], bool] | None,
        *,
        grey: bool = False,
    ) -> Bitmap:
        """Draw the page, or `clip` = (x, y, width, height) of it, at `scale` pixels per point."""
        frame = self.frame.turned(turn)
        width, height = max(1, round(frame.width * scale)), max(1, round(frame.height * scale))
        left, top, clip_width, clip_height = clip or (0, 0, width, height)
        if clip_width * clip_height > MAX_PIXELS:
            raise ValueError("a piece of a page is at most MAX_PIXELS")
        drawn = blank_bitmap(clip_width, clip_height)
        bitmap = pdfium.FPDFBitmap_CreateEx(
            clip_width, clip_height, pdfium.FPDFBitmap_BGRx, drawn.data, drawn.stride
        )
        try:
            place = (-left, -top, width, height, turn // 90 % 4)
            self._draw(bitmap, place, may_go_on, _FLAGS | (pdfium.FPDF_GRAYSCALE if grey else 0))
            if self._form:
                pdfium.FPDF_FFLDraw(self._form, bitmap, self._handle, *place, _FLAGS)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        return drawn

    def _draw(
        self,
        bitmap: Any,  # noqa: ANN401 - a handle
        place: tuple[int, int, int, int, int],
        may_go_on: Callable[[], bool] | None,
        flags: int,
    ) -> None:
        if may_go_on is None:
            pdfium.FPDF_RenderPageBitmap(bitmap, self._handle, *place, flags)
            return
        pause = pdfium.IFSDK_PAUSE(version=1)
        pause.NeedToPauseNow = type(pause.NeedToPauseNow)(_always)
        try:
            state = pdfium.FPDF_RenderPageBitmap_Start(bitmap, self._handle, *place, flags, pause)
            while state == pdfium.FPDF_RENDER_TOBECONTINUED:
                if not may_go_on():
                    raise Cancelled
                state = pdfium.FPDF_RenderPage_Continue(self._handle, pause)
        finally:
            pdfium.FPDF_RenderPage_Close(self._handle)

    @property
    def characters(self) -> str:
        """All characters of the page; indexes refer to this."""
        return self._layer.characters

    @property
    def paragraphs(self) -> str:
        """The characters, as many, with paragraph ends told from line ends (see `with_paragraphs`)."""
        if self._paragraphs is None:
            self._paragraphs = with_paragraphs(self.characters, self.box_of)
        return self._paragraphs

    @property
    def early_foot(self) -> list[tuple[int, int]]:
        """The characters of a foot that comes too early (see `running_heads.early_foot`)."""
        from binder.pdf.running_heads import early_foot

        if self._early_foot is None:
            self._early_foot = early_foot(self.characters, self.box_of, self.frame)
        return self._early_foot

    def link_at(self, x: float, y: float) -> int | str | None:
        """The page number or address that a link at a point leads to, or None."""
        return link_at(self._document, self._handle, x, y)

    def link_boxes(self) -> list[Quad]:
        """The boxes of the page's links, whether they lead anywhere or not."""
        return link_boxes(self._handle)

    def index_at(self, x: float, y: float) -> int | None:
        """The character under a point of the file, or None if there is none within 3 points."""
        return self._hit(x, y, _TOUCH, _TOUCH)

    def caret_at(self, x: float, y: float) -> int | None:
        """The place between characters that is nearest to a point, its line first; None without text."""
        index = self._nearest(x, y)
        if index is None:
            return None
        box = self.box_of(index)
        if box is None:
            return index
        if x > box.right:
            index, box = self._rightmost(index, box, x)
        return index if x < (box.left + box.right) / 2 else index + 1

    def _nearest(self, x: float, y: float) -> int | None:
        wide = 2 * (self.frame.width + self.frame.height)
        index = self._hit(x, y, _TOUCH, _TOUCH)
        if index is not None:
            return index
        # PDFium's nearest is the sum of both distances, so a long line above wins over the end of a short
        # one: the height is widened only until it meets the first line.
        low, high = 0.0, _TOUCH
        while (index := self._hit(x, y, wide, high)) is None:
            if high > wide:
                return None
            low, high = high, high * 1.6
        while high - low > _TOUCH:
            middle = (low + high) / 2
            found = self._hit(x, y, wide, middle)
            low, high = (middle, high) if found is None else (low, middle)
            index = index if found is None else found
        return index

    def _hit(self, x: float, y: float, across: float, up: float) -> int | None:
        return self._layer.hit(x, y, across, up)

    def box_of(self, index: int) -> Quad | None:
        """The box of a character, as high as its font; None for a sign without a place."""
        return self._layer.box_of(index)

    def letters_at(self, index: int) -> Letters:
        """How a character is printed."""
        return self._layer.letters_at(index)

    def boxes(self, start: int, end: int) -> list[Quad]:
        """The boxes of the characters `start`..`end`, joined where they stand beside each other."""
        return self._layer.boxes(start, end)

    def _rightmost(self, index: int, box: Quad, x: float) -> tuple[int, Quad]:
        # A full stop is so low that a point at the height of the letters misses it.
        while (following := self.box_of(index + 1)) is not None:
            is_on_line = following.bottom < box.top and following.top > box.bottom
            if not is_on_line or following.left < box.left or following.left > x:
                break
            index, box = index + 1, following
        return index, box

    def _frame(self) -> PageFrame:
        box = pdfium.FS_RECTF()
        width, height = pdfium.FPDF_GetPageWidthF(self._handle), pdfium.FPDF_GetPageHeightF(self._handle)
        turn = 90 * max(0, pdfium.FPDFPage_GetRotation(self._handle))
        if (
            pdfium.FPDF_GetPageBoundingBox(self._handle, box)
            and box.right > box.left
            and box.top > box.bottom
        ):
            return PageFrame(box=Quad(box.left, box.bottom, box.right, box.top), turn=turn)
        if turn in {90, 270}:
            width, height = height, width
        return PageFrame(box=Quad(0, 0, max(1.0, width), max(1.0, height)), turn=turn)


def _always(_pause: object) -> int:
    return 1
