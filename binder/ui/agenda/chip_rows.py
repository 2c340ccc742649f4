"""Where the chips of a row stand: beside each other, on the next line where there is no more room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from binder.ui import theme as themes

if TYPE_CHECKING:
    from binder.ui.agenda.agenda_model import Chip

INSIDE, GAP, LINE_GAP = 16, 6, 4


def chip_font() -> QFont:
    """The font of a chip at the chosen text size."""
    return themes.current().font(themes.CAPTION, weight=QFont.Weight.DemiBold)


def icon_room() -> int:
    """Pixels that an icon before a chip's word takes."""
    return themes.current().px(15)


def chip_boxes(chips: Sequence[Chip], width: int) -> list[QRect]:
    """A box for each chip within `width` pixels, from the upper left corner; none is wider than the place."""
    metrics = QFontMetrics(chip_font())
    height = themes.current().px(20)
    boxes: list[QRect] = []
    left = top = 0
    for chip in chips:
        icon = icon_room() if chip.icon else 0
        wide = min(metrics.horizontalAdvance(chip.text) + INSIDE + icon, width)
        if left and left + wide > width:
            left, top = 0, top + height + LINE_GAP
        boxes.append(QRect(left, top, wide, height))
        left += wide + GAP
    return boxes
