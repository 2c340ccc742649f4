"""Small pictures of all pages in a list: drawn only where they are seen, and after everything else."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from binder.ui import theme
from binder.ui.reader.page_column import PageColumn
from binder.ui.reader.page_run import PageRun
from binder.ui.reader.stand_ins import WIDTH

PAGE_ROLE, PICTURE_ROLE, SHAPE_ROLE = range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 3)
AROUND = 4
"""Pages before and after those in sight that are drawn too."""
_EDGE, _TALLEST = 8, 1.45
Index = QModelIndex | QPersistentModelIndex


class PagesModel(QAbstractListModel):
    """The pages that a column shows."""

    def __init__(self, column: PageColumn) -> None:
        super().__init__(column)
        self._column = column
        self.run = PageRun.of_one(None, 1, 1)

    def show_run(self, run: PageRun) -> None:
        """Other papers are shown."""
        self.beginResetModel()
        self.run = run
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pages there are."""
        layout = self._column.page_layout
        return (
            0
            if layout is None or (parent is not None and parent.isValid())
            else layout.last - layout.first + 1
        )

    def number(self, row: int) -> int:
        """The page's number in the run."""
        layout = self._column.page_layout
        return row + (layout.first if layout is not None else 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number as it is shown, picture and shape; a screen reader hears the number."""
        layout, number = self._column.page_layout, self.number(index.row())
        if layout is None or number > layout.last:
            return None
        if role == PAGE_ROLE:
            return number
        if role == PICTURE_ROLE:
            return self._column.small_picture(number)
        if role == SHAPE_ROLE:
            width, height = layout.size(number)
            return height / width
        shown, _ = self.run.within(number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Sida {}").format(shown)
        return str(shown) if role == Qt.ItemDataRole.DisplayRole else None


class _PageDelegate(QStyledItemDelegate):
    """A picture with its number below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are as high as an upright page needs."""
        return QSize(WIDTH + 2 * _EDGE, round(WIDTH * _TALLEST) + 2 * _EDGE + theme.current().px(22))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paper, picture, number; a frame around the page that is read."""
        shown = theme.current()
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        whole: QRect = option.rect
        if is_chosen:
            painter.fillRect(whole, shown.colour("selection"))
        page = _page_rect(whole, float(index.data(SHAPE_ROLE) or 1.41))
        painter.fillRect(page, shown.colour("paper"))
        picture = index.data(PICTURE_ROLE)
        if isinstance(picture, QImage):
            _draw(painter, page, picture)
        painter.setPen(QPen(shown.colour("accent" if is_chosen else "control_border"), 2 if is_chosen else 1))
        painter.drawRect(page)
        painter.setPen(shown.colour("text"))
        painter.setFont(shown.font(theme.META))
        below = QRectF(whole.left(), page.bottom() + 2, whole.width(), shown.px(20))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()


class Thumbnails(QListView):
    """The list; a click or Enter goes to the page."""

    page_chosen = Signal(int)

    def __init__(self, column: PageColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thumbnails")
        self.setAccessibleName(self.tr("Sidor i miniatyr"))
        self._column = column
        self._pages = PagesModel(column)
        self.setModel(self._pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._want)
        column.seen.connect(self._on_seen)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_run(self, run: PageRun) -> None:
        """Show the pages of these papers."""
        self._pages.show_run(run)
        self._want()

    def follow(self, number: int) -> None:
        """Mark the page that is read, and bring it into sight."""
        layout = self._column.page_layout
        if layout is not None:
            index = self._pages.index(number - layout.first)
            if index != self.currentIndex():
                self.setCurrentIndex(index)
                self.scrollTo(index)
                self._want()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More pages may be in sight."""
        super().resizeEvent(event)
        self._want()

    def showEvent(self, event: QShowEvent) -> None:
        """Nothing is drawn before it can be seen."""
        super().showEvent(event)
        self._want()

    def rest(self) -> None:
        """Want no pictures any more."""
        self._column.want_small(())

    def _want(self) -> None:
        if not self.isVisible() or self._pages.rowCount() == 0:
            return
        top, bottom = self.indexAt(self._at(2)), self.indexAt(self._at(self.viewport().height() - 2))
        first = top.row() if top.isValid() else 0
        last = bottom.row() if bottom.isValid() else self._pages.rowCount() - 1
        rows = [*range(first, last + 1), *range(last + 1, min(last + 1 + AROUND, self._pages.rowCount()))]
        rows += range(max(0, first - AROUND), first)
        self._column.want_small([self._pages.number(row) for row in rows])

    def _on_seen(self, number: int) -> None:
        # Not by `dataChanged`: the view would lay out all its rows anew.
        layout = self._column.page_layout
        if layout is not None and self.isVisible():
            self.update(self._pages.index(number - layout.first))

    def _at(self, y: int) -> QPoint:
        return QPoint(self.viewport().width() // 2, y)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.page_chosen.emit(self._pages.number(index.row()))


def _page_rect(whole: QRect, shape: float) -> QRectF:
    """The page in its row: as wide as the rows, or as high, whichever is less."""
    tallest = WIDTH * _TALLEST
    width = min(WIDTH, round(tallest / shape))
    left = whole.left() + (whole.width() - width) // 2
    return QRectF(left, whole.top() + _EDGE, width, max(1, round(width * shape)))


def _draw(painter: QPainter, page: QRectF, picture: QImage) -> None:
    """A picture of the right size is copied; stretching one costs ten times as much."""
    if picture.size() != page.size().toSize() * painter.device().devicePixelRatio():
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(page, picture)
