"""Tables from other programs: which cells there are, what merged ones leave empty, and which are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from binder.domain.inline_runs import Run, text_of
from binder.domain.motivation_table import Cell, Table, table_of

_FEWEST = 2
"""A table of one row or one column is how pages are laid out, or a frame around words."""
_MOST_SPAN = 1000


@dataclass(slots=True, eq=False)
class Grid:
    """Where the cells of one table stand while it is read; a merged one leaves empty cells behind it."""

    row: int = -1
    column: int = 0
    is_reading: bool = False
    headers: set[tuple[int, int]] = field(default_factory=set)
    _taken: set[tuple[int, int]] = field(default_factory=set)

    def begin_row(self) -> None:
        """A row begins."""
        self.row, self.column, self.is_reading = self.row + 1, 0, False

    def begin_cell(self, columns: int, rows: int, *, is_header: bool) -> None:
        """A cell begins that is as wide and as high as that."""
        self.row = max(self.row, 0)
        while (self.row, self.column) in self._taken:
            self.column += 1
        place = (self.row, self.column)
        if is_header:
            self.headers.add(place)
        for down in range(min(max(rows, 1), _MOST_SPAN)):
            for right in range(min(max(columns, 1), _MOST_SPAN)):
                self._taken.add((self.row + down, self.column + right))
        self.is_reading = True

    @property
    def place(self) -> tuple[int, int] | None:
        """The row and column that words belong to; None between two cells."""
        return (self.row, self.column) if self.is_reading else None

    @property
    def has_header_column(self) -> bool:
        """Whether every row below the first begins with a header, and not all cells are such."""
        below = {row for row, _ in self._taken} - {0}
        inner = {place for place in self.headers if place[0] and place[1]}
        return bool(below) and all((row, 0) in self.headers for row in below) and not inner


def table_from(
    cells: Mapping[tuple[int, int], Sequence[Run]], *, caption: str = "", has_header_column: bool = False
) -> Table | None:
    """The table of these cells without what is empty at its edges; None if it is none."""
    filled = [place for place, runs in cells.items() if text_of(runs).strip()]
    height = max((row for row, _ in filled), default=-1) + 1
    first = min((column for _, column in filled), default=0)
    width = max((column for _, column in filled), default=-1) + 1
    if height < _FEWEST or width - first < _FEWEST:
        return None
    top = min(row for row, _ in filled)
    rows: list[list[Cell]] = [
        [tuple(cells.get((row, column), ())) for column in range(first, width)] for row in range(top, height)
    ]
    if len(rows) < _FEWEST:
        return None
    return table_of(rows, caption=caption, has_header_column=has_header_column and first == 0)
