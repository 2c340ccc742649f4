"""The strip over the pages while the pen is on: colours, widths, the rubber, and putting the pen off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from binder.domain.annotation import HighlightColour
from binder.ui import theme
from binder.ui.icons import icon
from binder.ui.parts import button
from binder.ui.reader.ink_shapes import ink_colour
from binder.ui.reader.pen import BROAD, THIN, Pen

LARGE = 140
"""Text size in per cent from which on there is no room for words beside the colours."""
_ICON = 16
_COLOURS = (HighlightColour.BLUE, HighlightColour.PINK, HighlightColour.GREEN, HighlightColour.YELLOW)
_WIDTHS = (THIN, BROAD)
_RUBBER = len(_COLOURS)
"""The number of the rubber after those of the colours."""


class PenStrip(QFrame):
    """Shows how the pen is set, and sets it; Escape puts it off."""

    closed = Signal()

    def __init__(self, pen: Pen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolBar")
        self.setAccessibleName(self.tr("Penna"))
        self._pen = pen
        self._is_large = theme.current().px(100) > LARGE
        self._uses, self._widths = QButtonGroup(self), QButtonGroup(self)
        self.colours = [self._colour(colour) for colour in _COLOURS]
        self.rubber = self._tool(self.tr("Sudda"), self.tr("Sudda: dra över strecken som ska bort"))
        self.widths = [
            self._tool(self.tr("Tunn"), self.tr("Tunt streck")),
            self._tool(self.tr("Bred"), self.tr("Brett streck")),
        ]
        self.done = button(self.tr("Klar"), "mend", name=self.tr("Lägg undan pennan"))
        self.done.setToolTip(self.tr("Lägg undan pennan (Esc)"))
        self._group()
        self._lay_out()
        self._dress()
        self._show_state()
        self._uses.idClicked.connect(self._on_use)
        self._widths.idClicked.connect(self._on_width)
        self.done.clicked.connect(self.closed)
        pen.changed.connect(self._show_state)

    def tell_meanings(self, meanings: Mapping[HighlightColour, str]) -> None:
        """Say beside the colours what the member means by them."""
        for made, colour in zip(self.colours, _COLOURS, strict=True):
            name = str(made.property("plainName"))
            words = f"{name}: {meanings[colour]}" if meanings.get(colour) else name
            made.setToolTip(words)
            made.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, wherever in the strip the focus is."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The icons have the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "done"):
            self._dress()

    def _on_use(self, number: int) -> None:
        if number == _RUBBER:
            self._pen.use(rubber=True)
        else:
            self._pen.use(colour=_COLOURS[number])

    def _on_width(self, number: int) -> None:
        self._pen.use(width=_WIDTHS[number])

    def _show_state(self) -> None:
        use = _RUBBER if self._pen.is_rubber else _COLOURS.index(self._pen.colour)
        self._uses.button(use).setChecked(True)
        self.widths[_WIDTHS.index(self._pen.width)].setChecked(True)

    def _group(self) -> None:
        for number, made in enumerate(self.colours):
            self._uses.addButton(made, number)
        self._uses.addButton(self.rubber, _RUBBER)
        for number, made in enumerate(self.widths):
            self._widths.addButton(made, number)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        column.addLayout(upper)
        column.addLayout(lower)
        # Large words need a second row.
        second = lower if self._is_large else upper
        for row in (upper, lower):
            row.setSpacing(2)
        for made in self.colours:
            upper.addWidget(made)
        for made in (*self.widths, self.rubber):
            second.addWidget(made)
        lower.addStretch()
        upper.addStretch()
        upper.addWidget(self.done)

    def _dress(self) -> None:
        size = theme.current().px(_ICON)
        for made, colour in zip(self.colours, _COLOURS, strict=True):
            made.setIcon(_swatch(ink_colour(colour), size))
        self.rubber.setIcon(icon("eraser", theme.current().tokens.muted))
        for made in (*self.colours, self.rubber):
            made.setIconSize(QSize(size, size))

    def _colour(self, colour: HighlightColour) -> QToolButton:
        names = {
            HighlightColour.BLUE: (self.tr("Blå"), self.tr("Rita med blått")),
            HighlightColour.PINK: (self.tr("Rosa"), self.tr("Rita med rosa")),
            HighlightColour.GREEN: (self.tr("Grön"), self.tr("Rita med grönt")),
            HighlightColour.YELLOW: (self.tr("Gul"), self.tr("Rita med gult")),
        }
        return self._tool(*names[colour], with_words=not self._is_large)

    def _tool(self, words: str, name: str, *, with_words: bool = True) -> QToolButton:
        made = QToolButton()
        made.setCheckable(True)
        made.setText(words if with_words else "")
        made.setToolTip(name)
        made.setAccessibleName(name)
        made.setProperty("plainName", name)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return made


def _swatch(colour: QColor, size: int) -> QIcon:
    """A disc of the colour, on the colour of paper."""
    picture = QPixmap(QSize(2 * size, 2 * size))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.LIGHT.paper))
    painter.drawEllipse(0, 0, 2 * size, 2 * size)
    painter.setBrush(colour)
    painter.drawEllipse(3, 3, 2 * size - 6, 2 * size - 6)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
