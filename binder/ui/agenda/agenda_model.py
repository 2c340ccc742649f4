"""The agenda as a list model: section rows and item rows, with words for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from binder.domain.ids import AgendaItemId
from binder.domain.news import NewsKind
from binder.domain.outbox import OutboxState
from binder.domain.sekretess import Sekretess
from binder.ui.agenda.stance_names import stance_name

if TYPE_CHECKING:
    from binder.services.read_meeting import AgendaRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A heading in the agenda and how many items stand under it."""

    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Chip:
    """A status as a word and a tone of the stylesheet, and perhaps an icon before it."""

    text: str
    tone: str
    icon: str = ""


class AgendaModel(QAbstractListModel):
    """Rows of `SectionRow` and `AgendaRow`; only items can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SectionRow | AgendaRow] = []

    def show(self, agenda: Sequence[AgendaRow]) -> None:
        """Replace the rows; a reset only if the items themselves changed, else data changes."""
        rows = with_sections(agenda)
        if [_identity(row) for row in rows] == [_identity(row) for row in self._rows]:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of rows, headings included."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The row itself, its title, or the sentence a screen reader says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title if isinstance(row, SectionRow) else row.item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read but not chosen."""
        if index.isValid() and isinstance(self._rows[index.row()], SectionRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, item_id: AgendaItemId) -> int | None:
        """The row of an item, or None if it isn't on this agenda."""
        return next((n for n, row in enumerate(self._rows) if _item_id(row) == item_id), None)

    def item_at(self, row: int) -> AgendaRow | None:
        """The item of a row; None for a heading or outside the list."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, SectionRow) else found

    def items(self) -> list[AgendaRow]:
        """The items in order, without headings."""
        return [row for row in self._rows if not isinstance(row, SectionRow)]

    def meta(self, row: AgendaRow) -> str:
        """The small line under the title: dnr, notes, read or not."""
        parts = [row.item.dnr or ""]
        if row.note_count:
            parts.append(
                self.tr("{} anteckning").format(1)
                if row.note_count == 1
                else self.tr("{} anteckningar").format(row.note_count)
            )
        elif row.is_read:
            parts.append(self.tr("Läst"))
        if not row.has_papers and not row.item.is_own:
            parts.append(self.tr("Ingen handling"))
        return " · ".join(part for part in parts if part)

    def chips(self, row: AgendaRow) -> list[Chip]:
        """What is new, own stance, and own yrkande with its state."""
        chips = [Chip(self.tr("Utgår"), "warn")] if row.item.is_withdrawn else []
        if row.sekretess.hides:
            chips.append(Chip(sekretess_word(row.sekretess), "warn", "lock"))
        if row.news:
            chips += _news_chips(row)
        if row.stance:
            chips.append(Chip(stance_name(row.stance), _STANCE_TONES.get(row.stance, "info")))
        if row.draft_kind is not None:
            chips.append(Chip(row.draft_kind.heading, "accent"))
        if row.outbox_state is not None:
            chips.append(_state_chip(row.outbox_state))
        return chips

    def _spoken(self, row: SectionRow | AgendaRow) -> str:
        if isinstance(row, SectionRow):
            return self.tr("Rubrik: {}, {} ärenden").format(row.title, row.count)
        number = self.tr("Ärende {}. ").format(row.item.number.rstrip(".")) if row.item.number else ""
        chips = ", ".join(chip.text for chip in self.chips(row))
        return f"{number}{row.item.title}. {self.meta(row)}. {chips}".strip(" .")


_STANCE_TONES = {"bifall": "ok", "avslag": "warn", "återremiss": "info"}


def sekretess_word(state: Sekretess) -> str:
    """What is said of a confidential paper: with a question mark until the member has answered."""
    if state is Sekretess.ASKED:
        return QCoreApplication.translate("sekretess", "Sekretess?")
    return QCoreApplication.translate("sekretess", "Sekretess")


def _news_chips(row: AgendaRow) -> list[Chip]:
    """Loaded when a later file has come; that an item is withdrawn is said for as long as it is."""
    from binder.ui.agenda.news_words import news_word

    kinds = [kind for kind in NewsKind if kind in row.news and kind is not NewsKind.WITHDRAWN]
    return [Chip(news_word(kind), "info") for kind in kinds]


def _state_chip(state: OutboxState) -> Chip:
    """The same word and tone as in the outbox; loaded when something has been signed."""
    from binder.ui.outbox.state_words import TONES, chip_word

    return Chip(chip_word(state), TONES[state])


def with_sections(agenda: Sequence[AgendaRow]) -> list[SectionRow | AgendaRow]:
    """Put a heading before each run of items of one section, and before the member's own matters."""
    rows: list[SectionRow | AgendaRow] = []
    section: str | None = None
    for row in agenda:
        if _section(row) != section:
            section = _section(row)
            if section:
                rows.append(SectionRow(section, sum(1 for r in agenda if _section(r) == section)))
        rows.append(row)
    return rows


def _section(row: AgendaRow) -> str | None:
    own = QCoreApplication.translate("AgendaModel", "Egna initiativ")
    return own if row.item.is_own else row.item.section


def _identity(row: SectionRow | AgendaRow) -> object:
    return row if isinstance(row, SectionRow) else row.item


def _item_id(row: SectionRow | AgendaRow) -> AgendaItemId | None:
    return None if isinstance(row, SectionRow) else row.item.id
