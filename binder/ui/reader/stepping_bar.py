"""A bar of the reader with a tool back, a tool on, and one that closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from binder.ui import theme
from binder.ui.icons import icon


class SteppingBar(QFrame):
    """Has the tools, with icons in the colours of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.previous, self.next, self.close_button = QToolButton(), QToolButton(), QToolButton()

    def add_tools(self, row: QHBoxLayout, *, previous: str, following: str, close: str) -> None:
        """Put the tools at the end of a row, with what each does as its name."""
        names = {self.previous: previous, self.next: following, self.close_button: close}
        for tool, text in names.items():
            tool.setToolTip(text)
            tool.setAccessibleName(text)
            row.addWidget(tool)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """The icons have the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self._dress()

    def _dress(self) -> None:
        colour = theme.current().tokens.muted
        for tool, name in ((self.previous, "arrow-up"), (self.next, "arrow-down"), (self.close_button, "x")):
            tool.setIcon(icon(name, colour))
