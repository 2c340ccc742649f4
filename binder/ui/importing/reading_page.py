"""While files are read, compared or saved: what is done, how far it has come, and Avbryt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from binder.ui.parts import Card, button, centred, label


class ReadingPage(QWidget):
    """A card with a progress bar; `step` has places for how far it has come and how far it is."""

    cancelled = Signal()

    def __init__(self, heading: str, detail: str, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._step = step
        card = Card()
        card.body.setContentsMargins(32, 24, 32, 24)
        card.body.setSpacing(12)
        card.body.addWidget(label(heading, "heading", wrap=True))
        if detail:
            card.body.addWidget(label(detail, "meta", wrap=True))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Så långt har det kommit"))
        self._words = label("", "meta")
        self._stop = button(self.tr("Avbryt"))
        self._stop.clicked.connect(self._on_stop)
        for widget in (self._bar, self._words):
            card.body.addWidget(widget)
        card.body.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignRight)
        centred(self, card, 520)

    def show_progress(self, done: int, total: int) -> None:
        """How far it has come, and how far it is."""
        # Nothing is known before the first page; what is being stopped says so.
        if not done or not self._stop.isEnabled():
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._words.setText(self._step.format(done, total))

    def _on_stop(self) -> None:
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Avbryter …"))
        self.cancelled.emit()
