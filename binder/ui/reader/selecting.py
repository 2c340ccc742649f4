"""Selecting words with the mouse: a drag, a word, a line; the answers come from the paper's own thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.paper_thread import Answer, Question

if TYPE_CHECKING:
    from collections.abc import Callable

    from binder.pdf.paper_to_read import PaperToRead
    from binder.pdf.selection import Selection
    from binder.ui.reader.page_column import PageColumn

_TOPIC = "mouse-selection"
_AUTO_SCROLL_MS = 30
_DOUBLE = 2
Point = tuple[float, float]


class Selecting(QObject):
    """Turns presses, drags and clicks on a column of pages into selections."""

    changed = Signal(object)

    def __init__(self, column: PageColumn) -> None:
        super().__init__(column)
        self._column = column
        self._start: tuple[int, Point] | None = None
        self._pressed_at = QPointF()
        self._last_at = QPointF()
        self._is_dragging = False
        self._clicks = 0
        self._oldest = 0
        self._awaited = 0
        self._then: list[Callable[[], object]] = []
        self._click_time = QTimer(self, singleShot=True)
        self._click_time.timeout.connect(self._forget_clicks)
        self._auto_scroll = QTimer(self, interval=_AUTO_SCROLL_MS)
        self._auto_scroll.timeout.connect(self._scroll_on)
        column.reading.answered.connect(self._on_answer)

    def press(self, event: QMouseEvent, sight: PageSight) -> None:
        """Begin; a second press selects the word, a third the line, and Shift goes on from where it began."""
        point = sight.point_of(event.position())
        if point is None:
            return
        near = (event.position() - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        self._clicks = self._clicks + 1 if near and self._clicks else 1
        self._click_time.start(QApplication.doubleClickInterval())
        self._pressed_at = self._last_at = event.position()
        self._is_dragging = False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._start:
            self._ask_drag(event.position())
        elif self._clicks == 1:
            self._start = sight.page, point
        else:
            question = _word if self._clicks == _DOUBLE else _line
            self._oldest = self._ask(partial(question, page=sight.page, point=point))

    def move(self, event: QMouseEvent) -> None:
        """Go on with a drag."""
        self._last_at = event.position()
        if self._start is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if not self._is_dragging:
            far = (event.position() - self._pressed_at).manhattanLength()
            self._is_dragging = far >= QApplication.startDragDistance()
        if self._is_dragging:
            self._ask_drag(event.position())
            self._follow(event.position())

    def release(self) -> bool:
        """End; whether it was a single click that dragged over nothing."""
        self._auto_scroll.stop()
        was_click = not self._is_dragging and self._clicks == 1
        self._is_dragging = False
        return was_click

    def then(self, action: Callable[[], object]) -> None:
        """Do this with the words that were dragged over: at once, or when the answer about them is here."""
        if self._awaited:
            self._then.append(action)
        else:
            action()

    def select_page(self, page: int) -> None:
        """Select all words of a page."""
        self._ask(partial(_all_of, page=page))

    def forget(self) -> None:
        """Let answers that are still on their way be old."""
        self._start, self._clicks = None, 0
        self._oldest = self._ask(_nothing)
        self._awaited = 0
        self._then.clear()

    def _ask(self, question: Question) -> int:
        self._awaited = self._column.reading.ask(_TOPIC, question, replace=True)
        return self._awaited

    def _ask_drag(self, place: QPointF) -> None:
        if self._start is None:
            return
        sight = self._nearest(place)
        point = None if sight is None else sight.point_of(place)
        if sight is not None and point is not None:
            self._ask(partial(_dragged, start=self._start, end=(sight.page, point)))

    def _nearest(self, place: QPointF) -> PageSight | None:
        """The page under a place of the window; between pages that which is nearer."""
        sights = [self._column.sight(page) for page in self._column.pages_in_sight()]
        return min(sights, key=lambda sight: _distance(sight.rect, place), default=None)

    def _follow(self, place: QPointF) -> None:
        inside = 0 <= place.y() <= self._column.viewport().height()
        if inside:
            self._auto_scroll.stop()
        elif not self._auto_scroll.isActive():
            self._auto_scroll.start()

    def _scroll_on(self) -> None:
        y, height = self._last_at.y(), self._column.viewport().height()
        self._column.scroll_by((y if y < 0 else y - height) / 3)
        self._ask_drag(self._last_at)

    def _forget_clicks(self) -> None:
        self._clicks = 0

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic != _TOPIC or answer.ticket < self._oldest:
            return
        self.changed.emit(answer.value)
        if answer.ticket == self._awaited:
            self._awaited = 0
            waiting, self._then = self._then, []
            for action in waiting:
                action()


def _distance(rect: QRectF, place: QPointF) -> float:
    across = max(rect.left() - place.x(), 0.0, place.x() - rect.right())
    along = max(rect.top() - place.y(), 0.0, place.y() - rect.bottom())
    return along + across


def _dragged(paper: PaperToRead, *, start: tuple[int, Point], end: tuple[int, Point]) -> Selection | None:
    return paper.across(start, end)


def _word(paper: PaperToRead, *, page: int, point: Point) -> Selection | None:
    return paper.word_at(page, point)


def _line(paper: PaperToRead, *, page: int, point: Point) -> Selection | None:
    return paper.line_at(page, point)


def _all_of(paper: PaperToRead, *, page: int) -> Selection | None:
    return paper.body(page)


def _nothing(_paper: PaperToRead) -> None:
    return None
