"""Paints marks that are lines: words underlined or struck out, and what a pen drew."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from binder.domain.annotation import AnnotationKind, Quad
from binder.domain.ids import AnnotationId
from binder.domain.ink import Stroke
from binder.ui import theme
from binder.ui.reader.ink_shapes import InkShapes, ink_colour, to_window
from binder.ui.reader.marks import Mark
from binder.ui.reader.page_sight import PageSight

_THICK = 1.1
"""Points of a line under words: told from a highlight by its shape, whatever its colour."""
_MIDDLE = 0.42
"""Of a line's height, from below: where the small letters have their middle."""
_BUDGET = 0.008
"""Seconds in one frame for finding shapes; strokes beyond are thin for that frame and whole in the next."""


class DrawnMarks:
    """Knows the shapes of the strokes that were painted."""

    def __init__(self) -> None:
        self._shapes = InkShapes()
        self.has_thin = False
        """Whether a stroke was painted without its shape: paint again soon."""

    def paint(
        self, painter: QPainter, sight: PageSight, marks: Sequence[Mark], active: AnnotationId | None
    ) -> None:
        """Paint these marks of one page."""
        painter.save()
        for mark in marks:
            if mark.kind is AnnotationKind.INK:
                self._paint_ink(painter, sight, mark)
            elif mark.kind in {AnnotationKind.UNDERLINE, AnnotationKind.STRIKE_OUT}:
                _paint_line(painter, sight, mark)
            if mark.id == active and mark.kind is not AnnotationKind.SPOT:
                _paint_frame(painter, sight, mark)
        painter.restore()

    def paint_strokes(
        self, painter: QPainter, sight: PageSight, strokes: Sequence[Stroke], colour: QColor
    ) -> None:
        """Paint strokes of the sight's page, those that the painter's clip can show."""
        to = to_window(sight)
        if to is None:
            return
        clip = painter.clipBoundingRect() if painter.hasClipping() else None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Into points of the file: Qt scales outlines, and they are sharp at any size.
        painter.setTransform(to, combine=True)
        seen = to.inverted()[0].mapRect(clip) if clip is not None else None
        until = perf_counter() + _BUDGET
        for stroke in strokes:
            self._paint_stroke(painter, stroke, colour, seen, until)
        painter.restore()

    def shape_of(self, stroke: Stroke) -> QPainterPath:
        """The stroke's shape in points of the file."""
        return self._shapes.of(stroke)

    def _paint_ink(self, painter: QPainter, sight: PageSight, mark: Mark) -> None:
        self.paint_strokes(painter, sight, mark.strokes, ink_colour(mark.colour))

    def _paint_stroke(
        self, painter: QPainter, stroke: Stroke, colour: QColor, seen: QRectF | None, until: float
    ) -> None:
        shape = self._shapes.known(stroke)
        if shape is None and perf_counter() < until:
            shape = self._shapes.of(stroke)
        if shape is None:
            self.has_thin = True
            _paint_thin(painter, stroke, colour)
        elif seen is None or shape.controlPointRect().intersects(seen):
            painter.fillPath(shape, colour)


def line_rect(sight: PageSight, mark: Mark, quad: Quad) -> QRectF:
    """Where the line under, or through, one line of words is in the window: on whole pixels, hence sharp."""
    middle = quad.bottom
    if mark.kind is AnnotationKind.STRIKE_OUT:
        middle += (quad.top - quad.bottom) * _MIDDLE
    half = _THICK / 2
    rect = sight.rect_of(Quad(quad.left, middle - half, quad.right, middle + half))
    left, top = round(rect.left()), round(rect.top())
    width, height = max(1, round(rect.width())), max(1, round(rect.height()))
    return QRectF(left, top, width, height)


def _paint_line(painter: QPainter, sight: PageSight, mark: Mark) -> None:
    for quad in mark.quads:
        painter.fillRect(line_rect(sight, mark, quad), ink_colour(mark.colour))


def _paint_frame(painter: QPainter, sight: PageSight, mark: Mark) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.LIGHT.accent), 2))
    for quad in mark.quads:
        painter.drawRect(sight.rect_of(quad).adjusted(-3, -3, 3, 3))


def _paint_thin(painter: QPainter, stroke: Stroke, colour: QColor) -> None:
    line = QPainterPath()
    line.moveTo(*stroke.points[0][:2])
    for point in stroke.points[1:]:
        line.lineTo(point.x, point.y)
    painter.strokePath(line, QPen(colour, stroke.width))
