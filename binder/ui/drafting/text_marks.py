"""What stands before points and quotations in the editor: drawn, so that it is never part of the text."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextBlock

from binder.domain.motivation import BlockKind
from binder.ui import theme
from binder.ui.drafting.text_formats import CITATION, kind_of

BULLET = "•"
GAP = 8
BAR, BAR_AWAY = 3, 12
_QUOTED = (BlockKind.QUOTE.value, CITATION)


def number_of(block: QTextBlock) -> int:
    """Which point of its numbered list a paragraph is, from 1; points that say nothing yet count too."""
    number = 0
    while block.isValid() and kind_of(block) == BlockKind.NUMBERED.value:
        number += 1
        block = block.previous()
    return number


def draw_marks(painter: QPainter, first: QTextBlock, bottom: float, font: QFont) -> int:
    """Draw the marks of all paragraphs from `first` to `bottom` of the document; the last one's number."""
    painter.setFont(font)
    block, number, last = first, number_of(first), first.blockNumber()
    while block.isValid():
        # Not the paragraph's own layout: such a thing does not tell when it goes (decisions/layout-items.md).
        rect = block.document().documentLayout().blockBoundingRect(block)
        if rect.top() > bottom:
            break
        kind, last = kind_of(block), block.blockNumber()
        left = block.document().documentMargin() + block.document().indentWidth()
        if kind in (BlockKind.BULLET.value, BlockKind.NUMBERED.value):
            label = f"{number}." if kind == BlockKind.NUMBERED.value else BULLET
            _draw_label(painter, left, rect.top(), label)
        elif kind in _QUOTED:
            _draw_bar(painter, block, rect.translated(left - BAR_AWAY - rect.left(), 0))
        block = block.next()
        is_numbered = block.isValid() and kind_of(block) == BlockKind.NUMBERED.value
        number = number + 1 if is_numbered else 0
    return last


def _draw_label(painter: QPainter, left: float, top: float, label: str) -> None:
    metrics = QFontMetricsF(painter.font())
    painter.setPen(theme.current().colour("text"))
    painter.drawText(QPointF(left - metrics.horizontalAdvance(label) - GAP, top + metrics.ascent()), label)


def _draw_bar(painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
    """A line beside the quotation, down to its citation."""
    following = block.next()
    below = rect.bottom()
    if following.isValid() and kind_of(following) == CITATION and kind_of(block) != CITATION:
        below = block.document().documentLayout().blockBoundingRect(following).top()
    bar = QRectF(rect.left(), rect.top(), BAR, below - rect.top())
    painter.fillRect(bar, theme.current().colour("control_border"))
