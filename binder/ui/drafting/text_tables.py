"""A table in the motivation's document: how it is put there, and how it is read.

Qt's tables are never kept: one goes when its making is undone, and Python would hold on to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from binder.domain.inline_runs import Run, text_of
from binder.domain.motivation_table import Align, Cell, Table, table_of
from binder.ui.drafting.text_formats import (
    CELL,
    CELLS,
    HEADER_CELL,
    cell_format,
    char_format,
    kind_of,
)

_ALIGNS = int(QTextTableFormat.Property.UserProperty.value) + 11
_HAS_HEADER_COLUMN = _ALIGNS + 1
_LINE = QColor("#7f8792")
"""Seen on light and on dark alike: a table keeps its colours when the theme changes."""
_SHADE = QColor(127, 135, 146, 36)
_PADDING = 4


def table_at(cursor: QTextCursor) -> QTextTable | None:
    """The table that the cursor is in."""
    return cursor.currentTable() if kind_of(cursor.block()) in CELLS else None


def insert_table(cursor: QTextCursor, table: Table) -> None:
    """Put a table after the paragraph with the cursor, which goes behind it then."""
    frame = cursor.insertTable(len(table.rows), table.width, _format(table))
    for number, row in enumerate(table.rows):
        kind = CELL if number else HEADER_CELL
        for place, cell in enumerate(row):
            made = frame.cellAt(number, place)
            inside = made.firstCursorPosition()
            inside.setBlockFormat(cell_format(kind, is_right=table.is_right(place)))
            inside.setBlockCharFormat(char_format(kind))
            _shade(made, is_header=number == 0 or (place == 0 and table.has_header_column))
            write_runs(inside, kind, cell)
    cursor.setPosition(frame.lastPosition() + 1)


def write_runs(cursor: QTextCursor, kind: str, runs: Sequence[Run]) -> None:
    """Put words where the cursor is, as they look in that kind of paragraph."""
    for run in runs:
        cursor.insertText(run.text, char_format(kind, run))


def cells_of(frame: QTextTable) -> list[QTextBlock]:
    """The paragraphs of a table, row by row."""
    found = [frame.firstCursorPosition().block()]
    last = frame.lastCursorPosition().block().blockNumber()
    while found[-1].blockNumber() < last:
        found.append(found[-1].next())
    return found


def read_table(frame: QTextTable, words: Sequence[tuple[QTextBlock, Cell]]) -> Table:
    """What a table of the document says, given the words of each of its paragraphs."""
    width = frame.columns()
    rows: list[list[Cell]] = [[()] * width for _ in range(frame.rows())]
    is_plain = len(words) == width * frame.rows()
    for number, (block, runs) in enumerate(words):
        row, column = divmod(number, width) if is_plain else place_of(frame, block)
        # A cell has one paragraph; were there more, none of them would be lost.
        rows[row][column] = (*rows[row][column], Run(" "), *runs) if rows[row][column] else runs
    return table_of(rows, aligns=aligns_of(frame), has_header_column=has_header_column(frame))


def facts_of(frame: QTextTable) -> tuple[object, ...]:
    """What a table is besides the words in it."""
    return (frame.columns(), frame.format().stringProperty(_ALIGNS), has_header_column(frame))


def aligns_of(frame: QTextTable) -> list[Align]:
    """How each column was chosen to stand."""
    kept = frame.format().stringProperty(_ALIGNS).split()
    known = [Align(each) for each in kept]
    return (known + [Align.AUTO] * frame.columns())[: frame.columns()]


def has_header_column(frame: QTextTable) -> bool:
    """Whether the first column says what the rows are about."""
    return bool(frame.format().boolProperty(_HAS_HEADER_COLUMN))


def set_facts(frame: QTextTable, aligns: Sequence[Align], *, has_header_column: bool) -> None:
    """Let the columns stand so; to be dressed after."""
    frame.setFormat(_format_of(aligns, has_header_column=has_header_column))


def dress(frame: QTextTable, table: Table) -> None:
    """Let every cell look as it should: the first row as a header, columns of numbers to the right."""
    for number in range(frame.rows()):
        kind = CELL if number else HEADER_CELL
        for place in range(frame.columns()):
            cell = frame.cellAt(number, place)
            _dress_cell(cell.firstCursorPosition(), kind, table, place)
            _shade(cell, is_header=number == 0 or (place == 0 and table.has_header_column))


def _shade(cell: QTextTableCell, *, is_header: bool) -> None:
    """After the paragraph has its looks: Qt keeps both in one place."""
    made = cell.format().toTableCellFormat()
    if is_header == (made.background().style() != Qt.BrushStyle.NoBrush):
        return
    if is_header:
        made.setBackground(_SHADE)
    else:
        made.clearBackground()
    cell.setFormat(made)


def _dress_cell(cursor: QTextCursor, kind: str, table: Table, place: int) -> None:
    wanted = cell_format(kind, is_right=table.is_right(place))
    was = kind_of(cursor.block())
    if was != kind:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(char_format(kind))
        cursor.setBlockCharFormat(char_format(kind))
    if was != kind or cursor.blockFormat().alignment() != wanted.alignment():
        cursor.setBlockFormat(wanted)


def place_of(frame: QTextTable, block: QTextBlock) -> tuple[int, int]:
    """The row and column, from 0, of a cell's paragraph."""
    cell = frame.cellAt(block.position())
    return cell.row(), cell.column()


def is_empty(table: Table) -> bool:
    """Whether no cell says anything."""
    return not any(text_of(cell).strip() for row in table.rows for cell in row)


def _format(table: Table) -> QTextTableFormat:
    return _format_of(table.aligns, has_header_column=table.has_header_column)


def _format_of(aligns: Sequence[Align], *, has_header_column: bool) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setProperty(_ALIGNS, " ".join(aligns))
    made.setProperty(_HAS_HEADER_COLUMN, has_header_column)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setHeaderRowCount(1)
    made.setCellPadding(_PADDING)
    made.setCellSpacing(0)
    made.setBorder(1)
    made.setBorderCollapse(True)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(QBrush(_LINE))
    made.setBottomMargin(10)
    return made
