"""Strokes of a pen on a page, with how hard the pen was pressed, and how broad that makes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import hypot
from typing import NamedTuple

PEN_WIDTH = 1.5
"""Points; a ball pen's line on paper."""
EVEN = 0.5
"""The pressure of a mouse or a finger, which have none: the line is as broad as the pen."""
_THINNEST, _SPAN = 0.4, 1.2
"""Part of the pen's width at no pressure, and what full pressure adds to it."""


class InkPoint(NamedTuple):
    """A point of the page in PDF points, origin at the lower left, and the pressure there, 0 to 1."""

    x: float
    y: float
    pressure: float = EVEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """What the pen drew without being lifted; a single point is a dot. `width` is in points."""

    points: tuple[InkPoint, ...]
    width: float = PEN_WIDTH

    def __post_init__(self) -> None:
        if not self.points or self.width <= 0:
            message = "a stroke has at least one point and a width"
            raise ValueError(message)

    def width_at(self, index: int) -> float:
        """How broad the line is at a point, by the pressure there."""
        return self.width * (_THINNEST + _SPAN * min(1.0, max(0.0, self.points[index].pressure)))

    @property
    def broadest(self) -> float:
        """How broad the line is where the pen was pressed hardest."""
        hardest = max(point.pressure for point in self.points)
        return self.width * (_THINNEST + _SPAN * min(1.0, max(0.0, hardest)))

    @property
    def has_pressure(self) -> bool:
        """Whether the line is broader at some places than at others."""
        return any(point.pressure != self.points[0].pressure for point in self.points)

    def moved(self, right: float, up: float) -> Stroke:
        """The same stroke at another place."""
        points = (InkPoint(point.x + right, point.y + up, point.pressure) for point in self.points)
        return replace(self, points=tuple(points))


def bounds(strokes: Iterable[Stroke]) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of all the ink, the breadth of its lines included."""
    every = list(strokes)
    if not every:
        raise ValueError("nothing was drawn")
    # Asked for each time a drawing is listed, sorted or shown: once through the points, in whole columns.
    half = max(stroke.broadest for stroke in every) / 2
    xs, ys = zip(*(point[:2] for stroke in every for point in stroke.points), strict=True)
    return min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half


def simplified(stroke: Stroke, tolerance: float = 0.15) -> Stroke:
    """The stroke with fewer points and the same look: what was left out is off by no more (points).

    A stylus gives several hundred points a second; a quarter of them or fewer draw the same line.
    """
    points = stroke.points
    kept = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        far = max(range(first + 1, last), key=lambda i: _off(points, first, i, last, stroke.width), default=0)
        if far and _off(points, first, far, last, stroke.width) > tolerance:
            kept.add(far)
            spans += [(first, far), (far, last)]
    return replace(stroke, points=tuple(points[index] for index in sorted(kept)))


def _off(points: tuple[InkPoint, ...], first: int, index: int, last: int, width: float) -> float:
    """How far a point is from the line between two others, or its breadth from what it would be there."""
    one, here, other = points[first], points[index], points[last]
    across, up = other.x - one.x, other.y - one.y
    length = across**2 + up**2
    along = ((here.x - one.x) * across + (here.y - one.y) * up) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    away = hypot(here.x - one.x - along * across, here.y - one.y - along * up)
    expected = one.pressure + along * (other.pressure - one.pressure)
    return max(away, abs(here.pressure - expected) * _SPAN * width / 2)
