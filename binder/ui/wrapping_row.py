"""Small controls in a row that goes on in the next line where its width ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from binder.ui.placed_row import PlacedRow

GAP = 2


class WrappingRow(PlacedRow):
    """Places the widgets it was given from left to right, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QSizePolicy.Policy.Preferred, parent)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [widget.sizeHint() for widget in self._shown()] or [QSize(0, 0)]
        width = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def heightForWidth(self, width: int) -> int:
        """As many lines as it takes."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def _places(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        left = top = height = 0
        for widget in self._shown():
            hint = widget.sizeHint()
            if left and left + hint.width() > width:
                left, top, height = 0, top + height + GAP, 0
            yield widget, QRect(left, top, min(hint.width(), max(width, 1)), hint.height())
            left, height = left + hint.width() + GAP, max(height, hint.height())

    def _place(self) -> None:
        for widget, place in self._places(self.width()):
            widget.setGeometry(place)
