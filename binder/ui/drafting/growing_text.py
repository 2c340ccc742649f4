"""A formatted text box that grows with what is written in it: nothing is hidden in a scrolled corner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from binder.ui import theme
from binder.ui.drafting.growing_box import EDGE, GrowingBox

INDENT = 26


class GrowingText(QTextEdit):
    """At least `lines` lines high; whatever scrolls around it follows the line being written."""

    edited = Signal()
    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown_height = 0
        self._scale()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.box = GrowingBox(self)
        self.box.edited.connect(self.edited)

    def show_cursor(self) -> None:
        """Scroll to the cursor, also while something beside the text has the focus."""
        self.box.show_cursor()

    def sizeHint(self) -> QSize:
        """As wide as Qt says, as high as the text."""
        least = self._lines * self.fontMetrics().lineSpacing() + 2 * int(self.document().documentMargin())
        return QSize(200, max(least, self._shown_height) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """No lower than the text, narrow where it must be."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the lines anew; where all of them have room, the first is at the top."""
        super().resizeEvent(event)
        self._fit()
        self.box.look()
        if self.height() >= self.sizeHint().height():
            self.verticalScrollBar().setValue(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left: what stands in it is saved then."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is not to be undone here is told; all else is Qt's."""
        if not self.box.passes_on(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size asks for other indents."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._scale()

    def _scale(self) -> None:
        self.document().setIndentWidth(theme.current().px(INDENT))

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 1
        if height != self._shown_height:
            self._shown_height = height
            self.updateGeometry()
