"""A button whose text is a sentence and wraps like one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from binder.ui.parts import label

ROOM = 2
LEAST = QSize(24, 24)
"""A target no smaller than WCAG 2.2 (2.5.8) asks for."""


class SentenceButton(QPushButton):
    """Looks like a sentence, works like a button: Tab reaches it, Enter and a click press it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sentence")
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label: QLabel = label(text, wrap=True)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        column.addWidget(self._label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._label.text()

    def sizeHint(self) -> QSize:
        """As the sentence."""
        return (self._label.sizeHint() + QSize(2 * ROOM, 2 * ROOM)).expandedTo(LEAST)

    def minimumSizeHint(self) -> QSize:
        """As the sentence, broken where it must be."""
        return (self._label.minimumSizeHint() + QSize(2 * ROOM, 2 * ROOM)).expandedTo(LEAST)

    def heightForWidth(self, width: int) -> int:
        """As high as the lines that `width` makes of the sentence."""
        return max(self._label.heightForWidth(width - 2 * ROOM) + 2 * ROOM, LEAST.height())
