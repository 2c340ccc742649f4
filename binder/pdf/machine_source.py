"""A PDF whose first pages are scanned, with what a machine reads on them as lines; the rest as it stands."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from binder.domain.errors import BinderError
from binder.domain.machine_text import MachineText, MachineWord
from binder.kallelse.lines import Bookmark, Box, Line, Page, Word
from binder.pdf.engine import open_pdf
from binder.pdf.machine_reading import read_page
from binder.pdf.page_frame import PageFrame
from binder.pdf.text import TextFile

MOST_PAGES_READ = 8
"""An agenda is rarely longer; each page takes seconds, and the others are read later, in the background."""

_SAME_LINE = 0.5


class MachineSource:
    """Satisfies `kallelse.lines.PageSource`; a scanned page is read when it is first asked for."""

    def __init__(self, path: Path, source: TextFile) -> None:
        self._path, self._source = path, source
        self._read: dict[int, Page | None] = {}

    @property
    def pages_read(self) -> frozenset[int]:
        """The pages whose words are a machine's."""
        return frozenset(number for number, page in self._read.items() if page is not None)

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return self._source.page_count

    def text(self, number: int) -> str:
        """Return a page's text."""
        read = self._page_read(number)
        return self._source.text(number) if read is None else "\n".join(line.text for line in read.lines)

    def page(self, number: int) -> Page:
        """Return a page's lines."""
        return self._page_read(number) or self._source.page(number)

    def head(self, number: int) -> Page:
        """Return the first lines of a page."""
        return self._page_read(number) or self._source.head(number)

    def bookmarks(self) -> Sequence[Bookmark]:
        """Return the file's own contents list."""
        return self._source.bookmarks()

    def _page_read(self, number: int) -> Page | None:
        if number not in self._read:
            may_read = number <= MOST_PAGES_READ and self._source.is_scanned(number)
            self._read[number] = self._by_machine(number) if may_read else None
        return self._read[number]

    def _by_machine(self, number: int) -> Page | None:
        try:
            with open_pdf(self._path) as paper:
                words, frame = read_page(paper, number), paper.frame_of(number)
        except BinderError:
            return None
        return lines_page(words, frame, number) if words else None


def lines_page(machine_text: MachineText, frame: PageFrame, number: int) -> Page:
    """The words as lines across the whole page: a machine reads a table column by column."""
    lines: list[list[tuple[MachineWord, Box]]] = []
    for line in machine_text.lines:
        placed = [(word, Box(*frame.shown_box(word.box))) for word in line]
        beside = next((other for other in lines if _are_beside(other, placed)), None)
        if beside is None:
            lines.append(placed)
        else:
            beside += placed
    made = sorted((_line(words) for words in lines), key=lambda line: (line.box.top, line.box.left))
    return Page(number=number, width=frame.width, height=frame.height, lines=tuple(made))


def _are_beside(one: Sequence[tuple[MachineWord, Box]], other: Sequence[tuple[MachineWord, Box]]) -> bool:
    upper, lower = _around([box for _, box in one]), _around([box for _, box in other])
    shared = min(upper.bottom, lower.bottom) - max(upper.top, lower.top)
    height = min(upper.bottom - upper.top, lower.bottom - lower.top)
    overlap = min(upper.right, lower.right) - max(upper.left, lower.left)
    return shared > _SAME_LINE * height and overlap < 0


def _line(words: Sequence[tuple[MachineWord, Box]]) -> Line:
    ordered = sorted(words, key=lambda each: each[1].left)
    boxes = [box for _, box in ordered]
    size = statistics.median(box.bottom - box.top for box in boxes)
    return Line(
        words=tuple(Word(word.text, box) for word, box in ordered), box=_around(boxes), size=round(size, 1)
    )


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
