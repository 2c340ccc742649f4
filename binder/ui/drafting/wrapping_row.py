"""Small controls in a row that goes on in the next line where its width ends."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 2


class WrappingRow(QWidget):
    """Places the widgets it was given from left to right, line by line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: tuple[QWidget, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def take(self, *widgets: QWidget) -> None:
        """Place these, in this order."""
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the widgets in the new width."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A widget came, went or grew: ask for room and place them anew."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [widget.sizeHint() for widget in self._shown()] or [QSize(0, 0)]
        width = sum(hint.width() for hint in hints) + GAP * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest."""
        hints = [widget.sizeHint() for widget in self._shown()] or [QSize(0, 0)]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as it takes."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

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
