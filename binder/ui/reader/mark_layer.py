"""The member's marks on the pages that are shown: painted, under the pointer, and one after another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from binder.domain.annotation import AnnotationKind
from binder.domain.ids import AnnotationId
from binder.ui.reader.marks import Mark
from binder.ui.reader.page_painter import marker_rects, paint_highlights, paint_markers
from binder.ui.reader.page_sight import PageSight

if TYPE_CHECKING:
    from binder.ui.reader.drawn_marks import DrawnMarks

_NEAR = 6
_HIGHLIGHTS = {AnnotationKind.HIGHLIGHT, AnnotationKind.COMMENT}


class MarkLayer:
    """Marks by page, one of them active."""

    def __init__(self, repaint: Callable[[], object]) -> None:
        self._repaint = repaint
        self.marks: Mapping[int, list[Mark]] = {}
        self.active: AnnotationId | None = None
        self._drawn: DrawnMarks | None = None

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Paint the marks of a page, those that the painter's clip can show."""
        all_marks = self.marks.get(sight.page, [])
        if not all_marks:
            return
        marks = _seen(painter, sight, all_marks)
        paint_highlights(painter, sight, (m for m in marks if m.kind in _HIGHLIGHTS), self.active)
        drawn = [mark for mark in marks if mark.kind not in _HIGHLIGHTS and mark.quads]
        if drawn:
            self.drawn.paint(painter, sight, drawn, self.active)
            if self.drawn.has_thin:
                self.drawn.has_thin = False
                self._repaint()
        paint_markers(painter, sight, all_marks, self.active)

    @property
    def drawn(self) -> DrawnMarks:
        """What paints lines; loaded with the first of them."""
        if self._drawn is None:
            from binder.ui.reader.drawn_marks import DrawnMarks

            self._drawn = DrawnMarks()
        return self._drawn

    def next(self, direction: int, first: int, last: int) -> Mark | None:
        """The mark after the active one (1) or before it (-1), of those on the pages `first`..`last`."""
        ordered = [mark for page in sorted(self.marks) if first <= page <= last for mark in self.marks[page]]
        if not ordered:
            return None
        ids = [mark.id for mark in ordered]
        here = ids.index(self.active) if self.active in ids else (-1 if direction > 0 else len(ids))
        return ordered[max(0, min(len(ids) - 1, here + direction))]

    def marker_at(self, sight: PageSight | None, place: QPointF) -> Mark | None:
        """The mark whose number in the margin is at a place of the window."""
        if sight is None:
            return None
        markers = marker_rects(sight, self.marks.get(sight.page, []))
        here = (mark for mark, rect in markers if rect.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(place))
        return next(here, None)

    def mark_at(self, sight: PageSight, place: QPointF) -> Mark | None:
        """The uppermost mark whose words, or whose ink, are at a place of the window."""
        marks = reversed(self.marks.get(sight.page, []))
        return next((mark for mark in marks if _is_at(sight, mark, place)), None)


def _is_at(sight: PageSight, mark: Mark, place: QPointF) -> bool:
    if not any(sight.rect_of(quad).contains(place) for quad in mark.quads):
        return False
    point = sight.point_of(place)
    if mark.kind is not AnnotationKind.INK or point is None:
        return True
    # A ring around a paragraph must not take the clicks on the words in it.
    from binder.ui.reader.ink_shapes import is_near

    return any(is_near(stroke, point, _NEAR / sight.scale) for stroke in mark.strokes)


def _seen(painter: QPainter, sight: PageSight, marks: list[Mark]) -> list[Mark]:
    """The marks that are at least partly where the painter may paint."""
    if not painter.hasClipping():
        return marks
    clip = painter.clipBoundingRect().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    return [mark for mark in marks if any(sight.rect_of(quad).intersects(clip) for quad in mark.quads)]
