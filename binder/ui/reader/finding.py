"""Words that are looked for in the papers shown: where they stand, and which one is at."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
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
    from binder.pdf.finding import PageHits
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_view import PageView

_PLACES, _KNOWN, _READ, _READY = "hit-places", "find", "find-read", "find-ready"


class Finding(QObject):
    """The hits of one search, in reading order; paints those that are in sight.

    First all pages are looked through whose text the binder keeps; then the others are read, from the page
    that is read on. Where the hits stand on a page is asked when it comes into sight.
    """

    changed = Signal()
    """More hits were found, the search ended, or another hit is the current one."""
    hit_reached = Signal(object)
    """A `FoundWords` became the current hit."""

    def __init__(self, column: PageView) -> None:
        super().__init__(column)
        self._column = column
        self._words = self._wanted = ""
        self._hits: dict[int, PageHits] = {}
        self._pages: list[int] = []
        self._unread: list[int] = []
        self._here = 0
        self._boxes: dict[int, list[tuple[Quad, ...]]] = {}
        self._asked: dict[int, int] = {}
        self._current: tuple[int, int] | None = None
        self._known = Sweep(column.reading, _KNOWN, self)
        self._known.found.connect(self._on_known)
        self._known.finished.connect(self._read_others)
        self._reading = Sweep(column.reading, _READ, self)
        self._reading.found.connect(self._on_read)
        self._reading.finished.connect(self._end)
        self._recalling = Sweep(column.reading, _READY, self)
        column.reading.answered.connect(self._on_places)
        column.overlays.append(self)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self._words

    @property
    def is_searching(self) -> bool:
        """Whether there are pages that were not looked at yet."""
        return self._known.is_running or self._reading.is_running

    @property
    def count(self) -> int:
        """How many hits there are so far."""
        return sum(len(hits.downs) for hits in self._hits.values())

    @property
    def position(self) -> int:
        """The number of the current hit from 1; 0 without one."""
        if self._current is None:
            return 0
        page, index = self._current
        before = self._pages[: bisect_left(self._pages, page)]
        return sum(len(self._hits[each].downs) for each in before) + index + 1

    @property
    def hits_by_page(self) -> Mapping[int, PageHits]:
        """Where the hits are."""
        return self._hits

    def make_ready(self) -> None:
        """Fetch the words that the binder keeps, before anything is looked for."""
        self._recalling.start(_recalled, self._all_pages())

    def look_for(self, words: str) -> None:
        """Search all pages, from the one that is read on; the first hit found becomes the current one."""
        self.forget()
        self._words, self._wanted = words, read_paper.words_to_find(words)
        pages = self._all_pages()
        if self._wanted and pages:
            self._here = pages[0]
            self._known.start(partial(_known_on, wanted=self._wanted), pages)
        self.changed.emit()

    def forget(self) -> None:
        """Nothing is looked for."""
        for sweep in (self._known, self._reading):
            sweep.stop()
        self._words, self._current = "", None
        for kept in (self._hits, self._pages, self._unread, self._boxes, self._asked):
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
        if not 0 <= index < len(self._hits[page].downs):
            at = (bisect_left(self._pages, page) + direction) % len(self._pages)
            page = self._pages[at]
            index = 0 if direction > 0 else len(self._hits[page].downs) - 1
        self._reach(page, index)

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Mark the hits on a page; their boxes are asked for when it is first in sight."""
        if sight.page not in self._hits:
            return
        boxes = self._boxes.get(sight.page)
        if boxes is None:
            self._ask_places(sight.page)
            return
        current = self._current[1] if self._current and self._current[0] == sight.page else None
        paint_hits(painter, sight, boxes, current)

    def _all_pages(self) -> Sequence[int]:
        layout, here = self._column.page_layout, self._column.page
        if layout is None or here is None:
            return ()
        return [*range(here, layout.last + 1), *range(layout.first, here)]

    def _reach(self, page: int, index: int) -> None:
        self._current = page, index
        if page in self._boxes:
            self._show_current()
        else:
            self._ask_places(page)
            if page not in self._column.pages_in_sight():
                self._column.go_to_place(page, max(0.0, self._hits[page].downs[index] - 0.2))
        self._look_ahead()
        self._column.viewport().update()
        self.changed.emit()

    def _look_ahead(self) -> None:
        """Whoever looks at a hit will often want the next."""
        if self._current is not None:
            following = bisect_left(self._pages, self._current[0]) + 1
            self._ask_places(self._pages[following % len(self._pages)])

    def _show_current(self) -> None:
        if self._current is None:
            return
        page, index = self._current
        boxes = self._boxes[page]
        if index < len(boxes) and boxes[index]:
            self._column.go_to(page, boxes[index][0])
        self.hit_reached.emit(self._hits[page].words[index])

    def _ask_places(self, page: int) -> None:
        if page not in self._asked:
            question = partial(_places_on, page=page, wanted=self._wanted)
            self._asked[page] = self._column.reading.ask(_PLACES, question)

    def _on_known(self, found: Sequence[PageHits | int]) -> None:
        for each in found:
            if isinstance(each, int):
                self._unread.append(each)
            else:
                self._take(each)
                if self._current is None and not self._unread:
                    self._reach(each.page, 0)
        self._column.viewport().update()
        self.changed.emit()

    def _read_others(self) -> None:
        self._reading.start(partial(_read_on, wanted=self._wanted), tuple(self._unread))

    def _on_read(self, found: Sequence[PageHits]) -> None:
        for hits in found:
            self._take(hits)
        self._column.viewport().update()
        self._reach_first()
        self.changed.emit()

    def _end(self) -> None:
        self._reach_first()
        self._look_ahead()
        self.changed.emit()

    def _reach_first(self) -> None:
        """All pages before the first of these have been looked at."""
        if self._current is None and self._pages:
            at = bisect_left(self._pages, self._here) % len(self._pages)
            self._reach(self._pages[at], 0)

    def _take(self, hits: PageHits) -> None:
        if hits.page not in self._hits:
            insort(self._pages, hits.page)
        self._hits[hits.page] = hits

    def _on_places(self, answer: Answer) -> None:
        if answer.topic != _PLACES or answer.value is None:
            return
        hits, boxes = cast("tuple[PageHits, list[tuple[Quad, ...]]]", answer.value)
        if self._asked.get(hits.page) != answer.ticket:
            return
        if hits.words:
            self._correct(hits, boxes)
        else:
            self._drop(hits.page)
        self._column.viewport().update()
        self.changed.emit()

    def _correct(self, hits: PageHits, boxes: list[tuple[Quad, ...]]) -> None:
        self._hits[hits.page], self._boxes[hits.page] = hits, boxes
        if self._current is not None and self._current[0] == hits.page:
            self._current = hits.page, min(self._current[1], len(hits.words) - 1)
            self._show_current()

    def _drop(self, page: int) -> None:
        """What is kept of a page is not what stands on it."""
        del self._hits[page]
        self._pages.remove(page)
        if self._current is not None and self._current[0] == page:
            self._current = None
            self._reach_first()


def _recalled(paper: PaperToRead, page: int) -> Sequence[object]:
    paper.finder.recall(page)
    return ()


def _known_on(paper: PaperToRead, page: int, *, wanted: str) -> Sequence[PageHits | int]:
    hits = paper.finder.find_kept(page, wanted)
    if hits is None:
        return (page,)
    return (hits,) if hits.downs else ()


def _read_on(paper: PaperToRead, page: int, *, wanted: str) -> Sequence[PageHits]:
    hits = paper.finder.find(page, wanted)
    return (hits,) if hits.words else ()


def _places_on(paper: PaperToRead, *, page: int, wanted: str) -> tuple[PageHits, list[tuple[Quad, ...]]]:
    return paper.finder.place(page, wanted)
