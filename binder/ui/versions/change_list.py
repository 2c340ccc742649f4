"""What changed as a list: the kind, the pages, and the words before and now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from binder.domain.passage_changes import ChangeKind
from binder.services.compare_papers import MarkedChange, MarkedPassage
from binder.ui.parts import shortened
from binder.ui.versions.change_marks import SIGNS

Index = QModelIndex | QPersistentModelIndex
LONGEST = 140


class ChangeList(QAbstractListModel):
    """One row for each change; pages are those of the papers, from 1."""

    def __init__(self, first_pages: tuple[int, int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first_pages
        self.changes: Sequence[MarkedChange] = ()

    def show(self, changes: Sequence[MarkedChange]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self.changes = changes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of changes."""
        return 0 if parent.isValid() else len(self.changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The change as the list shows it, or as a screen reader says it."""
        if not index.isValid():
            return None
        change = self.changes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join((f"{SIGNS[change.kind]}  {self._head(change)}", *self._words(change)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((self._head(change), *self._words(change)))
        return None

    def _head(self, change: MarkedChange) -> str:
        kinds = {
            ChangeKind.ADDED: self.tr("Tillkom"),
            ChangeKind.REMOVED: self.tr("Togs bort"),
            ChangeKind.CHANGED: self.tr("Ändrades"),
        }
        return f"{kinds[change.kind]} · {self._pages(change)}"

    def _pages(self, change: MarkedChange) -> str:
        old, new = self._page(change.old, 0), self._page(change.new, 1)
        if new is None:
            return self.tr("förut sidan {}").format(old)
        if old is None or old == new:
            return self.tr("sidan {}").format(new)
        return self.tr("sidan {}, förut {}").format(new, old)

    def _page(self, passage: MarkedPassage | None, side: int) -> int | None:
        return None if passage is None else passage.page - self._first[side] + 1

    def _words(self, change: MarkedChange) -> list[str]:
        before, now = self.tr("Förut: {}"), self.tr("Nu: {}")
        lines = [before.format(shortened(change.old.text, LONGEST))] if change.old is not None else []
        return [*lines, now.format(shortened(change.new.text, LONGEST))] if change.new is not None else lines
