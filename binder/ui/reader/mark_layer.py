"""The member's marks on the pages that are shown: painted, under the pointer, and one after another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from binder.domain.ids import AnnotationId
from binder.ui.reader.marks import Mark
from binder.ui.reader.page_painter import marker_rects, paint_marks
from binder.ui.reader.page_sight import PageSight

_NEAR = 6


class MarkLayer:
    """Marks by page, one of them active."""

    def __init__(self) -> None:
        self.marks: Mapping[int, list[Mark]] = {}
        self.active: AnnotationId | None = None

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Paint the marks of a page."""
        paint_marks(painter, sight, self.marks.get(sight.page, []), self.active)

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
        """The uppermost mark whose words are at a place of the window."""
        marks = reversed(self.marks.get(sight.page, []))
        return next((m for m in marks if any(sight.rect_of(quad).contains(place) for quad in m.quads)), None)
