"""How a row of the agenda is drawn: number, title over as many lines as it needs, meta line, chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from binder.ui import theme as themes
from binder.ui.agenda.agenda_model import ROW_ROLE, AgendaModel, Chip, SectionRow
from binder.ui.agenda.chip_rows import chip_boxes, chip_font, icon_room
from binder.ui.wrapping import first_lines, lines_of

if TYPE_CHECKING:
    from binder.services.read_meeting import AgendaRow

PADDING, GAP = 10, 3
MOST_LINES = 6
TITLE = 14


class AgendaDelegate(QStyledItemDelegate):
    """Draws item rows and section rows; heights follow the text, so nothing is cut at 200 %."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Width of the list, height of the wrapped text."""
        row = index.data(ROW_ROLE)
        width = option.rect.width() or 280
        if isinstance(row, SectionRow):
            return QSize(width, themes.current().px(36))
        return QSize(width, max(themes.current().px(48), self._height(row, _model(index), width)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = index.data(ROW_ROLE)
        if isinstance(row, SectionRow):
            self._paint_section(painter, option.rect, row)
        else:
            self._paint_item(painter, option, row, _model(index))
        painter.restore()

    def _paint_section(self, painter: QPainter, rect: QRect, row: SectionRow) -> None:
        theme = themes.current()
        painter.setFont(theme.font(themes.META, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.colour("muted"))
        place = rect.adjusted(PADDING, 0, -PADDING, -4)
        text = painter.fontMetrics().elidedText(
            f"{row.title}  ·  {row.count}", Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignBottom, text)

    def _paint_item(
        self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow, model: AgendaModel
    ) -> None:
        theme = themes.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        themes.paint_row_ground(painter, option)
        text = _text_rect(option.rect)
        self._paint_number(painter, option.rect, row, selected=selected)
        painter.setFont(_title_font(bold=selected or not row.is_read, struck=row.item.is_withdrawn))
        painter.setPen(theme.colour("muted" if row.item.is_withdrawn else "text"))
        metrics = painter.fontMetrics()
        lines = _title_lines(row, text.width())
        for number, line in enumerate(lines):
            painter.drawText(
                text.left(), text.top() + metrics.ascent() + number * metrics.lineSpacing(), line
            )
        self._paint_below(painter, text, text.top() + len(lines) * metrics.lineSpacing(), row, model)

    def _paint_number(self, painter: QPainter, rect: QRect, row: AgendaRow, *, selected: bool) -> None:
        theme = themes.current()
        font = theme.font(themes.BODY, weight=QFont.Weight.DemiBold)
        font.setStrikeOut(row.item.is_withdrawn)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if selected else "muted"))
        place = QRect(rect.left() + PADDING, rect.top() + PADDING - 1, _number_width() - 6, theme.px(22))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, (row.item.number or "–").rstrip("."))

    def _paint_below(
        self, painter: QPainter, text: QRect, top: int, row: AgendaRow, model: AgendaModel
    ) -> None:
        theme = themes.current()
        if meta := model.meta(row):
            painter.setFont(theme.font(themes.CAPTION))
            painter.setPen(theme.colour("muted"))
            for line in lines_of(meta, theme.font(themes.CAPTION), text.width()):
                place = QRect(text.left(), top + GAP, text.width(), theme.px(18))
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
                top = place.bottom()
        chips = model.chips(row)
        boxes = chip_boxes(chips, text.width())
        for chip, box in zip(chips, boxes, strict=True):
            self._paint_chip(painter, box.translated(text.left(), top + GAP), chip)

    def _paint_chip(self, painter: QPainter, box: QRect, chip: Chip) -> None:
        theme, words, tone = themes.current(), chip.text, chip.tone
        painter.setFont(chip_font())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_chip_ground(tone))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("on_accent" if tone == "accent" else tone))
        if chip.icon:
            size = icon_room()
            _icon(chip.icon, tone).paint(painter, QRect(box.left() + 5, box.top(), size - 3, box.height()))
            box = box.adjusted(size, 0, 0, 0)
        painter.drawText(
            box,
            Qt.AlignmentFlag.AlignCenter,
            painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width() - 8),
        )

    def _height(self, row: AgendaRow, model: AgendaModel, width: int) -> int:
        theme = themes.current()
        place = _text_rect(QRect(0, 0, width, 10_000))
        font = _title_font(bold=True)
        lines = _title_lines(row, place.width())
        height = 2 * PADDING + len(lines) * QFontMetrics(font).lineSpacing()
        if meta := model.meta(row):
            height += len(lines_of(meta, theme.font(themes.CAPTION), place.width())) * (GAP + theme.px(18))
        if boxes := chip_boxes(model.chips(row), place.width()):
            height += GAP + boxes[-1].bottom() + 1
        return height


def _model(index: QModelIndex | QPersistentModelIndex) -> AgendaModel:
    model = index.model()
    if not isinstance(model, AgendaModel):
        raise TypeError(type(model).__name__)
    return model


def _number_width() -> int:
    return themes.current().px(34)


def _text_rect(rect: QRect) -> QRect:
    return rect.adjusted(PADDING + _number_width(), PADDING - 2, -PADDING, 0)


def _title_font(*, bold: bool, struck: bool = False) -> QFont:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Medium
    font = themes.current().font(TITLE, weight=weight)
    font.setStrikeOut(struck)
    return font


def _title_lines(row: AgendaRow, width: int) -> tuple[str, ...]:
    # A kallelse may give half a page as a title: the agenda is to be seen at a glance.
    return first_lines(row.item.title, _title_font(bold=True), width, MOST_LINES)


def _icon(name: str, tone: str) -> QIcon:
    from binder.ui.icons import icon

    return icon(name, themes.current().colour(tone).name(), icon_room())


def _chip_ground(tone: str) -> QColor:
    theme = themes.current()
    return theme.colour("accent") if tone == "accent" else theme.colour(f"{tone}_bg")
