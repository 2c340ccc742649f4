"""What text boxes that grow with their words share: no scroll bars, and the line being written in sight."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QSizePolicy, QTextEdit, QWidget

EDGE = 9
"""Padding and border of the stylesheet at each side, in pixels."""

STEPS = count(1)
"""Counts what is done to the texts of a paper: what has the highest number was done last."""


class GrowingBox(QObject):
    """Tells when the words of a box change, and keeps the line being written where it is seen."""

    edited = Signal()
    undo_wanted = Signal()
    """Ctrl+Z was pressed, and there is no typing left to take back here."""

    def __init__(self, box: QPlainTextEdit | QTextEdit) -> None:
        super().__init__(box)
        self._box = box
        box.setTabChangesFocus(True)
        box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        # Marks below misspelt words change the text too as far as Qt tells, but not its contents.
        self._has_changed = False
        self.changed_at = 0
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

    def passes_on(self, event: QKeyEvent) -> bool:
        """Whether the key asks for something to be taken back that was not done here; that is told."""
        is_asked = event.matches(QKeySequence.StandardKey.Undo) and not self.can_take_back
        if is_asked:
            self.undo_wanted.emit()
        return is_asked

    @property
    def can_take_back(self) -> bool:
        """Whether typing is left to take back."""
        return self._box.document().isUndoAvailable()

    def take_back(self) -> None:
        """Take back what was typed last, and go there."""
        self._box.undo()
        self._box.setFocus()

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
            self.changed_at = next(STEPS)
            self.edited.emit()
