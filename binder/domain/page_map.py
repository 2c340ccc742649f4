"""Which page of a newer version each page of an older one became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from binder.domain.page_words import PaperWords
from binder.domain.word_map import WordMap

_NOWHERE = -1
_ENOUGH = 0.3
"""The part of a page's words that makes another page its counterpart."""


class PageMap:
    """The counterparts of pages, both ways. Pages count from 1; None where a page has no counterpart.

    A page without words (a scan, a map) goes where its picture is, if `pictures` tells that, else it follows
    the pages before and after it.
    """

    def __init__(self, words: WordMap, pictures: Mapping[int, int]) -> None:
        self._new = _Counterparts(words.old, words.new, words.to_new)
        self._old = _Counterparts(words.new, words.old, words.to_old)
        self._pictures = pictures
        for page, new in pictures.items():
            self._new.join(page, new)
            self._old.join(new, page)
        self._join_wordless(words)

    def to_new(self, page: int) -> int | None:
        """The newer page that most of an older page's words went to."""
        return self._new.of(page)

    def to_old(self, page: int) -> int | None:
        """The older page that most of a newer page's words came from."""
        return self._old.of(page)

    def share(self, page: int) -> float:
        """The part of an older page's words that stand on its counterpart."""
        return self._new.shares(page).get(self._new.of(page) or 0, 0.0)

    def shows_same(self, page: int) -> bool:
        """Whether an older page's counterpart shows the same picture, which stands nowhere else."""
        return page in self._pictures

    def pairs(self) -> list[tuple[int | None, int | None]]:
        """Every page of either version with its counterparts, in the order of the newer.

        What is gone stands after the page that it followed.
        """
        old_pages, new_pages = range(1, self._new.page_count + 1), range(1, self._old.page_count + 1)
        pairs: set[tuple[int | None, int | None]] = {
            (old, new) for old in old_pages if (new := self.to_new(old)) is not None
        }
        pairs |= {(self.to_old(new), new) for new in new_pages}
        ordered = sorted(pairs, key=_by_new)
        for old in (page for page in old_pages if self.to_new(page) is None):
            place = next((k for k, pair in enumerate(ordered) if pair[0] == old - 1), None)
            ordered.insert(0 if place is None else place + 1, (old, None))
        return ordered

    def _join_wordless(self, words: WordMap) -> None:
        wordless = [page for page in range(1, words.old.page_count + 1) if not words.old.words_of(page)]
        for step, pages in ((1, wordless), (-1, wordless[::-1])):
            for page in pages:
                new = self._beside(page, step) if self.to_new(page) is None else None
                if new is not None and not words.new.words_of(new) and self.to_old(new) is None:
                    self._new.join(page, new)
                    self._old.join(new, page)

    def _beside(self, page: int, step: int) -> int | None:
        neighbour = page - step
        if not 1 <= neighbour <= self._new.page_count:
            new = 1 if step > 0 else self._old.page_count
        else:
            there = self.to_new(neighbour)
            new = 0 if there is None else there + step
        return new if 1 <= new <= self._old.page_count else None


class _Counterparts:
    """The pages that the words of each page stand on in the other version, looked up when asked for."""

    def __init__(self, paper: PaperWords, other: PaperWords, bound: Sequence[int]) -> None:
        self._paper, self._other, self._bound = paper, other, bound
        self._shares: dict[int, dict[int, float]] = {}
        self._joined: dict[int, int] = {}

    @property
    def page_count(self) -> int:
        return self._paper.page_count

    def of(self, page: int) -> int | None:
        if page in self._joined:
            return self._joined[page]
        share = self.shares(page)
        best = max(share, key=lambda other: (share[other], -other), default=None)
        return best if best is not None and share[best] >= _ENOUGH else None

    def shares(self, page: int) -> dict[int, float]:
        if page not in self._shares:
            words = self._paper.words_of(page)
            there = (word for word in self._bound[words.start : words.stop] if word != _NOWHERE)
            counts = Counter(map(self._other.page_of, there))
            self._shares[page] = {other: count / len(words) for other, count in counts.items()}
        return self._shares[page]

    def join(self, page: int, other: int) -> None:
        self._joined[page] = other


def _by_new(pair: tuple[int | None, int | None]) -> tuple[int, int]:
    return pair[1] or 0, pair[0] or 0
