"""How a row of the long list of notes is drawn: where it is, its words, and its colour and tags as chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from binder.domain.ids import AnnotationId
from binder.domain.note_list import ListedNote
from binder.ui import theme as themes
from binder.ui.icons import icon
from binder.ui.notes.note_list_model import Heading, NoteListModel, own_words
from binder.ui.notes.note_words import came_from, colour_name, sekretess_words
from binder.ui.reader.page_painter import highlight_colour
from binder.ui.wrapping import first_lines

Index = QModelIndex | QPersistentModelIndex
PADDING, GAP, CHIP_INSIDE = 10, 6, 14
HEAD, LINE, SMALL, CHIP = 22, 20, 18, 20
"""Heights at 100 %: the line that says where, one of words, one of quoted words, one of chips."""
STAR = 16
TOP, OVER = 34, 18
"""Height of a heading, and of the smaller line over it."""
MOST_LINES = 2
NARROW, WIDE = 0.46, 0.56
"""Of the text's size: so wide are the letters of a text on average, at the least and at the most (Inter)."""
LONGEST = 400
INK = "#1E2326"
"""On the colours of highlights, which are light in both themes."""


@dataclass(frozen=True, slots=True)
class _Chip:
    """A word on a ground; `tag` is "" for what is no tag."""

    box: QRect
    text: str
    tag: str


