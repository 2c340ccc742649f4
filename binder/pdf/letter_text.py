"""How the motivation's paragraphs, headings, lists and quotations are set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from binder.domain.motivation import HEADINGS, Block, BlockKind, numbered
from binder.pdf.column import Column, RunStyles
from binder.pdf.faces import Face, width
from binder.pdf.rows import QUIET, Style
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

_BULLET = "•"
_LIST_INDENT = 22.0
_LABEL_GAP = 8.0
_QUOTE_INDENT = 22.0
_GAPS = {BlockKind.HEADING: 15.0, BlockKind.SUBHEADING: 12.0, BlockKind.QUOTE: 10.0}
_PARAGRAPH_GAP = 8.0
_ITEM_GAP = 4.0
_BELOW_HEADING = 3.0


def set_text(blocks: Sequence[Block], gap: float, root: Element, column: Column) -> None:
    """Put the blocks into the column, the first after `gap`, and their structure under `root`."""
    before: Block | None = None
    listed = root
    highest = Role.SUBHEADING
    for block, label in numbered(blocks):
        room = gap if before is None else _gap(block, before)
        if block.kind.is_item:
            if before is None or before.kind is not block.kind:
                listed = root.add(Role.LIST, is_numbered=block.kind is BlockKind.NUMBERED)
            _item(block, label, room, listed, column)
        elif block.kind is BlockKind.QUOTE:
            _quote(block, room, root, column)
        elif block.kind is BlockKind.PARAGRAPH:
            column.runs(root.add(Role.PARAGRAPH), block.runs, BODY_LOOKS, gap=room)
        else:
            # A heading may not be of a lower order than the one above it allows (PDF/UA-1, 7.4.2).
            role = Role.SUBHEADING if block.kind is BlockKind.HEADING else highest
            highest = Role.LOWEST_HEADING if block.kind is BlockKind.HEADING else highest
            style = HEADING if block.kind is BlockKind.HEADING else SUBHEADING
            column.paragraph(root.add(role), block.text, style, gap=room, keep_with_next=True)
        before = block


def _gap(block: Block, before: Block) -> float:
    if before.kind in HEADINGS:
        return _BELOW_HEADING
    if block.kind.is_item and block.kind is before.kind:
        return _ITEM_GAP
    below = _GAPS[BlockKind.QUOTE] if before.kind is BlockKind.QUOTE else _PARAGRAPH_GAP
    return max(below, _GAPS.get(block.kind, _PARAGRAPH_GAP))


def _item(block: Block, label: str, gap: float, listed: Element, column: Column) -> None:
    item = listed.add(Role.ITEM)
    mark = _BULLET if block.kind is BlockKind.BULLET else label
    element = item.add(Role.LABEL)
    column.runs(
        item.add(Role.BODY),
        block.runs,
        BODY_LOOKS,
        gap=gap,
        label=(element, mark),
        hang=_LABEL_GAP + width(mark, BODY.face, BODY.size),
        indent=_LIST_INDENT,
    )


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
