"""Paints one page: its picture or a stand-in, highlights, the selection, the caret and numbered markers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen

from binder.domain.annotation import AnnotationKind, HighlightColour, Quad
from binder.domain.ids import AnnotationId
from binder.ui import theme
from binder.ui.reader.marks import Mark, marker_places
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.pieces import Drawn

_SELECTED = "#9CCBE0"
_FOUND, _FOUND_HERE = "#FFD9A8", "#FFB65C"
_COLOURS = {
    HighlightColour.GREEN: ("#B9E6B0", "#9AD08F"),
    HighlightColour.BLUE: ("#B5D9F7", "#95C1E6"),
    HighlightColour.PINK: ("#FBC4D8", "#EBA5BE"),
}
_ROUND = 1.5
PAGE_NOTE_INSET = 10.0
"""Pixels from the top of a page to the marker of a note on all of it."""


def marker_rects(sight: PageSight, marks: Sequence[Mark]) -> list[tuple[Mark, QRectF]]:
    """The numbered marks of a page with the rectangles of their markers in the margin.

    A note on a spot has its number on its own sign.
    """
    numbered = [mark for mark in marks if mark.number is not None and mark.kind is not AnnotationKind.SPOT]
    tops = [_marked_top(sight, mark) for mark in numbered]
    return list(zip(numbered, marker_places(sight.rect, tops), strict=True))


def highlight_colour(colour: HighlightColour) -> QColor:
    """A highlight's colour in the theme that is shown; it is multiplied with the paper."""
    shown = theme.current()
    if colour is HighlightColour.YELLOW:
        return shown.colour("highlight")
    return QColor(_COLOURS[colour][shown.is_dark])


def paint_picture(
    painter: QPainter, sight: PageSight, drawn: Iterable[Drawn], stand_in: QImage | None
) -> None:
    """The paper, and on it the pieces that are ready; below them an older picture stretched to size."""
    painter.fillRect(sight.rect, theme.current().colour("paper"))
    if stand_in is not None:
        painter.drawImage(sight.rect, stand_in)
    ratio = painter.device().devicePixelRatio()
    for picture in drawn:
        x, y, width, height = picture.piece.clip
        place = QRectF(
            sight.rect.left() + x / ratio, sight.rect.top() + y / ratio, width / ratio, height / ratio
        )
        painter.drawImage(place, picture.image)


def paint_trouble(painter: QPainter, sight: PageSight, sentence: str) -> None:
    """A sentence on the blank paper of a page that cannot be shown."""
    painter.setPen(QColor(theme.LIGHT.text))
    painter.setFont(theme.current().font(theme.BODY))
    room = sight.rect.adjusted(32, 48, -32, -32)
    painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, sentence)


def paint_emptiness(painter: QPainter, rect: QRectF, text: str) -> None:
    """What goes here and how to begin, in the middle of an empty window."""
    shown = theme.current()
    painter.setPen(shown.colour("muted"))
    painter.setFont(shown.font(theme.BODY))
    room = rect.adjusted(32, 32, -32, -32)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)


def paint_focus(painter: QPainter, rect: QRectF) -> None:
    """A line inside the edge of the view that has the focus."""
    painter.setPen(QPen(theme.current().colour("focus"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def paint_highlights(
    painter: QPainter, sight: PageSight, marks: Iterable[Mark], active: AnnotationId | None
) -> None:
    """Highlights under the print, the active one with a line around."""
    for mark in marks:
        path = _path(sight, mark.quads)
        _multiply(painter, path, highlight_colour(mark.colour))
        if mark.id == active:
            painter.strokePath(path.simplified(), QPen(QColor(theme.LIGHT.accent), 2))


def paint_markers(
    painter: QPainter, sight: PageSight, marks: Sequence[Mark], active: AnnotationId | None
) -> None:
    """The numbers in the margin."""
    for mark, rect in marker_rects(sight, marks):
        _paint_marker(painter, rect, mark, is_active=mark.id == active)


def paint_selection(painter: QPainter, sight: PageSight, quads: Iterable[Quad]) -> None:
    """What is selected, as a colour under the print."""
    _multiply(painter, _path(sight, quads), QColor(_SELECTED))


def paint_hits(
    painter: QPainter, sight: PageSight, hits: Sequence[Iterable[Quad]], current: int | None
) -> None:
    """Words that were found, the current ones darker and with a line around."""
    for number, quads in enumerate(hits):
        path = _path(sight, quads)
        _multiply(painter, path, QColor(_FOUND_HERE if number == current else _FOUND))
        if number == current:
            painter.strokePath(path.simplified(), QPen(QColor(theme.LIGHT.warn), 2))


def paint_outline(painter: QPainter, sight: PageSight, quads: Iterable[Quad]) -> None:
    """A line around boxes that are pointed out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.LIGHT.focus), 2))
    for quad in quads:
        painter.drawRoundedRect(sight.rect_of(quad).adjusted(-4, -3, 4, 3), 4, 4)
    painter.restore()


def paint_caret(painter: QPainter, sight: PageSight, caret: Quad) -> None:
    """The text caret: two pixels wide at any zoom."""
    rect = sight.rect_of(caret)
    painter.fillRect(QRectF(rect.left() - 1, rect.top(), 2, rect.height()), QColor(theme.LIGHT.focus))


def _marked_top(sight: PageSight, mark: Mark) -> float:
    if mark.place is None:
        return sight.rect.top() + PAGE_NOTE_INSET
    return sight.rect_of(mark.place).top()


def _path(sight: PageSight, quads: Iterable[Quad]) -> QPainterPath:
    # One path for all lines: where their boxes overlap, the colour is multiplied only once.
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for quad in quads:
        path.addRoundedRect(sight.rect_of(quad).adjusted(-1, 0, 1, 0), _ROUND, _ROUND)
    return path


def _multiply(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillPath(path, colour)
    painter.restore()


def _paint_marker(painter: QPainter, rect: QRectF, mark: Mark, *, is_active: bool) -> None:
    # On paper, which is light in both themes: always the light theme's colours.
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.LIGHT.focus), 3) if is_active else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.LIGHT.accent))
    painter.drawEllipse(rect)
    font = QFont(theme.FONT_FAMILY)
    font.setPixelSize(11)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(theme.LIGHT.on_accent))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(mark.number))
    painter.restore()
