"""A formatted text box that grows with what is written in it: nothing is hidden in a scrolled corner."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QTextEdit, QWidget

from binder.ui import theme

EDGE = 9
"""Padding and border of the stylesheet at each side, in pixels."""
INDENT = 26


class GrowingText(QTextEdit):
    """At least `lines` lines high; whatever scrolls around it follows the line being written."""

    edited = Signal()
    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown_height = 0
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._scale()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        # Marks below misspelt words change the text too as far as Qt tells, but not its contents.
        self._has_changed = False
        self.document().contentsChange.connect(self._on_contents)
        self.textChanged.connect(self._on_text)
        # The box grows after the cursor has moved: look once everything has its new place.
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self._on_sight)
        self.cursorPositionChanged.connect(self._sight.start)

    def show_cursor(self) -> None:
        """Scroll to the cursor, also while something beside the text has the focus."""
        self._keep_in_sight(anyway=True)

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
        self._sight.start()
        if self.height() >= self.sizeHint().height():
            self.verticalScrollBar().setValue(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left: what stands in it is saved then."""
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size asks for other indents."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._scale()

    def _on_sight(self) -> None:
        self._keep_in_sight()

    def _keep_in_sight(self, *, anyway: bool = False) -> None:
        """Scroll whatever scrolls around this box to the line being written."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is None or inside is None or not (anyway or self.hasFocus()):
            return
        line = self.cursorRect()
        place = self.viewport().mapTo(inside, line.center())
        area.ensureVisible(place.x(), place.y(), 0, line.height() + EDGE)

    def _scale(self) -> None:
        self.document().setIndentWidth(theme.current().px(INDENT))

    def _fit(self) -> None:
        height = int(self.document().size().height()) + 1
        if height != self._shown_height:
            self._shown_height = height
            self.updateGeometry()

    def _on_contents(self) -> None:
        self._has_changed = True

    def _on_text(self) -> None:
        if self._has_changed:
            self._has_changed = False
            self.edited.emit()
