"""The proposed items as a table while they are mended; every step can be taken back and made again."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from binder.kallelse.proposal import Proposal, ProposedItem, Read
from binder.services.look_over import LOOSE_PAGES, MEETING_FIELDS, Remark, remarks
from binder.services.mend_proposal import Items
from binder.ui import theme as themes
from binder.ui.error_texts import language
from binder.ui.importing.review_state import History, ReviewState
from binder.wording.doubts import reason

Index = QModelIndex | QPersistentModelIndex
NUMBER, TITLE, DNR, PAGES, DOUBTS = range(5)


class ReviewModel(QAbstractTableModel):
    """Rows are `ProposedItem`; the meeting's own values and the history are kept beside them."""

    mended = Signal()
    """Something was changed, taken back or made again."""
    restored = Signal(int)
    """A step was taken back or made again; the row it concerns, -1 for the meeting."""

    def __init__(self, proposal: Proposal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read = proposal
        self._history = History(ReviewState.of(proposal))
        self._remarks: list[Remark] | None = None

    @property
    def state(self) -> ReviewState:
        """All that is under review as it stands now."""
        return self._history.state

    @property
    def items(self) -> Items:
        """The items as they stand now."""
        return self.state.items

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step can be made again."""
        return self._history.can_redo

    @property
    def has_papers(self) -> bool:
        """Whether the file holds papers and not the list alone."""
        return any(item.pages.value is not None for item in self.items)

    def remarks(self) -> list[Remark]:
        """What is left to look at, in order."""
        if self._remarks is None:
            state = self.state
            meeting = {name: getattr(state, name) for name in MEETING_FIELDS}
            found = remarks(
                state.items, meeting, page_count=self.read.page_count, agenda=self.read.agenda_pages
            )
            self._remarks = [
                each for each in found if each.field != LOOSE_PAGES or each.value not in state.seen_pages
            ]
        return self._remarks

    def proposal(self) -> Proposal:
        """The proposal with all that the user changed."""
        return self.state.proposal(self.read)

    def change(self, items: Items, key: str = "") -> None:
        """Take a step to other items; steps with one key in a row are one."""
        self._do(replace(self.state, items=tuple(items)), key)

    def set_meeting(self, field: str, value: Read[Any], key: str = "") -> None:
        """Take a step to another value of the meeting's own."""
        values: dict[str, Any] = {field: value}
        self._do(replace(self.state, **values), key)

    def see_pages(self, pages: str) -> None:
        """The user looked at pages that no item has."""
        self._do(replace(self.state, seen_pages=self.state.seen_pages | {pages}), "")

    def seal(self) -> None:
        """Let what is typed from now on be a step of its own."""
        self._history.seal()

    def undo(self) -> None:
        """Take the last step back."""
        before = self.state
        if self._history.undo():
            self._show(before)
            self.restored.emit(_first_difference(before, self.state))

    def redo(self) -> None:
        """Make the step again that was taken back."""
        before = self.state
        if self._history.redo():
            self._show(before)
            self.restored.emit(_first_difference(before, self.state))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of items."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number, title, dnr, pages and doubts."""
        return 0 if parent.isValid() else DOUBTS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's signature
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("Nr"), self.tr("Ärende"), self.tr("Dnr"), self.tr("Sidor"), self.tr("Kontroll"))
        return names[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The value as text; doubtful items say so in words and weight."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.items[row], column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._heard(row, column, role)
        return self._look_of_doubt(self.items[row], role) if column == DOUBTS else None

    def _heard(self, row: int, column: int, role: int) -> str | None:
        """What a screen reader says: the title alone, and its section as what is told of it."""
        is_name = role == Qt.ItemDataRole.AccessibleTextRole
        if column == TITLE:
            return self._text(self.items[row], column) if is_name else self.items[row].section.value
        return self._told(row, column) if is_name else None

    def _look_of_doubt(self, item: ProposedItem, role: int) -> QColor | QFont | None:
        if role == Qt.ItemDataRole.ForegroundRole and item.doubts:
            return themes.current().colour("warn")
        if role == Qt.ItemDataRole.FontRole:
            return themes.current().font(themes.META, weight=QFont.Weight.DemiBold)
        return None

    def _text(self, item: ProposedItem, column: int) -> str:
        if column == PAGES:
            return pages_text(item.pages.value) or ("–" if self.has_papers else "")
        if column == DOUBTS:
            return self.tr("▲ Se över") if item.doubts else "✓"
        return (item.number, item.title, item.dnr)[column].value or ""

    def _told(self, row: int, column: int) -> str:
        """What is heard, and shown when the pointer rests: whole, with the reasons of doubts."""
        item = self.items[row]
        if column == TITLE and item.section.value:
            return self.tr("{title} (under {section})").format(
                title=item.title.value or "", section=item.section.value
            )
        if column == PAGES and item.pages.value is None and self.has_papers:
            return self.tr("Inga handlingar")
        if column == DOUBTS:
            return " ".join(told_reason(each) for each in self.remarks() if each.row == row) or self.tr(
                "Inget att se över"
            )
        return self._text(item, column)

    def _do(self, state: ReviewState, key: str) -> None:
        before = self.state
        if self._history.do(state, key):
            self._show(before)

    def _show(self, before: ReviewState) -> None:
        """Tell the views what is other than before; rows that came or went change them all."""
        self._remarks = None
        if len(before.items) != len(self.items):
            self.beginResetModel()
            self.endResetModel()
        elif before.items != self.items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.items) - 1, DOUBTS))
        self.mended.emit()


def _first_difference(before: ReviewState, after: ReviewState) -> int:
    if before.items == after.items:
        return -1
    pairs = enumerate(zip(before.items, after.items, strict=False))
    shortest = min(len(before.items), len(after.items))
    return next((row for row, (one, other) in pairs if one != other), shortest)


def told_reason(remark: Remark) -> str:
    """Why a value should be looked at, in the window's language."""
    return reason(remark.field, remark.doubt, language=language(), value=remark.value, before=remark.before)


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
