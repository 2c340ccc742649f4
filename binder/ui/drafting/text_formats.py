"""What each paragraph of the motivation's document is, and how it and its words look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextLength,
)

from binder.domain.inline_runs import Run
from binder.domain.motivation import HEADINGS, Block, BlockKind, Citation, parse, write

CITATION = "citation"
"""What a paragraph of the document is beside the kinds of blocks: the line that says where words are from."""
CAPTION, HEADER_CELL, CELL = "table-caption", "table-header", "table-cell"
"""The line above a table, and the one paragraph of each of its cells."""
CELLS = frozenset({HEADER_CELL, CELL})
POINTS = frozenset({BlockKind.BULLET.value, BlockKind.NUMBERED.value})
_KIND = int(QTextCharFormat.Property.UserProperty.value) + 1
_SOURCE, _LEVEL = _KIND + 1, _KIND + 2
_NARROW, _WIDE = 4, 10
_BELOW = {
    BlockKind.HEADING.value: _NARROW,
    BlockKind.SUBHEADING.value: _NARROW,
    BlockKind.BULLET.value: _NARROW,
    BlockKind.NUMBERED.value: _NARROW,
    BlockKind.QUOTE.value: _NARROW,
    CAPTION: _NARROW,
    HEADER_CELL: 0,
    CELL: 0,
}
_INDENTED = {BlockKind.QUOTE.value, CITATION}
_LARGER = {BlockKind.HEADING.value: 1, CITATION: -1}
_ALL_STRONG = {*(each.value for each in HEADINGS), CAPTION, HEADER_CELL}
_SEMIBOLD = QFont.Weight.DemiBold
_LINE_ENDS = dict.fromkeys((0x2028, 0x2029, 0xFFFC), " ")


def kind_of(block: QTextBlock) -> str:
    """What a paragraph of the document is: the value of a `BlockKind`, or one of the names above."""
    return str(block.blockFormat().property(_KIND) or BlockKind.PARAGRAPH.value)


def level_of(block: QTextBlock) -> int:
    """The level of a point, from 1."""
    return block.blockFormat().intProperty(_LEVEL) or 1


def has_one_look(kind: str) -> bool:
    """Whether all words of such a paragraph look alike."""
    return kind in _ALL_STRONG or kind == CITATION


def source_of(block: QTextBlock) -> Citation | None:
    """The place that a citation's line leads to."""
    found = (
        parse(f"> [x]({block.blockFormat().stringProperty(_SOURCE)})") if kind_of(block) == CITATION else ()
    )
    citation = found[0].citation if found else None
    return replace(citation, text=block.text()) if citation else None


def block_format(kind: str, source: Citation | None = None, *, level: int = 1) -> QTextBlockFormat:
    """The room around a kind of paragraph, and what it is."""
    made = QTextBlockFormat()
    made.setProperty(_KIND, kind)
    made.setBottomMargin(_BELOW.get(kind, _WIDE))
    made.setIndent(level if kind in POINTS else int(kind in _INDENTED))
    if kind in POINTS and level > 1:
        made.setProperty(_LEVEL, level)
    if kind in (BlockKind.HEADING.value, CAPTION):
        made.setTopMargin(_NARROW)
    if kind == CAPTION:
        # Qt gives an empty paragraph before a table no height, unless it has a ruler: this one is not seen.
        no_width = QTextLength(QTextLength.Type.FixedLength, 0)
        made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, no_width)
        made.setBackground(QBrush(Qt.GlobalColor.transparent))
    if source is not None:
        cited = write([Block(kind=BlockKind.QUOTE, citation=replace(source, text="x"))])
        made.setProperty(_SOURCE, cited.removeprefix("> [x](").removesuffix(")"))
    return made


def cell_format(kind: str, *, is_right: bool) -> QTextBlockFormat:
    """That of a cell's paragraph, to the right for numbers."""
    made = block_format(kind)
    side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return made


def char_format(kind: str, run: Run | None = None) -> QTextCharFormat:
    """How words look in a kind of paragraph."""
    made = QTextCharFormat()
    is_all_strong = kind in _ALL_STRONG
    strong = is_all_strong or (run is not None and run.strong)
    made.setFontWeight(_SEMIBOLD if strong else QFont.Weight.Normal)
    made.setFontItalic(not is_all_strong and run is not None and run.emphasis)
    made.setProperty(QTextCharFormat.Property.FontSizeAdjustment, _LARGER.get(kind, 0))
    return made


def run_of(text: str, look: QTextCharFormat) -> Run:
    """Words of the document as a run."""
    strong = look.fontWeight() >= _SEMIBOLD
    return Run(text.translate(_LINE_ENDS), strong=strong, emphasis=look.fontItalic())
