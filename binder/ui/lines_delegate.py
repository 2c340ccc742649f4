"""How a row of several lines is drawn: the first line heavier, the others below, each as long as needed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from binder.ui import theme as themes
from binder.ui.wrapping import first_lines

Index = QModelIndex | QPersistentModelIndex
PADDING, GAP, MOST = 10, 2, 4


class LinesDelegate(QStyledItemDelegate):
    """The lines of the row's text, wrapped to the list's width; a row that cannot be chosen is a heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped lines."""
        width = option.rect.width() or 280
        return QSize(width, 2 * PADDING + sum(place.height() for place, *_ in _placed(index, width)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        theme = themes.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        themes.paint_row_ground(painter, option)
        for place, font, colour, line in _placed(index, option.rect.width()):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            painter.drawText(place.translated(option.rect.topLeft()), Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()


def _placed(index: Index, width: int) -> list[tuple[QRect, QFont, str, str]]:
    theme = themes.current()
    head = theme.font(themes.META, weight=QFont.Weight.DemiBold)
    rest = theme.font(themes.BODY)
    is_heading = not index.flags() & Qt.ItemFlag.ItemIsSelectable
    found = []
    top, room = PADDING, width - 2 * PADDING
    for number, text in enumerate(str(index.data(Qt.ItemDataRole.DisplayRole) or "").split("\n")):
        font = rest if number else head
        colour = "muted" if is_heading else "text"
        height = theme.px(20 if number else 22)
        for line in first_lines(text, font, room, MOST):
            found.append((QRect(PADDING, top, room, height), font, colour, line))
            top += height
    return found
