"""Andras yrkanden: what others propose on the ärende, noted here and told of at the points it is about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId
from binder.domain.other_yrkande import OtherProposal, OtherYrkande
from binder.services import other_yrkanden
from binder.ui.drafting.kind_names import kind_name
from binder.ui.parts import button, label
from binder.ui.session import Session, local_now

if TYPE_CHECKING:
    from binder.ui.drafting.other_dialog import OtherDialog


class OtherRow(QWidget):
    """One noted proposal."""

    edit_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, other: OtherYrkande, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other = other
        told = headline(other.proposal)
        self.text = label("\n".join(filter(None, (told, other.proposal.text))), wrap=True)
        change = self.tr("Ändra {what}").format(what=told)
        remove = self.tr("Ta bort {what}").format(what=told)
        self.edit = button(self.tr("Ändra"), "link-small", name=change)
        self.remove = button(self.tr("Ta bort"), "link-small", name=remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text)
        # First into its place, then filled: resources/docs/decisions/layout-items.md.
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(12)
        row.addWidget(self.edit)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.edit.clicked.connect(self._on_edit)
        self.remove.clicked.connect(self._on_remove)

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self.other)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self.other)


class OthersPanel(QWidget):
    """The list of an ärende, and the way to add to it."""

    rows_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._item: AgendaItemId | None = None
        self._dialog: OtherDialog | None = None
        self._edited: OtherYrkande | None = None
        self.rows: list[OtherRow] = []
        self.heading = label(self.tr("Andras yrkanden"), "label")
        self.add = button(self.tr("Anteckna andras yrkande"), "link-small")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.add)
        self.add.clicked.connect(self._on_add)
        session.bus.changed.connect(self._on_changed)

    def show_item(self, item_id: AgendaItemId | None) -> None:
        """Show what is noted on an ärende."""
        self._item = item_id
        self.setVisible(item_id is not None)
        self._reread()

    def ask(self, known: OtherYrkande | None = None) -> OtherDialog:
        """Ask for a proposal, or for what another one is to say instead."""
        from binder.ui.drafting.other_dialog import OtherDialog

        self._edited = known
        self._dialog = OtherDialog(self.window(), known.proposal if known else None)
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.destroyed.connect(self._forget)
        self._dialog.open()
        return self._dialog

    def _on_add(self) -> None:
        self.ask()

    def _on_accepted(self) -> None:
        if self._dialog is None or self._item is None:
            return
        proposal = self._dialog.proposal()
        if self._edited is None:
            command = partial(other_yrkanden.note, item_id=self._item, proposal=proposal, now=local_now())
        else:
            command = partial(other_yrkanden.edit, other_id=self._edited.id, proposal=proposal)
        self._session.run(command)

    def _on_removal(self, other: OtherYrkande) -> None:
        self._session.run(partial(other_yrkanden.remove, other_id=other.id, now=local_now()))

    def _forget(self) -> None:
        self._dialog = None

    def _on_changed(self, changes: Changes) -> None:
        if self._item is not None and changes.touches(Kind.AGENDA_ITEM, int(self._item)):
            self._reread()

    def _reread(self) -> None:
        others = other_yrkanden.of_item(self._session.reader, self._item) if self._item is not None else []
        if others == [row.other for row in self.rows]:
            return
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [OtherRow(other) for other in others]
        for place, row in enumerate(self.rows, start=1):
            row.edit_wanted.connect(self.ask)
            row.removal_wanted.connect(self._on_removal)
            self._column.insertWidget(place, row)
        self.rows_changed.emit()


def headline(proposal: OtherProposal) -> str:
    """Whose it is, its kind and its points: "Centerpartiet · Ändringsyrkande · 2, 3"."""
    numbers = ", ".join(map(str, proposal.points))
    return " · ".join(filter(None, (proposal.party, kind_name(proposal.kind), numbers)))
