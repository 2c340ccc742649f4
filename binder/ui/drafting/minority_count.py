"""How many must stand behind a minoritetsåterremiss, counted from those who are present."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from binder.domain.minority import needed
from binder.ui import theme as themes
from binder.ui.parts import label

LARGEST_COUNCIL = 199


class MinorityCount(QWidget):
    """A help for counting: nothing of it is kept or printed, and the chair decides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.present = QSpinBox()
        self.present.setRange(0, LARGEST_COUNCIL)
        self.present.setSpecialValueText("–")
        self.present.setMinimumWidth(themes.current().px(64))
        self.present.setAccessibleName(self.tr("Antal närvarande"))
        self.answer = label("", wrap=True)
        asked = label(self.tr("Närvarande i salen"), "label")
        asked.setBuddy(self.present)
        row, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        for part in (asked, self.present):
            row.addWidget(part)
        row.addStretch(1)
        column.addWidget(self.answer)
        self.present.valueChanged.connect(self._count)
        self._count(0)

    def _count(self, present: int) -> None:
        rule = self.tr("Minst en tredjedel av de närvarande måste stå bakom (5 kap. 50 § kommunallagen).")
        many = self.tr("Minst {needed} av {present} närvarande måste stå bakom (5 kap. 50 § kommunallagen).")
        self.answer.setText(many.format(needed=needed(present), present=present) if present else rule)
