"""Several papers read as one, their pages counted through; a file is opened when its page is looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import accumulate
from typing import Protocol

from binder.domain.errors import BinderError
from binder.domain.ids import PaperVersionId
from binder.kallelse.lines import Bookmark
from binder.pdf.bitmap import Bitmap
from binder.pdf.engine import A4, OpenPaper
from binder.pdf.links import PageElsewhere
from binder.pdf.open_page import OpenPage
from binder.pdf.page_frame import PageFrame
from binder.pdf.paper_to_read import PAGES_RECALLED, KeptTexts, MachineTexts, PaperToRead, Point
from binder.pdf.running_heads import EdgeLine

FILES_KEPT_OPEN = 8
_AT_ONCE, _IN_A_ROW = 24, 128
"""Pages after the one that is seen, and later at a time, that are measured in a file of scans."""


class Section(Protocol):
    """The pages `first`..`last` of a received file, counted from 1; `opener` opens the file."""

    @property
    def version_id(self) -> PaperVersionId:
        """The received file."""

    @property
    def opener(self) -> Callable[[], OpenPaper]:
        """Opens it; may raise BinderError."""

    @property
    def first(self) -> int:
        """The first page."""

    @property
    def last(self) -> int:
        """The last page."""

    @property
    def page_count(self) -> int:
        """How many pages it has."""

    @property
    def title(self) -> str:
        """What the paper is called."""


class BoundPapers(PaperToRead):
    """Sections one after another, their pages counted from 1 through all.

    Only the file of the page `seen` is opened at once, so that it is shown as soon as if it were alone; the
    pages of other files are taken to be A4, and those of scans that follow to be as the last one known, until
    `measure_on` has been asked often enough.
    """

    def __init__(self, sections: Sequence[Section], seen: int = 1, *, kept: KeptTexts | None = None) -> None:
        super().__init__()
        self._kept = kept
        self._sections = tuple(sections)
        ends = list(accumulate(section.page_count for section in sections))
        self._starts = [1, *(end + 1 for end in ends)][: len(sections)]
        self.page_count = ends[-1]
        self._papers: OrderedDict[PaperVersionId, OpenPaper] = OrderedDict()
        self._sizes: dict[int, list[tuple[float, float]]] = {}
        here = self._index(seen)
        self._paper(sections[here].version_id)
        self._measure(here, seen - self._starts[here] + 1 + _AT_ONCE)

    @property
    def has_failed(self) -> bool:
        """Whether one of the open files could not be read at some place."""
        return any(paper.has_failed for paper in self._papers.values())

    def close(self) -> None:
        """Close every file."""
        if self._kept is not None:
            self._kept.close()
        while self._papers:
            self._papers.popitem()[1].close()

    def rest(self) -> None:
        """Give memory back."""
        for paper in self._papers.values():
            paper.rest()

    def page_sizes(self, first: int = 1, last: int | None = None) -> list[tuple[float, float]]:
        """Shown width and height in points; A4 where the file was not opened yet."""
        sizes: list[tuple[float, float]] = []
        for number, section in enumerate(self._sections):
            known = self._sizes.get(number, [])
            sizes += [*known, *(known or [A4])[-1:] * (section.page_count - len(known))]
        return sizes[first - 1 : last]

    def measure_on(self) -> bool:
        """Measure the next file, or the next pages of one with scans; whether there were any left."""
        for number, section in enumerate(self._sections):
            known = len(self._sizes.get(number, ()))
            if known < section.page_count:
                self._measure(number, known + _IN_A_ROW)
                return True
        return False

    def frame_of(self, page: int, *, turn: int = 0) -> PageFrame:
        """The visible box of a page."""
        paper, number = self._found(page)
        return paper.frame_of(number, turn=turn)

    def render(
        self,
        page: int,
        scale: float,
        *,
        clip: tuple[int, int, int, int] | None = None,
        turn: int = 0,
        may_go_on: Callable[[], bool] | None = None,
    ) -> Bitmap:
        """Draw a page or a piece of it."""
        paper, number = self._found(page)
        return paper.render(number, scale, clip=clip, turn=turn, may_go_on=may_go_on)

    def link_at(self, page: int, point: Point) -> int | str | PageElsewhere | None:
        """Where a link leads: a page counted through, an address, or a page that is not bound here."""
        paper, number = self._found(page)
        target = paper.link_at(number, point)
        if not isinstance(target, int):
            return target
        here = self._index(page)
        version = self._sections[here].version_id
        places = [*range(here, len(self._sections)), *range(here)]
        found = (self._page_in(place, version, target) for place in places)
        return next((place for place in found if place is not None), PageElsewhere(version, target))

    def contents(self) -> list[Bookmark]:
        """The papers, and below each what its file's own list of contents says of its pages."""
        found = []
        for number, section in enumerate(self._sections):
            found.append(Bookmark(title=section.title, level=0, page=self._starts[number]))
            for entry in self._contents_of(section):
                page = None if entry.page is None else self._page_in(number, section.version_id, entry.page)
                is_paper_itself = page == self._starts[number] and _is_same(entry.title, section.title)
                if page is not None and not is_paper_itself:
                    found.append(Bookmark(title=entry.title, level=entry.level + 1, page=page))
        return found

    def label_of(self, page: int) -> str | None:
        """The label that the page's file gives it."""
        paper, number = self._found(page)
        return paper.label_of(number)

    def kept_texts(self, page: int) -> Mapping[int, str]:
        """What the binder keeps as the text of a page and of those that follow in its paper."""
        index = self._index(page)
        section = self._sections[index]
        shift = section.first - self._starts[index]
        last = min(page + shift + PAGES_RECALLED - 1, section.last)
        kept: Mapping[int, str] = {}
        if self._kept is not None:
            kept = self._kept.between(section.version_id, page + shift, last)
        return {number - shift: kept.get(number, "") for number in range(page + shift, last + 1)}

    def edge_lines(self, page: int) -> tuple[EdgeLine, ...]:
        """The lines at the head and the foot of a page."""
        if not 1 <= page <= self.page_count:
            return ()
        try:
            paper, number = self._found(page)
        except BinderError:
            return ()
        return paper.edge_lines(number)

    @contextmanager
    def glance(self, page: int) -> Iterator[OpenPage]:
        """A page that is only looked at in passing."""
        paper, number = self._found(page)
        with paper.glance(number) as loaded:
            yield loaded

    def _learn(self, version_id: PaperVersionId, machine_texts: MachineTexts) -> None:
        if version_id in self._papers:
            self._papers[version_id].learn(version_id, machine_texts)

    def _page(self, page: int) -> OpenPage:
        paper, number = self._found(page)
        return paper._page(number)  # noqa: SLF001 - the same kind of thing

    def _index(self, page: int) -> int:
        return max(0, bisect_right(self._starts, page) - 1)

    def _found(self, page: int) -> tuple[OpenPaper, int]:
        index = self._index(page)
        section = self._sections[index]
        return self._paper(section.version_id), section.first + page - self._starts[index]

    def _page_in(self, number: int, version: PaperVersionId, page: int) -> int | None:
        section = self._sections[number]
        if section.version_id != version or not section.first <= page <= section.last:
            return None
        return self._starts[number] + page - section.first

    def _paper(self, version: PaperVersionId) -> OpenPaper:
        if version in self._papers:
            self._papers.move_to_end(version)
            return self._papers[version]
        opener = next(section.opener for section in self._sections if section.version_id == version)
        self._papers[version] = opener()
        while len(self._papers) > FILES_KEPT_OPEN:
            self._papers.popitem(last=False)[1].close()
        return self._papers[version]

    def _measure(self, number: int, count: int) -> None:
        """Measure the first pages of a section if they are scans, else all of its file that are here."""
        version = self._sections[number].version_id
        try:
            paper = self._paper(version)
        except BinderError:
            self._sizes[number] = [A4] * self._sections[number].page_count
            return
        if paper.is_spread_out:
            self._measure_pages(paper, number, count)
            return
        for other, section in enumerate(self._sections):
            if section.version_id == version:
                self._measure_pages(paper, other, section.page_count)

    def _measure_pages(self, paper: OpenPaper, number: int, count: int) -> None:
        section, known = self._sections[number], self._sizes.get(number, [])
        count = max(len(known), min(count, section.page_count))
        try:
            sizes = paper.page_sizes(section.first + len(known), section.first + count - 1)
        except BinderError:
            sizes = []
        missing = count - len(known) - len(sizes)
        self._sizes[number] = [*known, *sizes, *[A4] * missing]

    def _contents_of(self, section: Section) -> list[Bookmark]:
        try:
            return self._paper(section.version_id).contents()
        except BinderError:
            return []


def _is_same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
