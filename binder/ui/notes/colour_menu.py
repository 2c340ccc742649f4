"""The choice of a colour: each by its name and meaning, with a spot of it beside."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.annotation import HighlightColour
from binder.ui import theme as themes
from binder.ui.notes.note_words import Meanings, colour_words
from binder.ui.reader.page_painter import highlight_colour

SIZE = 20


class ColourMenu(QMenu):
    """Made for one choice, and gone with it."""

    chosen = Signal(object)
    """A `HighlightColour`."""
    meanings_wanted = Signal()

    def __init__(self, meanings: Meanings, present: HighlightColour | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Färg"))
        for number, colour in enumerate(HighlightColour, start=1):
            action = QAction(colour_icon(colour), f"&{number}  {colour_words(colour, meanings)}", self)
            action.setCheckable(True)
            action.setChecked(colour is present)
            action.setData(colour)
            self.addAction(action)
        self.addSeparator()
        self._meanings = QAction(self.tr("Färgernas betydelse …"), self)
        self.addAction(self._meanings)
        self.triggered.connect(self._on_triggered)

    def open_below(self, widget: QWidget) -> None:
        """Show it at the widget's lower edge."""
        self.popup(widget.mapToGlobal(QPoint(0, widget.height())))

    def _on_triggered(self, action: QAction) -> None:
        if action is self._meanings:
            self.meanings_wanted.emit()
        else:
            self.chosen.emit(HighlightColour(action.data()))


def colour_icon(colour: HighlightColour) -> QIcon:
    """A spot of the colour as it is on paper."""
    return _spot(colour, is_dark=themes.current().is_dark)


@lru_cache(maxsize=16)
def _spot(colour: HighlightColour, *, is_dark: bool) -> QIcon:
    pixmap = QPixmap(SIZE * 2, SIZE * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens = themes.DARK if is_dark else themes.LIGHT
    painter.setPen(QPen(QColor(tokens.control_border), 3))
    painter.setBrush(highlight_colour(colour))
    painter.drawEllipse(QRectF(4, 4, SIZE * 2 - 8, SIZE * 2 - 8))
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return QIcon(pixmap)
