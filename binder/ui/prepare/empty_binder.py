"""What is shown before there is any meeting: what goes here and how to begin."""

from __future__ import annotations

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.parts import Card, button, centred, label


class EmptyBinder(QWidget):
    """Drop a kallelse here, choose a file, or write a meeting by hand."""

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        card = Card()
        card.body.setContentsMargins(40, 32, 40, 32)
        card.body.setSpacing(16)
        card.body.addWidget(label(self.tr("Börja med en kallelse"), "heading"))
        text = self.tr(
            "Dra kallelsen hit från mappen där du sparade den: PDF, Word, zip eller ett sparat mejl. "
            "Du får granska ärendelistan innan något sparas."
        )
        card.body.addWidget(label(text, wrap=True))
        row = QHBoxLayout()
        card.body.addLayout(row)
        self.choose = _calling(registry.action("import"), self.tr("Välj fil …"), "primary")
        self.by_hand = _calling(registry.action("new-meeting"), self.tr("Skriv in sammanträdet för hand …"))
        row.addWidget(self.choose)
        row.addWidget(self.by_hand)
        row.addStretch()
        centred(self, card, 620)
        registry.action("import").enabledChanged.connect(self._offer)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins where a binder begins."""
        super().showEvent(event)
        self._offer()

    def _offer(self) -> None:
        """As soon as it can be pressed: what it calls may be built after the page is seen."""
        if self.isVisible():
            self.choose.setFocus()


def _calling(action: QAction, text: str, kind: str = "") -> QPushButton:
    """A button for a command, to be pressed from when the command can be called."""
    made = button(text, kind)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    made.clicked.connect(action.trigger)
    return made
