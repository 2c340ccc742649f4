"""Moving points of a list in below the point before them, and out again."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor

from binder.domain.list_numbers import LEVELS
from binder.ui.drafting.text_formats import POINTS, block_format, kind_of, level_of


def is_point(block: QTextBlock) -> bool:
    """Whether a paragraph stands in a list."""
    return block.isValid() and kind_of(block) in POINTS


def change_level(cursor: QTextCursor, step: int) -> bool:
    """Move every selected point in (1) or out (-1), one step to undo; False where none can be moved.

    A point stands at most one level below the one before it, so what follows is brought along.
    """
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    has_moved = False
    cursor.beginEditBlock()
    while block.isValid() and (block.blockNumber() <= last or (has_moved and is_point(block))):
        if is_point(block):
            moved = level_of(block) + (step if block.blockNumber() <= last else 0)
            has_moved |= _set_level(block, max(1, min(moved, LEVELS, _above(block) + 1)))
        block = block.next()
    cursor.endEditBlock()
    return has_moved


def _above(block: QTextBlock) -> int:
    """The level of the point before; 0 where there is none."""
    before = block.previous()
    return level_of(before) if is_point(before) else 0


def _set_level(block: QTextBlock, level: int) -> bool:
    if level == level_of(block):
        return False
    QTextCursor(block).setBlockFormat(block_format(kind_of(block), level=level))
    return True
