"""Shown instead of the binder when it cannot be used, with what happened and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from binder.ui.error_texts import error_text
from binder.ui.parts import Card, button, centred, label

if TYPE_CHECKING:
    from binder.domain.errors import BinderError

WIDTH = 620


class TroublePage(QWidget):
    """A card with the sentence and one way on."""

    closing_wanted = Signal()

    def __init__(self, error: BinderError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 24)
        card.body.setSpacing(12)
        card.body.addWidget(label(self.tr("Pärmen kan inte användas just nu"), "heading"))
        text = error_text(error)
        card.body.addWidget(label(text, wrap=True))
        self.setAccessibleName(text)
        close = button(self.tr("Avsluta"), "primary")
        close.clicked.connect(self.closing_wanted)
        card.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        centred(self, card, WIDTH)
