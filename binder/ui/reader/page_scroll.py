"""Places, zoom and turning of a tall column of pages in a window; what it looks like is not its matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from binder.domain.annotation import Quad
from binder.ui.reader.page_layout import (
    HUNDRED_PER_CENT,
    LARGEST,
    SMALLEST,
    Arrangement,
    Fit,
    PageLayout,
    Sizes,
)
from binder.ui.reader.page_sight import PageSight

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame

LINE = 48
ZOOM_STEP = 1.15
_OVERLAP = 48
"""What was at the bottom stays in sight when a screenful is turned."""
_LOOK_AT = 0.4
"""The page that is being read is the one at this share of the window's height."""
_EDGE = 8.0
_NEARLY_TOP = 0.02
_NOTCH = 120


class PageScroll(QAbstractScrollArea):
    """The geometry of a paper in the window. Pages have their numbers in the file."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(int)
    pages_turned = Signal(int, int)
    """The paper that this page belongs to is turned now by so many degrees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sizes: Sizes = ()
        self._first = 1
        self._layout: PageLayout | None = None
        self._made_of: tuple[Sizes, int, Arrangement, tuple[int, ...]] | None = None
        self.arrangement = Arrangement()
        self._aimed_at: int | None = None
        self._told: tuple[int, int] | None = None

    def frame_of(self, page: int) -> PageFrame | None:
        """The frame of a page as it is turned now, if it is known already."""
        raise NotImplementedError

    def sight_changed(self) -> None:
        """Something else came into sight, or the same in another size."""
        raise NotImplementedError

    def set_sizes(self, sizes: Sizes, first: int) -> None:
        """Lay out pages of these sizes in points, the first of them with this number; none clears."""
        self._sizes, self._first, self._layout, self._told = sizes, first, None, None
        self.lay_out((first, 0.0))

    def correct_sizes(self, sizes: Sizes) -> None:
        """The same pages, measured better; what is being read stays where it is."""
        self._sizes = sizes
        self.lay_out(self.place())

    # Where one is

    @property
    def page_layout(self) -> PageLayout | None:
        """The places of the pages; None without a paper."""
        return self._layout

    @property
    def page(self) -> int | None:
        """The number of the page that is being read."""
        if self._layout is None:
            return None
        is_at_end = self._y >= self.verticalScrollBar().maximum() > 0
        looked_at = self._layout.height if is_at_end else self._y + self.viewport().height() * _LOOK_AT
        found = self._layout.page_at(looked_at)
        return self._layout.chosen(found, self._aimed_at, otherwise=self._layout.last if is_at_end else found)

    def place(self) -> tuple[int, float] | None:
        """Page and fraction of it at the top of the window, to return to later."""
        if self._layout is None:
            return None
        page, fraction = self._layout.place_at(self._y)
        return self._layout.chosen(page, self._aimed_at, otherwise=page), fraction

    def go_to_place(self, page: int, fraction: float) -> None:
        """Return to a place."""
        if self._layout is not None:
            self._aimed_at = page
            self.verticalScrollBar().setValue(round(self._layout.y_of(page, fraction)))

    def go_to(self, page: int, quad: Quad | None = None) -> None:
        """Bring a page, or a box on it, into sight; a box that is well in sight does not move."""
        layout = self._layout
        if layout is None or not layout.first <= page <= layout.last:
            return
        if quad is None:
            self.go_to_place(page, 0.0)
            return
        rect, height = self.sight(page).guessed_rect_of(quad), self.viewport().height()
        if rect.top() < _EDGE or rect.bottom() > height - _EDGE:
            self.scroll_by(rect.top() - height / 3)

    def turn_page(self, direction: int) -> None:
        """To the top of the next page (1), or of this one and then the one before (-1)."""
        if self._layout is not None:
            page, fraction = self._layout.place_at(self._y)
            stays = direction < 0 and fraction > _NEARLY_TOP
            self.go_to_place(page if stays else page + direction * self._layout.beside, 0.0)

    def scroll_by(self, pixels: float) -> None:
        """Move the column."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    # How large and which way up

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_by(ZOOM_STEP, self.viewport().rect().center().toPointF())

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_by(1 / ZOOM_STEP, self.viewport().rect().center().toPointF())

    def fit(self, what: Fit) -> None:
        """Let the page follow the width of the window, or be seen whole."""
        self.arrangement = replace(self.arrangement, scale=None, fit=what)
        self.lay_out(self.place())
        self._centre()

    def set_zoom(self, per_cent: int) -> None:
        """A fixed size, 100 meaning as large as on paper at 96 dots per inch; between 25 and 400."""
        scale = max(SMALLEST, min(LARGEST, per_cent / 100 * HUNDRED_PER_CENT))
        self.arrangement = replace(self.arrangement, scale=scale)
        self.lay_out(self.place())

    def turn_pages(self, quarters: int = 1) -> None:
        """Turn all pages of the paper that is read by quarters clockwise, for what was scanned lying."""
        page = self.page
        if page is not None:
            self.arrangement = self.arrangement.turned_on(page, quarters * 90)
            self.lay_out((page, 0.0))
            self.pages_turned.emit(page, self.arrangement.turn_of(page))

    def show_beside(self, pages: int) -> None:
        """Show one page in a row, or two side by side."""
        page = self.page
        self.arrangement = replace(self.arrangement, beside=pages)
        self.lay_out(None if page is None else (page, 0.0))

    # What is where

    def sight(self, page: int) -> PageSight:
        """How a page lies in the window now; only with a paper."""
        layout = self._layout
        if layout is None:
            raise ValueError("no paper is laid out")
        box, ratio = layout.box(page), self.devicePixelRatioF()
        # On whole device pixels, or the picture would be blurred.
        left = round((box.left - self.horizontalScrollBar().value()) * ratio) / ratio
        top = round((box.top - self._y) * ratio) / ratio
        scale = layout.scale_of(page)
        width, height = (max(1, round(side * scale * ratio)) / ratio for side in layout.size(page))
        return PageSight(
            page=page,
            rect=QRectF(left, top, width, height),
            scale=scale,
            frame=self.frame_of(page),
        )

    def pages_in_sight(self) -> range:
        """The pages that the window shows at least partly."""
        if self._layout is None:
            return range(0)
        return self._layout.pages_between(self._y, self._y + self.viewport().height())

    def sight_at(self, place: QPointF) -> PageSight | None:
        """The page under a place of the window."""
        sights = (self.sight(page) for page in self.pages_in_sight())
        return next((sight for sight in sights if sight.rect.contains(place)), None)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that is being read at the top."""
        super().resizeEvent(event)
        self.lay_out(self.place())

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """The scroll bars moved."""
        del dx, dy
        self.sight_changed()
        self._tell_page()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(ZOOM_STEP ** (event.angleDelta().y() / _NOTCH), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Two fingers on a touchpad zoom."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    # Inside

    @property
    def _y(self) -> int:
        return self.verticalScrollBar().value()

    def lay_out(self, place: tuple[int, float] | None) -> None:
        """Lay out anew for the window's size, zoom and turn, and return to a place."""
        old = self._layout.scale if self._layout else None
        is_new = self._renew_layout()
        was_all = self.horizontalScrollBar().maximum() == 0
        _set_ranges(self, self._layout)
        if was_all or (is_new and self.arrangement.scale is None):
            self._centre()
        if self._layout is not None and place is not None:
            self.go_to_place(*place)
        self.sight_changed()
        self._tell_page()
        if self._layout is not None and old != self._layout.scale:
            self.zoom_changed.emit(round(self._layout.scale / HUNDRED_PER_CENT * 100))

    def _renew_layout(self) -> bool:
        """Place the pages, unless they stand as they would; whether they were placed.

        A thousand pages take some milliseconds, and every bar that comes or goes changes the height alone.
        """
        room = self.viewport().width(), self.viewport().height()
        counts = room[: 2 if self.arrangement.follows_height else 1]
        made_of = (self._sizes, self._first, self.arrangement, counts)
        if self._layout is not None and made_of == self._made_of:
            return False
        self._made_of = made_of
        self._layout = self.arrangement.layout(self._sizes, self._first, room) if self._sizes else None
        return True

    def _centre(self) -> None:
        """A map wider than the window must not push the usual pages out of its middle."""
        across = self.horizontalScrollBar()
        across.setValue(across.maximum() // 2)

    def _zoom_by(self, factor: float, around: QPointF) -> None:
        old = self._layout
        if old is None:
            return
        page, fraction = old.place_at(self._y + around.y())
        before = old.scale_of(page)
        if factor < 1 and before < SMALLEST:
            # A map that fits the window may be smaller already than any size that can be chosen.
            return
        across = (self.horizontalScrollBar().value() + around.x() - old.box(page).left) / before
        scale = max(SMALLEST, min(LARGEST, before * factor))
        self.arrangement = replace(self.arrangement, scale=scale)
        self.lay_out(None)
        box = (self._layout or old).box(page)
        self.verticalScrollBar().setValue(round(box.top + fraction * box.height - around.y()))
        self.horizontalScrollBar().setValue(round(box.left + across * scale - around.x()))

    def _tell_page(self) -> None:
        page = self.page
        if page is None:
            return
        told = (page - self._first + 1, len(self._sizes))
        if told != self._told:
            self._told = told
            self.page_changed.emit(*told)


def _set_ranges(area: QAbstractScrollArea, layout: PageLayout | None) -> None:
    size = area.viewport().size()
    height = layout.height if layout else 0
    width = layout.width if layout else 0
    bar, across = area.verticalScrollBar(), area.horizontalScrollBar()
    bar.setPageStep(max(LINE, size.height() - _OVERLAP))
    bar.setSingleStep(LINE)
    bar.setRange(0, max(0, round(height) - size.height()))
    across.setPageStep(size.width())
    across.setSingleStep(LINE)
    across.setRange(0, max(0, round(width) - size.width()))
