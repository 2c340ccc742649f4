"""Where the chips of a row stand: beside each other, on the next line where there is no more room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from binder.ui import theme as themes

INSIDE, GAP, LINE_GAP = 16, 6, 4


def chip_font() -> QFont:
    """The font of a chip at the chosen text size."""
    return themes.current().font(themes.CAPTION, weight=QFont.Weight.DemiBold)


def chip_boxes(words: Sequence[str], width: int) -> list[QRect]:
    """A box for each chip within `width` pixels, from the upper left corner; none is wider than the place."""
    metrics = QFontMetrics(chip_font())
    height = themes.current().px(20)
    boxes: list[QRect] = []
    left = top = 0
    for text in words:
        wide = min(metrics.horizontalAdvance(text) + INSIDE, width)
        if left and left + wide > width:
            left, top = 0, top + height + LINE_GAP
        boxes.append(QRect(left, top, wide, height))
        left += wide + GAP
    return boxes
