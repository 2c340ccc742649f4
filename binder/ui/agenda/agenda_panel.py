"""The agenda at the left: every ärende at a glance, and the way to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from binder.domain.ids import AgendaItemId
from binder.ui.agenda.agenda_delegate import AgendaDelegate
from binder.ui.agenda.agenda_list import AgendaList
from binder.ui.agenda.agenda_model import AgendaModel
from binder.ui.agenda.empty_agenda import EmptyAgenda

if TYPE_CHECKING:
    from pathlib import Path

    from binder.services.read_meeting import AgendaRow


class AgendaPanel(QFrame):
    """Shows the rows it is given and says which item was chosen."""

    item_selected = Signal(int)
    emptied = Signal()
    """The item that was shown, the only one, was removed."""
    papers_dropped = Signal(int, list)
    """An item's id and the files that were dropped on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.model = AgendaModel(self)
        self.view = AgendaList(self)
        self.view.setObjectName("agendaList")
        self.view.setModel(self.model)
        self.view.setItemDelegate(AgendaDelegate(self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(self.tr("Ärendelista"))
        self.view.setAccessibleDescription(self.tr("Pil upp och ned byter ärende."))
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.papers_dropped.connect(self._on_dropped)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 2, 4)
        self._column.addWidget(self.view)
        self._empty: EmptyAgenda | None = None

    def offer_items(self, add_item: QAction) -> None:
        """Let an agenda without items say how the first one is added."""
        self._empty = EmptyAgenda(add_item, self)
        self._empty.hide()
        self._column.addWidget(self._empty)

    def put_above(self, head: QWidget) -> None:
        """Show a widget over the list."""
        self._column.insertWidget(0, head)

    def focus_list(self) -> None:
        """Put the focus where the keyboard has something to do."""
        target = self.view if self._empty is None or self._empty.isHidden() else self._empty.add
        target.setFocus()

    def show_agenda(self, rows: list[AgendaRow]) -> None:
        """Show these rows and keep the selected item selected; if it was removed, what has its place now."""
        if self._empty is not None:
            self._empty.setVisible(not rows)
            self.view.setVisible(bool(rows))
        kept, place = self.selected(), self.view.currentIndex().row()
        before = next((row.item.meeting_id for row in self.model.items()), None)
        blocker = self.view.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.model.show(rows)
        self.view.selectionModel().blockSignals(blocker)
        if kept is None:
            return
        self.select(kept)
        if not rows:
            self.emptied.emit()
        elif self.row(kept) is None and rows[0].item.meeting_id == before:
            self.select(rows[min(place, len(rows) - 1)].item.id)

    def selected(self) -> AgendaItemId | None:
        """The chosen item."""
        row = self.model.item_at(self.view.currentIndex().row())
        return row.item.id if row else None

    def select(self, item_id: AgendaItemId) -> None:
        """Choose an item and bring it into sight; nothing happens if it isn't here."""
        row = self.model.row_of(item_id)
        if row is None or self.selected() == item_id:
            return
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def row(self, item_id: AgendaItemId) -> AgendaRow | None:
        """What is known of an item that is shown here."""
        return next((row for row in self.model.items() if row.item.id == item_id), None)

    def step(self, by: int) -> None:
        """Go `by` items down (negative: up) and stay inside the list."""
        items = self.model.items()
        if not items:
            return
        ids = [row.item.id for row in items]
        chosen = self.selected()
        here = ids.index(chosen) if chosen in ids else -by
        self.select(ids[max(0, min(len(ids) - 1, here + by))])

    def find_number(self, number: str) -> AgendaItemId | None:
        """The item with that number as printed, with or without a full stop; one that is withdrawn last."""
        wanted = number.strip().rstrip(".")
        rows = sorted((row.item for row in self.model.items()), key=lambda item: item.is_withdrawn)
        return next((item.id for item in rows if (item.number or "").rstrip(".") == wanted), None)

    def _on_dropped(self, number: int, papers: list[Path]) -> None:
        if (row := self.model.item_at(number)) is not None:
            self.papers_dropped.emit(int(row.item.id), papers)

    def _on_selection(self, chosen: QItemSelection, _left: QItemSelection) -> None:
        if chosen.indexes() and (item := self.selected()) is not None:
            self.item_selected.emit(int(item))
