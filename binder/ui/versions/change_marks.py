"""What changed, drawn on a page: told by line and sign, so that nobody needs to see the colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from binder.domain.annotation import Quad
from binder.domain.passage_changes import ChangeKind
from binder.services.compare_papers import MarkedChange, MarkedPassage
from binder.ui import theme
from binder.ui.reader.page_sight import PageSight

SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−", ChangeKind.CHANGED: "≠"}
SIGN_SIZE, INSET = 18.0, 6.0


@dataclass(frozen=True, slots=True)
class _Look:
    """On paper, which is light in both themes: ground, and the pen of the line."""

    ground: str
    line: str
    style: Qt.PenStyle


_LOOKS = {
    ChangeKind.ADDED: _Look("#D5EFDC", theme.LIGHT.ok, Qt.PenStyle.SolidLine),
    ChangeKind.REMOVED: _Look("#FBDDD9", theme.LIGHT.error, Qt.PenStyle.SolidLine),
    ChangeKind.CHANGED: _Look("#FCE9C5", theme.LIGHT.warn, Qt.PenStyle.DashLine),
}


class ChangeMarks:
    """Paints the changes of one side; `active` is the number of the chosen one."""

    def __init__(self) -> None:
        self._by_page: dict[int, list[tuple[int, ChangeKind, MarkedPassage]]] = {}
        self.active: int | None = None

    def show(self, changes: Sequence[MarkedChange], *, is_old: bool) -> None:
        """Take the passages of the older or the newer side."""
        self._by_page = {}
        for number, change in enumerate(changes):
            passage = change.old if is_old else change.new
            if passage is not None:
                self._by_page.setdefault(passage.page, []).append((number, change.kind, passage))

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Paint what changed on the page."""
        below = sight.rect.top()
        for number, kind, passage in self._by_page.get(sight.page, []):
            boxes = [sight.rect_of(quad) for quad in passage.quads]
            _paint_passage(painter, boxes, kind, is_active=number == self.active)
            if boxes:
                below = max(below, boxes[0].top())
                place = QRectF(sight.rect.left() + INSET, below, SIGN_SIZE, SIGN_SIZE)
                _paint_sign(painter, place, kind, is_active=number == self.active)
                below = place.bottom() + 2

    def first_box(self, number: int) -> tuple[int, Quad] | None:
        """The page and the first box of a change on this side, or None if nothing stands here."""
        for page, found in self._by_page.items():
            for each, _kind, passage in found:
                if each == number and passage.quads:
                    return page, passage.quads[0]
        return None


def _paint_passage(painter: QPainter, boxes: Sequence[QRectF], kind: ChangeKind, *, is_active: bool) -> None:
    look = _LOOKS[kind]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for box in boxes:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(box.adjusted(-1, 0, 1, 0), QColor(look.ground))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(look.line), 2, look.style))
        # What is gone is struck through; what came, or reads otherwise, has a line under it.
        y = box.center().y() if kind is ChangeKind.REMOVED else box.bottom() + 1
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if is_active:
            painter.setPen(QPen(QColor(theme.LIGHT.focus), 2))
            painter.drawRoundedRect(box.adjusted(-2, -3, 2, 4), 3, 3)
    painter.restore()


def _paint_sign(painter: QPainter, place: QRectF, kind: ChangeKind, *, is_active: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.LIGHT.focus), 3) if is_active else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_LOOKS[kind].line))
    painter.drawRoundedRect(place, 4, 4)
    font = QFont(theme.FONT_FAMILY)
    font.setPixelSize(14)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(theme.LIGHT.on_accent))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, SIGNS[kind])
    painter.restore()
