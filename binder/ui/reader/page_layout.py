"""Where the pages of a paper lie in one tall column; counted in the window's own (logical) pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

GAP = 20.0
"""Between pages, above the first and below the last."""
SIDE = 24.0
"""Least space beside a page whose width fits the window."""
SMALLEST, LARGEST = 0.2, 8.0
"""Pixels per point; 96 / 72 is what people call 100 %."""
WIDEST_FIT = 2.2
"""A page that fits the width does not grow beyond this on a wide screen: lines would be hard to read."""


@dataclass(frozen=True, slots=True)
class PageBox:
    """A page's place in the column."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where the page ends."""
        return self.top + self.height


class PageLayout:
    """The pages `first`.. of a file, with their sizes in points, at `scale` pixels per point."""

    def __init__(self, sizes: Sequence[tuple[float, float]], first: int, scale: float, room: float) -> None:
        self.first = first
        self.scale = scale
        self._sizes = sizes
        self._tops = [GAP, *accumulate((height * scale + GAP for _, height in sizes), initial=GAP)][1:]
        self.width = max((width for width, _ in sizes), default=0.0) * scale + 2 * SIDE
        self._middle = max(self.width, room) / 2

    @property
    def last(self) -> int:
        """The number of the last page in the file."""
        return self.first + len(self._sizes) - 1

    @property
    def height(self) -> float:
        """Of the whole column."""
        return self._tops[-1]

    def box(self, page: int) -> PageBox:
        """The place of a page of this paper."""
        width, height = self._sizes[page - self.first]
        wide = width * self.scale
        return PageBox(self._middle - wide / 2, self._tops[page - self.first], wide, height * self.scale)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        return self._sizes[page - self.first]

    def page_at(self, y: float) -> int:
        """The page at a height of the column; a gap belongs to the page above it."""
        index = bisect_right(self._tops, y) - 1
        return self.first + max(0, min(index, len(self._sizes) - 1))

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages that are at least partly between two heights."""
        first, last = self.page_at(top), self.page_at(bottom)
        if self.box(first).bottom <= top + 1 and first < last:
            first += 1
        return range(first, last + 1)

    def y_of(self, page: int, fraction: float) -> float:
        """The height of the column that shows a page from `fraction` of it on; 0 shows the gap above too."""
        page = max(self.first, min(page, self.last))
        box = self.box(page)
        return box.top - GAP if fraction <= 0 else box.top + min(fraction, 1.0) * box.height

    def place_at(self, y: float) -> tuple[int, float]:
        """Page and fraction of it at a height; the inverse of `y_of`."""
        page = self.page_at(y)
        box = self.box(page)
        # Scroll bars know whole pixels only, hence the one.
        if y + 1 >= box.bottom and page < self.last:
            return page + 1, 0.0
        return page, max(0.0, min(1.0, (y - box.top) / box.height))


def turned(sizes: Sequence[tuple[float, float]], turn: int) -> Sequence[tuple[float, float]]:
    """The sizes of the pages when all are turned by 0, 90, 180 or 270 degrees."""
    return [(height, width) for width, height in sizes] if turn in {90, 270} else sizes


def scale_that_fits(sizes: Sequence[tuple[float, float]], room: float) -> float:
    """Pixels per point at which the widest of the usual pages fills the room.

    A single map on A3 in a paper on A4 must not make the rest small, so the most common width decides.
    """
    widths = sorted(width for width, _ in sizes)
    usual = widths[len(widths) // 2] if widths else 1.0
    return max(SMALLEST, min(WIDEST_FIT, (room - 2 * SIDE) / usual))
