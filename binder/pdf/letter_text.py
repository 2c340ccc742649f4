"""How the motivation's paragraphs, headings and quotations are set, with its lists and tables among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from binder.domain.motivation import HEADINGS, Block, BlockKind, numbered
from binder.pdf.column import Column
from binder.pdf.faces import Face
from binder.pdf.letter_lists import Lists
from binder.pdf.letter_table import set_table
from binder.pdf.rows import QUIET, Style
from binder.pdf.run_setting import RunStyles
from binder.pdf.structure import Element, Role

BODY = Style(face=Face.TEXT, size=11, leading=16)
BODY_LOOKS: RunStyles = (
    BODY,
    replace(BODY, face=Face.EMPHASIS),
    replace(BODY, face=Face.STRONG),
    replace(BODY, face=Face.STRONG_EMPHASIS),
)
HEADING = Style(face=Face.LABEL_STRONG, size=10, leading=15)
SUBHEADING = Style(face=Face.LABEL, size=10, leading=15)
SOURCE = Style(face=Face.LABEL, size=8.5, leading=13, colour=QUIET)

_QUOTE_INDENT = 22.0
_GAPS = {BlockKind.HEADING: 15.0, BlockKind.SUBHEADING: 12.0, BlockKind.QUOTE: 10.0, BlockKind.TABLE: 13.0}
_SET_OFF = frozenset({BlockKind.QUOTE, BlockKind.TABLE})
"""What has as much room below as above."""
_ENDS = (".", "!", "?")
_PARAGRAPH_GAP = 8.0
_ITEM_GAP = 4.0
_BELOW_HEADING = 3.0


def set_text(blocks: Sequence[Block], gap: float, root: Element, column: Column) -> None:
    """Put the blocks into the column, the first after `gap`, and their structure under `root`."""
    lists = Lists(root, column, BODY_LOOKS)
    heads = _Headings(root, column)
    labelled = [*numbered(blocks), (Block(), "")]
    for place, (block, label) in enumerate(labelled[:-1]):
        room = _gap(block, blocks[place - 1]) if place else gap
        if block.kind.is_item:
            following = labelled[place + 1][0]
            lists.add(block, label, gap=room, holds=following.kind.is_item and following.level > block.level)
            continue
        lists.end()
        if block.table is not None:
            set_table(block.table, room, root, column)
        elif block.kind is BlockKind.QUOTE:
            _quote(block, room, root, column)
        elif block.kind is BlockKind.PARAGRAPH:
            leads = _leads_to(labelled[place + 1][0], block)
            column.runs(root.add(Role.PARAGRAPH), block.runs, BODY_LOOKS, gap=room, keep_with_next=leads)
        else:
            heads.add(block, room)


class _Headings:
    """Sets headings of the orders that are allowed."""

    def __init__(self, root: Element, column: Column) -> None:
        self._root = root
        self._column = column
        self._highest = Role.SUBHEADING

    def add(self, block: Block, gap: float) -> None:
        # A heading may not be of a lower order than the one above it allows (PDF/UA-1, 7.4.2).
        is_higher = block.kind is BlockKind.HEADING
        role = Role.SUBHEADING if is_higher else self._highest
        self._highest = Role.LOWEST_HEADING if is_higher else self._highest
        style = HEADING if is_higher else SUBHEADING
        self._column.paragraph(self._root.add(role), block.text, style, gap=gap, keep_with_next=True)


def _leads_to(following: Block, block: Block) -> bool:
    """Whether a paragraph's sentence goes on in the list, table or quotation below it."""
    is_set_below = following.kind.is_item or following.kind in _SET_OFF
    return is_set_below and not block.words.endswith(_ENDS)


def _gap(block: Block, before: Block) -> float:
    if before.kind in HEADINGS:
        return _BELOW_HEADING
    if _goes_on(block, before):
        return _ITEM_GAP
    below = _GAPS[before.kind] if before.kind in _SET_OFF else _PARAGRAPH_GAP
    return max(below, _GAPS.get(block.kind, _PARAGRAPH_GAP))


def _goes_on(block: Block, before: Block) -> bool:
    """Whether a point goes on the list of the one before, or stands inside it."""
    if not (block.kind.is_item and before.kind.is_item):
        return False
    return block.level > 1 or before.level > 1 or block.kind is before.kind


def _quote(block: Block, gap: float, root: Element, column: Column) -> None:
    quote = root.add(Role.QUOTE)
    source = block.citation.text if block.citation else ""
    has_words = bool(block.words)
    column.runs(
        quote.add(Role.PARAGRAPH),
        block.runs,
        BODY_LOOKS,
        gap=gap,
        indent=_QUOTE_INDENT,
        narrower=_QUOTE_INDENT,
        keep_with_next=bool(source.strip()),
    )
    column.paragraph(
        quote.add(Role.PARAGRAPH), source, SOURCE, gap=2.0 if has_words else gap, indent=_QUOTE_INDENT
    )
