"""Walking through a paper's words without a mouse: by characters, words, lines and sentences."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from binder.domain.annotation import Quad
from binder.pdf.selection import Selection, line_bounds, sentence_bounds

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead

Step = Literal["character", "word", "line", "line-edge", "page-edge"]
_THROUGH_THE_TEXT: frozenset[Step] = frozenset({"character", "word", "line"})
_WORD_START = re.compile(r"(?<!\w)\w")
_LINE_END = "\r\n"
_PAGES_LOOKED_AT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Caret:
    """Where the caret stands after a step: its box (a line as high as the print) and what is selected."""

    page: int
    index: int
    box: Quad
    selection: Selection | None


class CaretWalk:
    """A caret in the pages `first`..`last`. All calls on the thread that owns the paper."""

    def __init__(self, paper: PaperToRead, first: int, last: int) -> None:
        self._paper = paper
        self._first, self._last = first, last
        self._page, self._index = first, 0
        self._mark: int | None = None
        self._is_new = True
        self._is_let_go = False
        """Whether what was walked over last is selected no longer."""
        self._running: dict[int, list[tuple[int, int]]] = {}
        """The head and the foot of the pages that were walked on: whoever reads is not led through them."""

    def place(self, page: int, point: tuple[float, float]) -> Caret | None:
        """Put the caret at the character nearest to a point of the file; None on a page without words."""
        index = self._paper.caret_at(page, point)
        if index is None:
            return None
        self._page, self._index, self._mark, self._is_new = page, index, None, True
        self._is_let_go = False
        return self._caret()

    def let_go(self) -> Caret | None:
        """Select nothing, and go on from here."""
        self._is_let_go = True
        return self._caret()

    def step(self, step: Step, direction: int, *, extend: bool) -> Caret | None:
        """Move by one step forward (1) or back (-1); `extend` selects what is walked over, on one page."""
        self._set_mark(extend=extend)
        text = self._paper.characters(self._page)
        target = self._steps[step](self, text, direction)
        if step in _THROUGH_THE_TEXT:
            target = self._past_running(text, target, direction)
        beyond = target == self._index and step in _THROUGH_THE_TEXT
        if beyond and not extend:
            self._turn_page(direction)
        else:
            self._index = target
        return self._caret()

    def sentence(self, direction: int, *, extend: bool) -> Caret | None:
        """Select the next sentence or the one before; with `extend` keep what was selected already."""
        extend, self._is_let_go = extend and not self._is_let_go, False
        text = self._paper.paragraphs(self._page)
        start, end = min(self._mark_or_index, self._index), max(self._mark_or_index, self._index)
        if self._is_new or (start == end and not extend):
            bounds = _sentence_around(text, start)
        else:
            bounds = _sentence_after(text, end) if direction > 0 else _sentence_before(text, start)
        self._is_new = False
        if bounds is None:
            return self._caret() if extend else self._sentence_on_another_page(direction)
        grown = (min(start, bounds[0]), max(end, bounds[1])) if extend and start < end else bounds
        return self._select(grown, direction)

    def _sentence_on_another_page(self, direction: int) -> Caret | None:
        # Scanned pages have no words: look for the next one that has, but not through a whole binder.
        for _ in range(_PAGES_LOOKED_AT):
            if not self._turn_page(direction):
                break
            text = self._paper.paragraphs(self._page)
            bounds = _sentence_after(text, 0) if direction > 0 else _sentence_before(text, len(text))
            if bounds is not None:
                return self._select(bounds, direction)
        return self._caret()

    def _select(self, bounds: tuple[int, int], direction: int) -> Caret | None:
        self._mark, self._index = bounds if direction > 0 else (bounds[1], bounds[0])
        return self._caret()

    @property
    def _mark_or_index(self) -> int:
        return self._index if self._mark is None else self._mark

    def _set_mark(self, *, extend: bool) -> None:
        self._is_new = False
        if self._is_let_go or not extend:
            self._mark, self._is_let_go = None, False
        if extend and self._mark is None:
            self._mark = self._index

    def _turn_page(self, direction: int) -> bool:
        page = self._page + direction
        if not self._first <= page <= self._last:
            return False
        self._page, self._mark = page, None
        text = self._paper.characters(page)
        edge = 0 if direction > 0 else len(text)
        self._index = edge
        inside = self._past_running(text, edge if direction > 0 else max(edge - 1, 0), direction)
        if self._running_at(inside) is None and (direction > 0 or inside < edge - 1):
            self._index = inside
        return True

    def _past_running(self, text: str, target: int, direction: int) -> int:
        """Where a step ends that would lead into a head or a foot; `_index` if no text comes after it.

        Whoever has put the caret into one walks in it as anywhere.
        """
        if self._running_at(self._index) is not None and self._index != target:
            return target
        while (part := self._running_at(target)) is not None:
            beside = _past_line_end(text, part[1]) if direction > 0 else _before_line_end(text, part[0])
            if beside is None:
                return self._index
            target = beside
        return target

    def _running_at(self, index: int) -> tuple[int, int] | None:
        if self._page not in self._running:
            self._running[self._page] = self._paper.running_parts(self._page)
        return next((part for part in self._running[self._page] if part[0] <= index < part[1]), None)

    def _caret(self) -> Caret | None:
        selection = None
        if self._mark is not None and self._mark != self._index and not self._is_let_go:
            start, end = min(self._mark, self._index), max(self._mark, self._index)
            selection = self._paper.read_between(self._page, start, end)
        box = self._box(self._index)
        if box is None and selection is None:
            return None
        return Caret(
            page=self._page, index=self._index, box=box or selection_end(selection), selection=selection
        )

    def _box(self, index: int) -> Quad | None:
        here = self._paper.box_of(self._page, index)
        if here is not None:
            return Quad(here.left, here.bottom, here.left, here.top)
        before = self._paper.box_of(self._page, index - 1) if index > 0 else None
        return None if before is None else Quad(before.right, before.bottom, before.right, before.top)

    def _by_character(self, text: str, direction: int) -> int:
        target = self._index + direction
        while 0 < target < len(text) and text[target] == "\n" and text[target - 1] == "\r":
            target += direction
        return max(0, min(target, len(text)))

    def _by_word(self, text: str, direction: int) -> int:
        starts = [match.start() for match in _WORD_START.finditer(text)]
        if direction > 0:
            return min((place for place in starts if place > self._index), default=len(text))
        return max((place for place in starts if place < self._index), default=0)

    def _by_line(self, text: str, direction: int) -> int:
        start, end = line_bounds(text, self._index)
        box = self._box(self._index)
        beside = _past_line_end(text, end) if direction > 0 else _before_line_end(text, start)
        if beside is None or box is None:
            return self._index
        other_start, other_end = line_bounds(text, beside)
        other = self._paper.box_of(self._page, other_start)
        if other is None:
            return other_start
        found = self._paper.caret_at(self._page, (box.left, (other.bottom + other.top) / 2))
        return max(other_start, min(other_end, other_start if found is None else found))

    def _to_line_edge(self, text: str, direction: int) -> int:
        return line_bounds(text, self._index)[1 if direction > 0 else 0]

    def _to_page_edge(self, text: str, direction: int) -> int:
        return len(text) if direction > 0 else 0

    _steps: dict[Step, Callable[[CaretWalk, str, int], int]] = {  # noqa: RUF012 - never changed
        "character": _by_character,
        "word": _by_word,
        "line": _by_line,
        "line-edge": _to_line_edge,
        "page-edge": _to_page_edge,
    }


def selection_end(selection: Selection | None) -> Quad:
    """The right edge of a selection's last line, for a caret that has no character of its own."""
    last = selection.quads[-1] if selection else Quad(0, 0, 0, 0)
    return Quad(last.right, last.bottom, last.right, last.top)


def _sentence_around(text: str, index: int) -> tuple[int, int] | None:
    start, end = sentence_bounds(text, index)
    return (start, end) if start < end else _sentence_after(text, index)


def _sentence_after(text: str, end: int) -> tuple[int, int] | None:
    while end < len(text) and (text[end].isspace() or text[end] == "\x00"):
        end += 1
    return sentence_bounds(text, end) if end < len(text) else None


def _sentence_before(text: str, start: int) -> tuple[int, int] | None:
    start -= 1
    while start >= 0 and text[start].isspace():
        start -= 1
    return sentence_bounds(text, start) if start >= 0 else None


def _past_line_end(text: str, end: int) -> int | None:
    while end < len(text) and text[end] in _LINE_END:
        end += 1
    return end if end < len(text) else None


def _before_line_end(text: str, start: int) -> int | None:
    start -= 1
    while start > 0 and text[start] in _LINE_END:
        start -= 1
    return start if start >= 0 else None
