"""A list of contents: headings indented by their level; a click or Enter goes to the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from binder.ui import theme

if TYPE_CHECKING:
    from binder.kallelse.lines import Bookmark

_INDENT, _DEEPEST = 12, 4
"""Pixels for each level, and levels that are told apart."""
_EDGE, _SCROLL_BAR = 6, 20
_LEVEL = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _ContentsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Bookmark] = []

    def show_entries(self, entries: Sequence[Bookmark]) -> None:
        self.beginResetModel()
        self.entries = [entry for entry in entries if entry.page is not None]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == _LEVEL:
            return min(entry.level, _DEEPEST)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}, nivå {level}").format(title=entry.title, level=entry.level + 1)
        return entry.title if role == Qt.ItemDataRole.ToolTipRole else None


class _HeadingDelegate(QStyledItemDelegate):
    """A heading on as many lines as it needs, all of them indented."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground and words."""
        shown = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, shown.colour("selection"))
        painter.setPen(shown.colour("text"))
        painter.setFont(_font(is_top=not index.data(_LEVEL)))
        room = option.rect.adjusted(
            _EDGE + _INDENT * int(index.data(_LEVEL)), _EDGE // 2, -_EDGE, -_EDGE // 2
        )
        painter.drawText(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines."""
        # Without the scroll bar, whether it is there yet or not: the heights decide about that.
        view = option.widget
        width = view.width() - _SCROLL_BAR if isinstance(view, QListView) else option.rect.width()
        room = QRect(0, 0, max(40, width - 2 * _EDGE - _INDENT * int(index.data(_LEVEL))), 10_000)
        metrics = QFontMetrics(_font(is_top=not index.data(_LEVEL)))
        words = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, max(theme.current().px(32), words.height() + _EDGE))


class ContentsList(QListView):
    """The headings."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("contentsList")
        self.setAccessibleName(self.tr("Innehållsförteckning"))
        self._contents = _ContentsModel()
        self._contents.setParent(self)
        self.setModel(self._contents)
        self.setItemDelegate(_HeadingDelegate(self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_entries(self, entries: Sequence[Bookmark]) -> None:
        """Show these; those that lead nowhere are left out."""
        self._contents.show_entries(entries)

    def follow(self, number: int) -> None:
        """Mark the last heading at or before the page that is read."""
        before = [row for row, entry in enumerate(self._contents.entries) if (entry.page or 0) <= number]
        if before:
            self.setCurrentIndex(self._contents.index(before[-1]))

    def _on_chosen(self, index: QModelIndex) -> None:
        page = self._contents.entries[index.row()].page
        if page is not None:
            self.page_chosen.emit(page)


def _font(*, is_top: bool) -> QFont:
    return theme.current().font(theme.META, weight=QFont.Weight.DemiBold if is_top else QFont.Weight.Normal)
