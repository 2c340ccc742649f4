"""Lines on a scroll bar where hits are in the paper."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from binder.ui import theme

LINE_HEIGHT = 2


class HitMarks(QWidget):
    """Lies on a scroll bar and lets the mouse through."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows: frozenset[int] = frozenset()
        self._places: tuple[float, ...] = ()
        bar.installEventFilter(self)
        self.resize(bar.size())
        self.show()

    @property
    def places(self) -> tuple[float, ...]:
        """Where lines are: 0 is the top of the paper, 1 its end."""
        return self._places

    def show_places(self, places: Iterable[float]) -> None:
        """Draw a line at each of these places."""
        self._places = tuple(places)
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar became longer or shorter."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QScrollBar):
            self.resize(watched.size())
            self._lay_out()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line for each pixel row that has a hit: thousands of hits are not more than the bar is long."""
        painter = QPainter(self)
        colour = QColor(theme.current().tokens.warn)
        for row in self._rows:
            painter.fillRect(2, row, self.width() - 4, LINE_HEIGHT, colour)
        painter.end()

    def _lay_out(self) -> None:
        self._rows = frozenset(round(place * (self.height() - LINE_HEIGHT)) for place in self._places)
        self.update()
