"""The kommun's bodies: what they are called, and who takes their papers."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from binder.domain.municipality import BodyProfile
from binder.ui.municipality.listed_form import ListedForm


class BodyRows(ListedForm[BodyProfile]):
    """One row for each body."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent)
        self.list.setAccessibleName(self.tr("Kommunens organ"))
        self.add.setText(self.tr("Lägg till organ"))
        self.remove.setText(self.tr("Ta bort organet"))
        self.name, self.short, self.email = QLineEdit(), QLineEdit(), QLineEdit()
        self.add_field(self.tr("Namn"), self.name)
        self.add_field(self.tr("Förkortning"), self.short)
        self.add_field(self.tr("Registratorns e-post"), self.email)
        for field in (self.name, self.short, self.email):
            field.textEdited.connect(self.take_fields)

    def line(self, row: BodyProfile) -> str:
        """Name and address."""
        return " · ".join(part for part in (row.name or "…", row.registrar_email or "") if part)

    def show_fields(self, row: BodyProfile) -> None:
        """Put a body's values into the fields."""
        self.name.setText(row.name)
        self.short.setText(row.short)
        self.email.setText(row.registrar_email or "")

    def changed_row(self, row: BodyProfile) -> BodyProfile:
        """The body as the fields have it."""
        del row
        return BodyProfile(
            name=self.name.text().strip(),
            short=self.short.text().strip(),
            registrar_email=self.email.text().strip() or None,
        )

    def new_row(self) -> BodyProfile:
        """A body without a name."""
        return BodyProfile(name="")

    def first_field(self) -> QWidget:
        """The name."""
        return self.name
