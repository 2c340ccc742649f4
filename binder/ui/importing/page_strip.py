"""The pages of the file in a row, small, with the item that each belongs to; boundaries can be dragged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from binder.kallelse.proposal import ProposedItem
from binder.ui import theme as themes
from binder.ui.importing.page_owners import PageOwners
from binder.ui.reader.page_view import PageView

_PAGE, _HIGH, _BAND, _GAP = 50, 66, 24, 6
"""Pixels at 100 %: width and height of a small page, height of the band below, space between pages."""
_NEAR = 7
_FEW = 10
Pages = tuple[int, int]


class PageStrip(QAbstractScrollArea):
    """Shows whose each page is; tells which page was chosen and where a boundary was put."""

    page_chosen = Signal(int)
    begins = Signal(int, int)
    """The item in this row was dragged to begin on this page."""
    ends = Signal(int, int)
    """The item in this row was dragged to end on this page."""

    def __init__(self, pages: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._owners = PageOwners()
        self._count, self._row, self._page = 0, -1, 1
        self._dragged: int | None = None
        self._target: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Filens sidor"))
        self.viewport().setMouseTracking(True)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self._px(_HIGH) + self._px(_BAND) + 2 * _GAP + bar)
        pages.seen.connect(self.viewport().update)

    def show_items(self, items: Sequence[ProposedItem], row: int, count: int, agenda: Pages | None) -> None:
        """Show whose the pages are; `row` is the item that is pointed out."""
        self._owners, self._row, self._count = PageOwners(items, agenda or (0, 0)), row, count
        self._set_range()
        self._describe()
        self.viewport().update()

    def show_page(self, page: int) -> None:
        """Point out the page that is read, and bring it into sight."""
        if page != self._page:
            self._page = page
            self._bring_into_sight(page)
            self._describe()
            self.viewport().update()

    def boundary_near(self, x: int) -> int | None:
        """The first page after a boundary near this place of the window; None if there is none."""
        page = round((x + self._x - _GAP / 2) / self._step) + 1
        is_near = abs(self._left(page) - _GAP // 2 - x) <= _NEAR
        is_boundary = 1 < page <= self._count and self._owners.owner(page - 1) != self._owners.owner(page)
        return page if is_near and is_boundary else None

    def move_boundary(self, page: int, target: int) -> None:
        """Tell that the pages from `target` on belong to what `page` belongs to."""
        before, after = self._owners.owner(page - 1), self._owners.owner(page)
        if target == page:
            return
        if after is not None:
            self.begins.emit(after, target)
        elif before is not None and target > 1:
            self.ends.emit(before, target - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = themes.current()
        painter.fillRect(self.viewport().rect(), colours.colour("bg"))
        for page in self._in_sight():
            self._paint_page(painter, page)
            self._paint_band(painter, page)
        if self._target is not None:
            x = self._left(self._target) - _GAP / 2
            painter.fillRect(QRectF(x - 1.5, 0, 3, self.viewport().height()), colours.colour("focus"))
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("focus"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a boundary, or choose a page."""
        x = event.position().toPoint().x()
        self._dragged = self.boundary_near(x)
        if self._dragged is not None:
            self._target = self._dragged
        elif (page := self._page_at(x)) is not None:
            self.page_chosen.emit(page)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the boundary that is held, or show that one can be."""
        x = event.position().toPoint().x()
        if self._dragged is not None:
            page = round((x + self._x - _GAP / 2) / self._step) + 1
            self._target = max(1, min(self._count + 1, page))
            self.viewport().update()
            return
        can_drag = self.boundary_near(x) is not None
        self.viewport().setCursor(
            Qt.CursorShape.SplitHCursor if can_drag else Qt.CursorShape.PointingHandCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the boundary down."""
        del event
        dragged, target = self._dragged, self._target
        self._dragged = self._target = None
        self.viewport().update()
        if dragged is not None and target is not None:
            self.move_boundary(dragged, target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From page to page."""
        steps = {
            Qt.Key.Key_Left: self._page - 1,
            Qt.Key.Key_Right: self._page + 1,
            Qt.Key.Key_PageUp: self._page - _FEW,
            Qt.Key.Key_PageDown: self._page + _FEW,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self._count,
        }
        wanted = steps.get(Qt.Key(event.key()))
        if wanted is None or not self._count:
            event.ignore()
            return
        self.page_chosen.emit(max(1, min(self._count, wanted)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves along the row."""
        bar, turned = self.horizontalScrollBar(), event.angleDelta()
        bar.setValue(bar.value() - (turned.x() or turned.y()))

    def event(self, event: QEvent) -> bool:
        """Focus is seen."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of the row is in sight."""
        super().resizeEvent(event)
        self._set_range()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Other pages came into sight."""
        del dx, dy
        self._want()
        self.viewport().update()

    @property
    def _step(self) -> int:
        return self._px(_PAGE) + _GAP

    @property
    def _x(self) -> int:
        return self.horizontalScrollBar().value()

    @staticmethod
    def _px(at_100: int) -> int:
        return themes.current().px(at_100)

    def _left(self, page: int) -> int:
        return _GAP + (page - 1) * self._step - self._x

    def _page_at(self, x: int) -> int | None:
        page = (x + self._x) // self._step + 1
        return page if 1 <= page <= self._count else None

    def _in_sight(self) -> range:
        first = max(1, self._x // self._step)
        return range(first, min(self._count, (self._x + self.viewport().width()) // self._step + 1) + 1)

    def _set_range(self) -> None:
        bar, width = self.horizontalScrollBar(), self.viewport().width()
        bar.setPageStep(width)
        bar.setSingleStep(self._step)
        bar.setRange(0, max(0, self._count * self._step + _GAP - width))
        self._want()

    def _want(self) -> None:
        self._pages.want_small(list(self._in_sight()))

    def _bring_into_sight(self, page: int) -> None:
        left, width, bar = self._left(page), self.viewport().width(), self.horizontalScrollBar()
        if left < self._step or left > width - 2 * self._step:
            bar.setValue(bar.value() + left - width // 2)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        colours = themes.current()
        rect = QRect(self._left(page), _GAP, self._px(_PAGE), self._px(_HIGH))
        picture = self._pages.small_picture(page)
        painter.fillRect(rect, colours.colour("paper"))
        if picture is not None:
            size = picture.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size)
            place.moveCenter(rect.center())
            painter.drawImage(place, picture)
        painter.setFont(colours.font(themes.CAPTION))
        below = QRect(rect.left(), rect.bottom() - self._px(16), rect.width(), self._px(16))
        painter.fillRect(below, colours.colour("paper"))
        painter.setPen(QColor(themes.LIGHT.text))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(page))
        is_shown = page == self._page
        painter.setPen(QPen(colours.colour("focus" if is_shown else "control_border"), 3 if is_shown else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _paint_band(self, painter: QPainter, page: int) -> None:
        """The part of the band below a page; it runs on where the next page has the same owner."""
        owner, colours, owners = self._owners.owner(page), themes.current(), self._owners
        runs_on = page < self._count and not owners.begins_run(page + 1)
        width = self._px(_PAGE) + (_GAP if runs_on else 0)
        rect = QRect(self._left(page), _GAP + self._px(_HIGH) + 4, width, self._px(_BAND) - 4)
        ground, text = self._band_colours(page, owner)
        painter.fillRect(rect, ground)
        if owner is None and not owners.is_list(page):
            painter.fillRect(rect, Qt.BrushStyle.BDiagPattern)
        if owners.begins_run(page):
            painter.setPen(text)
            painter.setFont(colours.font(themes.CAPTION))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, owners.name(page))

    def _band_colours(self, page: int, owner: int | None) -> tuple[QColor, QColor]:
        colours = themes.current()
        if owner is None:
            tone = "sunken" if self._owners.is_list(page) else "warn_bg"
            return colours.colour(tone), colours.colour("muted" if self._owners.is_list(page) else "warn")
        if owner == self._row:
            return colours.colour("accent"), colours.colour("on_accent")
        return colours.colour("selection"), colours.colour("text")

    def _describe(self) -> None:
        whose = self._owners.told(self._page)
        text = self.tr("Sida {page} av {count}, hör till {whose}.")
        told = text.format(page=self._page, count=self._count, whose=whose)
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            if self.hasFocus():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
