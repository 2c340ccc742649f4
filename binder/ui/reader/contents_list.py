"""A list of contents: headings indented by their level; a click or Enter goes to the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListView, QWidget

from binder.ui import theme

if TYPE_CHECKING:
    from binder.kallelse.lines import Bookmark

_INDENT = "\u2003"
_DEEPEST_INDENT = 4
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
            return _INDENT * min(entry.level, _DEEPEST_INDENT) + entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}, nivå {level}").format(title=entry.title, level=entry.level + 1)
        if role == Qt.ItemDataRole.FontRole:
            return _font(is_top=entry.level == 0)
        return entry.title if role == Qt.ItemDataRole.ToolTipRole else None


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
        self.setWordWrap(True)
        self.setSpacing(2)
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
