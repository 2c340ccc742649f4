"""What a pen drew, as shapes to be filled: lines that are broader where the pen was pressed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker, QPolygonF, QTransform

from binder.domain.annotation import HighlightColour
from binder.domain.ink import InkPoint, Stroke
from binder.ui.reader.page_sight import PageSight

_COLOURS = {
    HighlightColour.YELLOW: "#8A5A00",
    HighlightColour.GREEN: "#1F7A3A",
    HighlightColour.BLUE: "#1D4ED8",
    HighlightColour.PINK: "#C2185B",
}
"""Darker than the highlights of the same names: a thin line on paper must be seen (4.5:1 or more)."""
_FINE, _APART = 0.05, 1e-3
"""In points: how exact an outline is, and how far apart two points are at least."""
_CORNER = 0.8
"""Cosine of a turn from which on the corner is rounded by a disc."""
_KEPT = 4000

Spot = tuple[float, float, float]
"""A point of the line's middle in points of the file, and half the breadth there."""


def ink_colour(colour: HighlightColour) -> QColor:
    """The colour of a line, the same on light and dark windows: the paper is light in both."""
    return QColor(_COLOURS[colour])


def to_window(sight: PageSight) -> QTransform | None:
    """From points of the file to places of the window; None before the page was drawn."""
    if sight.frame is None:
        return None
    (x0, y0), (x1, y1), (x2, y2) = (sight.frame.shown(*point) for point in ((0, 0), (1, 0), (0, 1)))
    shown = QTransform(x1 - x0, y1 - y0, x2 - x0, y2 - y0, x0, y0)
    scale = sight.scale
    return shown * QTransform(scale, 0, 0, scale, sight.rect.left(), sight.rect.top())


class InkShapes:
    """The shape of each stroke that was painted lately, in points of the file.

    Strokes are read anew whenever a note changes: equal ones have the same shape. Comparing all their points
    for each frame would take longer than painting, so the very stroke that was asked for is known again.
    """

    def __init__(self) -> None:
        self._shapes: OrderedDict[Stroke, QPainterPath] = OrderedDict()
        self._asked: OrderedDict[int, tuple[Stroke, QPainterPath]] = OrderedDict()

    def known(self, stroke: Stroke) -> QPainterPath | None:
        """The stroke's shape if it was found already."""
        asked = self._asked.get(id(stroke))
        if asked is not None and asked[0] is stroke:
            return asked[1]
        shape = self._shapes.get(stroke)
        if shape is not None:
            self._keep(stroke, shape)
        return shape

    def of(self, stroke: Stroke) -> QPainterPath:
        """The stroke's shape."""
        shape = self.known(stroke)
        if shape is None:
            shape = shape_of(stroke)
            self._keep(stroke, shape)
        return shape

    def _keep(self, stroke: Stroke, shape: QPainterPath) -> None:
        self._shapes[stroke] = shape
        self._asked[id(stroke)] = stroke, shape
        for kept in (self._shapes, self._asked):
            if len(kept) > _KEPT:
                kept.popitem(last=False)


def shape_of(stroke: Stroke) -> QPainterPath:
    """The outline of a stroke, to be filled: a disc for a dot, a band along the points for a line."""
    if len(stroke.points) == 1:
        return _discs([(*stroke.points[0][:2], stroke.width_at(0) / 2)])
    return _band(_spots(stroke)) if stroke.has_pressure else _even(stroke)


def is_near(stroke: Stroke, point: tuple[float, float], reach: float) -> bool:
    """Whether a point of the file is on the stroke's line, or nearer to it than `reach` points."""
    near = reach + stroke.width
    points = stroke.points
    pairs = zip(points, points[1:] or points, strict=False)
    return any(_distance(point, one, other) <= near for one, other in pairs)


def box_in_window(shape: QPainterPath, transform: QTransform) -> QRectF:
    """Where a shape is in the window, with a pixel around for its soft edge."""
    return transform.mapRect(shape.controlPointRect()).adjusted(-1, -1, 1, 1)


def _even(stroke: Stroke) -> QPainterPath:
    """A line as broad everywhere: Qt finds its outline faster than we do."""
    line = QPainterPath()
    line.addPolygon(QPolygonF([QPointF(point.x, point.y) for point in stroke.points]))
    stroker = QPainterPathStroker()
    stroker.setWidth(stroke.width_at(0))
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCurveThreshold(_FINE)
    outline = stroker.createStroke(line)
    outline.setFillRule(Qt.FillRule.WindingFill)
    return outline


def _band(spots: Sequence[Spot]) -> QPainterPath:
    """Along one side of the line and back along the other, from corner to corner, with discs there."""
    corners = [0, *_corners(spots), len(spots) - 1]
    path = _discs([spots[index] for index in corners])
    for start, end in pairwise(corners):
        if start < end:
            path.addPolygon(_side_to_side(spots[start : end + 1]))
    return path


def _side_to_side(spots: Sequence[Spot]) -> QPolygonF:
    normals = [_normal(spots, index) for index in range(len(spots))]
    sides = list(zip(spots, normals, strict=True))
    there = [QPointF(x - nx * half, y - ny * half) for (x, y, half), (nx, ny) in sides]
    back = [QPointF(x + nx * half, y + ny * half) for (x, y, half), (nx, ny) in reversed(sides)]
    return QPolygonF([*there, *back, there[0]])


def _discs(spots: Sequence[Spot]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for x, y, half in spots:
        path.addEllipse(QPointF(x, y), half, half)
    return path


def _spots(stroke: Stroke) -> list[Spot]:
    """Without those that lie on the one before: they have no direction."""
    kept: list[Spot] = []
    for index, point in enumerate(stroke.points):
        if not kept or hypot(point.x - kept[-1][0], point.y - kept[-1][1]) > _APART:
            kept.append((point.x, point.y, stroke.width_at(index) / 2))
    return kept


def _normal(spots: Sequence[Spot], index: int) -> tuple[float, float]:
    """At right angles to the line at a spot, one point long."""
    before, after = spots[max(0, index - 1)], spots[min(len(spots) - 1, index + 1)]
    across, up = after[0] - before[0], after[1] - before[1]
    length = hypot(across, up)
    return (-up / length, across / length) if length else (0.0, 0.0)


def _corners(spots: Sequence[Spot]) -> list[int]:
    """Where the line turns sharply: drawn on without a stop, the band would be thin there."""
    found = []
    for index, (before, here, after) in enumerate(zip(spots, spots[1:], spots[2:], strict=False), 1):
        ax, ay, bx, by = here[0] - before[0], here[1] - before[1], after[0] - here[0], after[1] - here[1]
        lengths = hypot(ax, ay) * hypot(bx, by)
        if lengths and (ax * bx + ay * by) / lengths < _CORNER:
            found.append(index)
    return found


def _distance(point: tuple[float, float], one: InkPoint, other: InkPoint) -> float:
    across, up = other.x - one.x, other.y - one.y
    length = across**2 + up**2
    along = ((point[0] - one.x) * across + (point[1] - one.y) * up) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    return hypot(point[0] - one.x - along * across, point[1] - one.y - along * up)
