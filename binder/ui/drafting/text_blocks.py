"""A text document and the motivation's blocks: what each kind looks like, and how one becomes the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from binder.domain.inline_runs import Run, tidy
from binder.domain.motivation import HEADINGS, Block, BlockKind, Citation, parse, write

CITATION = "citation"
"""What a paragraph of the document is beside the kinds of blocks: the line that says where words are from."""
_KIND = int(QTextCharFormat.Property.UserProperty.value) + 1
_SOURCE = _KIND + 1
_NARROW, _WIDE = 4, 10
_BELOW = {
    BlockKind.HEADING.value: _NARROW,
    BlockKind.SUBHEADING.value: _NARROW,
    BlockKind.BULLET.value: _NARROW,
    BlockKind.NUMBERED.value: _NARROW,
    BlockKind.QUOTE.value: _NARROW,
}
_INDENTED = {BlockKind.BULLET.value, BlockKind.NUMBERED.value, BlockKind.QUOTE.value, CITATION}
_LARGER = {BlockKind.HEADING.value: 1, CITATION: -1}
_SEMIBOLD = QFont.Weight.DemiBold
_LINE_ENDS = dict.fromkeys((0x2028, 0x2029, 0xFFFC), " ")


def kind_of(block: QTextBlock) -> str:
    """What a paragraph of the document is: the value of a `BlockKind`, or CITATION."""
    return str(block.blockFormat().property(_KIND) or BlockKind.PARAGRAPH.value)


def source_of(block: QTextBlock) -> Citation | None:
    """The place that a citation's line leads to."""
    found = (
        parse(f"> [x]({block.blockFormat().stringProperty(_SOURCE)})") if kind_of(block) == CITATION else ()
    )
    citation = found[0].citation if found else None
    return replace(citation, text=block.text()) if citation else None


def block_format(kind: str, source: Citation | None = None) -> QTextBlockFormat:
    """The room around a kind of paragraph, and what it is."""
    made = QTextBlockFormat()
    made.setProperty(_KIND, kind)
    made.setBottomMargin(_BELOW.get(kind, _WIDE))
    made.setIndent(1 if kind in _INDENTED else 0)
    if kind == BlockKind.HEADING.value:
        made.setTopMargin(_NARROW)
    if source is not None:
        cited = write([Block(kind=BlockKind.QUOTE, citation=replace(source, text="x"))])
        made.setProperty(_SOURCE, cited.removeprefix("> [x](").removesuffix(")"))
    return made


def char_format(kind: str, run: Run | None = None) -> QTextCharFormat:
    """How words look in a kind of paragraph."""
    made = QTextCharFormat()
    is_heading = kind in {each.value for each in HEADINGS}
    strong = is_heading or (run is not None and run.strong)
    made.setFontWeight(_SEMIBOLD if strong else QFont.Weight.Normal)
    made.setFontItalic(not is_heading and run is not None and run.emphasis)
    made.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _LARGER.get(kind, 0))
    return made


def run_of(text: str, look: QTextCharFormat) -> Run:
    """Words of the document as a run."""
    strong = look.fontWeight() >= _SEMIBOLD
    return Run(text.translate(_LINE_ENDS), strong=strong, emphasis=look.fontItalic())


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

    def _paragraphs(self) -> list[_Read]:
        kept: dict[int, _Read] = {}
        for block in self.paragraphs():
            number = block.userState()
            read = self._read.get(number)
            if read is None:
                number, read = self._next, read_paragraph(block)
                self._next += 1
                block.setUserState(number)
            kept[number] = read
        self._read = kept
        return list(kept.values())

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
    if BlockKind(kind) in HEADINGS:
        runs = tidy([Run("".join(run.text for run in runs))])
    return _Read(kind, Block(kind=BlockKind(kind), runs=runs))


def joined(paragraphs: Sequence[_Read]) -> tuple[Block, ...]:
    """The blocks that paragraphs make: a citation belongs to the quotation before it."""
    made: list[Block] = []
    before = ""
    for read in paragraphs:
        block = read.block
        if read.kind == CITATION and block.citation and before == BlockKind.QUOTE.value:
            made[-1] = replace(made[-1], citation=block.citation)
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
    for number, block in enumerate(blocks):
        is_inline = number == 0 and block.kind is BlockKind.PARAGRAPH
        if not (is_inline and cursor.block().text()):
            if number or cursor.block().text():
                cursor.insertBlock()
            if not is_inline or own == BlockKind.PARAGRAPH.value:
                _become(cursor, block.kind.value)
        _insert_runs(cursor, block)
        if block.citation is not None:
            cursor.insertBlock()
            _become(cursor, CITATION, block.citation)
            cursor.insertText(block.citation.text, char_format(CITATION))
    if has_tail and kind_of(cursor.block()) != own:
        cursor.insertBlock()
        _become(cursor, own, source)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
    cursor.endEditBlock()


def set_kind(cursor: QTextCursor, kind: BlockKind) -> None:
    """Let every paragraph that is selected be of a kind; one step to undo."""
    cursor.beginEditBlock()
    block = cursor.document().findBlock(cursor.selectionStart())
    last = cursor.document().findBlock(cursor.selectionEnd()).blockNumber()
    while block.isValid() and block.blockNumber() <= last:
        if kind_of(block) != CITATION or kind is not BlockKind.QUOTE:
            _recast(block, kind)
        block = block.next()
    cursor.endEditBlock()


def _recast(block: QTextBlock, kind: BlockKind) -> None:
    was_heading = kind_of(block) in {each.value for each in HEADINGS}
    cursor = QTextCursor(block)
    runs = read_paragraph(block).block.runs
    cursor.setBlockFormat(block_format(kind.value))
    cursor.setBlockCharFormat(char_format(kind.value))
    for run in runs:
        length = len(run.text.encode("utf-16-le", "surrogatepass")) // 2
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.setCharFormat(char_format(kind.value, Run(run.text) if was_heading else run))
        cursor.setPosition(cursor.position())


def _become(cursor: QTextCursor, kind: str, source: Citation | None = None) -> None:
    cursor.setBlockFormat(block_format(kind, source))
    cursor.setBlockCharFormat(char_format(kind))
    cursor.setCharFormat(char_format(kind))


def _insert_runs(cursor: QTextCursor, block: Block) -> None:
    kind = kind_of(cursor.block())
    for run in block.runs:
        cursor.insertText(run.text, char_format(kind, run))
