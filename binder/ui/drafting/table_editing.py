"""Writing in a table: from cell to cell, rows and columns put in and taken out, how its columns stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextTable

from binder.domain.inline_runs import Run
from binder.domain.motivation import Block, BlockKind
from binder.domain.motivation_table import MOST_COLUMNS, MOST_ROWS, Align, Cell, Table, table_of
from binder.ui.drafting.text_blocks import insert_blocks, recast
from binder.ui.drafting.text_formats import (
    CAPTION,
    CELLS,
    CITATION,
    block_format,
    char_format,
    kind_of,
)
from binder.ui.drafting.text_tables import (
    aligns_of,
    dress,
    has_header_column,
    place_of,
    set_facts,
    table_at,
    write_runs,
)

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor


class TableEditing(QObject):
    """What an editor's commands do to the table that its cursor is in; each is one step to undo."""

    told = Signal(str)
    """Why something was not done."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._cell = -1
        editor.textChanged.connect(self._mend)

    def is_inside(self) -> bool:
        """Whether the cursor is in a table, or in the line above one."""
        return kind_of(self._editor.textCursor().block()) in CELLS | {CAPTION}

    def table(self) -> Table | None:
        """What the table with the cursor says."""
        frame = self._frame()
        return self._editor.blocks.table_of(frame) if frame is not None else None

    def column(self) -> int:
        """The column with the cursor, from 0."""
        return self._place()[2]

    def insert(self, rows: int, columns: int) -> None:
        """Put an empty table after the paragraph with the cursor, and go to its first cell."""
        cursor = self._editor.textCursor()
        cursor.clearSelection()
        cursor.beginEditBlock()
        _go_behind(cursor)
        made: list[list[Cell]] = [[()] * columns for _ in range(rows)]
        start = cursor.blockNumber()
        insert_blocks(cursor, [Block(kind=BlockKind.TABLE, table=table_of(made))])
        cursor.endEditBlock()
        self._go_to(self._editor.document().findBlockByNumber(start + 1).position())

    def step(self, step: int) -> bool:
        """To the next cell (1) or the one before (-1); past the last one there is a new row."""
        cursor = self._editor.textCursor()
        frame = table_at(cursor)
        if frame is None:
            return False
        row, column = place_of(frame, cursor.block())
        wanted = row * frame.columns() + column + step
        if wanted >= frame.rows() * frame.columns():
            if not self.add_row(below=True):
                return True
            frame = self._frame()
        if frame is not None and wanted >= 0:
            row, column = divmod(wanted, frame.columns())
            self._go_to(frame.cellAt(row, column).lastCursorPosition().position())
        elif frame is not None:
            self._go_to(frame.firstPosition() - 1)
        return True

    def go_down(self) -> None:
        """To the cell below; from the last row, or out of the caption, to what follows."""
        cursor = self._editor.textCursor()
        frame = table_at(cursor)
        if frame is None:
            self._go_to(cursor.block().next().position())
            return
        row, column = place_of(frame, cursor.block())
        if row + 1 < frame.rows():
            self._go_to(frame.cellAt(row + 1, column).lastCursorPosition().position())
        else:
            self.leave()

    def leave(self) -> None:
        """To the paragraph after the table."""
        frame = self._frame()
        if frame is not None:
            self._go_to(frame.lastPosition() + 1)

    def add_row(self, *, below: bool) -> bool:
        """Put a row below or above the one with the cursor; False where there are too many."""
        frame, row, _ = self._place()
        if frame is None:
            return False
        if frame.rows() >= MOST_ROWS:
            self.told.emit(self.tr("En tabell har högst {count} rader.").format(count=MOST_ROWS))
            return False
        self._begin()
        frame.insertRows(row + below, 1)
        self._end(frame)
        return True

    def add_column(self, *, right: bool) -> None:
        """Put a column to the right or left of the one with the cursor."""
        frame, _, column = self._place()
        if frame is None:
            return
        if frame.columns() >= MOST_COLUMNS:
            self.told.emit(self.tr("En tabell har högst {count} kolumner.").format(count=MOST_COLUMNS))
            return
        aligns = aligns_of(frame)
        aligns.insert(column + right, Align.AUTO)
        self._begin()
        frame.insertColumns(column + right, 1)
        self._end(frame, aligns)

    def remove_row(self) -> None:
        """Take out the row with the cursor; with the last one the table goes."""
        frame, row, _ = self._place()
        if frame is None or frame.rows() == 1:
            self.remove()
            return
        self._begin()
        frame.removeRows(row, 1)
        self._end(frame)

    def remove_column(self) -> None:
        """Take out the column with the cursor; with the last one the table goes."""
        frame, _, column = self._place()
        if frame is None or frame.columns() == 1:
            self.remove()
            return
        aligns = aligns_of(frame)
        del aligns[column]
        self._begin()
        frame.removeColumns(column, 1)
        self._end(frame, aligns)

    def remove(self) -> None:
        """Take out the table; its caption stays as a paragraph if it says something."""
        frame = self._frame()
        if frame is None:
            return
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(frame.firstPosition() - 1)
        cursor.beginEditBlock()
        frame.removeRows(0, frame.rows())
        if kind_of(cursor.block()) == CAPTION:
            _become_paragraph(cursor)
        cursor.endEditBlock()
        self._go_to(cursor.position())

    def align(self, align: Align) -> None:
        """Let the column with the cursor stand so."""
        frame, _, column = self._place()
        if frame is not None:
            aligns = aligns_of(frame)
            aligns[column] = align
            self._begin()
            self._end(frame, aligns)

    def set_header_column(self, *, is_header: bool) -> None:
        """Let the first column say what the rows are about, or be as the others."""
        frame = self._frame()
        if frame is not None:
            self._begin()
            set_facts(frame, aligns_of(frame), has_header_column=is_header)
            self._end(frame)

    def fill(self, table: Table) -> None:
        """Put the cells of another table into this one from the cursor on; it grows as far as it must."""
        frame, row, column = self._place()
        if frame is None:
            return
        rows, columns = row + len(table.rows), column + table.width
        if rows > MOST_ROWS or columns > MOST_COLUMNS:
            self.told.emit(too_large(rows, columns))
            return
        self._begin()
        if rows > frame.rows():
            frame.appendRows(rows - frame.rows())
        if columns > frame.columns():
            frame.appendColumns(columns - frame.columns())
        self._end(frame)
        for number, cells in enumerate(table.rows, start=row):
            for place, cell in enumerate(cells, start=column):
                _put(frame, number, place, cell)
        self._begin(joined=True)
        self._end(frame)

    def settle(self) -> None:
        """Let numbers stand to the right in the table that the cursor has left a cell of."""
        cursor = self._editor.textCursor()
        left = self._editor.document().findBlockByNumber(self._cell)
        is_inside = kind_of(cursor.block()) in CELLS
        self._cell, was_cell = (cursor.blockNumber() if is_inside else -1), self._cell
        if was_cell < 0 or was_cell == self._cell or not left.isValid() or kind_of(left) not in CELLS:
            return
        frame = QTextCursor(left).currentTable()
        # What was undone is not made anew: that would end what can be done again.
        if frame is not None and not self._editor.document().isRedoAvailable():
            self._begin(joined=True)
            self._end(frame)

    def _mend(self) -> None:
        """What is left of a table that was deleted from outside is a paragraph, in the same step to undo."""
        block = self._editor.textCursor().block()
        lost = [each for each in (block.previous(), block, block.next()) if each.isValid() and _is_lost(each)]
        if lost:
            self._begin(joined=True)
            for each in lost:
                recast(each, BlockKind.PARAGRAPH)
            QTextCursor(self._editor.document()).endEditBlock()
            self._editor.setCurrentCharFormat(char_format(kind_of(self._editor.textCursor().block())))

    def _frame(self) -> QTextTable | None:
        cursor = self._editor.textCursor()
        if kind_of(cursor.block()) == CAPTION and cursor.block().next().isValid():
            cursor = QTextCursor(cursor.block().next())
        return table_at(cursor)

    def _place(self) -> tuple[QTextTable | None, int, int]:
        """The table with the cursor, and its row and column."""
        frame, cursor = self._frame(), self._editor.textCursor()
        if frame is None or kind_of(cursor.block()) not in CELLS:
            return frame, 0, 0
        return frame, *place_of(frame, cursor.block())

    def _begin(self, *, joined: bool = False) -> None:
        cursor = QTextCursor(self._editor.document())
        (cursor.joinPreviousEditBlock if joined else cursor.beginEditBlock)()

    def _end(self, frame: QTextTable, aligns: list[Align] | None = None) -> None:
        if aligns is not None:
            set_facts(frame, aligns, has_header_column=has_header_column(frame))
        dress(frame, self._editor.blocks.table_of(frame))
        QTextCursor(self._editor.document()).endEditBlock()
        self._editor.viewport().update()
        self._editor.kind_changed.emit()

    def _go_to(self, position: int) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(position)
        self._editor.setTextCursor(cursor)
        self._editor.setCurrentCharFormat(char_format(kind_of(cursor.block())))
        self._editor.ensureCursorVisible()
        self._editor.viewport().update()


def too_large(rows: int, columns: int) -> str:
    """Why a table of that size is not put in."""
    text = QCoreApplication.translate(
        "TableEditing",
        "Tabellen har {rows} rader och {columns} kolumner. I texten får högst {most_rows} rader och "
        "{most_columns} kolumner plats: lägg den som bilaga i stället.",
    )
    return text.format(rows=rows, columns=columns, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS)


def _become_paragraph(cursor: QTextCursor) -> None:
    """A caption without its table is a paragraph, or nothing if it says nothing."""
    kind = BlockKind.PARAGRAPH.value
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(block_format(kind))
    cursor.setBlockCharFormat(char_format(kind))
    cursor.setCharFormat(char_format(kind))
    if not cursor.block().text():
        cursor.deleteChar()


def _is_lost(block: QTextBlock) -> bool:
    """Whether a paragraph is a caption without its table, or a cell outside of one."""
    kind, following = kind_of(block), block.next()
    if kind == CAPTION:
        return not following.isValid() or kind_of(following) not in CELLS
    return kind in CELLS and QTextCursor(block).currentTable() is None


def _go_behind(cursor: QTextCursor) -> None:
    """To an empty paragraph after the one with the cursor, or that one if it is empty."""
    following = cursor.block().next()
    if following.isValid() and kind_of(following) == CITATION:
        cursor.setPosition(following.position())
    if cursor.block().text() or kind_of(cursor.block()) == CITATION:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        plain = BlockKind.PARAGRAPH.value
        cursor.insertBlock(block_format(plain), char_format(plain))


def _put(frame: QTextTable, row: int, column: int, cell: Cell) -> None:
    cursor = frame.cellAt(row, column).firstCursorPosition()
    cursor.joinPreviousEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    kind = kind_of(cursor.block())
    cursor.removeSelectedText()
    write_runs(cursor, kind, [Run(run.text, strong=run.strong, emphasis=run.emphasis) for run in cell])
    cursor.endEditBlock()
