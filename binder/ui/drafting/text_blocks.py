"""A text document and the motivation's blocks: how one becomes the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from binder.domain.inline_runs import Run, tidy
from binder.domain.motivation import Block, BlockKind, Citation, write
from binder.domain.motivation_table import Table
from binder.ui.drafting.text_formats import (
    CAPTION,
    CELLS,
    CITATION,
    POINTS,
    block_format,
    char_format,
    has_one_look,
    kind_of,
    level_of,
    run_of,
    source_of,
)
from binder.ui.drafting.text_tables import cells_of, facts_of, insert_table, read_table, write_runs

_AROUND_TABLES = CELLS | {CAPTION}


def runs_between(block: QTextBlock, start: int, end: int) -> Iterator[Run]:
    """The runs of a paragraph from one place of the document to another."""
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        begin = fragment.position()
        # Positions count UTF-16 units, of which some characters take two.
        units = fragment.text().encode("utf-16-le", "surrogatepass")
        cut = units[2 * max(0, start - begin) : 2 * max(0, end - begin)]
        if cut:
            yield run_of(cut.decode("utf-16-le", "replace"), fragment.charFormat())
        iterator += 1


@dataclass(frozen=True, slots=True)
class _Read:
    kind: str
    block: Block


class TextBlocks(QObject):
    """Reads a document's blocks, each paragraph only once while it is not changed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._read: dict[int, _Read] = {}
        self._tables: dict[tuple[object, ...], _Read] = {}
        self._next = 0
        # Without a layout a document tells of no changes.
        document.documentLayout()
        document.contentsChange.connect(self._forget)

    def markup(self) -> str:
        """The document as text with marks."""
        return write(self.blocks())

    def blocks(self) -> tuple[Block, ...]:
        """The document's blocks, without empty ones."""
        return joined(self._paragraphs())

    def show(self, blocks: Sequence[Block]) -> None:
        """Show these blocks and no others; one step to undo."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        _become(cursor, BlockKind.PARAGRAPH.value)
        insert_blocks(cursor, blocks)
        cursor.endEditBlock()
        self._know(blocks)

    def _know(self, blocks: Sequence[Block]) -> None:
        """What was just shown need not be read again."""
        read: list[_Read] = []
        for block in blocks:
            if block.table is not None:
                return
            read.append(_Read(block.kind.value, replace(block, citation=None)))
            if block.citation is not None:
                read.append(_Read(CITATION, Block(citation=block.citation)))
        if len(read) == self._document.blockCount():
            self._read = dict(enumerate(read, start=self._next))
            for number, paragraph in enumerate(self.paragraphs(), start=self._next):
                paragraph.setUserState(number)
            self._next += len(read)

    def paragraphs(self) -> Iterator[QTextBlock]:
        """The document's paragraphs in order."""
        block = self._document.begin()
        while block.isValid():
            yield block
            block = block.next()

    def table_of(self, frame: QTextTable) -> Table:
        """What a table of the document says, without its caption."""
        return read_table(frame, [(block, self._known(block)[1].block.runs) for block in cells_of(frame)])

    def _paragraphs(self) -> list[_Read]:
        """What every paragraph and every table says, in order."""
        kept: dict[int, _Read] = {}
        tables: dict[tuple[object, ...], _Read] = {}
        found: list[_Read] = []
        block = self._document.begin()
        while block.isValid():
            number, read = self._known(block)
            kept[number] = read
            frame = QTextCursor(block).currentTable() if read.kind in CELLS else None
            if frame is not None:
                inside = [(cell, *self._known(cell)) for cell in cells_of(frame)]
                kept |= {number: read for _, number, read in inside}
                key = (*(number for _, number, _ in inside), *facts_of(frame))
                if key not in self._tables:
                    words = [(cell, read.block.runs) for cell, _, read in inside]
                    self._tables[key] = paragraph_of_table(read_table(frame, words))
                tables[key] = read = self._tables[key]
                block = inside[-1][0]
            found.append(read)
            block = block.next()
        self._read, self._tables = kept, tables
        return found

    def _known(self, block: QTextBlock) -> tuple[int, _Read]:
        """A paragraph's number, and what it says."""
        number = block.userState()
        read = self._read.get(number)
        if read is None:
            number, read = self._next, read_paragraph(block)
            self._next += 1
            self._read[number] = read
            block.setUserState(number)
        return number, read

    def _forget(self, position: int, _removed: int, added: int) -> None:
        block = self._document.findBlock(position)
        while block.isValid() and block.position() <= position + added:
            block.setUserState(-1)
            block = block.next()


