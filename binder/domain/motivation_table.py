"""A table of the motivation: its header row, rows of as many cells, and the marks it is written with.

    |+ Tabelltext, where there is one
    | Åtgärd | Kostnad, tkr |
    | --- | --: |
    | Belysning | 1 200 |

The line under the header says how the columns stand: `:--` left, `--:` right, `---` as their content asks;
`===` in the first one says that its cells head their rows. A bar inside a cell has a backslash before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from binder.domain.inline_runs import Run, escape, read_runs, text_of, tidy, write_runs

Cell: TypeAlias = tuple[Run, ...]
MOST_ROWS, MOST_COLUMNS = 200, 12
"""A larger one is no part of running text, but an attachment."""


class Align(StrEnum):
    """Where a column's words stand; `AUTO` is right where all are numbers, but left in the first."""

    AUTO = "auto"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows of as many cells, of which the first is the header; `aligns` has one for each column."""

    rows: tuple[tuple[Cell, ...], ...]
    aligns: tuple[Align, ...]
    caption: str = ""
    has_header_column: bool = False

    def __post_init__(self) -> None:
        width = len(self.aligns)
        if not self.rows or not width or any(len(row) != width for row in self.rows):
            message = "a table whose rows are not as wide as its columns are many"
            raise ValueError(message)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.aligns)

    @property
    def lines(self) -> tuple[str, ...]:
        """The bare words: the caption, and each cell in reading order; what is empty is left out."""
        cells = (text_of(cell) for row in self.rows for cell in row)
        return tuple(line for line in (self.caption, *cells) if line.strip())

    def is_right(self, column: int) -> bool:
        """Whether a column (from 0) stands to the right."""
        if self.aligns[column] is not Align.AUTO:
            return self.aligns[column] is Align.RIGHT
        if column == 0:
            # It says what the rows are about: years there are names, not amounts.
            return False
        words = [said for row in self.rows[1:] if (said := text_of(row[column]).strip())]
        return any(map(is_number, words)) and all(is_number(said) or said in _DASHES for said in words)

    def changed(self, change: Callable[[str], str]) -> Table:
        """The table with every run of words changed."""
        rows = [[[replace(run, text=change(run.text)) for run in cell] for cell in row] for row in self.rows]
        return replace(table_of(rows, like=self), caption=change(self.caption))


def table_of(
    rows: Sequence[Sequence[Sequence[Run]]],
    *,
    caption: str = "",
    aligns: Sequence[Align] = (),
    has_header_column: bool = False,
    like: Table | None = None,
) -> Table:
    """A table of these rows, the shorter ones filled with empty cells; all but `rows` may come from `like`.

    The words of a header have one look, as those of a heading.
    """
    if like is not None:
        caption, aligns, has_header_column = like.caption, like.aligns, like.has_header_column
    width = max((len(row) for row in rows), default=0)
    cells = [tuple(_trimmed(tuple(cell)) for cell in (*row, *[()] * (width - len(row)))) for row in rows]
    head = tuple(tidy([Run(text_of(cell))]) for cell in cells[0]) if cells else ()
    return Table(
        rows=(head, *cells[1:]),
        aligns=(*aligns, *[Align.AUTO] * width)[:width],
        caption=_line(caption),
        has_header_column=has_header_column,
    )


def is_number(text: str) -> bool:
    """Whether words are one number, with what it is counted in."""
    return _NUMBER.fullmatch(text.strip()) is not None


def read_table(lines: Sequence[str]) -> Table | None:
    """The table that lines beginning with a bar are; None where they are only words with bars."""
    caption, rest = "", list(lines)
    if rest and rest[0].startswith(_CAPTION):
        caption = text_of(read_runs(rest.pop(0).removeprefix(_CAPTION).strip()))
    if len(rest) <= 1 or not _UNDER_HEADER.fullmatch(rest[1].strip()):
        return None
    marks = [mark.strip() for mark in _cells(rest[1])]
    rows = [[read_runs(cell.strip()) for cell in _cells(line)] for line in (rest[0], *rest[2:])]
    if max(map(len, rows)) == 0:
        return None
    has_header_column = "=" in marks[0]
    return table_of(
        rows, caption=caption, aligns=[_align(mark) for mark in marks], has_header_column=has_header_column
    )


def write_table(table: Table) -> str:
    """The lines that `read_table` reads as this table."""
    head, *body = (f"| {' | '.join(map(_written, row))} |" for row in table.rows)
    marks = [_MARKS[align] for align in table.aligns]
    if table.has_header_column:
        marks[0] = marks[0].replace("-", "=")
    caption = [f"{_CAPTION} {escape(table.caption)}"] if table.caption else []
    return "\n".join((*caption, head, f"| {' | '.join(marks)} |", *body))


def row_lines(table: Table) -> tuple[str, ...]:
    """The caption and the rows as lines of plain words, a bar between two cells."""
    rows = (" | ".join(" ".join(text_of(cell).split()) for cell in row).strip() for row in table.rows)
    return tuple(line for line in (table.caption, *rows) if line.strip(" |"))


def aligned_lines(table: Table) -> tuple[str, ...]:
    """The lines of `row_lines` with the columns under each other, a line under the header.

    A table wider than a letter's line stays as it is: its lines would break anyway.
    """
    words = [[" ".join(text_of(cell).split()) for cell in row] for row in table.rows]
    widths = [max(map(len, column)) for column in zip(*words, strict=True)]
    if sum(widths) + len(_BETWEEN) * (table.width - 1) > _LETTER_WIDTH:
        return row_lines(table)
    lines = [
        _BETWEEN.join(
            text.rjust(width) if table.is_right(place) else text.ljust(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in words
    ]
    under = _CROSSING.join("-" * width for width in widths)
    return (*([table.caption] if table.caption else []), lines[0], under, *lines[1:])


_BETWEEN, _CROSSING = " | ", "-+-"
_LETTER_WIDTH = 78
_KEPT = 4096
"""Cells that are known by heart: while one is written in, the others stay as they are."""
_CAPTION = "|+"
_MARKS = {Align.AUTO: "---", Align.LEFT: ":--", Align.RIGHT: "--:"}
_UNDER_HEADER = re.compile(r"\|(?:\s*:?(?:-+|=+):?\s*\|)+")
_CELL = re.compile(r"((?:\\.|[^\\|]|\\$)*)(?:\||$)")
_DASHES = frozenset("-–—")
_UNIT = r"%|‰|°C?|[tkm]?kr|mnkr|mdkr|mkr|:-|€|st|h|min|år|k?m[²³]?|ha|kg|ton|[kMG]?Wh?"
_GROUPS = r"\d+(?:[ \u00a0\u2009\u202f.]\d{3})*(?:,\d+|\.\d+)?"
_NUMBER = re.compile(rf"(?:[+±−–-][ \u00a0]?)?{_GROUPS}(?:[ \u00a0]?(?:{_UNIT}))?\*?")


def _cells(line: str) -> list[str]:
    # After the last bar there is always one more match, of nothing.
    return [found.group(1) for found in _CELL.finditer(line.strip()[1:])][:-1]


def _align(mark: str) -> Align:
    left, right = mark.startswith(":"), mark.endswith(":")
    if left == right:
        return Align.AUTO
    return Align.LEFT if left else Align.RIGHT


@lru_cache(maxsize=_KEPT)
def _written(cell: Cell) -> str:
    return _line(write_runs(cell)).replace("|", "\\|")


def _line(text: str) -> str:
    return text.replace("\n", " ").strip()


@lru_cache(maxsize=_KEPT)
def _trimmed(cell: Cell) -> Cell:
    """The runs in their usual form, without a space at either end."""
    made = list(tidy(replace(run, text=run.text.replace("\n", " ")) for run in cell))
    if made:
        made[0] = replace(made[0], text=made[0].text.lstrip())
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(run for run in made if run.text)
