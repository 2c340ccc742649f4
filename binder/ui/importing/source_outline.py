"""The way between boxes on the shown page, as they were read, and the file's points, however it lies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from binder.kallelse.lines import Box
from binder.kallelse.proposal import Source
from binder.ui.reader.paper_thread import Answer
from binder.ui.reader.reader_view import ReaderView

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame
    from binder.pdf.paper_to_read import PaperToRead
    from binder.pdf.selection import Selection

_TOPIC = "where-it-was-read"


class SourceOutline(QObject):
    """Brings the place where a value was read into sight, with a line around it."""

    def __init__(self, reader: ReaderView) -> None:
        super().__init__(reader)
        self._reader = reader
        self._wanted: Source | None = None
        reader.pages.reading.answered.connect(self._on_answer)

    def show(self, source: Source | None) -> None:
        """Show a place; None takes the line away and stays where one is."""
        self._wanted = source
        if source is None:
            self._reader.pages.outline(0, ())
        else:
            # A page may be turned or cut: only the file knows, and it is asked on the thread that reads it.
            self._reader.pages.reading.ask(_TOPIC, partial(_frame, page=source.page), replace=True)

    def show_again(self) -> None:
        """Show the place that was wanted before the paper was open."""
        self.show(self._wanted)

    def box_of(self, selection: Selection) -> Source | None:
        """Where selected words stand on the shown page; None before that page was drawn."""
        pages = self._reader.pages
        frame = pages.frame_of(selection.page)
        if frame is None:
            return None
        upright = frame.turned(-pages.arrangement.turn_of(selection.page))
        boxes = [upright.shown_box(quad) for quad in selection.quads]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        return Source(selection.page, Box(left, top, right, bottom))

    def _on_answer(self, answer: Answer) -> None:
        wanted = self._wanted
        if answer.topic != _TOPIC or answer.value is None or wanted is None:
            return
        page, frame = cast("tuple[int, PageFrame]", answer.value)
        if page == wanted.page:
            box = wanted.box
            self._reader.pages.know_frame(page, frame)
            self._reader.go_to(page, outline=[frame.file_box(box.left, box.top, box.right, box.bottom)])


def _frame(paper: PaperToRead, *, page: int) -> tuple[int, PageFrame]:
    return page, paper.frame_of(page)