class NoteListDelegate(QStyledItemDelegate):
    """Counts letters for the height of a row, and breaks words into lines only for rows that are painted.

    So two thousand rows are measured at once. The row of `edited` is as high as the card that lies over
    it, and nothing is painted there.
    """

    def __init__(self, model: NoteListModel, parent: QStyledItemDelegate | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.edited: AnnotationId | None = None
        self.edited_height = 0
        self._measured: tuple[object, int, float] = (None, 0, 0.0)
        self._heights: dict[int, int] = {}
        """Of the rows that were measured last, at that width and size of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Width of the list, height by what there is to show."""
        width = option.rect.width() or 320
        return QSize(width, self.height_of(index.row(), width))

    def height_of(self, number: int, width: int) -> int:
        """The height of a row in a list of that width."""
        rows, theme = self._model.rows, themes.current()
        row = rows[number]
        if isinstance(row, Heading):
            return theme.px(TOP + OVER if row.over else TOP)
        if row.note.id == self.edited:
            return self.edited_height
        if self._measured[0] is not rows or self._measured[1:] != (width, theme.scale):
            self._measured = rows, width, theme.scale
            self._heights.clear()
        height = self._heights.get(number)
        if height is None:
            height = theme.px(_height_at_100(row, (width - 2 * PADDING) / theme.scale))
            self._heights[number] = height
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            _paint_heading(painter, option.rect, row)
        elif row.note.id != self.edited:
            self._paint_note(painter, option, row)
        painter.restore()

    def tag_at(self, row: QRect, listed: ListedNote, at: QPoint) -> str:
        """The tag on whose chip a point lies; "" for none."""
        found = (chip.tag for chip in _chips(row, listed) if chip.box.contains(at))
        return next(found, "")

    def _paint_note(self, painter: QPainter, option: QStyleOptionViewItem, row: ListedNote) -> None:
        theme = themes.current()
        _paint_ground(painter, option)
        place = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, 0)
        self._paint_head(painter, QRect(place.left(), place.top(), place.width(), theme.px(HEAD)), row)
        top = place.top() + theme.px(HEAD)
        lines = _lines_of_words(row, place.width() / theme.scale)
        painter.setFont(theme.font(themes.BODY))
        painter.setPen(theme.colour("text" if row.note.text.strip() else "muted"))
        for line in first_lines(_one_line(own_words(row)), painter.font(), place.width(), lines):
            painter.drawText(
                QRect(place.left(), top, place.width(), theme.px(LINE)), Qt.AlignmentFlag.AlignVCenter, line
            )
            top += theme.px(LINE)
        if quote := _quote_below(row):
            painter.setFont(theme.font(themes.META))
            painter.setPen(theme.colour("muted"))
            _draw(painter, QRect(place.left(), top, place.width(), theme.px(SMALL)), quote)
        for chip in _chips(option.rect, row):
            _paint_chip(painter, chip.box, chip.text, theme.colour("info_bg"), theme.colour("info"))

    def _paint_head(self, painter: QPainter, place: QRect, row: ListedNote) -> None:
        """The colour by its meaning, where the note is, and the star of what is important."""
        theme = themes.current()
        if row.colour is not None:
            words = self._model.meanings.get(row.colour, "") or colour_name(row.colour)
            box = _chip_box(place.topLeft(), words, place.width() // 2)
            _paint_chip(painter, box, words, highlight_colour(row.colour), QColor(INK))
            place = place.adjusted(box.width() + GAP, 0, 0, 0)
        if row.note.is_important:
            size = theme.px(STAR)
            star = QRect(place.right() - size, place.top() + 1, size, size)
            icon("star-filled", theme.tokens.warn, size).paint(painter, star)
            place = place.adjusted(0, 0, -size - GAP, 0)
        painter.setFont(theme.font(themes.META, weight=QFont.Weight.DemiBold))
        painter.setPen(theme.colour("muted"))
        _draw(painter, place.adjusted(0, 0, 0, -2), self._model.where(row))


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a row that is chosen or under the mouse, and a frame round the one that has the keys."""
    themes.paint_row_ground(painter, option)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(themes.current().colour("focus"), 2))
        painter.drawRoundedRect(option.rect.adjusted(3, 2, -3, -2), 7, 7)


def _paint_heading(painter: QPainter, rect: QRect, row: Heading) -> None:
    theme = themes.current()
    place = rect.adjusted(PADDING, 0, -PADDING, -4)
    title = QRect(place.left(), place.bottom() - theme.px(LINE), place.width(), theme.px(LINE))
    painter.setPen(theme.colour("muted"))
    if row.over:
        painter.setFont(theme.font(themes.CAPTION))
        _draw(painter, title.translated(0, -theme.px(OVER)), row.over)
    count = f"  ·  {row.count}"
    painter.setFont(theme.font(themes.META, weight=QFont.Weight.DemiBold))
    room = title.width() - painter.fontMetrics().horizontalAdvance(count)
    shown = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, shown + count)


def _paint_chip(painter: QPainter, box: QRect, text: str, ground: QColor, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(_chip_font())
    painter.setPen(ink)
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width() - 8)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def _chips(row: QRect, listed: ListedNote) -> list[_Chip]:
    """What stands in the lowest line: the tags, and how the note came in if it was not written here."""
    theme = themes.current()
    texts = [(f"#{tag}", tag) for tag in listed.note.tags]
    texts += [(fact, "") for fact in _facts(listed)]
    left, top = row.left() + PADDING, row.bottom() - PADDING - theme.px(CHIP) + 3
    found = []
    for text, tag in texts:
        room = row.right() - PADDING - left
        if room < theme.px(CHIP) * 2:
            break
        box = _chip_box(QPoint(left, top), text, room)
        found.append(_Chip(box, text, tag))
        left += box.width() + GAP
    return found


def _facts(listed: ListedNote) -> list[str]:
    """That the words stay in a confidential paper, and how the note came in if it was not written here."""
    origin = listed.note.origin
    return [
        *([sekretess_words()] if listed.is_confidential else []),
        *([came_from(origin)] if origin else []),
    ]


def _chip_box(corner: QPoint, text: str, widest: int) -> QRect:
    width = QFontMetrics(_chip_font()).horizontalAdvance(text) + CHIP_INSIDE
    return QRect(corner, QSize(min(width, widest), themes.current().px(CHIP)))


def _chip_font() -> QFont:
    return themes.current().font(themes.CAPTION, weight=QFont.Weight.DemiBold)


def _height_at_100(row: ListedNote, width: float) -> int:
    """The height of a note's row in pixels at 100 % text size, as wide as that at 100 %."""
    height = 2 * PADDING + HEAD + LINE * _lines_of_words(row, width) - 4
    if row.note.tags or row.note.origin is not None or row.is_confidential:
        height += CHIP + 4
    return height + (SMALL if _quote_below(row) else 0)


def _lines_of_words(row: ListedNote, width: float) -> int:
    words = own_words(row)
    letters = len(words) * themes.BODY
    if letters * NARROW > width or letters * WIDE <= width:
        return MOST_LINES if letters * NARROW > width else 1
    # Only where counting cannot tell.
    theme = themes.current()
    taken = QFontMetrics(theme.font(themes.BODY)).horizontalAdvance(_one_line(words))
    return MOST_LINES if taken > width * theme.scale else 1


def _quote_below(row: ListedNote) -> str:
    """The quoted words below the member's own; "" where they stand alone."""
    anchor = row.note.anchor
    quote = anchor.quote.exact if anchor is not None and row.note.text.strip() else ""
    return f"”{_one_line(quote)}”" if quote else ""


def _one_line(text: str) -> str:
    return " ".join(text[:LONGEST].split())


def _draw(painter: QPainter, place: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
