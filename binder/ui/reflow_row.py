"""Buttons side by side where they fit, else one above the other: large text must not cut them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

GAP = 8


class ReflowRow(QWidget):
    """A row of widgets that becomes a column when its width is too small for them.

    It places them itself: a box layout that turns would keep the height it had before.
    """

    def __init__(
        self, *widgets: QWidget, stretch: tuple[int, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._widgets = widgets
        self._stretch = dict(zip(widgets, stretch or (1,) * len(widgets), strict=True))
        for widget in widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
        """As a row."""
        return QSize(self._row_width(), self.heightForWidth(self._row_width()))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest, as high as one."""
        hints = [widget.sizeHint() for widget in self._shown()] or [QSize(0, 0)]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One line, or one for each widget."""
        heights = [widget.sizeHint().height() for widget in self._shown()] or [0]
        return max(heights) if self._fits(width) else sum(heights) + GAP * (len(heights) - 1)

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _row_width(self) -> int:
        shown = self._shown()
        return sum(widget.sizeHint().width() for widget in shown) + GAP * max(len(shown) - 1, 0)

    def _fits(self, width: int) -> bool:
        return width >= self._row_width()

    def _place(self) -> None:
        (self._place_row if self._fits(self.width()) else self._place_column)()

    def _place_row(self) -> None:
        left = 0
        for widget, width in zip(self._shown(), self._widths(), strict=True):
            widget.setGeometry(left, 0, width, widget.sizeHint().height())
            left += width + GAP

    def _widths(self) -> list[int]:
        """Equal widths where all stretch alike and fit; else the spare room goes where it is asked for."""
        shown = self._shown()
        hints = [widget.sizeHint().width() for widget in shown]
        stretch = [self._stretch[widget] for widget in shown]
        equal = (self.width() - GAP * (len(shown) - 1)) // max(len(shown), 1)
        if len(set(stretch)) == 1 and max(hints) <= equal:
            return [equal] * len(shown)
        spare, total = self.width() - self._row_width(), sum(stretch) or 1
        return [hint + spare * part // total for hint, part in zip(hints, stretch, strict=True)]

    def _place_column(self) -> None:
        top = 0
        for widget in self._shown():
            height = widget.sizeHint().height()
            widget.setGeometry(0, top, self.width(), height)
            top += height + GAP
