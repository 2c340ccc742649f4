"""The recovery code, shown once after a binder was made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QWidget

from binder.ui.parts import Card, button, centred, label


class RecoveryPage(QWidget):
    """Shows the code until the user says it has been written down."""

    finished = Signal()

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._code = label(code, "heading", wrap=True)
        self._code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._code.setAccessibleName(self.tr("Återställningskod {}").format(code))
        self._written = QCheckBox(self.tr("Jag har skrivit ned koden"))
        self._go = button(self.tr("Fortsätt"), "primary")
        self._go.setEnabled(False)
        self._written.toggled.connect(self._go.setEnabled)
        self._go.clicked.connect(self.finished)
        self._copy = button(self.tr("Kopiera"))
        self._copy.clicked.connect(self._on_copy)
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 32)
        card.body.setSpacing(12)
        card.body.addWidget(label(self.tr("Din återställningskod"), "heading"))
        card.body.addWidget(
            label(
                self.tr(
                    "Glömmer du lösenfrasen är koden enda vägen in. Den visas bara nu. "
                    "Skriv ned den och förvara den på ett annat ställe än datorn."
                ),
                wrap=True,
            )
        )
        card.body.addWidget(self._code)
        card.body.addWidget(self._written)
        row = QHBoxLayout()
        card.body.addLayout(row)
        row.addWidget(self._copy)
        row.addStretch()
        row.addWidget(self._go)
        centred(self, card, 620)

    def focus(self) -> None:
        """Begin where the user has something to do."""
        self._written.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, which a box does not take, says that the code is written down, and then goes on."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._written.isChecked():
            self._go.click()
        else:
            self._written.setChecked(True)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._code.text())
        self._copy.setText(self.tr("Kopierad"))
