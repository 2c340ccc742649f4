"""How a row of the palette is drawn: what was found, where, and the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from binder.ui import theme as themes

CONTEXT_ROLE = Qt.ItemDataRole.UserRole + 1
ASIDE_ROLE = Qt.ItemDataRole.UserRole + 2
MATCHES_ROLE = Qt.ItemDataRole.UserRole + 3
"""Begin and end of each found word in the context."""
MARGIN = 12


class HitDelegate(QStyledItemDelegate):
    """One line for a command, two for a hit: title with its kind at the right, context below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One or two lines high."""
        lines = 60 if index.data(CONTEXT_ROLE) else 40
        return QSize(option.rect.width(), themes.current().px(lines))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        theme = themes.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 6, 6)
        place = option.rect.adjusted(MARGIN, 6, -MARGIN, -6)
        context = str(index.data(CONTEXT_ROLE) or "")
        upper = QRect(place.left(), place.top(), place.width(), theme.px(24)) if context else place
        self._paint_first_line(painter, upper, index)
        if context:
            painter.setFont(theme.font(themes.META))
            painter.setPen(theme.colour("muted"))
            lower = QRect(place.left(), upper.bottom(), place.width(), theme.px(22))
            _draw_marked(painter, lower, context, index.data(MATCHES_ROLE) or ())
        painter.restore()

    def _paint_first_line(
        self, painter: QPainter, place: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = themes.current()
        aside = str(index.data(ASIDE_ROLE) or "")
        painter.setFont(theme.font(themes.META))
        painter.setPen(theme.colour("muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        room = place.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(aside) - MARGIN, 0)
        painter.setFont(theme.font(themes.BODY, weight=QFont.Weight.Medium))
        painter.setPen(theme.colour("text"))
        _draw(painter, room, str(index.data(Qt.ItemDataRole.DisplayRole)))


def _draw_marked(painter: QPainter, place: QRect, text: str, matches: Sequence[tuple[int, int]]) -> None:
    """The words around a hit, what was found heavier and in the colour of text."""
    theme = themes.current()
    plain, heavy = theme.font(themes.META), theme.font(themes.META, weight=QFont.Weight.DemiBold)
    left, done = place.left(), 0
    for begin, end in [*matches, (len(text), len(text))]:
        for part, font, colour in ((text[done:begin], plain, "muted"), (text[begin:end], heavy, "text")):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            _draw(painter, QRect(left, place.top(), place.right() - left, place.height()), part)
            left += painter.fontMetrics().horizontalAdvance(part)
        done = end
        if left >= place.right():
            return


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    if place.width() > 0 and text:
        line = text.replace("\n", " ")
        shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
