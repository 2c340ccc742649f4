"""What stands before points and quotations in the editor: drawn, so that it is never part of the text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextBlock

from binder.domain.list_numbers import counted, number_label
from binder.domain.motivation import BlockKind
from binder.ui import theme
from binder.ui.drafting.text_formats import CAPTION, CITATION, POINTS, kind_of, level_of

_BULLETS = "•◦•"
GAP = 8
BAR, BAR_AWAY = 3, 12
_QUOTED = (BlockKind.QUOTE.value, CITATION)


def labels_from(first: QTextBlock) -> Iterator[tuple[QTextBlock, str]]:
    """Each paragraph from `first` on with its label; points that say nothing yet count too."""
    wanted = first.blockNumber()
    return ((block, label) for block, label in _labelled(_begin_of(first)) if block.blockNumber() >= wanted)


def _begin_of(block: QTextBlock) -> QTextBlock:
    """Where the lists that a paragraph stands in begin."""
    while kind_of(block) in POINTS and block.previous().isValid() and kind_of(block.previous()) in POINTS:
        block = block.previous()
    return block


def _labelled(block: QTextBlock) -> Iterator[tuple[QTextBlock, str]]:
    numbered = BlockKind.NUMBERED.value
    shown = _blocks(block)
    places = (
        (level_of(each), kind_of(each) == numbered) if kind_of(each) in POINTS else None
        for each in _blocks(block)
    )
    for each, number in zip(shown, counted(places), strict=True):
        level = level_of(each)
        text = number_label(number, level) if kind_of(each) == numbered else _BULLETS[level - 1]
        yield each, text if number else ""


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()


def draw_marks(painter: QPainter, first: QTextBlock, bottom: float, font: QFont, hint: str) -> int:
    """Draw the marks of all paragraphs from `first` to `bottom` of the document; the last one's number.

    `hint` stands in a table's empty caption.
    """
    painter.setFont(font)
    last = first.blockNumber()
    for block, label in labels_from(first):
        # Not the paragraph's own layout: such a thing does not tell when it goes (decisions/layout-items.md).
        rect = block.document().documentLayout().blockBoundingRect(block)
        if rect.top() > bottom:
            break
        kind, last = kind_of(block), block.blockNumber()
        left = block.document().documentMargin() + block.document().indentWidth()
        if label:
            inner = block.document().indentWidth() * (level_of(block) - 1)
            _draw_label(painter, left + inner, rect.top(), label)
        elif kind in _QUOTED:
            _draw_bar(painter, block, rect.translated(left - BAR_AWAY - rect.left(), 0))
        elif kind == CAPTION and not block.text():
            _draw_hint(painter, block, rect.top(), hint)
    return last


def _draw_hint(painter: QPainter, block: QTextBlock, top: float, hint: str) -> None:
    painter.setPen(theme.current().colour("muted"))
    place = QPointF(block.document().documentMargin(), top + QFontMetricsF(painter.font()).ascent())
    painter.drawText(place, hint)


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
