"""What can be read in an open paper, whether it is one file or several bound one after another."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText
from binder.pdf.bitmap import Bitmap
from binder.pdf.links import PageElsewhere
from binder.pdf.open_page import OpenPage
from binder.pdf.page_frame import PageFrame
from binder.pdf.pdfium_lock import PDFIUM
from binder.pdf.selection import (
    ReadableText,
    Selection,
    clean,
    line_bounds,
    lines_of,
    merged_lines,
    quote_of,
    readable,
    word_bounds,
)

if TYPE_CHECKING:
    # What only searching and selecting need is loaded then: the first page is waited for.
    from binder.kallelse.lines import Bookmark
    from binder.pdf.running_heads import EdgeLine
    from binder.pdf.word_finder import WordFinder

NEIGHBOURS = (-2, -1, 1, 2)
"""Pages that a running head is looked for on: left and right pages may have heads of their own."""
MOST_PAGES_SELECTED = 60
PAGES_RECALLED = 50
"""Pages whose kept texts are asked for at a time: some milliseconds."""
_LEFT_OUT = "\x00"
LINE_END = "\r\n"

Point = tuple[float, float]
MachineTexts = Callable[[int], MachineText | None]
"""What a machine read on a page; None where it read nothing."""


class KeptTexts(Protocol):
    """The texts of pages that the binder keeps for its search; to be asked and closed on one thread."""

    def between(self, version_id: PaperVersionId, first: int, last: int) -> Mapping[int, str]:
        """Those of the pages `first`..`last` of a file that are kept."""

    def close(self) -> None:
        """Let go of the binder."""


class Pages(ABC):
    """What a file, or several bound into one, give of their pages, which count from 1.

    Points have their origin at the lower left of the file's page.
    """

    page_count: int

    @abstractmethod
    def _learn(self, version_id: PaperVersionId, machine_texts: MachineTexts) -> None:
        """Give the words to the pages that are loaded, and keep them for others."""

    @property
    @abstractmethod
    def has_failed(self) -> bool:
        """Whether the file could not be read at some place; only opening it anew can help then."""

    @abstractmethod
    def close(self) -> None:
        """Free everything; a second call does nothing."""

    @abstractmethod
    def rest(self) -> None:
        """Give back the memory that drawing took, as far as the system lets us; done when nobody reads."""

    @abstractmethod
    def page_sizes(self, first: int = 1, last: int | None = None) -> list[tuple[float, float]]:
        """Shown width and height in points of the pages `first`..`last`; A4 where a page is damaged."""

    def measure_on(self) -> bool:
        """Measure pages whose size was only guessed so far; whether there was anything to measure."""
        return False

    @abstractmethod
    def frame_of(self, page: int, *, turn: int = 0) -> PageFrame:
        """The visible box of a page and how it is turned, `turn` degrees clockwise on top of its own."""

    @abstractmethod
    def render(
        self,
        page: int,
        scale: float,
        *,
        clip: tuple[int, int, int, int] | None = None,
        turn: int = 0,
        may_go_on: Callable[[], bool] | None = None,
    ) -> Bitmap:
        """Draw a page, or the piece `clip` = (x, y, width, height) in pixels, at `scale` pixels per point.

        `turn` is 0, 90, 180 or 270 degrees clockwise, on top of the page's own. `may_go_on` is asked at
        every few dozen objects; when it says no, `Cancelled` is raised. It may use
        this paper itself, except to render. Raises `BinderError(PAGE_DAMAGED)` and what reading raises.
        """

    @abstractmethod
    def link_at(self, page: int, point: Point) -> int | str | PageElsewhere | None:
        """The page number or the address that a link at a point of the file leads to, or None."""

    @abstractmethod
    def contents(self) -> list[Bookmark]:
        """The list of contents, in order."""

    @abstractmethod
    def label_of(self, page: int) -> str | None:
        """The label that the file itself gives a page, such as "iv"; None if it gives none."""

    @abstractmethod
    def edge_lines(self, page: int) -> tuple[EdgeLine, ...]:
        """The lines at the head and the foot of a page; none on a page that is damaged or not there."""

    @abstractmethod
    def glance(self, page: int) -> AbstractContextManager[OpenPage]:
        """A page that is only looked at in passing: those that are being read stay loaded."""

    def kept_texts(self, page: int) -> Mapping[int, str]:
        """What the binder keeps as the text of a page and of some that follow; "" where it keeps none."""
        return {page: ""}

    @abstractmethod
    def _page(self, page: int) -> OpenPage:
        """The page, loaded; it stays so for a while."""


class PaperToRead(Pages):
    """Pages whose words can be read, selected and looked for."""

    def __init__(self) -> None:
        self._finder: WordFinder | None = None

    def learn(self, version_id: PaperVersionId, machine_texts: MachineTexts) -> None:
        """Take what a machine has read on the scanned pages of a file from now on."""
        self._finder = None
        self._learn(version_id, machine_texts)

    @property
    def finder(self) -> WordFinder:
        """Looks for words here; made when first asked for."""
        if self._finder is None:
            from binder.pdf.word_finder import WordFinder

            self._finder = WordFinder(self)
        return self._finder

    def selection(self, page: int, start: Point, end: Point) -> Selection | None:
        """What a drag from one point of the file to another selects; None if that is nothing."""
        with PDFIUM:
            loaded = self._page(page)
            one, other = loaded.caret_at(*start), loaded.caret_at(*end)
            if one is None or other is None:
                return None
            return self._body_of(page, loaded, min(one, other), max(one, other))

    def across(self, start: tuple[int, Point], end: tuple[int, Point]) -> Selection | None:
        """What a drag from a point of one page to a point of another selects, page by page."""
        if start[0] == end[0]:
            return self.selection(start[0], start[1], end[1])
        (first, begin), (last, stop) = min(start, end), max(start, end)
        last_asked = min(last, first + MOST_PAGES_SELECTED)
        found: list[Selection] = []
        words = []
        for page in range(first, last_asked + 1):
            pieces = self._pieces_on(page, begin if page == first else None, stop if page == last else None)
            with PDFIUM:
                selected = _selected(page, self._page(page), pieces)
                if selected is not None:
                    found.append(selected)
                    words.append(_raw(self._page(page).characters, pieces))
        return replace(found[0], rest=tuple(found[1:]), whole=clean(LINE_END.join(words))) if found else None

    def between(self, page: int, start: int, end: int) -> Selection | None:
        """The characters `start` up to `end` of a page; None if they have no box."""
        with PDFIUM:
            return _selected(page, self._page(page), [(start, end)])

    def read_between(self, page: int, start: int, end: int) -> Selection | None:
        """The same, without a foot that the file has in the midst of the text."""
        from binder.pdf.running_heads import without

        with PDFIUM:
            loaded = self._page(page)
            return _selected(page, loaded, without(start, end, loaded.early_foot) or [(start, end)])

    def body(self, page: int) -> Selection | None:
        """All words of a page but those at its head and foot that stand on other pages too."""
        with PDFIUM:
            loaded = self._page(page)
            return self._body_of(page, loaded, 0, len(loaded.characters))

    def word_at(self, page: int, point: Point) -> Selection | None:
        """The word at a point, or None."""
        return self._around(page, point, word_bounds)

    def line_at(self, page: int, point: Point) -> Selection | None:
        """The line at a point, or None."""
        return self._around(page, point, line_bounds)

    def caret_at(self, page: int, point: Point) -> int | None:
        """The index of the character before which a caret at the point stands; None without text."""
        with PDFIUM:
            return self._page(page).caret_at(*point)

    def box_of(self, page: int, index: int) -> Quad | None:
        """The box of one character, or None."""
        with PDFIUM:
            return self._page(page).box_of(index)

    def characters(self, page: int) -> str:
        """The page's characters as PDFium counts them, uncleaned; indexes of selections refer to this."""
        with PDFIUM:
            return self._page(page).characters

    def paragraphs(self, page: int) -> str:
        r"""The page's characters, as many, with "\n" where a paragraph ends."""
        with PDFIUM:
            return self._page(page).paragraphs

    def readable(self, page: int) -> ReadableText:
        """The page as headings and paragraphs, for reading aloud or at any size.

        Without what stands on other pages too; a foot that the file has before the text is read last.
        """
        from binder.pdf.headings import heading_levels

        signs = list(self.paragraphs(page))
        for start, end in self.running_parts(page):
            signs[start:end] = [_LEFT_OUT] * (end - start)
        with PDFIUM:
            loaded = self._page(page)
            found = readable("".join(signs), loaded.early_foot)
            levels = heading_levels(found.text, lambda place: loaded.letters_at(found.indexes[place]))
        return replace(found, headings=levels)

    def page_text(self, page: int) -> str:
        """The page's words, line by line; words that a line end divided are whole."""
        return lines_of(self.characters(page))

    def boxes(self, page: int, bounds: Sequence[tuple[int, int]]) -> list[tuple[Quad, ...]]:
        """The boxes of each of some ranges of characters on a page."""
        with self.glance(page) as loaded:
            return [merged_lines(loaded.boxes(start, end)) for start, end in bounds]

    def running_parts(self, page: int) -> list[tuple[int, int]]:
        """The characters of a page's running head and foot, page number included."""
        from binder.pdf.running_heads import running

        others = [line for step in NEIGHBOURS for line in self.edge_lines(page + step)]
        return running(self.edge_lines(page), others)

    def _around(
        self, page: int, point: Point, bounds: Callable[[str, int], tuple[int, int]]
    ) -> Selection | None:
        with PDFIUM:
            loaded = self._page(page)
            index = loaded.index_at(*point)
            if index is None:
                return None
            return _selected(page, loaded, [bounds(loaded.characters, index)])

    def _body_of(self, page: int, loaded: OpenPage, start: int, end: int) -> Selection | None:
        """What is selected, without the head and the foot that it reaches into from the text."""
        from binder.pdf.running_heads import without

        whole = _selected(page, loaded, [(start, end)])
        if whole is None or len(whole.quads) == 1:
            return whole
        pieces = without(start, end, [*self.running_parts(page), *loaded.early_foot])
        return whole if pieces == [(start, end)] else _selected(page, loaded, pieces) or whole

    def _pieces_on(self, page: int, begin: Point | None, stop: Point | None) -> list[tuple[int, int]]:
        """The characters between two points, None being the page's end, without its head and foot."""
        from binder.pdf.running_heads import without

        with PDFIUM:
            loaded = self._page(page)
            start = loaded.caret_at(*begin) if begin is not None else 0
            end = loaded.caret_at(*stop) if stop is not None else len(loaded.characters)
            left_out = [*self.running_parts(page), *loaded.early_foot]
        return [] if start is None or end is None else without(start, end, left_out)


def _selected(page: int, loaded: OpenPage, pieces: Sequence[tuple[int, int]]) -> Selection | None:
    quads = merged_lines(quad for start, end in pieces for quad in loaded.boxes(start, end))
    characters = loaded.characters
    text = clean(_raw(characters, pieces))
    if not quads or not text:
        return None
    start, end = pieces[0][0], pieces[-1][1]
    quote = quote_of(characters, start, end, exact=text)
    return Selection(page=page, start=start, end=end, quads=quads, text=text, quote=quote)


def _raw(characters: str, pieces: Sequence[tuple[int, int]]) -> str:
    return LINE_END.join(characters[start:end].rstrip(LINE_END) for start, end in pieces)
