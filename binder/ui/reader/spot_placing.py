"""Choosing a spot on a page: by a click, or with arrow keys and Enter from the middle of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen

from binder.ui import theme

if TYPE_CHECKING:
    from binder.ui.reader.page_sight import PageSight
    from binder.ui.reader.page_view import PageView

_STEP, _LEAP = 12, 60
"""Pixels for an arrow key, and for one with Shift."""
_HALF = 13.0
_MARGIN = 40
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SpotPlacing(QObject):
    """A sign that follows the pointer and the arrow keys until it is put down, or Escape."""

    placed = Signal(int, object)
    """A page of the run, and the point of the file there."""
    ended = Signal()

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view, self._window = view, view.viewport()
        self._place = QPointF()
        self.is_on = False
        view.overlays.append(self)

    def begin(self) -> None:
        """Show the sign in the middle of what is seen."""
        self._place = self._window.rect().center().toPointF()
        if not self.is_on:
            self.is_on = True
            self._window.setCursor(Qt.CursorShape.CrossCursor)
            self._window.installEventFilter(self)
            self._view.installEventFilter(self)
        self._window.update()

    def end(self) -> None:
        """Take the sign away."""
        if self.is_on:
            self.is_on = False
            self._window.removeEventFilter(self)
            self._view.removeEventFilter(self)
            self._window.unsetCursor()
            self._window.update()
            self.ended.emit()

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """The sign, as long as it was not put down."""
        if self.is_on and sight.rect.contains(self._place):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.LIGHT.focus), 3))
            painter.setBrush(QColor(theme.LIGHT.highlight))
            x, y = self._place.x() - _HALF, self._place.y() - _HALF
            painter.drawRoundedRect(QRectF(x, y, 2 * _HALF, 2 * _HALF), 4, 4)
            painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks and the keys that place; whoever types words meant something else."""
        if watched is self._view and event.type() == QEvent.Type.ShortcutOverride and _is_typing(event):
            self.end()
            return False
        if isinstance(event, QKeyEvent) and watched is self._view and event.type() == QEvent.Type.KeyPress:
            return self._takes_key(event)
        if not isinstance(event, QMouseEvent) or watched is not self._window:
            return False
        if event.type() == QEvent.Type.MouseMove:
            self._move_to(event.position())
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._move_to(event.position())
            self._put_down()
        return True

    def _takes_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._walk(_ARROWS[key] * (_LEAP if far else _STEP))
        elif key in _ENTER:
            self._put_down()
        elif key == Qt.Key.Key_Escape:
            self.end()
        else:
            return False
        return True

    def _walk(self, step: QPointF) -> None:
        """On in the window; at its edge the pages move instead."""
        place, height = self._place + step, self._window.height()
        if not _MARGIN <= place.y() <= height - _MARGIN:
            before = self._view.verticalScrollBar().value()
            self._view.scroll_by(step.y())
            place.setY(place.y() - (self._view.verticalScrollBar().value() - before))
        self._move_to(place)

    def _move_to(self, place: QPointF) -> None:
        rect = self._window.rect()
        self._place = QPointF(
            min(max(place.x(), rect.left()), rect.right()), min(max(place.y(), rect.top()), rect.bottom())
        )
        self._window.update()

    def _put_down(self) -> None:
        sight = self._view.sight_at(self._place)
        point = sight.point_of(self._place) if sight is not None else None
        if sight is not None and point is not None:
            self.end()
            self.placed.emit(sight.page, point)


def _is_typing(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and bool(event.text()) and event.text().isprintable()
