"""The bar in which one writes the page to go to, counted in one of the ways in which papers count pages."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.ui import theme
from binder.ui.combo_names import name_combo
from binder.ui.parts import button, label

LARGE = 140
"""Text size in per cent from which on there is no room for all in one row."""


class PageCount(Enum):
    """What a page number counts."""

    PAPER = "paper"
    BINDER = "binder"
    PRINTED = "printed"
    FILE = "file"


class GoToBar(QFrame):
    """A number and how it is counted; Enter goes there, Escape closes."""

    wanted = Signal(str, object)
    """What was written, and a `PageCount`."""
    expected = Signal(str, object)
    """What has been written so far, and a `PageCount`."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.input = QLineEdit()
        self.input.setAccessibleName(self.tr("Gå till sida"))
        self.input.setFixedWidth(theme.current().px(72))
        self.count = QComboBox()
        name_combo(self.count, self.tr("Räknat som"))
        for text, value in (
            (self.tr("i handlingen"), PageCount.PAPER),
            (self.tr("i hela pärmen"), PageCount.BINDER),
            (self.tr("som står tryckt"), PageCount.PRINTED),
            (self.tr("i PDF-filen"), PageCount.FILE),
        ):
            self.count.addItem(text, value)
        self.trouble = label("", "warning")
        self.go = button(self.tr("Gå dit"))
        self.go.clicked.connect(self._ask)
        self.input.textEdited.connect(self._expect)
        self._lay_out()

    def open_at(self, page: int) -> None:
        """Come to the front with the page that is read now, ready to be written over."""
        self.trouble.clear()
        self.show()
        self.count.setCurrentIndex(0)
        self.input.setText(str(page))
        self.input.selectAll()
        self.input.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, text: str) -> None:
        """Say beside the number why one did not get there; empty while it is looked for."""
        self.trouble.setText(text)
        self.input.setAccessibleDescription(text)
        self.input.selectAll()

    def close_bar(self) -> None:
        """Go away again."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        words = self.input.text().strip()
        if words:
            self.wanted.emit(words, self.count.currentData())

    def _expect(self, words: str) -> None:
        self.expected.emit(words.strip(), self.count.currentData())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        column.addLayout(upper)
        column.addLayout(lower)
        # Large words need a second row.
        second = lower if theme.current().px(100) > LARGE else upper
        upper.addWidget(label(self.tr("Sida"), "meta"))
        upper.addWidget(self.input)
        second.addWidget(self.count)
        upper.addWidget(self.go)
        upper.addStretch()
        second.addWidget(self.trouble, 1)
        lower.addStretch()
