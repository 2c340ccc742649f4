"""Asking the same of page after page on the paper's own thread, a few milliseconds at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from binder.ui.reader.paper_thread import Answer, PaperThread

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead

    PageQuestion = Callable[[PaperToRead, int], Sequence[object]]

_AT_A_TIME = 0.008
"""Seconds: so long a page that is to be drawn, or a selection, waits at most."""


class Sweep(QObject):
    """One question about many pages; a new one takes the place of the one before."""

    found = Signal(object)
    """What some more pages gave: a list that is not empty."""
    finished = Signal()

    def __init__(self, reading: PaperThread, topic: str, parent: QObject) -> None:
        super().__init__(parent)
        self._reading, self._topic = reading, topic
        self._question: PageQuestion | None = None
        self._left: Sequence[int] = ()
        self._ticket = 0
        reading.answered.connect(self._on_answer)

    @property
    def is_running(self) -> bool:
        """Whether there are pages that were not asked about yet."""
        return self._question is not None

    def start(self, question: PageQuestion, pages: Sequence[int]) -> None:
        """Ask about these pages in their order."""
        self._question, self._left = question, pages
        self._go_on()

    def stop(self) -> None:
        """Ask no more."""
        self._question, self._left, self._ticket = None, (), 0

    def _go_on(self) -> None:
        if self._question is None:
            return
        if not self._left:
            self.stop()
            self.finished.emit()
            return
        batch = partial(_batch, question=self._question, pages=self._left)
        self._ticket = self._reading.ask(self._topic, batch, replace=True)

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic != self._topic or answer.ticket != self._ticket:
            return
        done, results = cast("tuple[int, list[object]]", answer.value or (1, []))
        self._left = self._left[done:]
        if results:
            self.found.emit(results)
        self._go_on()


def _batch(paper: PaperToRead, *, question: PageQuestion, pages: Sequence[int]) -> tuple[int, list[object]]:
    until = time.perf_counter() + _AT_A_TIME
    results: list[object] = []
    for done, page in enumerate(pages, start=1):
        results += question(paper, page)
        if time.perf_counter() > until:
            return done, results
    return len(pages), results
