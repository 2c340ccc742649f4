"""The bar over a page that covers a place: the way back, what the page is, and room for its buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from binder.ui.elided_label import ElidedLabel
from binder.ui.parts import button


class CoverBar(QFrame):
    """Button and heading at the left; what is added stands at the right."""

    back_wanted = Signal()

    def __init__(self, heading: str, *tools: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        back = button(self.tr("‹ Tillbaka"), name=self.tr("Tillbaka till ärendet"))
        back.setToolTip(self.tr("Esc"))
        back.clicked.connect(self.back_wanted)
        title = ElidedLabel("title")
        title.setText(heading)
        row.addWidget(back)
        row.addWidget(title, 1)
        row.addStretch()
        for tool in tools:
            row.addWidget(tool)
