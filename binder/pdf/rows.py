"""What is set on the pages: rows of text, rules and fields, and how they are cut into pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from binder.pdf.faces import Face
from binder.pdf.structure import Element

Colour: TypeAlias = tuple[float, float, float]
INK: Colour = (0.09, 0.1, 0.12)
QUIET: Colour = (0.33, 0.35, 0.38)  # 7.6 : 1 against white
HAIRLINE: Colour = (0.72, 0.74, 0.77)
_CLOSER = (0.9, 0.8, 0.7)
"""Shares of the room between rows: what saves a page, and still looks like the same letter."""
_SHORT = 200
"""Rows of a paper that may be set closer: four pages. A page more or less is nothing to a longer one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a piece of text looks, sizes in points; `balanced` text has lines of like length, as in a title."""

    face: Face
    size: float
    leading: float
    colour: Colour = INK
    balanced: bool = False

    @property
    def baseline(self) -> float:
        """How far below its line's upper edge text stands: the x-height in the middle of the leading."""
        return self.leading / 2 + 0.33 * self.size


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of text of one element; `x` from the paper's left edge, its line `below` the row's upper edge."""

    element: Element
    x: float
    text: str
    style: Style
    below: float = 0.0
    space_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line that says nothing (an artifact), `rise` above the row's lower edge."""

    x: float
    width: float
    rise: float = 0.0
    colour: Colour = HAIRLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """An empty signature field that fills the row's height from `x`."""

    element: Element
    name: str
    tooltip: str
    x: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture at the row's upper edge: pixels as RGB without transparency, which archives refuse.

    `columns` and `lines` are counted in pixels, `width` and `height` in points.
    """

    element: Element
    pixels: bytes
    columns: int
    lines: int
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """A run of text that stood on a page before this one: seen again, and not read again (an artifact)."""

    x: float
    text: str
    style: Style
    below: float = 0.0


Mark: TypeAlias = Text | Rule | Field | Picture | Repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row across the column: `height` with its marks, after `gap` (dropped at the top of a page).

    `above` is what is drawn over it once more where it begins a page: the header of its table.
    """

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0
    may_start_page: bool = True
    above: Row | None = None


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row and the height of its upper edge above the lower edge of the paper."""

    row: Row
    top: float


def fitted(
    rows: Sequence[Row], *, top: float, top_of_next: float, bottom: float, first_bottom: float = 0.0
) -> list[list[PlacedRow]]:
    """The pages, set a little closer where a page is saved by that: no last page for a few lines."""

    def cut(cut_rows: Sequence[Row]) -> list[list[PlacedRow]]:
        return paginate(cut_rows, top=top, top_of_next=top_of_next, bottom=bottom, first_bottom=first_bottom)

    pages = cut(rows)
    if len(pages) == 1 or len(rows) > _SHORT:
        return pages
    closer = (cut([replace(row, gap=row.gap * share) for row in rows]) for share in _CLOSER)
    return next((tried for tried in closer if len(tried) < len(pages)), pages)


def paginate(
    rows: Sequence[Row], *, top: float, top_of_next: float, bottom: float, first_bottom: float = 0.0
) -> list[list[PlacedRow]]:
    """The pages, filled from above; a page ends only where the next row may start one.

    The first ends at `first_bottom` where that is higher than `bottom`. Only a block that is taller than a
    whole page is cut where it must be.
    """
    pages: list[list[PlacedRow]] = []
    start = 0
    while start < len(rows):
        first, next_ = (top, max(bottom, first_bottom)), (top_of_next, bottom)
        page = _filled(rows[start:], *(next_ if pages else first))
        end = start + len(page)
        while end < len(rows) and not rows[end].may_start_page and end > start:
            end -= 1
        if end == start:
            end = start + len(page)
        pages.append([*_above(page[0]), *page[: end - start]])
        start = end
    return pages


def _above(first: PlacedRow) -> Iterator[PlacedRow]:
    """What is drawn once more over the first row of a page."""
    above = first.row.above
    if above is not None:
        yield PlacedRow(above, first.top + above.height)


def _filled(rows: Sequence[Row], top: float, bottom: float) -> list[PlacedRow]:
    placed: list[PlacedRow] = []
    top -= rows[0].above.height if rows[0].above else 0.0
    for row in rows:
        upper_edge = top - (row.gap if placed else 0.0)
        top = upper_edge - row.height
        if top < bottom and placed:
            break
        placed.append(PlacedRow(row, upper_edge))
    return placed
