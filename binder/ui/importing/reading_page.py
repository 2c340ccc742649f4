"""While a file is being read: what is done, how far it has come, and Avbryt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from binder.ui.parts import Card, button, centred, label


class ReadingPage(QWidget):
    """A card with a progress bar."""

    cancelled = Signal()

    def __init__(self, source: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 24)
        card.body.setSpacing(12)
        card.body.addWidget(label(self.tr("Läser kallelsen"), "heading"))
        card.body.addWidget(label(source.name, "meta", wrap=True))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Så långt har läsningen kommit"))
        self._words = label("", "meta")
        self._stop = button(self.tr("Avbryt"))
        self._stop.clicked.connect(self.cancelled)
        for widget in (self._bar, self._words):
            card.body.addWidget(widget)
        card.body.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        centred(self, card, 520)

    def show_progress(self, done: int, total: int) -> None:
        """Pages read, and how many there are."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._words.setText(self.tr("Sidan {} av {}").format(done, total))
