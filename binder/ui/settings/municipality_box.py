"""The kommun: one that the program knows, or the name of any other."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from binder.services.first_start import municipalities, municipality_name


class MunicipalityBox(QComboBox):
    """A list of the known kommuner that can also be written in."""

    def __init__(self, chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for profile in municipalities():
            self.addItem(profile.name, profile.id)
        known = self.findData(chosen)
        self.setCurrentIndex(known)
        self._chosen = chosen
        self._chosen_name = municipality_name(chosen)
        if known < 0:
            self.setEditText(self._chosen_name)
        field = self.lineEdit()
        if field is not None:
            field.setPlaceholderText(self.tr("Välj, eller skriv kommunens namn"))

    def chosen(self) -> str:
        """The id of a known kommun's profile, or the name that was written."""
        text = self.currentText().strip()
        if text == self._chosen_name:
            return self._chosen
        row = self.findText(text)
        return str(self.itemData(row)) if row >= 0 else text
