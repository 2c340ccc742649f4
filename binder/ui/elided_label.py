"""A line of text that gives way: it ends in "…" where there is no room, and tells the whole in its tip."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from binder.ui.parts import PLAIN_TEXT

FEWEST_LETTERS = 3


class ElidedLabel(QLabel):
    """As wide as its text where it can be, never wider than its place."""

    def __init__(self, kind: str = "", keeps: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeps = keeps
        self.setProperty("kind", kind)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for as many letters as it is to keep."""
        whole = super().minimumSizeHint()
        few = self.fontMetrics().averageCharWidth() * max(self._keeps, FEWEST_LETTERS)
        return QSize(min(whole.width(), few), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        self.setToolTip("" if fits else self.text())
        if fits:
            super().paintEvent(event)
            return
        from PySide6.QtCore import Qt

        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter = QPainter(self)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
