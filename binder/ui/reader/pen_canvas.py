"""The line that is being drawn, as a picture over the window: each new piece is painted once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from binder.domain.ink import Stroke
from binder.ui.reader.ink_shapes import box_in_window, shape_of, to_window
from binder.ui.reader.page_sight import PageSight


class PenCanvas:
    """As large as the window it lies over. However long a line grows, a piece of it costs the same."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._picture = QImage()
        self._sight: PageSight | None = None
        self._colour = QColor()

    @property
    def page(self) -> int | None:
        """The page that is drawn on."""
        return None if self._sight is None else self._sight.page

    def begin(self, sight: PageSight, colour: QColor) -> None:
        """A line begins on this page."""
        self._sight, self._colour = sight, colour
        ratio = self._window.devicePixelRatioF()
        size = self._window.size() * ratio
        if self._picture.size() != size:
            self._picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(0)

    def add(self, piece: Stroke) -> QRectF:
        """Paint a piece; where in the window it is."""
        to = None if self._sight is None else to_window(self._sight)
        if to is None:
            return QRectF()
        shape = shape_of(piece)
        painter = QPainter(self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(to, combine=True)
        painter.fillPath(shape, self._colour)
        painter.end()
        return box_in_window(shape, to)

    def end(self) -> None:
        """No line is drawn any more."""
        self._sight = None

    def follow(self, sight: PageSight, so_far: Callable[[], Stroke]) -> None:
        """The page may have been moved or zoomed under the pen: paint the line anew then."""
        if sight != self._sight:
            self.begin(sight, self._colour)
            self.add(so_far())

    def paint(self, painter: QPainter) -> None:
        """Put the line on the window, as much of it as the painter's clip lets through."""
        clip = painter.clipBoundingRect() if painter.hasClipping() else QRectF(self._window.rect())
        ratio = self._picture.devicePixelRatio()
        source = QRectF(clip.topLeft() * ratio, clip.size() * ratio)
        painter.drawImage(clip, self._picture, source)
