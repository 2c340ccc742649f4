"""How large a table is to be: two numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from binder.domain.motivation_table import MOST_COLUMNS, MOST_ROWS
from binder.ui.form_dialog import FormDialog, wide
from binder.ui.parts import label

ROWS, COLUMNS = 3, 3


class TableDialog(FormDialog):
    """Asks for columns and rows; Enter puts the table in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Infoga tabell"), self.tr("Infoga"), parent)
        self.columns = self._number(self.tr("Kolumner"), COLUMNS, MOST_COLUMNS)
        self.rows = self._number(self.tr("Rader, rubrikraden inräknad"), ROWS, MOST_ROWS)
        explained = self.tr(
            "Den första raden är rubriker. Tabb går till nästa ruta, och i den sista rutan till en ny rad."
        )
        self.body.addWidget(label(explained, "meta", wrap=True))
        self.setMinimumWidth(wide(380))

    def _number(self, name: str, value: int, most: int) -> QSpinBox:
        shown = label(name, "label")
        made = QSpinBox()
        made.setRange(1, most)
        made.setValue(value)
        made.setAccessibleName(name)
        shown.setBuddy(made)
        self.body.addWidget(shown)
        self.body.addWidget(made)
        return made
