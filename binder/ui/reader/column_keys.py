"""The keys that move and zoom a column of pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from binder.ui.reader.page_layout import Fit
from binder.ui.reader.page_scroll import LINE, PageScroll

_KEY = Qt.Key
_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def act_on(event: QKeyEvent, column: PageScroll) -> bool:
    """Do what a key says; False if it says nothing to a column of pages."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    act = _ACTS.get((event.key(), modifiers))
    if act is not None:
        act(column)
    return act is not None


def _screen_down(column: PageScroll) -> None:
    column.scroll_by(column.verticalScrollBar().pageStep())


def _screen_up(column: PageScroll) -> None:
    column.scroll_by(-column.verticalScrollBar().pageStep())


def _line_down(column: PageScroll) -> None:
    column.scroll_by(LINE)


def _line_up(column: PageScroll) -> None:
    column.scroll_by(-LINE)


def _next_page(column: PageScroll) -> None:
    column.turn_page(1)


def _previous_page(column: PageScroll) -> None:
    column.turn_page(-1)


def _right(column: PageScroll) -> None:
    _sideways(column, 1)


def _left(column: PageScroll) -> None:
    _sideways(column, -1)


def _sideways(column: PageScroll, direction: int) -> None:
    bar = column.horizontalScrollBar()
    if bar.maximum() > 0:
        bar.setValue(bar.value() + direction * LINE)
    else:
        column.turn_page(direction)


def _to_start(column: PageScroll) -> None:
    column.verticalScrollBar().setValue(0)


def _to_end(column: PageScroll) -> None:
    column.verticalScrollBar().setValue(column.verticalScrollBar().maximum())


def _fit_width(column: PageScroll) -> None:
    column.fit(Fit.WIDTH)


_ACTS: dict[tuple[int, Qt.KeyboardModifier], Callable[[PageScroll], None]] = {
    (_KEY.Key_PageDown, _PLAIN): _screen_down,
    (_KEY.Key_Space, _PLAIN): _screen_down,
    (_KEY.Key_PageUp, _PLAIN): _screen_up,
    (_KEY.Key_Space, _SHIFT): _screen_up,
    (_KEY.Key_Down, _PLAIN): _line_down,
    (_KEY.Key_Up, _PLAIN): _line_up,
    (_KEY.Key_Right, _PLAIN): _right,
    (_KEY.Key_Left, _PLAIN): _left,
    (_KEY.Key_PageDown, _CONTROL): _next_page,
    (_KEY.Key_PageUp, _CONTROL): _previous_page,
    (_KEY.Key_Home, _PLAIN): _to_start,
    (_KEY.Key_Home, _CONTROL): _to_start,
    (_KEY.Key_End, _PLAIN): _to_end,
    (_KEY.Key_End, _CONTROL): _to_end,
    (_KEY.Key_Plus, _CONTROL): PageScroll.zoom_in,
    (_KEY.Key_Equal, _CONTROL): PageScroll.zoom_in,
    (_KEY.Key_Minus, _CONTROL): PageScroll.zoom_out,
    (_KEY.Key_0, _CONTROL): _fit_width,
    (_KEY.Key_R, _CONTROL): PageScroll.turn_pages,
}
