"""The motivation on the clipboard: with its marks for this program, formatted and plain for others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextCursor, QTextTable

from binder.domain.inline_runs import Run, text_of
from binder.domain.motivation import Block, BlockKind, block_lines, numbered, parse, write
from binder.domain.motivation_table import MOST_COLUMNS, MOST_ROWS, Table, table_of
from binder.ui.drafting.table_editing import too_large
from binder.ui.drafting.text_blocks import insert_blocks, joined, paragraph_of_table, read_paragraph
from binder.ui.drafting.text_formats import CAPTION, CELLS, CITATION, kind_of
from binder.ui.drafting.text_tables import aligns_of, has_header_column, write_runs

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor

OWN = "application/x-motesparm-motivation"


def mime_of(cursor: QTextCursor) -> QMimeData:
    """What is selected."""
    from binder.domain.pasted_html import html_of

    is_words, blocks = _selected(cursor)
    made = QMimeData()
    made.setData(OWN, QByteArray(write(blocks).encode("utf-8")))
    made.setHtml(html_of(blocks))
    # A few words of a paragraph are copied as they stand, several blocks with their numbers.
    lines = (line for block, label in numbered(blocks) for line in _plain(block, label))
    made.setText(blocks[0].text if is_words and blocks else "\n".join(lines))
    return made


def _selected(cursor: QTextCursor) -> tuple[bool, tuple[Block, ...]]:
    """Whether only words of one paragraph are selected, and the blocks that are."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    frame = cursor.currentTable()
    if cursor.hasComplexSelection() and frame is not None:
        return False, (Block(kind=BlockKind.TABLE, table=_cells(frame, cursor.selectedTableCells())),)
    block = cursor.document().findBlock(start)
    is_words = end <= block.position() + block.length() - 1
    read = []
    while block.isValid() and (block.position() < end or is_words):
        inside = QTextCursor(block).currentTable() if kind_of(block) in CELLS and not is_words else None
        if inside is not None:
            table = _cells(inside, (0, inside.rows(), 0, inside.columns()))
            read.append(paragraph_of_table(table))
            block = inside.lastCursorPosition().block()
        else:
            read.append(read_paragraph(block, start, end))
        if is_words:
            break
        block = block.next()
    return is_words, joined(read)


def _cells(frame: QTextTable, selected: object) -> Table:
    """The table of some of its cells: first row, how many, first column, how many."""
    top, rows, left, columns = cast("tuple[int, int, int, int]", selected)
    words = [
        [
            read_paragraph(frame.cellAt(row, column).firstCursorPosition().block()).block.runs
            for column in range(left, left + columns)
        ]
        for row in range(top, top + rows)
    ]
    aligns = aligns_of(frame)[left : left + columns]
    return table_of(words, aligns=aligns, has_header_column=left == 0 and has_header_column(frame))


def _plain(block: Block, label: str) -> Iterator[str]:
    """As lines; the cells of a table with tabs between, as spreadsheets read them."""
    if block.table is None:
        yield from block_lines(block, label)
        return
    if block.table.caption:
        yield block.table.caption
    for row in block.table.rows:
        yield "\t".join(text_of(cell) for cell in row)


def paste(editor: TextEditor, source: QMimeData) -> None:
    """Put in lists, tables and emphasis, and leave everything else behind; one step to undo."""
    cursor, blocks = editor.textCursor(), blocks_of(source)
    tables = [block.table for block in blocks if block.table is not None]
    for table in tables:
        if len(table.rows) > MOST_ROWS or table.width > MOST_COLUMNS:
            editor.tables.told.emit(too_large(len(table.rows), table.width))
            return
    kind = kind_of(cursor.block())
    if kind in CELLS and len(blocks) == len(tables) == 1:
        editor.tables.fill(tables[0])
    elif kind in {CITATION, CAPTION, *CELLS} or [block.kind for block in blocks] == [BlockKind.PARAGRAPH]:
        _put_words(cursor, blocks)
        editor.setTextCursor(cursor)
    else:
        insert_blocks(cursor, blocks)
        editor.setTextCursor(cursor)


def _put_words(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """The words alone, into a paragraph that stays what it is."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    kind = kind_of(cursor.block())
    for number, block in enumerate(blocks):
        before = " " if number else ""
        runs = block.runs if block.table is None else (Run(block.words),)
        write_runs(cursor, kind, [Run(before), *runs] if before else runs)
    cursor.endEditBlock()


def blocks_of(source: QMimeData) -> tuple[Block, ...]:
    """What is to be pasted, cleaned; lists and emphasis are kept."""
    if source.hasFormat(OWN):
        return parse(bytes(source.data(OWN).data()).decode("utf-8", "replace"))
    if source.hasHtml():
        from binder.domain.pasted_html import blocks_of_html

        found = blocks_of_html(source.html())
        if found:
            return found
    from binder.domain.pasted_text import blocks_of_plain

    return blocks_of_plain(source.text())
