"""A long list of notes as a model: headings and notes, with words for screen readers."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from binder.domain.annotation import HighlightColour
from binder.domain.ids import AnnotationId
from binder.domain.note_list import ListedNote, NoteGroup, NoteGrouping, NoteScope
from binder.ui.error_texts import language
from binder.ui.notes.note_words import (
    Meanings,
    came_from,
    colour_words,
    item_words,
    kind_name,
    meeting_words,
    sekretess_words,
    where_words,
)
from binder.wording.dates import long_date

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Heading:
    """What the notes below it have in common; `over` is a smaller line above, "" where none is needed."""

    title: str
    over: str
    count: int


Row = Heading | ListedNote


class NoteListModel(QAbstractListModel):
    """Rows of `Heading` and `ListedNote`; only notes can be selected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.meanings: Meanings = dict.fromkeys(HighlightColour, "")
        self.grouping = NoteGrouping.ITEM
        self.scope = NoteScope.ALL
        self._row_of: dict[AnnotationId, int] = {}

    def show(self, groups: Sequence[NoteGroup], grouping: NoteGrouping, scope: NoteScope) -> bool:
        """Replace the rows; whether it was a reset, since other notes or the same elsewhere are shown."""
        self.grouping, self.scope = grouping, scope
        rows = list(self._with_headings(groups))
        if [_identity(row) for row in rows] == [_identity(row) for row in self.rows]:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(max(0, len(rows) - 1)))
            return False
        self.beginResetModel()
        self.rows = rows
        self._row_of = {row.note.id: n for n, row in enumerate(rows) if isinstance(row, ListedNote)}
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Number of rows, headings included."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The row itself, its text, or the sentence a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, Heading) else own_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ListedNote):
            return self._tip(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read but not chosen."""
        if index.isValid() and isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def note_at(self, row: int) -> ListedNote | None:
        """The note of a row; None for a heading or outside the list."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, ListedNote) else None

    def row_of(self, note_id: AnnotationId) -> int | None:
        """The row of a note, or None if it is not shown."""
        return self._row_of.get(note_id)

    def number_of(self, row: int) -> int:
        """Which of the shown notes it is, counted from 1."""
        return sum(1 for each in self.rows[: row + 1] if isinstance(each, ListedNote))

    def where(self, listed: ListedNote) -> str:
        """Where the note came from, without what its heading says already."""
        parts = [where_words(listed)]
        if self.grouping in (NoteGrouping.DAY, NoteGrouping.NONE) and self.scope is not NoteScope.ITEM:
            number = (listed.item.number or "").rstrip(".") if listed.item else ""
            parts = [f"{number}  {parts[0]}".strip()]
            if self.scope is NoteScope.ALL:
                parts.append(meeting_words(listed))
        if self.grouping is NoteGrouping.PAPER and listed.page is not None:
            parts = [self.tr("Sidan {}").format(listed.page)]
        return " · ".join(parts)

    def _with_headings(self, groups: Sequence[NoteGroup]) -> list[Row]:
        rows: list[Row] = []
        over = ""
        for group in groups:
            if self.grouping is not NoteGrouping.NONE:
                title, above = self._heading(group.first)
                rows.append(Heading(title, above if above != over else "", len(group.notes)))
                over = above
            rows += group.notes
        return rows

    def _heading(self, listed: ListedNote) -> tuple[str, str]:
        """What the heading says, and the line above it."""
        if self.grouping is NoteGrouping.DAY:
            return long_date(listed.day, language()), ""
        meeting = meeting_words(listed) if self.scope is NoteScope.ALL else ""
        if self.grouping is NoteGrouping.ITEM:
            return item_words(listed), meeting
        item = item_words(listed) if self.scope is not NoteScope.ITEM else ""
        title = listed.paper or self.tr("Inte på någon handling")
        return title, " · ".join(part for part in (meeting, item) if part)

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Heading):
            return self.tr("Rubrik: {}, {} anteckningar").format(f"{row.over} {row.title}".strip(), row.count)
        note = row.note
        quote = note.anchor.quote.exact if note.anchor is not None else ""
        parts = (
            self.tr("Viktig") if note.is_important else "",
            kind_name(note.kind),
            note.text,
            f"”{quote}”" if quote else "",
            *self._facts(row),
        )
        return ". ".join(part for part in parts if part)

    def _facts(self, row: ListedNote) -> tuple[str, ...]:
        note = row.note
        tags = ", ".join(note.tags)
        return (
            where_words(row),
            item_words(row) if row.item is not None else "",
            meeting_words(row),
            colour_words(row.colour, self.meanings) if row.colour is not None else "",
            self.tr("Etiketter: {}").format(tags) if tags else "",
            came_from(note.origin) if note.origin is not None else "",
            sekretess_words() if row.is_confidential else "",
        )

    def _tip(self, row: ListedNote) -> str:
        """The facts that a narrow row may have cut; what was typed is no markup."""
        facts = (html.escape(part) for part in (kind_name(row.note.kind), *self._facts(row)) if part)
        return f"<p>{'<br>'.join(facts)}</p>"


def own_words(listed: ListedNote) -> str:
    """What the member wrote, else the words that are marked, else what kind of note it is."""
    note = listed.note
    quote = note.anchor.quote.exact if note.anchor is not None else ""
    return note.text.strip() or (f"”{quote}”" if quote else kind_name(note.kind))


def _identity(row: Row) -> object:
    return (row.title, row.over) if isinstance(row, Heading) else row.note.id
