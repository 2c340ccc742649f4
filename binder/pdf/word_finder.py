"""Looking for words in an open paper: in what the binder keeps of its pages, or on the pages themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError
from binder.pdf.finding import FoundWords, PageHits, folded, folded_kept, guessed_downs, matches
from binder.pdf.selection import merged_lines

if TYPE_CHECKING:
    from binder.pdf.open_page import OpenPage
    from binder.pdf.paper_to_read import PaperToRead

_MOST_KEPT = 16_000_000
"""Characters of folded text kept for the next word that is looked for: some five thousand pages of print."""


class WordFinder:
    """Finds words that are already `folded`. To be used on the thread that reads the paper."""

    def __init__(self, paper: PaperToRead) -> None:
        self._paper = paper
        self._folded: dict[int, str] = {}
        self._length = 0
        self._asked: set[int] = set()

    def recall(self, page: int) -> bool:
        """Whether a page is known without reading it; what is kept is fetched for some pages at a time."""
        if page not in self._folded and page not in self._asked:
            for number, text in self._kept_texts(page).items():
                self._asked.add(number)
                if text and number not in self._folded:
                    self._keep(number, folded_kept(text))
        return page in self._folded

    def find_kept(self, page: int, wanted: str) -> PageHits | None:
        """The hits on a page without reading it; None where its words are not known."""
        if not self.recall(page):
            return None
        return PageHits(page, guessed_downs(self._folded[page], wanted))

    def find(self, page: int, wanted: str) -> PageHits:
        """The hits on a page, which is read unless it is known to have none; none on a damaged page."""
        if wanted not in self._folded.get(page, wanted):
            return PageHits(page, ())
        try:
            with self._paper.glance(page) as loaded:
                return PageHits.of_words(page, self._on(page, loaded, wanted))
        except BinderError:
            return PageHits(page, ())

    def place(self, page: int, wanted: str) -> tuple[PageHits, list[tuple[Quad, ...]]]:
        """The hits on a page as they stand there, and the boxes of each."""
        with self._paper.glance(page) as loaded:
            hits = PageHits.of_words(page, self._on(page, loaded, wanted))
            return hits, [merged_lines(loaded.boxes(hit.start, hit.end)) for hit in hits.words]

    def _on(self, page: int, loaded: OpenPage, wanted: str) -> list[FoundWords]:
        known = self._folded.get(page)
        if known is None:
            known = self._keep(page, folded(loaded.characters))
        if wanted not in known:
            return []
        return [
            FoundWords(page, *bounds, _down(loaded, bounds[0]))
            for bounds in matches(loaded.characters, wanted)
        ]

    def _kept_texts(self, page: int) -> Mapping[int, str]:
        try:
            return self._paper.kept_texts(page)
        except BinderError:
            # The pages can be read all the same.
            return {page: ""}

    def _keep(self, page: int, text: str) -> str:
        if self._length < _MOST_KEPT:
            self._folded[page] = text
            self._length += len(text)
        return text


def _down(loaded: OpenPage, index: int) -> float:
    box = loaded.box_of(index)
    return 0.0 if box is None else loaded.frame.shown_box(box)[1] / loaded.frame.height
