"""Buttons side by side where they fit, else one above the other: large text must not cut them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from binder.ui.placed_row import PlacedRow

GAP = 8


class ReflowRow(PlacedRow):
    """A row of widgets that becomes a column when its width is too small for them."""

    def __init__(
        self, *widgets: QWidget, stretch: tuple[int, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(QSizePolicy.Policy.Expanding, parent)
        self._stretch = dict(zip(widgets, stretch or (1,) * len(widgets), strict=True))
        self.take(*widgets)

    def sizeHint(self) -> QSize:
        """As a row."""
        return QSize(self._row_width(), self.heightForWidth(self._row_width()))

    def heightForWidth(self, width: int) -> int:
        """One line, or one for each widget."""
        heights = [widget.sizeHint().height() for widget in self._shown()] or [0]
        return max(heights) if self._fits(width) else sum(heights) + GAP * (len(heights) - 1)

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
