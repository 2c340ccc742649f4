"""Who signs: name, role and party for each, the member first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.domain.finding import Finding
from binder.domain.yrkande import Signatory
from binder.ui.drafting.field_notes import FieldNote, mark, of_number, without_number
from binder.ui.drafting.tool_buttons import icon_button
from binder.ui.parts import button, label


class SignatoryRow(QWidget):
    """One who signs."""

    edited = Signal()
    left = Signal()
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = self._field(self.tr("Namn"))
        self.role = self._field(self.tr("Roll, t.ex. ledamot"))
        self.party = self._field(self.tr("Parti"))
        self.remove = icon_button("x", self.tr("Ta bort undertecknaren"))
        self.note = FieldNote()
        self._lay_out()
        self.remove.clicked.connect(self._on_remove)

    def show_signatory(self, who: Signatory) -> None:
        """Show one who signs."""
        for field, text in ((self.name, who.name), (self.role, who.role), (self.party, who.party)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)  # a long party is read from its beginning

    def signatory(self) -> Signatory:
        """The signatory as it stands."""
        return Signatory(name=self.name.text(), role=self.role.text(), party=self.party.text())

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the part that lacks something, and say what."""
        parts = {finding.details.get("part") for finding in findings}
        self.note.show_findings(findings)
        for part, field in (("name", self.name), ("role", self.role), ("party", self.party)):
            mark(field, faulty=part in parts, text=self.note.text() if part in parts else "")

    def focus(self, part: str = "name") -> None:
        """Put the cursor into one part: name, role or party."""
        {"role": self.role, "party": self.party}.get(part, self.name).setFocus()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.textEdited.connect(self.edited)
        field.editingFinished.connect(self.left)
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        # A second row of its own: the space beside a button that is hidden would be kept for it.
        grid.setHorizontalSpacing(0)
        grid.addWidget(self.name, 0, 0)
        # Tab goes in this order: whoever writes a name goes on to the role.
        second = QHBoxLayout()
        grid.addLayout(second, 1, 0, 1, 2)
        second.setSpacing(4)
        second.addWidget(self.role, 3)
        second.addWidget(self.party, 2)
        grid.addWidget(self.remove, 0, 1)
        grid.addWidget(self.note, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)

    def _on_remove(self) -> None:
        self.removal_wanted.emit(self)


class SignatoryList(QWidget):
    """All who sign."""

    edited = Signal()
    left = Signal()
    rows_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SignatoryRow] = []
        self.heading = label(self.tr("Undertecknare"), "label")
        self.note = FieldNote()
        self.add = button(self.tr("Lägg till medundertecknare"), "link-small")
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addLayout(self._column)
        column.addWidget(self.note)
        column.addWidget(self.add)
        self.add.clicked.connect(self.add_signatory)

    @property
    def rows(self) -> tuple[SignatoryRow, ...]:
        """The rows in order."""
        return tuple(self._rows)

    def show_signatories(self, people: Sequence[Signatory]) -> None:
        """Show these, or one empty row."""
        wanted = people or (Signatory(name=""),)
        while len(self._rows) > len(wanted):
            self._take(self._rows[-1])
        while len(self._rows) < len(wanted):
            self._insert()
        for row, who in zip(self._rows, wanted, strict=True):
            row.show_signatory(who)
        self._show_tools()

    def signatories(self) -> tuple[Signatory, ...]:
        """Those who sign; none if the only row is empty."""
        made = tuple(row.signatory() for row in self._rows)
        return () if made == (Signatory(name=""),) else made

    def add_signatory(self) -> None:
        """A new empty row, ready to write in."""
        row = self._insert()
        self._show_tools()
        row.focus()
        self.edited.emit()

    def focus(self, number: int = 1, part: str = "name") -> None:
        """Put the cursor into one part of the signatory `number` (from 1)."""
        self._rows[min(max(number, 1), len(self._rows)) - 1].focus(part)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say each finding in its own row."""
        for number, row in enumerate(self._rows, start=1):
            row.show_findings(of_number(findings, "signatory", number))
        self.note.show_findings(without_number(findings, "signatory"))

    def _insert(self) -> SignatoryRow:
        row = SignatoryRow()
        row.edited.connect(self.edited)
        row.left.connect(self.left)
        row.removal_wanted.connect(self._on_removal)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _take(self, row: SignatoryRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_tools(self) -> None:
        for row in self._rows:
            row.remove.setVisible(len(self._rows) > 1)
        self.rows_changed.emit()

    def _on_removal(self, row: SignatoryRow) -> None:
        self._take(row)
        self._show_tools()
        self.focus(len(self._rows))
        self.edited.emit()
