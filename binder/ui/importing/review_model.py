"""The proposed items while they are mended: a table model with its own undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from binder.kallelse.proposal import Doubt, ProposedItem, Read
from binder.ui import theme as themes

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, DNR, SECTION, PAGES, DOUBTS = range(6)


class ReviewModel(QAbstractTableModel):
    """Rows are `ProposedItem`; every change keeps the list before it, so that Ctrl+Z works here too."""

    mended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[ProposedItem] = []
        self._history: list[list[ProposedItem]] = []

    @property
    def items(self) -> list[ProposedItem]:
        """The items as they stand now."""
        return list(self._items)

    @property
    def doubtful_count(self) -> int:
        """How many items still carry a doubt."""
        return sum(1 for item in self._items if item.doubts)

    @property
    def can_undo(self) -> bool:
        """Whether the user has mended anything that can be taken back."""
        return bool(self._history)

    @property
    def first_doubtful(self) -> int | None:
        """The row of the first item that carries a doubt."""
        return next((row for row, item in enumerate(self._items) if item.doubts), None)

    def load(self, items: Sequence[ProposedItem]) -> None:
        """Begin with these items and an empty history."""
        self.beginResetModel()
        self._items = list(items)
        self._history = []
        self.endResetModel()

    def replace_item(self, row: int, item: ProposedItem) -> None:
        """Mend one item."""
        if self._items[row] != item:
            self._remember()
            self._items[row] = item
            self.dataChanged.emit(self.index(row, 0), self.index(row, DOUBTS))
            self.mended.emit()

    def accept(self, row: int) -> None:
        """The user looked: the values are right as they are."""
        self.replace_item(row, without_doubts(self._items[row]))

    def add_after(self, row: int) -> int:
        """A new empty item below `row` (-1: first); its row."""
        section = self._items[row].section if 0 <= row < len(self._items) else Read[str](None)
        self._change_rows(lambda items: items.insert(row + 1, ProposedItem(title=Read(""), section=section)))
        return row + 1

    def remove(self, row: int) -> None:
        """Take an item away."""
        self._change_rows(lambda items: items.__delitem__(row))

    def merge_up(self, row: int) -> None:
        """Join an item with the one above: its title is a continuation."""
        if row > 0:
            joined = merged(self._items[row - 1], self._items[row])
            self._change_rows(lambda items: items.__setitem__(slice(row - 1, row + 1), [joined]))

    def move(self, row: int, by: int) -> int:
        """Move an item up or down; its new row."""
        target = max(0, min(len(self._items) - 1, row + by))
        if target != row:
            self._change_rows(lambda items: items.insert(target, items.pop(row)))
        return target

    def undo(self) -> None:
        """Take the last mend back."""
        if self._history:
            self.beginResetModel()
            self._items = self._history.pop()
            self.endResetModel()
            self.mended.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of items."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number, title, dnr, section, pages and doubts."""
        return 0 if parent.isValid() else DOUBTS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (
            self.tr("Nr"),
            self.tr("Ärende"),
            self.tr("Dnr"),
            self.tr("Rubrik"),
            self.tr("Sidor"),
            self.tr("Kontroll"),
        )
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The value as text; doubtful items say so in words and weight."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(item, index.column())
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == DOUBTS and item.doubts:
            return themes.current().colour("warn")
        if role == Qt.ItemDataRole.FontRole and index.column() == DOUBTS:
            return themes.current().font(themes.META, weight=QFont.Weight.DemiBold)
        return None

    def _text(self, item: ProposedItem, column: int) -> str:
        if column == PAGES:
            return pages_text(item.pages.value)
        if column == DOUBTS:
            return self.tr("▲ Se över") if item.doubts else self.tr("✓")
        return (item.number, item.title, item.dnr, item.section)[column].value or ""

    def _remember(self) -> None:
        self._history.append(list(self._items))

    def _change_rows(self, change: Callable[[list[ProposedItem]], object]) -> None:
        self._remember()
        self.beginResetModel()
        change(self._items)
        self.endResetModel()
        self.mended.emit()


def pages_text(pages: tuple[int, int] | None) -> str:
    """Pages as people write them: "12" or "12-15"."""
    if pages is None:
        return ""
    return str(pages[0]) if pages[0] == pages[1] else f"{pages[0]}–{pages[1]}"


def parse_pages(text: str, page_count: int) -> tuple[int, int] | None:
    """Pages from "12" or "12-15"; None if it is empty or not pages of this file."""
    parts = text.replace("–", "-").replace(" ", "").split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > len(("first", "last")):
        return None
    first, last = int(parts[0]), int(parts[-1])
    return (first, last) if 1 <= first <= last <= page_count else None


def mended(read: Read[Any], value: object) -> Read[Any]:
    """A value the user wrote: the same place, no doubt left."""
    return Read(value, read.source, ())


def without_doubts(item: ProposedItem) -> ProposedItem:
    """The item with all its values taken as right."""
    return replace(
        item,
        number=mended(item.number, item.number.value),
        title=mended(item.title, item.title.value),
        dnr=mended(item.dnr, item.dnr.value),
        section=mended(item.section, item.section.value),
        decision_proposal=mended(item.decision_proposal, item.decision_proposal.value),
        pages=mended(item.pages, item.pages.value),
    )


def merged(first: ProposedItem, second: ProposedItem) -> ProposedItem:
    """Two items as one: titles joined, the first value kept where both have one."""
    title = " ".join(text for text in (first.title.value, second.title.value) if text)
    return replace(
        first,
        title=mended(first.title, title),
        dnr=first.dnr if first.dnr.value else second.dnr,
        decision_proposal=first.decision_proposal
        if first.decision_proposal.value
        else second.decision_proposal,
        pages=first.pages if first.pages.value else second.pages,
        papers=[*first.papers, *second.papers],
    )


def doubt_words(doubts: Sequence[Doubt]) -> str:
    """The doubts as one sentence for the user."""
    words = {
        Doubt.MISSING: QCoreApplication.translate("doubts", "något saknas"),
        Doubt.GUESSED: QCoreApplication.translate("doubts", "något är en gissning"),
        Doubt.CONFLICT: QCoreApplication.translate("doubts", "uppgifter i filen säger olika"),
        Doubt.HALF_DNR: QCoreApplication.translate("doubts", "diarienumret är ofullständigt"),
        Doubt.UNKNOWN_DNR_FORM: QCoreApplication.translate("doubts", "diarienumret har en okänd form"),
        Doubt.NUMBER_OUT_OF_ORDER: QCoreApplication.translate("doubts", "numret bryter ordningen"),
        Doubt.TITLE_MAY_BE_CUT: QCoreApplication.translate("doubts", "rubriken kan vara avkortad"),
        Doubt.PAGES_UNCERTAIN: QCoreApplication.translate("doubts", "sidorna är osäkra"),
    }
    return ", ".join(words[doubt] for doubt in doubts)
