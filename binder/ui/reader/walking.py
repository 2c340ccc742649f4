"""Selecting words without a mouse: F7 shows a text caret, Ctrl and an arrow up or down picks sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from binder.services import read_paper
from binder.ui.reader.paper_thread import Answer

if TYPE_CHECKING:
    from binder.pdf.caret import Caret, CaretWalk, Step
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_column import PageColumn

_TOPIC = "caret"
_KEY = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier
_STEPS: dict[tuple[int, Qt.KeyboardModifier], tuple[Step, int]] = {
    (_KEY.Key_Right, _NONE): ("character", 1),
    (_KEY.Key_Left, _NONE): ("character", -1),
    (_KEY.Key_Right, _CONTROL): ("word", 1),
    (_KEY.Key_Left, _CONTROL): ("word", -1),
    (_KEY.Key_Down, _NONE): ("line", 1),
    (_KEY.Key_Up, _NONE): ("line", -1),
    (_KEY.Key_End, _NONE): ("line-edge", 1),
    (_KEY.Key_Home, _NONE): ("line-edge", -1),
    (_KEY.Key_End, _CONTROL): ("page-edge", 1),
    (_KEY.Key_Home, _CONTROL): ("page-edge", -1),
}
_SENTENCES = {_KEY.Key_Down: 1, _KEY.Key_Up: -1}


class Walking(QObject):
    """The caret of a column of pages. Steps are taken one after another on the paper's own thread."""

    moved = Signal(object)
    mode_changed = Signal(bool)

    def __init__(self, column: PageColumn) -> None:
        super().__init__(column)
        self._column = column
        self._walk: _Walk | None = None
        self.has_caret = False
        """Whether arrow keys move the caret instead of the pages."""
        self._oldest = 0
        column.reading.answered.connect(self._on_answer)

    def toggle(self) -> None:
        """Show the caret at the top of the window, or hide it."""
        self.has_caret = not self.has_caret
        if self.has_caret and self._walk is None:
            self._begin()
        self.mode_changed.emit(self.has_caret)

    def place_at(self, page: int, point: tuple[float, float]) -> None:
        """Walk on from a point of the file, for instance where the mouse clicked."""
        walk = self._new_walk()
        if walk is not None:
            self._ask(partial(walk.place, page=page, point=point))

    def forget(self) -> None:
        """Begin anew at the next key; the paper or the page has changed."""
        self._walk = None
        self._oldest = self._column.reading.ask(_TOPIC, _nothing)

    def let_go(self) -> None:
        """Select nothing, and stay at the place."""
        if self._walk is not None:
            self._ask(self._walk.let_go)

    def takes(self, event: QKeyEvent) -> bool:
        """Act on a key if it walks; whether it did."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        extend = bool(modifiers & _SHIFT)
        plain = modifiers & ~_SHIFT
        if event.key() == _KEY.Key_F7 and modifiers == _NONE:
            self.toggle()
            return True
        if plain == _CONTROL and event.key() in _SENTENCES:
            self._sentence(_SENTENCES[_KEY(event.key())], extend=extend)
            return True
        step = _STEPS.get((event.key(), plain)) if self.has_caret else None
        if step is None:
            return False
        self._step(*step, extend=extend)
        return True

    def _sentence(self, direction: int, *, extend: bool) -> None:
        if self._walk is None:
            self._begin()
        if self._walk is not None:
            self._ask(partial(self._walk.sentence, direction=direction, extend=extend))

    def _step(self, step: Step, direction: int, *, extend: bool) -> None:
        if self._walk is None:
            self._begin()
        if self._walk is not None:
            self._ask(partial(self._walk.step, step=step, direction=direction, extend=extend))

    def _begin(self) -> None:
        for page in self._column.pages_in_sight():
            sight = self._column.sight(page)
            top = sight.rect.topLeft()
            top.setY(max(top.y(), 0.0))
            point = sight.point_of(top)
            walk = self._new_walk() if point is not None else None
            if point is not None and walk is not None:
                self._ask(partial(walk.place, page=page, point=point))
                return

    def _new_walk(self) -> _Walk | None:
        layout = self._column.page_layout
        self._walk = None if layout is None else _Walk(layout.first, layout.last)
        return self._walk

    def _ask(self, question: Callable[[PaperToRead], Caret | None]) -> None:
        self._column.reading.ask(_TOPIC, question)

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _TOPIC and answer.ticket > self._oldest and answer.value is not None:
            self.moved.emit(answer.value)


class _Walk:
    """A caret walk that is made, and afterwards only touched, on the paper's thread."""

    def __init__(self, first: int, last: int) -> None:
        self._first, self._last = first, last
        self._made: CaretWalk | None = None

    def place(self, paper: PaperToRead, *, page: int, point: tuple[float, float]) -> Caret | None:
        return self._walk(paper).place(page, point)

    def let_go(self, paper: PaperToRead) -> Caret | None:
        return self._walk(paper).let_go()

    def step(self, paper: PaperToRead, *, step: Step, direction: int, extend: bool) -> Caret | None:
        return self._walk(paper).step(step, direction, extend=extend)

    def sentence(self, paper: PaperToRead, *, direction: int, extend: bool) -> Caret | None:
        return self._walk(paper).sentence(direction, extend=extend)

    def _walk(self, paper: PaperToRead) -> CaretWalk:
        if self._made is None:
            self._made = read_paper.walk(paper, self._first, self._last)
        return self._made


def _nothing(_paper: PaperToRead) -> None:
    return None
