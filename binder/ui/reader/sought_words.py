"""The words of a search marked on the page that it led to, until another page is gone to from a search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter

from binder.domain.annotation import Quad
from binder.services import search
from binder.ui.reader.page_painter import paint_hits
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.paper_thread import Answer

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead
    from binder.ui.reader.page_view import PageView

_TOPIC = "sought-words"
Boxes = list[tuple[Quad, ...]]


class SoughtWords(QObject):
    """Asks where the words stand, goes to the first of them, and paints them all."""

    def __init__(self, column: PageView) -> None:
        super().__init__(column)
        self._column = column
        self._page: int | None = None
        self._boxes: Boxes = []
        self._ticket = 0
        column.reading.answered.connect(self._on_answer)
        column.reading.opened.connect(self._on_opened)
        column.overlays.append(self)

    @property
    def boxes(self) -> Boxes:
        """The boxes of each marked word on the page."""
        return self._boxes

    def mark(self, page: int, words: str) -> None:
        """Mark what was typed into a search on this page, as soon as it is found there."""
        self._page, self._boxes = page, []
        question = partial(_boxes_on, page=page, words=words)
        self._ticket = self._column.reading.ask(_TOPIC, question, replace=True)

    def paint(self, painter: QPainter, sight: PageSight) -> None:
        """Mark the words on their page."""
        if sight.page == self._page:
            paint_hits(painter, sight, self._boxes, None)

    def _on_opened(self) -> None:
        # Before the answer comes, it is the paper of the hit that was opened.
        if self._boxes:
            self._page, self._boxes = None, []

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic != _TOPIC or answer.ticket != self._ticket or not isinstance(answer.value, list):
            return
        self._boxes = answer.value
        first = next((quads[0] for quads in self._boxes if quads), None)
        if first is not None and self._page is not None:
            self._column.go_to(self._page, first)
        self._column.viewport().update()


def _boxes_on(paper: PaperToRead, *, page: int, words: str) -> Boxes:
    return paper.boxes(page, search.places(paper.readable(page), words))
