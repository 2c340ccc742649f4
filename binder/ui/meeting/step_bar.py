"""The bar below the ärende: previous and next by name, the time, and the number that is being typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from binder.domain.meeting import AgendaItem
from binder.ui.parts import button, label

TITLE_WIDTH = 240
CLOCK_EVERY_MS = 5_000


class StepBar(QFrame):
    """Two buttons and a line between them."""

    def __init__(self, clock: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepBar")
        self._clock = clock
        self.previous = button("", "large")
        self.next = button("", "large")
        self.time = label("", "title")
        self.hint = label("", "meta")
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 8, 32, 8)
        row.setSpacing(16)
        row.addWidget(self.previous)
        row.addStretch(1)
        row.addWidget(self.time)
        row.addWidget(self.hint)
        row.addStretch(1)
        row.addWidget(self.next)
        self._timer = QTimer(self)
        self._timer.setInterval(CLOCK_EVERY_MS)
        self._timer.timeout.connect(self.show_time)
        self._timer.start()
        self.show_time()
        self.show_typed("")

    def show_neighbours(self, before: AgendaItem | None, after: AgendaItem | None) -> None:
        """Name the ärenden on both sides; a button without one is empty and off."""
        self._name(self.previous, before, self.tr("Föregående ärende"), "←  {words}")
        self._name(self.next, after, self.tr("Nästa ärende"), "{words}  →")

    def show_typed(self, digits: str) -> None:
        """Show the number that is being typed, or how to begin."""
        typed = self.tr("Gå till ärende {digits} …").format(digits=digits)
        self.hint.setText(typed if digits else self.tr("Skriv ett nummer för att gå till ärendet"))

    def say_unknown(self, digits: str) -> None:
        """Say that there is no ärende of that number."""
        self.hint.setText(self.tr("Det finns inget ärende {digits}").format(digits=digits))

    def show_time(self) -> None:
        """Show what the clock says."""
        self.time.setText(self._clock().strftime("%H.%M"))

    def _name(self, made: QPushButton, item: AgendaItem | None, name: str, pattern: str) -> None:
        made.setEnabled(item is not None)
        if item is None:
            made.setText(name)
            made.setAccessibleName(name)
            return
        words = f"{(item.number or '').rstrip('.')}  {item.title}".strip()
        elided = made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, TITLE_WIDTH)
        made.setText(pattern.format(words=elided))
        made.setToolTip(words)
        made.setAccessibleName(f"{name}: {words}")
