"""Which page of a newer version each page of an older one became."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from binder.domain.page_words import PaperWords
from binder.domain.word_map import WordMap

_NOWHERE = -1
_ENOUGH = 0.3
"""The part of a page's words that makes another page its counterpart."""


class PageMap:
    """The counterparts of pages, both ways. Pages count from 1; None where a page has no counterpart.

    A page without words (a scan, a map) follows the pages before and after it.
    """

    def __init__(self, words: WordMap) -> None:
        self._shares = _shares(words.old, words.new, words.to_new)
        self._to_new = _counterparts(self._shares)
        self._to_old = _counterparts(_shares(words.new, words.old, words.to_old))
        self._join_wordless(words)

    def to_new(self, page: int) -> int | None:
        """The newer page that most of an older page's words went to."""
        return self._to_new[page - 1]

    def to_old(self, page: int) -> int | None:
        """The older page that most of a newer page's words came from."""
        return self._to_old[page - 1]

    def share(self, page: int) -> float:
        """The part of an older page's words that stand on its counterpart."""
        counterpart = self._to_new[page - 1]
        return self._shares[page - 1].get(counterpart or 0, 0.0)

    def pairs(self) -> list[tuple[int | None, int | None]]:
        """Every page of either version with its counterparts, in the order of the newer.

        What is gone stands after the page that it followed.
        """
        pairs: list[tuple[int | None, int | None]] = [
            (old, new) for old, new in enumerate(self._to_new, 1) if new is not None
        ]
        pairs += [(old, new) for new, old in enumerate(self._to_old, 1)]
        newest = sorted({pair for pair in pairs if pair[1] is not None}, key=_by_new)
        for old in (page for page, new in enumerate(self._to_new, 1) if new is None):
            place = next((k for k, pair in enumerate(newest) if pair[0] == old - 1), None)
            newest.insert(0 if place is None else place + 1, (old, None))
        return newest

    def _join_wordless(self, words: WordMap) -> None:
        for step in (1, -1):
            pages = range(1, words.old.page_count + 1)
            for page in pages if step > 0 else reversed(pages):
                if words.old.words_of(page) or self._to_new[page - 1] is not None:
                    continue
                new = self._beside(page, step)
                if new is not None and not words.new.words_of(new) and self._to_old[new - 1] is None:
                    self._to_new[page - 1], self._to_old[new - 1] = new, page

    def _beside(self, page: int, step: int) -> int | None:
        neighbour = page - step
        if not 1 <= neighbour <= len(self._to_new):
            new = 1 if step > 0 else len(self._to_old)
        else:
            there = self._to_new[neighbour - 1]
            new = 0 if there is None else there + step
        return new if 1 <= new <= len(self._to_old) else None


def _by_new(pair: tuple[int | None, int | None]) -> tuple[int, int]:
    return pair[1] or 0, pair[0] or 0


def _shares(paper: PaperWords, other: PaperWords, bound: Sequence[int]) -> list[dict[int, float]]:
    found = []
    for page in range(1, paper.page_count + 1):
        words = paper.words_of(page)
        pages = Counter(other.page_of(bound[word]) for word in words if bound[word] != _NOWHERE)
        found.append({page: count / len(words) for page, count in pages.items()})
    return found


def _counterparts(shares: Sequence[dict[int, float]]) -> list[int | None]:
    found: list[int | None] = []
    for share in shares:
        best = max(share, key=lambda page: (share[page], -page), default=None)
        found.append(best if best is not None and share[best] >= _ENOUGH else None)
    return found
