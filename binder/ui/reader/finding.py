"""Words that are looked for in the papers shown: where they stand, and which one is at."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter

from binder.domain.annotation import Quad
from binder.services import read_paper
from binder.ui.reader.page_painter import paint_hits
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.paper_thread import Answer
from binder.ui.reader.sweep import Sweep

if TYPE_CHECKING:
    from binder.pdf.finding import FoundWords
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_view import PageView

_BOXES = "hit-boxes"


class Finding(QObject):
    """The hits of one search, in reading order; paints those that are in sight."""

    changed = Signal()
    """More hits were found, the search ended, or another hit is the current one."""
    hit_reached = Signal(object)
    """A `FoundWords` became the current hit."""

    def __init__(self, column: PageView) -> None:
        super().__init__(column)
        self._column = column
        self._words = ""
        self._hits: dict[int, list[FoundWords]] = {}
        self._pages: list[int] = []
        self._boxes: dict[int, list[tuple[Quad, ...]]] = {}
        self._asked: dict[int, int] = {}
        self._current: tuple[int, int] | None = None
        self._sweep = Sweep(column.reading, "find", self)
        self._sweep.found.connect(self._on_found)
        self._sweep.finished.connect(self.changed)
        column.reading.answered.connect(self._on_boxes)
        column.overlays.append(self)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._words

    @property
    def is_searching(self) -> bool:
        """Whether there are pages that were not looked at yet."""
        return self._sweep.is_running

    @property
    def count(self) -> int:
        """How many hits there are so far."""
        return sum(map(len, self._hits.values()))

    @property
    def position(self) -> int:
        """The number of the current hit from 1; 0 without one."""
        if self._current is None:
            return 0
        page, index = self._current
        return (
            sum(len(self._hits[before]) for before in self._pages[: bisect_left(self._pages, page)])
            + index
            + 1
        )

    @property
    def hits_by_page(self) -> dict[int, list[FoundWords]]:
        """Where the hits are."""
        return self._hits

    def look_for(self, words: str) -> None:
        """Search all pages, from the one that is read on; the first hit found becomes the current one."""
        self.forget()
        self._words = words
        wanted = read_paper.words_to_find(words)
        layout, here = self._column.page_layout, self._column.page
        if wanted and layout is not None and here is not None:
            pages = [*range(here, layout.last + 1), *range(layout.first, here)]
            self._sweep.start(partial(_found_on, wanted=wanted), pages)
        self.changed.emit()

    def forget(self) -> None:
        """Nothing is looked for."""
        self._sweep.stop()
        self._words, self._current = "", None
        for kept in (self._hits, self._pages, self._boxes, self._asked):
            kept.clear()
        self._column.viewport().update()

    def step(self, direction: int) -> None:
        """To the next hit (1) or the one before (-1); from the last on to the first again."""
        if not self._pages:
            return
        if self._current is None:
            self._reach(self._pages[0], 0)
            return
        page, index = self._current
        index += direction
        if not 0 <= index < len(self._hits[page]):
            at = (bisect_left(self._pages, page) + direction) % len(self._pages)
            page = self._pages[at]
            index = 0 if direction > 0 else len(self._hits[page]) - 1
        self._reach(page, index)

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Mark the hits on a page; their boxes are asked for when it is first in sight."""
        hits = self._hits.get(sight.page)
        if not hits:
            return
        boxes = self._boxes.get(sight.page)
        if boxes is None or len(boxes) != len(hits):
            self._ask_boxes(sight.page, hits)
            return
        current = self._current[1] if self._current and self._current[0] == sight.page else None
        paint_hits(painter, sight, boxes, current)

    def _reach(self, page: int, index: int) -> None:
        self._current = page, index
        boxes = self._boxes.get(page)
        if boxes and index < len(boxes) and boxes[index]:
            self._column.go_to(page, boxes[index][0])
        else:
            self._ask_boxes(page, self._hits[page])
            if page not in self._column.pages_in_sight():
                self._column.go_to_place(page, max(0.0, self._hits[page][index].down - 0.2))
        self._column.viewport().update()
        self.hit_reached.emit(self._hits[page][index])
        self.changed.emit()

    def _ask_boxes(self, page: int, hits: Sequence[FoundWords]) -> None:
        if page not in self._asked:
            bounds = [(hit.start, hit.end) for hit in hits]
            question = partial(_boxes_of, page=page, bounds=bounds)
            self._asked[page] = self._column.reading.ask(_BOXES, question)

    def _on_found(self, hits: Sequence[FoundWords]) -> None:
        for hit in hits:
            if hit.page not in self._hits:
                insort(self._pages, hit.page)
            self._hits.setdefault(hit.page, []).append(hit)
        self._column.viewport().update()
        if self._current is None:
            self._reach(hits[0].page, 0)
        else:
            self.changed.emit()

    def _on_boxes(self, answer: Answer) -> None:
        if answer.topic != _BOXES or answer.value is None:
            return
        page, boxes = cast("tuple[int, list[tuple[Quad, ...]]]", answer.value)
        if self._asked.get(page) != answer.ticket:
            return
        self._boxes[page] = boxes
        if self._current is not None and self._current[0] == page and boxes[self._current[1]]:
            self._column.go_to(page, boxes[self._current[1]][0])
        self._column.viewport().update()


def _found_on(paper: PaperToRead, page: int, *, wanted: str) -> Sequence[object]:
    return paper.find(page, wanted)


def _boxes_of(
    paper: PaperToRead, *, page: int, bounds: Sequence[tuple[int, int]]
) -> tuple[int, list[tuple[Quad, ...]]]:
    return page, paper.boxes(page, bounds)
