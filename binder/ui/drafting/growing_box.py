"""What text boxes that grow with their words share: no scroll bars, and the line being written in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSizePolicy, QTextEdit, QWidget

EDGE = 9
"""Padding and border of the stylesheet at each side, in pixels."""


class GrowingBox(QObject):
    """Tells when the words of a box change, and keeps the line being written where it is seen."""

    edited = Signal()

    def __init__(self, box: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(box)
        self._box = box
        box.setTabChangesFocus(True)
        box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        # Marks below misspelt words change the text too as far as Qt tells, but not its contents.
        self._has_changed = False
        box.document().contentsChange.connect(self._on_contents)
        box.textChanged.connect(self._on_text)
        # The box grows after the cursor has moved: look once everything has its new place.
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self._keep_in_sight)
        box.cursorPositionChanged.connect(self._sight.start)

    def look(self) -> None:
        """Bring the line being written into sight once everything has its place."""
        self._sight.start()

    def show_cursor(self) -> None:
        """Scroll whatever scrolls around the box to the line being written."""
        area: QWidget | None = self._box.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside = area.widget() if area is not None else None
        if area is None or inside is None:
            return
        line = self._box.cursorRect()
        place = self._box.viewport().mapTo(inside, line.center())
        area.ensureVisible(place.x(), place.y(), 0, line.height() + EDGE)

    def _keep_in_sight(self) -> None:
        if self._box.hasFocus():
            self.show_cursor()

    def _on_contents(self) -> None:
        self._has_changed = True

    def _on_text(self) -> None:
        if self._has_changed:
            self._has_changed = False
            self.edited.emit()
