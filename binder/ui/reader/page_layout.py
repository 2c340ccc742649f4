"""Where the pages of a paper lie in one tall column; counted in the window's own (logical) pixels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate
from math import inf

GAP = 20.0
"""Between pages, above the first and below the last."""
SIDE = 24.0
"""Least space beside a page whose width fits the window."""
HUNDRED_PER_CENT = 96 / 72
"""Pixels per point of a page that is as large as on paper, at 96 dots per inch."""
SMALLEST, LARGEST = 0.25 * HUNDRED_PER_CENT, 4 * HUNDRED_PER_CENT
"""25 and 400 per cent."""
SMALLEST_FIT, WIDEST_FIT = 0.1, 2.2
"""A page that fits the width does not grow beyond this on a wide screen: lines would be hard to read."""
_QUARTERS = {90, 270}

Sizes = Sequence[tuple[float, float]]


class Fit(Enum):
    """What of the window a page fills, as long as no size was chosen."""

    WIDTH = "width"
    PAGE = "page"


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
    """The pages `first`.. of a file, with sizes in points, at `scale` pixels per point, `beside` in a row.

    A page that would be larger than `most` = (width, height) in pixels is made as much smaller.
    """

    def __init__(
        self,
        sizes: Sizes,
        first: int,
        scale: float,
        room: float,
        beside: int = 1,
        *,
        most: tuple[float, float] | None = None,
    ) -> None:
        self.first = first
        self.scale = scale
        self.beside = beside
        self._sizes = sizes
        self._scales = _scales(sizes, scale, most)
        shown = [(w * each, h * each) for (w, h), each in zip(sizes, self._scales, strict=True)]
        rows = [shown[start : start + beside] for start in range(0, len(sizes), beside)]
        self._heights = [max(height for _, height in row) for row in rows]
        self._tops = list(accumulate((height + GAP for height in self._heights), initial=GAP))
        self._half = max((width for width, _ in shown), default=0.0)
        self.width = beside * self._half + (beside - 1) * GAP + 2 * SIDE
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
        index = page - self.first
        width, height = (side * self._scales[index] for side in self._sizes[index])
        left = self._middle - width / 2
        if self.beside > 1:
            # Two pages meet in the middle as in an open book, whatever their widths.
            left = self._middle + (GAP / 2 if index % 2 else -GAP / 2 - width)
        return PageBox(left, self._tops[index // self.beside], width, height)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points."""
        return self._sizes[page - self.first]

    def scale_of(self, page: int) -> float:
        """Pixels per point of a page; of one that is not here, of the usual ones."""
        return self._scales[page - self.first] if self.first <= page <= self.last else self.scale

    def page_at(self, y: float) -> int:
        """The (first) page at a height of the column; a gap belongs to the page above it."""
        return self.first + self._row_at(y) * self.beside

    def chosen(self, first: int, wanted: int | None, *, otherwise: int) -> int:
        """Of the pages in a row, that begins with `first`, the one that is wanted; `otherwise` if none is."""
        return wanted if wanted is not None and first <= wanted < first + self.beside else otherwise

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages that are at least partly between two heights."""
        first, last = self._row_at(top), self._row_at(bottom)
        if self._bottom(first) <= top + 1 and first < last:
            first += 1
        return range(self.first + first * self.beside, min(self.last, self._last_of(last)) + 1)

    def y_of(self, page: int, fraction: float) -> float:
        """The height of the column that shows a page from `fraction` of it on; 0 shows the gap above too."""
        box = self.box(max(self.first, min(page, self.last)))
        return box.top - GAP if fraction <= 0 else box.top + min(fraction, 1.0) * box.height

    def place_at(self, y: float) -> tuple[int, float]:
        """Page and fraction of it at a height; the inverse of `y_of`."""
        row = self._row_at(y)
        # Scroll bars know whole pixels only, hence the one.
        if y + 1 >= self._bottom(row) and self._last_of(row) < self.last:
            return self._last_of(row) + 1, 0.0
        page = self.first + row * self.beside
        box = self.box(page)
        return page, max(0.0, min(1.0, (y - box.top) / box.height))

    def _row_at(self, y: float) -> int:
        return max(0, min(bisect_right(self._tops, y) - 1, len(self._heights) - 1))

    def _bottom(self, row: int) -> float:
        return self._tops[row] + self._heights[row]

    def _last_of(self, row: int) -> int:
        return self.first + (row + 1) * self.beside - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """How pages are to be shown: how large (None: as they fit), turned by how much, how many in a row.

    `turns` has for each paper its first page and by how many degrees clockwise all its pages are turned.
    """

    scale: float | None = None
    fit: Fit = Fit.WIDTH
    turns: tuple[tuple[int, int], ...] = ()
    beside: int = 1

    @property
    def follows_height(self) -> bool:
        """Whether the pages are as large as the height of the window lets them be."""
        return self.scale is None and self.fit is Fit.PAGE

    def turn_of(self, page: int) -> int:
        """By how many degrees a page is turned."""
        index = bisect_right(self.turns, page, key=_first_page) - 1
        return self.turns[index][1] if index >= 0 else 0

    def turned_on(self, page: int, degrees: int) -> Arrangement:
        """The same with the paper that a page belongs to turned on by a multiple of 90 degrees."""
        known = self.turns or ((1, 0),)
        index = max(0, bisect_right(known, page, key=_first_page) - 1)
        first, before = known[index]
        return replace(self, turns=(*known[:index], (first, (before + degrees) % 360), *known[index + 1 :]))

    def layout(self, sizes: Sizes, first: int, room: tuple[float, float]) -> PageLayout:
        """The pages of these sizes laid out in a window of `room` = (width, height)."""
        shown = self._turned(sizes, first)
        if self.scale is not None:
            return PageLayout(shown, first, self.scale, room[0], self.beside)
        scale = self._fitting(shown, room)
        return PageLayout(shown, first, scale, room[0], self.beside, most=self._most(room))

    def _turned(self, sizes: Sizes, first: int) -> Sizes:
        if not any(degrees for _, degrees in self.turns):
            return sizes
        return [size for n, size in enumerate(sizes, first) for size in turned([size], self.turn_of(n))]

    def _fitting(self, sizes: Sizes, room: tuple[float, float]) -> float:
        wide = scale_that_fits(sizes, room[0], self.beside)
        return wide if self.fit is Fit.WIDTH else min(wide, scale_of_whole_pages(sizes, room[1]))

    def _most(self, room: tuple[float, float]) -> tuple[float, float]:
        """How many pixels a page may take that shall be seen whole, or at least as wide as it is."""
        width = (room[0] - 2 * SIDE - (self.beside - 1) * GAP) / self.beside
        return width, inf if self.fit is Fit.WIDTH else room[1] - 2 * GAP


def _first_page(turn: tuple[int, int]) -> int:
    return turn[0]


def turned(sizes: Sizes, turn: int) -> Sizes:
    """The sizes of the pages when all are turned by 0, 90, 180 or 270 degrees."""
    return [(height, width) for width, height in sizes] if turn in _QUARTERS else sizes


def _scales(sizes: Sizes, scale: float, most: tuple[float, float] | None) -> list[float]:
    """Of each page; only what is larger than `most` differs from the others."""
    if most is None:
        return [scale] * len(sizes)
    # A rounding error is no larger page: it would be drawn anew for nothing.
    width, height = (max(side, 1.0) * (1 + 1e-9) for side in most)
    return [
        scale if w * scale <= width and h * scale <= height else min(width / w, height / h) for w, h in sizes
    ]


def scale_that_fits(sizes: Sizes, room: float, beside: int = 1) -> float:
    """Pixels per point at which the usual pages fill the room, `beside` in a row.

    A single map on A3 in a paper on A4 must not make the rest small, so the most common width decides;
    the map itself is made as much smaller as it needs.
    """
    free = room - 2 * SIDE - (beside - 1) * GAP
    return max(SMALLEST_FIT, min(WIDEST_FIT, free / (beside * _usual(width for width, _ in sizes))))


def scale_of_whole_pages(sizes: Sizes, room: float) -> float:
    """Pixels per point at which a usual page is as high as the room."""
    return max(SMALLEST_FIT, min(WIDEST_FIT, (room - 2 * GAP) / _usual(height for _, height in sizes)))


def _usual(sides: Iterable[float]) -> float:
    ordered = sorted(sides)
    return ordered[len(ordered) // 2] if ordered else 1.0
