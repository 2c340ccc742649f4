"""The pen: draws on pages with mouse, finger or stylus, and rubs out; what becomes of a line is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPointingDevice, QTabletEvent, QTouchEvent

from binder.domain.annotation import AnnotationKind, HighlightColour
from binder.domain.ink import EVEN, PEN_WIDTH, InkPoint, Stroke
from binder.ui.reader.ink_shapes import box_in_window, ink_colour, is_near, to_window
from binder.ui.reader.pen_canvas import PenCanvas
from binder.ui.reader.pen_line import PenLine

if TYPE_CHECKING:
    from binder.ui.reader.page_sight import PageSight
    from binder.ui.reader.page_view import PageView

THIN, BROAD = PEN_WIDTH, 3 * PEN_WIDTH
_PALM_REST = 0.7
"""Seconds after the stylus was last near in which a touch is taken for the palm of the hand."""
_REACH = 6.0
"""Pixels around the rubber."""
_BOTH_HANDS = 2
"""Fingers from which on a touch moves the paper."""
_LEFT = Qt.MouseButton.LeftButton
_KIND = QEvent.Type


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DrawnLine:
    """A line that was drawn: on which page of the run, in which colour, and when by a clock of seconds."""

    page: int
    stroke: Stroke
    colour: HighlightColour
    begun: float
    ended: float


class Pen(QObject):
    """While it is on, presses and moves on the pages draw. It knows no storage.

    A line stays on the page until `settle` says that it is among the marks now, or was refused.
    """

    changed = Signal()
    """It was put on or off, or given another colour, width or use."""
    drawn = Signal(object)
    """A `DrawnLine`."""
    rubbed_out = Signal(int, object)
    """This stroke of this annotation."""

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view, self._window = view, view.viewport()
        self._canvas = PenCanvas(self._window)
        self._line: PenLine | None = None
        self._begun = 0.0
        self._by: QPointingDevice.PointerType | None = None
        self._stylus_seen = float("-inf")
        self._last_touch: QPointF | None = None
        self._unsettled: list[DrawnLine] = []
        self._rubbed: set[Stroke] = set()
        self.is_on = False
        self.is_rubber = False
        self.colour = HighlightColour.BLUE
        self.width = THIN
        view.overlays.append(self)
        self._handlers: dict[QEvent.Type, Callable[[QEvent], bool]] = {
            _KIND.MouseButtonPress: self._on_mouse,
            _KIND.MouseButtonDblClick: self._on_mouse,
            _KIND.MouseMove: self._on_mouse,
            _KIND.MouseButtonRelease: self._on_mouse,
            _KIND.TabletPress: self._on_tablet,
            _KIND.TabletMove: self._on_tablet,
            _KIND.TabletRelease: self._on_tablet,
            _KIND.TouchBegin: self._on_touch,
            _KIND.TouchUpdate: self._on_touch,
            _KIND.TouchEnd: self._on_touch,
            _KIND.TouchCancel: self._on_touch,
            _KIND.KeyPress: self._on_key,
        }

    # On and off

    def put_on(self) -> None:
        """Presses draw from now on."""
        if not self.is_on:
            self.is_on, self.is_rubber = True, False
            self._view.select_nothing()
            self._window.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
            self._window.setCursor(Qt.CursorShape.CrossCursor)
            self._window.installEventFilter(self)
            self._view.installEventFilter(self)
            self.changed.emit()

    def put_off(self) -> None:
        """Presses select words again."""
        if self.is_on:
            self._end()
            self.is_on = False
            self._window.removeEventFilter(self)
            self._view.removeEventFilter(self)
            self._window.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on=False)
            self._window.unsetCursor()
            self.changed.emit()

    def use(
        self,
        *,
        colour: HighlightColour | None = None,
        width: float | None = None,
        rubber: bool = False,
    ) -> None:
        """Draw in this colour and width, or rub out; None leaves it as it is."""
        self.colour = colour or self.colour
        self.width = width or self.width
        self.is_rubber = rubber
        shape = Qt.CursorShape.PointingHandCursor if rubber else Qt.CursorShape.CrossCursor
        self._window.setCursor(shape)
        self.changed.emit()

    # What was drawn

    def settle(self, line: DrawnLine) -> None:
        """The line is among the marks now, or was refused: the pen need not show it any more."""
        if line in self._unsettled:
            self._unsettled.remove(line)
            self._window.update()

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """The lines that are not among the marks yet, and the one that is being drawn."""
        for line in self._unsettled:
            if line.page == sight.page:
                drawn = self._view.mark_layer.drawn
                drawn.paint_strokes(painter, sight, [line.stroke], ink_colour(line.colour))
        if self._line is not None and self._line.is_begun and sight.page == self._canvas.page:
            self._canvas.follow(sight, self._line.so_far)
            self._canvas.paint(painter)

    # Mouse, stylus, fingers, keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what draws; everything else goes on to the pages."""
        handler = self._handlers.get(event.type())
        if handler is None or (watched is self._view) != (event.type() == _KIND.KeyPress):
            return False
        return handler(event)

    def _on_key(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        self.put_off()
        return True

    def _on_mouse(self, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == _KIND.MouseMove:
            if event.buttons() & _LEFT:
                self._move(event.position(), EVEN)
        elif event.button() is not _LEFT:
            return False
        elif event.type() == _KIND.MouseButtonRelease:
            self._end()
        else:
            self._press(event.position(), EVEN, QPointingDevice.PointerType.Generic)
        return True

    def _on_tablet(self, event: QEvent) -> bool:
        if not isinstance(event, QTabletEvent):
            return False
        self._stylus_seen = monotonic()
        if event.type() == _KIND.TabletPress:
            # The palm may have come before the tip.
            self._give_up()
            self._press(event.position(), event.pressure(), event.pointerType())
        elif event.type() == _KIND.TabletRelease:
            self._end()
        elif event.buttons() & _LEFT:
            self._move(event.position(), event.pressure())
        event.accept()
        return True

    def _on_touch(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent):
            return False
        event.accept()
        if self._is_palm():
            return True
        places = [point.position() for point in event.points()]
        if event.type() == _KIND.TouchCancel:
            self._give_up()
        elif len(places) >= _BOTH_HANDS:
            self._give_up()
            self._pull(places[0])
        elif event.type() == _KIND.TouchEnd:
            self._end()
        elif event.type() == _KIND.TouchBegin:
            self._press(places[0], EVEN, QPointingDevice.PointerType.Finger)
        elif self._last_touch is None:
            self._move(places[0], EVEN)
        if event.type() in {_KIND.TouchEnd, _KIND.TouchCancel}:
            self._last_touch = None
        return True

    def _is_palm(self) -> bool:
        draws = self._line is not None and self._by is not QPointingDevice.PointerType.Finger
        return draws or monotonic() - self._stylus_seen < _PALM_REST

    def _pull(self, place: QPointF) -> None:
        """Two fingers move the paper."""
        if self._last_touch is not None:
            self._view.scroll_by(self._last_touch.y() - place.y())
        self._last_touch = place

    # A line

    def _press(self, place: QPointF, pressure: float, by: QPointingDevice.PointerType) -> None:
        self._end()
        sight = self._view.sight_at(place)
        if sight is None or sight.frame is None:
            return
        if self.is_rubber or by is QPointingDevice.PointerType.Eraser:
            self._by = QPointingDevice.PointerType.Eraser
            self._rub(place)
            return
        self._line, self._by, self._begun = PenLine(self.width), by, monotonic()
        self._canvas.begin(sight, ink_colour(self.colour))
        self._move(place, pressure)

    def _move(self, place: QPointF, pressure: float) -> None:
        if self._by is QPointingDevice.PointerType.Eraser:
            self._rub(place)
        if self._line is None or self._canvas.page is None:
            return
        sight = self._view.sight(self._canvas.page)
        point = sight.point_of(_inside(sight.rect, place))
        if point is not None:
            if self._line.is_begun:
                self._canvas.follow(sight, self._line.so_far)
            piece = self._line.add(InkPoint(*point, pressure))
            if piece is not None:
                self._window.update(self._canvas.add(piece).toAlignedRect())

    def _end(self) -> None:
        line, page, self._line, self._by = self._line, self._canvas.page, None, None
        self._rubbed.clear()
        self._canvas.end()
        if line is None or page is None or not line.is_begun:
            return
        line.end()
        drawn = DrawnLine(
            page=page, stroke=line.so_far(), colour=self.colour, begun=self._begun, ended=monotonic()
        )
        self._unsettled.append(drawn)
        self._show(drawn)
        self.drawn.emit(drawn)

    def _give_up(self) -> None:
        """What was begun was no line, such as a finger before the second one came."""
        if self._line is not None:
            self._line = None
            self._canvas.end()
            self._window.update()

    def _show(self, line: DrawnLine) -> None:
        to = to_window(self._view.sight(line.page))
        if to is not None:
            shape = self._view.mark_layer.drawn.shape_of(line.stroke)
            self._window.update(box_in_window(shape, to).toAlignedRect())

    def _rub(self, place: QPointF) -> None:
        sight = self._view.sight_at(place)
        point = sight.point_of(place) if sight is not None else None
        if sight is None or point is None:
            return
        reach = _REACH / sight.scale
        for mark in self._view.mark_layer.marks.get(sight.page, []):
            if mark.kind is AnnotationKind.INK and mark.is_own:
                for stroke in filter(partial(is_near, point=point, reach=reach), mark.strokes):
                    if stroke not in self._rubbed:
                        self._rubbed.add(stroke)
                        self.rubbed_out.emit(int(mark.id), stroke)


def _inside(rect: QRectF, place: QPointF) -> QPointF:
    """The place, or the nearest to it on the page: a line ends at the page's edge."""
    x = min(max(place.x(), rect.left()), rect.right())
    y = min(max(place.y(), rect.top()), rect.bottom())
    return QPointF(x, y)
