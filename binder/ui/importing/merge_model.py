"""Later files while they are reviewed: a table of what they bring, with answers that can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from binder.services.import_reading import UnreadFile
from binder.services.import_set import FileSet, Part
from binder.ui import theme as themes
from binder.ui.importing.merge_entries import Entry, RowKind, entries_of
from binder.ui.importing.merge_words import how_of, kind_word, title_of

Index = QModelIndex | QPersistentModelIndex
KIND, WHAT, HOW = range(3)
_TONES = {RowKind.OPEN: "warn", RowKind.UNREAD: "warn", RowKind.ANSWERED: "ok", RowKind.NOTHING: "muted"}


class MergeModel(QAbstractTableModel):
    """Rows are `Entry`; every answer keeps the set before it, so that Ctrl+Z works here too."""

    answered = Signal()

    def __init__(
        self, files: FileSet, unread: Sequence[UnreadFile] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._unread = tuple(unread)
        self._history: list[FileSet] = []
        self._order: dict[str, int] = {}
        self._entries: list[Entry] = []
        self._fill()

    @property
    def files(self) -> FileSet:
        """The set with the answers given so far."""
        return self._files

    @property
    def entries(self) -> list[Entry]:
        """The rows."""
        return list(self._entries)

    @property
    def open_count(self) -> int:
        """How many questions have no answer yet."""
        return sum(entry.kind is RowKind.OPEN for entry in self._entries)

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._history)

    def part_of(self, entry: Entry) -> Part | None:
        """The file that the row is about."""
        return self._files.parts[entry.part] if entry.part is not None else None

    def row_of(self, key: str) -> int | None:
        """Where a row is by now; None if it is gone."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), None)

    def next_open(self, row: int) -> int | None:
        """The next question without an answer, from the row on and then from the beginning."""
        rows = [at for at, entry in enumerate(self._entries) if entry.kind is RowKind.OPEN]
        return next((at for at in rows if at > row), rows[0] if rows else None)

    def answer(self, entry: Entry, choice: str) -> None:
        """Answer a question, or choose another place for a loose paper."""
        if entry.part is None or entry.question is None or entry.choice == choice:
            return
        self._history.append(self._files)
        self._take(self._files.answered(entry.part, {entry.question.id: choice}))

    def undo(self) -> None:
        """Take the last answer back."""
        if self._history:
            self._take(self._history.pop())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of rows."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """What it is, what it is about, and what becomes of it."""
        return 0 if parent.isValid() else HOW + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Vad"), self.tr("Gäller"), self.tr("Hur"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The row's texts; questions stand out in words and weight."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(entry, index.column())
        if index.column() != KIND:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return themes.current().colour(_TONES.get(entry.kind, "text"))
        if role == Qt.ItemDataRole.FontRole:
            return themes.current().font(themes.META, weight=QFont.Weight.DemiBold)
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == KIND:
            return kind_word(entry.kind)
        return (title_of if column == WHAT else how_of)(entry, self.part_of(entry))

    def _take(self, files: FileSet) -> None:
        self._files = files
        self.beginResetModel()
        self._fill()
        self.endResetModel()
        self.answered.emit()

    def _fill(self) -> None:
        self._entries = entries_of(self._files, self._unread, self._order)
        for entry in self._entries:
            if entry.is_question:
                self._order.setdefault(entry.key, len(self._order))
