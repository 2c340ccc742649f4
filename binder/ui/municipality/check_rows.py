"""How bad each fault is in this kommun: it stops the signing, is a warning, or is not told."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QVBoxLayout, QWidget

from binder.domain.finding import FindingCode, Severity
from binder.domain.municipality import NEVER_LIGHTER, Weighing
from binder.ui import theme as themes
from binder.ui.combo_names import name_combo
from binder.ui.error_texts import language
from binder.ui.parts import label
from binder.wording.checks import check_name

USUAL, STOPS, WARNS, SILENT = "usual", "blocking", "warning", "off"
ROWS_SHOWN = 8


class CheckRows(QWidget):
    """All checks with how this kommun weighs them, and a choice for the one that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = sorted(FindingCode, key=lambda code: check_name(code, language()).casefold())
        self._chosen: dict[FindingCode, str] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Vad som kontrolleras"))
        self.list.setMinimumHeight(themes.current().px(28) * ROWS_SHOWN)
        self.weight = QComboBox()
        name = label(self.tr("Det markerade felet"), "field")
        name_combo(self.weight, self.tr("Det markerade felet"), name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(name)
        column.addWidget(self.weight, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._show_choice)
        self.weight.activated.connect(self._take)

    def show_weighings(self, weighings: Sequence[Weighing]) -> None:
        """Show how a kommun weighs the faults."""
        self._chosen = {code: severity.value if severity else SILENT for code, severity in weighings}
        self.list.clear()
        self.list.addItems([self._line(code) for code in self._codes])
        self.list.setCurrentRow(0)

    def weighings(self) -> tuple[Weighing, ...]:
        """The faults that are weighed in another way than usual."""
        return tuple(
            (code, None if chosen == SILENT else Severity(chosen))
            for code in FindingCode
            if (chosen := self._chosen.get(code, USUAL)) != USUAL
        )

    def _words(self) -> dict[str, str]:
        return {
            USUAL: self.tr("Som programmet brukar"),
            STOPS: self.tr("Stoppar underskriften"),
            WARNS: self.tr("Varning"),
            SILENT: self.tr("Sägs inte"),
        }

    def _line(self, code: FindingCode) -> str:
        chosen = self._chosen.get(code, USUAL)
        name = check_name(code, language())
        return name if chosen == USUAL else f"{name} · {self._words()[chosen]}"

    def _show_choice(self, row: int) -> None:
        if not 0 <= row < len(self._codes):
            return
        code = self._codes[row]
        self.weight.clear()
        for value, text in self._words().items():
            if code not in NEVER_LIGHTER or value in (USUAL, STOPS):
                self.weight.addItem(text, value)
        self.weight.setCurrentIndex(max(0, self.weight.findData(self._chosen.get(code, USUAL))))

    def _take(self) -> None:
        row = self.list.currentRow()
        code = self._codes[row]
        self._chosen[code] = str(self.weight.currentData())
        shown = self.list.item(row)
        if shown is not None:
            shown.setText(self._line(code))
