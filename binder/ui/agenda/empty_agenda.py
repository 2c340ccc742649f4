"""What stands in the agenda before it has any ärenden: what goes there and how to begin."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from binder.ui.parts import button, label


class EmptyAgenda(QWidget):
    """A sentence and the button that adds the first ärende."""

    def __init__(self, add_item: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Inga ärenden än"), "title", wrap=True))
        text = self.tr("Lägg till ärendena ett och ett. Handlingar kan dras till sitt ärende i listan.")
        layout.addWidget(label(text, "meta", wrap=True))
        self.add = button(self.tr("Lägg till ärende …"), "primary")
        self.add.clicked.connect(add_item.trigger)
        layout.addWidget(self.add)
        layout.addStretch()
