"""How a page lies on the screen: its visible box in PDF points, and which way it is turned."""

from __future__ import annotations

from dataclasses import dataclass

from binder.domain.annotation import Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """The visible box of a page (crop box, in the file's own points) and its clockwise turn in degrees.

    Boxes of words and notes are in the file's points, origin at the lower left; a place on the shown
    page is counted in points from its upper left corner, after turning.
    """

    box: Quad
    turn: int = 0

    @property
    def width(self) -> float:
        """Width as shown, in points."""
        return self._lying if self.turn in {90, 270} else self._standing

    @property
    def height(self) -> float:
        """Height as shown, in points."""
        return self._standing if self.turn in {90, 270} else self._lying

    @property
    def _standing(self) -> float:
        return self.box.right - self.box.left

    @property
    def _lying(self) -> float:
        return self.box.top - self.box.bottom

    def turned(self, degrees: int) -> PageFrame:
        """The same box turned on by a multiple of 90 degrees clockwise."""
        return PageFrame(box=self.box, turn=(self.turn + degrees) % 360)

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Where the file's point (x, y) is on the shown page."""
        across, up = x - self.box.left, y - self.box.bottom
        match self.turn:
            case 90:
                return up, across
            case 180:
                return self._standing - across, up
            case 270:
                return self._lying - up, self._standing - across
            case _:
                return across, self._lying - up

    def in_file(self, x: float, y: float) -> tuple[float, float]:
        """The file's point that is shown at (x, y); the inverse of `shown`."""
        match self.turn:
            case 90:
                across, up = y, x
            case 180:
                across, up = self._standing - x, y
            case 270:
                across, up = self._standing - y, self._lying - x
            case _:
                across, up = x, self._lying - y
        return self.box.left + across, self.box.bottom + up

    def shown_box(self, quad: Quad) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of `quad` on the shown page."""
        one, other = self.shown(quad.left, quad.bottom), self.shown(quad.right, quad.top)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])

    def file_box(self, left: float, top: float, right: float, bottom: float) -> Quad:
        """The file's box that is shown there; the inverse of `shown_box`."""
        one, other = self.in_file(left, top), self.in_file(right, bottom)
        return Quad(
            left=min(one[0], other[0]),
            bottom=min(one[1], other[1]),
            right=max(one[0], other[0]),
            top=max(one[1], other[1]),
        )