def read_paragraph(block: QTextBlock, start: int = 0, end: int | None = None) -> _Read:
    """A paragraph, or the part of it between two places of the document."""
    kind = kind_of(block)
    stop = block.position() + block.length() if end is None else end
    runs = tidy(runs_between(block, start, stop))
    if kind == CITATION:
        text = "".join(run.text for run in runs)
        source = source_of(block)
        cited = replace(source, text=text) if source and text.strip() else None
        return _Read(kind, Block(runs=(Run(text),) if text else (), citation=cited))
    if has_one_look(kind):
        runs = tidy([Run("".join(run.text for run in runs))])
    if kind in _AROUND_TABLES:
        return _Read(kind, Block(runs=runs))
    return _Read(kind, Block(kind=BlockKind(kind), runs=runs, level=level_of(block)))


def paragraph_of_table(table: Table) -> _Read:
    """A table among the paragraphs, to be joined with its caption."""
    return _Read(BlockKind.TABLE.value, Block(kind=BlockKind.TABLE, table=table))


def joined(paragraphs: Sequence[_Read]) -> tuple[Block, ...]:
    """The blocks that paragraphs make: a citation belongs to its quotation, a caption to its table."""
    made: list[Block] = []
    before = ""
    for read in paragraphs:
        block = read.block
        if read.kind == CITATION and block.citation and before == BlockKind.QUOTE.value:
            made[-1] = replace(made[-1], citation=block.citation)
        elif block.table is not None and before == CAPTION:
            made[-1] = replace(block, table=replace(block.table, caption=made[-1].text.strip()))
        else:
            made.append(block if block.citation is None else replace(block, citation=None))
        before = read.kind
    return tuple(block for block in made if not block.is_empty)


def insert_blocks(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Put blocks in place of what is selected; one step to undo.

    Words of a paragraph that come first join the paragraph they are put in.
    """
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    own, source = kind_of(cursor.block()), source_of(cursor.block())
    has_tail = not cursor.atBlockEnd()
    is_begun = bool(cursor.block().text())
    for number, block in enumerate(blocks):
        is_inline = number == 0 and block.kind is BlockKind.PARAGRAPH
        if not (is_inline and is_begun):
            if is_begun:
                cursor.insertBlock()
            if not is_inline or own == BlockKind.PARAGRAPH.value:
                _become(cursor, CAPTION if block.table else block.kind.value, level=block.level)
        _fill(cursor, block)
        # Behind a table there is a paragraph already.
        is_begun = block.table is None
    if has_tail and kind_of(cursor.block()) != own:
        cursor.insertBlock()
        _become(cursor, own, source)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    cursor.endEditBlock()


def _fill(cursor: QTextCursor, block: Block) -> None:
    """The words of a block, into a paragraph that is one of its kind."""
    if block.table is not None:
        cursor.insertText(block.table.caption, char_format(CAPTION))
        insert_table(cursor, block.table)
        _become(cursor, BlockKind.PARAGRAPH.value)
        return
    write_runs(cursor, kind_of(cursor.block()), block.runs)
    if block.citation is not None:
        cursor.insertBlock()
        _become(cursor, CITATION, block.citation)
        cursor.insertText(block.citation.text, char_format(CITATION))


def set_kind(cursor: QTextCursor, kind: BlockKind) -> None:
    """Let every paragraph that is selected be of a kind; one step to undo."""
    cursor.beginEditBlock()
    block = cursor.document().findBlock(cursor.selectionStart())
    last = cursor.document().findBlock(cursor.selectionEnd()).blockNumber()
    while block.isValid() and block.blockNumber() <= last:
        is_kept = kind_of(block) in _AROUND_TABLES or (kind_of(block) == CITATION and kind is BlockKind.QUOTE)
        if not is_kept:
            recast(block, kind)
        block = block.next()
    cursor.endEditBlock()


def recast(block: QTextBlock, kind: BlockKind) -> None:
    """Let a paragraph be of a kind, its words as they were but for the looks of its old one."""
    had_one_look = has_one_look(kind_of(block))
    level = level_of(block) if kind.is_item and kind_of(block) in POINTS else 1
    cursor = QTextCursor(block)
    runs = read_paragraph(block).block.runs
    cursor.setBlockFormat(block_format(kind.value, level=level))
    cursor.setBlockCharFormat(char_format(kind.value))
    for run in runs:
        length = len(run.text.encode("utf-16-le", "surrogatepass")) // 2
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.setCharFormat(char_format(kind.value, Run(run.text) if had_one_look else run))
        cursor.setPosition(cursor.position())


def _become(cursor: QTextCursor, kind: str, source: Citation | None = None, *, level: int = 1) -> None:
    cursor.setBlockFormat(block_format(kind, source, level=level))
    cursor.setBlockCharFormat(char_format(kind))
    cursor.setCharFormat(char_format(kind))
