"""A page of a PDF with its text, open in PDFium, and the way from its coordinates to the shown page's."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any

from binder.kallelse.lines import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: A box as bare numbers, where there are thousands: left, top, right, bottom on the shown page.
Edges = tuple[float, float, float, float]
#: A page with more characters than this is read so far: a bound on work, ten times a full page of print.
MOST_CHARACTERS = 60_000


class TextPage:
    """A page and its text, closed on leaving; both are None where PDFium refuses them."""

    def __init__(self, document: PdfDocument, number: int, most: int = MOST_CHARACTERS) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium: Any = pdfium
        self._most = most
        self.rectangle = pdfium.FS_RECTF()
        self.page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        self.text = pdfium.FPDFText_LoadPage(self.page) if self.page else None

    def __enter__(self) -> TextPage:
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


class Frame:
    """From PDF's own coordinates to points from the upper left of the page as it is shown."""

    def __init__(self, page: TextPage) -> None:
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

    def edges(self, left: float, bottom: float, right: float, top: float) -> Edges:
        """Return the box's left, top, right and bottom on the shown page."""
        if not self.turns and left <= right and bottom <= top:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        x0, y0 = self.point(left, top)
        x1, y1 = self.point(right, bottom)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the box with its corners in order."""
        return Box(*self.edges(left, bottom, right, top))
