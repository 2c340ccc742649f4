"""From the points that a pen gives to a smooth line: bent through the middles between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, hypot, sqrt

from binder.domain.ink import InkPoint, Stroke

_STEPS, _FINE = 16, 0.04
"""Straight pieces of a bend: at most so many, and no more than to be that exact (points; 0.2 px at 400 %)."""
_NEEDED = 3


class PenLine:
    """A line while it is drawn. What `add` returns is to be painted at once, and is never painted over."""

    def __init__(self, width: float) -> None:
        self.width = width
        self._given: list[InkPoint] = []
        self._smooth: list[InkPoint] = []

    @property
    def is_begun(self) -> bool:
        """Whether the pen was put down."""
        return bool(self._given)

    def add(self, point: InkPoint) -> Stroke | None:
        """The pen is here now; the piece that is certain by that, None as long as there is none."""
        if self._given and point[:2] == self._given[-1][:2]:
            return None
        self._given.append(point)
        if len(self._given) == 1:
            return self._grown([point])
        if len(self._given) < _NEEDED:
            return self._grown([_between(self._given[0], point, 0.5)])
        before, control, _ = self._given[-3:]
        start, end = _between(before, control, 0.5), _between(control, point, 0.5)
        return self._grown([*_bend(start, control, end), end])

    def end(self) -> Stroke:
        """The pen was lifted: the last piece."""
        return self._grown([self._given[-1]])

    def so_far(self) -> Stroke:
        """All that was painted; it has more points than need be kept."""
        return Stroke(points=tuple(self._smooth), width=self.width)

    def _grown(self, points: Sequence[InkPoint]) -> Stroke:
        joint = self._smooth[-1:]
        self._smooth += points
        return Stroke(points=(*joint, *points), width=self.width)


def _bend(start: InkPoint, control: InkPoint, end: InkPoint) -> Iterator[InkPoint]:
    # How far a bend is from a straight line, and that it falls with the square of the pieces.
    off = hypot(start.x - 2 * control.x + end.x, start.y - 2 * control.y + end.y) / 4
    steps = min(_STEPS, max(1, ceil(sqrt(off / _FINE))))
    for part in (step / steps for step in range(1, steps)):
        yield _between(_between(start, control, part), _between(control, end, part), part)


def _between(one: InkPoint, other: InkPoint, part: float) -> InkPoint:
    x, y, pressure = (a + (b - a) * part for a, b in zip(one, other, strict=True))
    return InkPoint(x, y, pressure)
