"""How a table of the motivation is set: thin rules, its header anew on every page, numbers under numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from binder.domain.motivation_table import Table, is_number
from binder.domain.table_widths import column_widths
from binder.pdf.column import LEFT, MEASURE, Column
from binder.pdf.faces import Face
from binder.pdf.line_breaking import Line
from binder.pdf.rows import HAIRLINE, INK, Colour, Mark, Repeated, Row, Rule, Style, Text
from binder.pdf.run_setting import RunSetting, RunStyles
from binder.pdf.structure import Element, Role, Scope

CAPTION = Style(face=Face.LABEL_STRONG, size=9, leading=13.5, balanced=True)
_GUTTER = 14.0
_PAD = 4.0
_ABOVE_HEADER = 5.0
_BELOW_CAPTION = 5.0
_TALLEST = 600.0
"""What fits on a page with a header over it; a row that is taller is cut between its lines."""
_TALLEST_HEADER = 120.0
_NARROWEST = 12.0
_DASHES = frozenset("-–—")
_WHOLE_NUMBER = re.compile(r"\D*\d+(?:[ \u00a0\u2009\u202f.]\d{3}(?!\d))*")


@dataclass(frozen=True, slots=True)
class _Looks:
    """The faces of a table's cells in one size."""

    header: RunStyles
    side: RunStyles
    cell: RunStyles


def _looks(size: float, leading: float) -> _Looks:
    plain = Style(face=Face.TEXT, size=size, leading=leading)
    faces = (Face.TEXT, Face.EMPHASIS, Face.STRONG, Face.STRONG_EMPHASIS)
    cell = tuple(replace(plain, face=face) for face in faces)
    strong, slanted = cell[2], cell[3]
    head = Style(face=Face.LABEL_STRONG, size=size - 1.25, leading=leading)
    return _Looks(
        (head, head, head, head), (strong, slanted, strong, slanted), (cell[0], cell[1], cell[2], cell[3])
    )


_USUAL, _SMALL = _looks(9.75, 13.5), _looks(8.25, 11.5)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with its words; `after` is how much of a number stands behind its whole part, None for words."""

    element: Element
    setting: RunSetting
    style: Style
    after: float | None

    def natural(self, after: float) -> float:
        """Its width in one line, in a column where so much stands behind the whole parts."""
        own = after if self.after is None else self.after
        return self.setting.width(0, len(self.setting.text)) + after - own


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a column stands; numbers in it end `after` left of its right edge, but for what follows them."""

    left: float
    width: float
    is_right: bool
    after: float


def set_table(table: Table, gap: float, root: Element, column: Column) -> None:
    """Put the table into the column after `gap`, and its structure under `root`."""
    for cell in chain.from_iterable(table.rows):
        column.checked_runs(cell)
    if column.missing:
        return
    element = Element(Role.TABLE)
    rows = _cells(table, _USUAL, element, column)
    if _least(rows) > MEASURE:
        element = Element(Role.TABLE)
        rows = _cells(table, _SMALL, element, column)
    root.children.append(element)
    column.paragraph(element.children[0], table.caption, CAPTION, gap=gap, keep_with_next=True)
    places = _places(table, rows)
    head = _row(rows[0], places, INK, is_header=True)
    _add(head, column, gap=_BELOW_CAPTION if table.caption else gap)
    above = _again(head) if head.height <= _TALLEST_HEADER else None
    for number, cells in enumerate(rows[1:], start=1):
        is_last = number == len(rows) - 1
        made = _row(cells, places, INK if is_last else HAIRLINE, is_header=False)
        # No row stands alone: the first is held by the header, the last by the one before.
        _add(made, column, held=number == 1 or is_last, above=above)


def _least(rows: list[list[_Cell]]) -> float:
    """How wide the table must be for no word to be cut."""
    least = [max(cell.setting.longest_word for cell in cells) for cells in zip(*rows, strict=True)]
    return sum(least, _GUTTER * (len(least) - 1))


def _cells(table: Table, looks: _Looks, element: Element, column: Column) -> list[list[_Cell]]:
    """The cells of each row, and below the table's element its caption's and theirs."""
    element.add(Role.CAPTION)
    made = []
    for number, row in enumerate(table.rows):
        row_element = element.add(Role.TABLE_ROW)
        cells = []
        for place, runs in enumerate(row):
            scope = _scope(table, number, place)
            role = Role.HEADER_CELL if scope else Role.CELL
            styles = {Scope.COLUMN: looks.header, Scope.ROW: looks.side, None: looks.cell}[scope]
            cell = row_element.add(role, scope=scope)
            setting = RunSetting(column.checked_runs(runs), styles, cell)
            cells.append(_Cell(cell, setting, styles[0], None if scope else _after(setting)))
        made.append(cells)
    return made


