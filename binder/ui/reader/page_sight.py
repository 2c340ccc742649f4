"""How a page lies in the window, and the way between the window's places and the file's points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from binder.domain.annotation import Quad

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSight:
    """A page in the window: its rectangle, pixels per point, and its frame once it was drawn."""

    page: int
    rect: QRectF
    scale: float
    frame: PageFrame | None

    def rect_of(self, quad: Quad) -> QRectF:
        """Where a box of the file's page is in the window; empty before the page was drawn."""
        if self.frame is None:
            return QRectF()
        left, top, right, bottom = self.frame.shown_box(quad)
        return QRectF(
            self.rect.left() + left * self.scale,
            self.rect.top() + top * self.scale,
            (right - left) * self.scale,
            (bottom - top) * self.scale,
        )

    def guessed_rect_of(self, quad: Quad) -> QRectF:
        """As `rect_of`; before the page was drawn as if it stood upright, as nearly all do."""
        if self.frame is not None:
            return self.rect_of(quad)
        left = self.rect.left() + quad.left * self.scale
        top = self.rect.bottom() - quad.top * self.scale
        return QRectF(left, top, (quad.right - quad.left) * self.scale, (quad.top - quad.bottom) * self.scale)

    def point_of(self, place: QPointF) -> tuple[float, float] | None:
        """The file's point under a place of the window, or None before the page was drawn."""
        if self.frame is None:
            return None
        x, y = (place.x() - self.rect.left()) / self.scale, (place.y() - self.rect.top()) / self.scale
        return self.frame.in_file(x, y)
