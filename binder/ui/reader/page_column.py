"""A paper's pages in one scrolling column: only what is in sight is laid out, asked for and painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError
from binder.ui import theme
from binder.ui.reader.image_cache import ImageCache
from binder.ui.reader.page_layout import LARGEST, SMALLEST, PageLayout, scale_that_fits
from binder.ui.reader.page_painter import PageSight, paint_picture, paint_trouble
from binder.ui.reader.paper_thread import PaperOpener, PaperThread, ShownPaper
from binder.ui.reader.pieces import Drawn, Piece, pieces_of
from binder.wording.errors import sentence

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame

ZOOM_STEP = 1.15
HUNDRED_PER_CENT = 96 / 72
_LINE = 48
_OVERLAP = 48
_LOOK_AT = 0.4
"""The page that is being read is the one at this share of the window's height."""


class PageColumn(QAbstractScrollArea):
    """Shows pages of one paper; knows nothing of selections and notes."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(int)
    paper_shown = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageColumn")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.reading = PaperThread()
        self._cache = ImageCache()
        self._frames: dict[tuple[object, int], PageFrame] = {}
        self._layout: PageLayout | None = None
        self._shown: ShownPaper | None = None
        self._ticket = 0
        self._key: object = None
        self._fixed_scale: float | None = None
        self._next_place: tuple[int, float] | None = None
        self._next_target: tuple[int, Quad | None] | None = None
        self._told: tuple[int, int] | None = None
        self.reading.opened.connect(self._on_opened)
        self.reading.failed.connect(self._on_failed)
        self.reading.drawn.connect(self._on_drawn)
        self.destroyed.connect(self.reading.stop)
        self.reading.start()

    # What is shown

    def show_pages(self, key: object, opener: PaperOpener, first: int, last: int | None) -> None:
        """Show the pages `first`..`last` (None: to the end) of the paper that `opener` opens."""
        self._key, self._shown, self._layout = key, None, None
        self._next_place = self._next_target = self._told = None
        self._ticket = self.reading.show_paper(key, opener, first, last)
        self._set_scroll_ranges()
        self.viewport().update()

    def clear(self) -> None:
        """Show no paper."""
        self._ticket, self._key, self._shown, self._layout, self._told = 0, None, None, None, None
        self.reading.want([])
        self._set_scroll_ranges()
        self.viewport().update()

    @property
    def page_layout(self) -> PageLayout | None:
        """The places of the pages; None until a paper is open."""
        return self._layout

    @property
    def page(self) -> int | None:
        """The number in the file of the page being read."""
        if self._layout is None:
            return None
        return self._layout.page_at(self._y + self.viewport().height() * _LOOK_AT)

    def place(self) -> tuple[int, float] | None:
        """Page and fraction of it at the top of the window, to return to later."""
        if self._layout is None:
            return self._next_place
        return self._layout.place_at(self._y)

    def go_to_place(self, page: int, fraction: float) -> None:
        """Return to a place; kept until the paper is open."""
        if self._layout is None:
            self._next_place = page, fraction
        else:
            self.verticalScrollBar().setValue(round(self._layout.y_of(page, fraction)))

    def go_to(self, page: int, quad: Quad | None = None) -> None:
        """Bring a page, or a box on it, into sight; a box that is well in sight does not move."""
        if self._layout is None:
            self._next_target = page, quad
        elif quad is None:
            self.go_to_place(page, 0.0)
        elif self._layout.first <= page <= self._layout.last:
            self._bring_into_sight(page, quad)

    # Zoom

    @property
    def fits_width(self) -> bool:
        """Whether the page follows the width of the window."""
        return self._fixed_scale is None

    def zoom_in(self) -> None:
        """One step larger."""
        self._zoom_by(ZOOM_STEP, self.viewport().rect().center().toPointF())

    def zoom_out(self) -> None:
        """One step smaller."""
        self._zoom_by(1 / ZOOM_STEP, self.viewport().rect().center().toPointF())

    def fit_width(self) -> None:
        """Let the page follow the width of the window."""
        self._fixed_scale = None
        self._lay_out(self.place())

    def set_zoom(self, per_cent: int) -> None:
        """A fixed size, 100 meaning as large as on paper at 96 dots per inch."""
        self._fixed_scale = max(SMALLEST, min(LARGEST, per_cent / 100 * HUNDRED_PER_CENT))
        self._lay_out(self.place())

    # Moving

    def next_page(self) -> None:
        """To the top of the next page."""
        self._turn(1)

    def previous_page(self) -> None:
        """To the top of the page before."""
        self._turn(-1)

    def scroll_by(self, pixels: float) -> None:
        """Move the column."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(pixels))

    # For those who paint on top

    def sight(self, page: int) -> PageSight:
        """How a page of the open paper lies in the window now."""
        layout = self._layout
        if layout is None:
            raise ValueError("no paper is open")
        box, ratio = layout.box(page), self.devicePixelRatioF()
        # On whole device pixels, or the picture would be blurred.
        left = round((box.left - self.horizontalScrollBar().value()) * ratio) / ratio
        top = round((box.top - self._y) * ratio) / ratio
        width, height = (max(1, round(side * layout.scale * ratio)) / ratio for side in layout.size(page))
        return PageSight(
            page=page,
            rect=QRectF(left, top, width, height),
            scale=layout.scale,
            frame=self._frames.get((self._key, page)),
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

    def paint_on_page(self, painter: QPainter, sight: PageSight) -> None:
        """Paint what belongs on top of a page's picture; here nothing."""

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in sight from what is ready; never waits."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().colour("reader_ground"))
        for page in self.pages_in_sight():
            self._paint_page(painter, self.sight(page))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place that is being read at the top."""
        super().resizeEvent(event)
        self._lay_out(self.place())

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Ask for what came into sight."""
        del dx, dy
        self._request()
        self._tell_page()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """A new theme needs new pictures: the paper has another colour."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._request()

    def event(self, event: QEvent) -> bool:
        """Another screen may have finer pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._request()
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms around the pointer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_by(ZOOM_STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom; keys that mean nothing here go to the window."""
        act = self._moves().get((event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if act is None:
            event.ignore()
        else:
            act()

    def _moves(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]]:
        key, plain = Qt.Key, Qt.KeyboardModifier.NoModifier
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        return {
            (key.Key_PageDown, plain): self._screen_down,
            (key.Key_Space, plain): self._screen_down,
            (key.Key_PageUp, plain): self._screen_up,
            (key.Key_Space, shift): self._screen_up,
            (key.Key_Down, plain): self._line_down,
            (key.Key_Up, plain): self._line_up,
            (key.Key_Right, plain): self._right,
            (key.Key_Left, plain): self._left,
            (key.Key_PageDown, control): self.next_page,
            (key.Key_PageUp, control): self.previous_page,
            (key.Key_Home, plain): self._first,
            (key.Key_Home, control): self._first,
            (key.Key_End, plain): self._last,
            (key.Key_End, control): self._last,
            (key.Key_Plus, control): self.zoom_in,
            (key.Key_Equal, control): self.zoom_in,
            (key.Key_Plus, control | shift): self.zoom_in,
            (key.Key_Minus, control): self.zoom_out,
            (key.Key_0, control): self.fit_width,
        }

    # Inside

    @property
    def _y(self) -> int:
        return self.verticalScrollBar().value()

    def _on_opened(self, shown: ShownPaper) -> None:
        if shown.ticket != self._ticket:
            return
        self._shown = shown
        place = self._next_place or (shown.first, 0.0)
        self._lay_out(place)
        if self._next_target is not None:
            self.go_to(*self._next_target)
        self._next_place = self._next_target = None
        self.paper_shown.emit()

    def _on_failed(self, ticket: int, error: BinderError) -> None:
        if ticket == self._ticket:
            self.clear()
            self.failed.emit(error)

    def _on_drawn(self, drawn: Drawn) -> None:
        self._cache.put(drawn)
        if drawn.frame is not None:
            self._frames[drawn.piece.paper, drawn.piece.page] = drawn.frame
        if self._layout is not None and drawn.piece.paper == self._key:
            page = drawn.piece.page
            if page in self.pages_in_sight():
                self.viewport().update(self.sight(page).rect.toAlignedRect())

    def _lay_out(self, place: tuple[int, float] | None) -> None:
        if self._shown is None or not self._shown.sizes:
            return
        room = self.viewport().width()
        scale = self._fixed_scale or scale_that_fits(self._shown.sizes, room)
        old = self._layout.scale if self._layout else None
        self._layout = PageLayout(self._shown.sizes, self._shown.first, scale, room)
        self._set_scroll_ranges()
        if place is not None:
            self.go_to_place(*place)
        self._request()
        self._tell_page()
        self.viewport().update()
        if old != scale:
            self.zoom_changed.emit(round(scale / HUNDRED_PER_CENT * 100))

    def _set_scroll_ranges(self) -> None:
        size = self.viewport().size()
        height = self._layout.height if self._layout else 0
        width = self._layout.width if self._layout else 0
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setPageStep(max(_LINE, size.height() - _OVERLAP))
        bar.setSingleStep(_LINE)
        bar.setRange(0, max(0, round(height) - size.height()))
        across.setPageStep(size.width())
        across.setSingleStep(_LINE)
        across.setRange(0, 0 if self.fits_width else max(0, round(width) - size.width()))

    def _zoom_by(self, factor: float, around: QPointF) -> None:
        layout = self._layout
        if layout is None:
            return
        scale = max(SMALLEST, min(LARGEST, layout.scale * factor))
        page, fraction = layout.place_at(self._y + around.y())
        across = (self.horizontalScrollBar().value() + around.x() - layout.box(page).left) / layout.scale
        self._fixed_scale = scale
        self._lay_out(None)
        box = self._layout.box(page) if self._layout else layout.box(page)
        self.verticalScrollBar().setValue(round(box.top + fraction * box.height - around.y()))
        self.horizontalScrollBar().setValue(round(box.left + across * scale - around.x()))

    def _bring_into_sight(self, page: int, quad: Quad) -> None:
        sight, height = self.sight(page), self.viewport().height()
        if sight.frame is None and self._layout is not None:
            # Not drawn yet, so how the page is turned is unknown; nearly all stand upright.
            top = sight.rect.bottom() - quad.top * self._layout.scale
            rect = QRectF(sight.rect.left(), top, 1, (quad.top - quad.bottom) * self._layout.scale)
        else:
            rect = sight.rect_of(quad)
        if rect.top() < 8 or rect.bottom() > height - 8:
            self.scroll_by(rect.top() - height / 3)

    def _turn(self, direction: int) -> None:
        if self._layout is not None:
            page, fraction = self._layout.place_at(self._y)
            step = 0 if direction < 0 and fraction > 0.02 else direction
            self.go_to_place(page + step, 0.0)

    def _screen_down(self) -> None:
        self.scroll_by(self.verticalScrollBar().pageStep())

    def _screen_up(self) -> None:
        self.scroll_by(-self.verticalScrollBar().pageStep())

    def _line_down(self) -> None:
        self.scroll_by(_LINE)

    def _line_up(self) -> None:
        self.scroll_by(-_LINE)

    def _right(self) -> None:
        self._sideways(1)

    def _left(self) -> None:
        self._sideways(-1)

    def _sideways(self, direction: int) -> None:
        bar = self.horizontalScrollBar()
        if bar.maximum() > 0:
            bar.setValue(bar.value() + direction * _LINE)
        else:
            self._turn(direction)

    def _first(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _last(self) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def _tell_page(self) -> None:
        if self._layout is None or self._shown is None or self.page is None:
            return
        told = (self.page - self._layout.first + 1, len(self._shown.sizes))
        if told != self._told:
            self._told = told
            self.page_changed.emit(*told)

    def _paint_page(self, painter: QPainter, sight: PageSight) -> None:
        pieces = self._pieces(sight)
        drawn = [picture for piece in pieces if (picture := self._cache.get(piece)) is not None]
        troubles = [picture.error for picture in drawn if picture.error is not None]
        stand_in = self._cache.stand_in(self._key, sight.page) if len(drawn) < len(pieces) else None
        paint_picture(painter, sight, (picture for picture in drawn if picture.error is None), stand_in)
        if troubles:
            paint_trouble(painter, sight, sentence(troubles[0]))
        else:
            self.paint_on_page(painter, sight)

    def _pieces(self, sight: PageSight) -> list[Piece]:
        if self._layout is None:
            return []
        ratio = self.devicePixelRatioF()
        size = self.viewport().size()
        left, top = -sight.rect.left() * ratio, -sight.rect.top() * ratio
        seen = (left, top, left + size.width() * ratio, top + size.height() * ratio)
        tint = theme.current().tokens.paper.lower()
        return pieces_of(
            self._key, sight.page, self._layout.size(sight.page), sight.scale * ratio, tint, seen
        )

    def _request(self) -> None:
        layout = self._layout
        if layout is None:
            return
        seen = self.pages_in_sight()
        around = [page for page in (seen.stop, seen.start - 1) if layout.first <= page <= layout.last]
        pieces = [piece for page in (*seen, *around) for piece in self._pieces(self.sight(page))]
        self.reading.want([piece for piece in pieces if piece not in self._cache])