def _scope(table: Table, row: int, column: int) -> Scope | None:
    if row == 0:
        return Scope.COLUMN
    return Scope.ROW if column == 0 and table.has_header_column else None


def _after(setting: RunSetting) -> float | None:
    """The width of what follows a number's whole part: its decimals, and what it is counted in."""
    if setting.text in _DASHES:
        return 0.0
    whole = _WHOLE_NUMBER.match(setting.text) if is_number(setting.text) else None
    return setting.width(whole.end(), len(setting.text)) if whole else None


def _places(table: Table, rows: Sequence[Sequence[_Cell]]) -> list[_Place]:
    columns = list(zip(*rows, strict=True))
    afters = [
        max(cell.after or 0.0 for cell in cells) if table.is_right(number) else 0.0
        for number, cells in enumerate(columns)
    ]
    least = [max(cell.setting.longest_word for cell in cells) for cells in columns]
    natural = [
        max(_NARROWEST, *(cell.natural(after) for cell in cells))
        for cells, after in zip(columns, afters, strict=True)
    ]
    widths = column_widths(least, natural, MEASURE - _GUTTER * (table.width - 1))
    lefts = [LEFT + sum(widths[:number]) + _GUTTER * number for number in range(table.width)]
    # Where the numbers have no room to stand under each other, they end at the edge.
    return [
        _Place(left, width, table.is_right(number), after if width >= wanted - 0.01 else 0.0)
        for number, (left, width, after, wanted) in enumerate(
            zip(lefts, widths, afters, natural, strict=True)
        )
    ]


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row as it is set: the lines of each cell, and the rules above and below."""

    cells: tuple[tuple[tuple[Text, ...], ...], ...]
    height: float
    leading: float
    rules: tuple[Rule, ...]


def _row(cells: Sequence[_Cell], places: Sequence[_Place], below: Colour, *, is_header: bool) -> _SetRow:
    leading = cells[0].style.leading
    lines = [cell.setting.lines(place.width) for cell, place in zip(cells, places, strict=True)]
    most = max(map(len, lines), default=0) or 1
    pad = _ABOVE_HEADER if is_header else _PAD
    made = []
    for cell, place, each in zip(cells, places, lines, strict=True):
        # The words of a header stand right over their column.
        first = pad + (most - len(each)) * leading * is_header
        set_lines = tuple(
            tuple(cell.setting.marks(line, _x(cell, place, line), below=first + number * leading))
            for number, line in enumerate(each)
        )
        made.append(set_lines or _nothing(cell, place, pad))
    height = pad + most * leading + _PAD
    rules = [Rule(x=LEFT, width=MEASURE, colour=below)]
    if is_header:
        rules.append(Rule(x=LEFT, width=MEASURE, rise=height, colour=INK))
    return _SetRow(tuple(made), height, leading, tuple(rules))


def _nothing(cell: _Cell, place: _Place, below: float) -> tuple[tuple[Text, ...], ...]:
    """A space: a cell where nothing stands is read as empty, not left out."""
    text = Text(element=cell.element, x=place.left, text="", style=cell.style, below=below, space_after=True)
    return ((text,),)


def _x(cell: _Cell, place: _Place, line: Line) -> float:
    if not place.is_right:
        return place.left
    end = line.start + len(line.text)
    is_whole = line.start == 0 and end == len(cell.setting.text)
    moved = place.after - cell.after if is_whole and cell.after is not None else 0.0
    return place.left + place.width - cell.setting.width(line.start, end) - max(moved, 0.0)


def _add(
    made: _SetRow, column: Column, *, gap: float = 0.0, held: bool = False, above: Row | None = None
) -> None:
    """A row of its own where it fits on a page, else a row for each line of it."""
    if made.height <= _TALLEST:
        marks: list[Mark] = [mark for cell in made.cells for line in cell for mark in line]
        column.row(made.height, [*marks, *made.rules], gap=gap, held=held, above=above)
    else:
        _add_lines(made, column, gap=gap, held=held, above=above)


def _add_lines(made: _SetRow, column: Column, *, gap: float, held: bool, above: Row | None) -> None:
    most = max(map(len, made.cells))
    for number in range(most):
        marks: list[Mark] = [
            replace(mark, below=0.0) for cell in made.cells if number < len(cell) for mark in cell[number]
        ]
        is_last = number == most - 1
        column.row(
            made.leading + _PAD * is_last,
            [*marks, *(made.rules[:1] if is_last else ())],
            gap=gap if number == 0 else 0.0,
            held=held and number == 0,
            above=above,
        )


def _again(head: _SetRow) -> Row:
    """The header as it is seen, and not read, on the pages after its own."""
    texts = [mark for cell in head.cells for line in cell for mark in line]
    marks = [Repeated(x=mark.x, text=mark.text, style=mark.style, below=mark.below) for mark in texts]
    return Row(height=head.height, marks=(*marks, *head.rules))
