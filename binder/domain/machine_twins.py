"""Passages that stand at two places of papers read by a machine: misreadings make the two look unlike.

Of print, two passages are the same or they are not; of machine-read pages the same passage reads a little
differently each time, so that one copy may by chance be nearer to the other's counterpart than its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from binder.domain.page_words import PaperWords
from binder.domain.placement import CarryState, Passage, Placement
from binder.domain.reanchor import unsure
from binder.domain.version_pair import VersionPair

_RUN = 3
_AROUND = 40
"""Words before and after a passage that are looked for together with it."""
_TWIN = 0.4
"""The part of these runs that, found on another page too, makes that page as likely a place."""
_NEIGHBOURS = (-2, -1, 1, 2)
_ENOUGH = 3
_CERTAIN = frozenset({CarryState.KEPT, CarryState.MOVED})


class MachineTwins:
    """Where the runs of words of two versions stand; `old` and `new` are the pages that a machine read."""

    def __init__(self, pair: VersionPair, old: frozenset[int], new: frozenset[int]) -> None:
        self._pair, self._old, self._new = pair, old, new

    def checked(self, passage: Passage, placement: Placement) -> Placement:
        """The placement, for looking at if the passage was machine-read and is as likely elsewhere."""
        if placement.state not in _CERTAIN or not passage or not placement.parts:
            return placement
        before, after = passage[0].page, placement.parts[0].page
        if before not in self._old and after not in self._new:
            return placement
        if self._is_among_its_neighbours(before, after):
            return placement
        runs = self._runs_around(passage)
        has_twin = _is_elsewhere(runs, self._in_old, before) or _is_elsewhere(runs, self._in_new, after)
        return unsure(placement) if has_twin else placement

    def _is_among_its_neighbours(self, before: int, after: int) -> bool:
        """Whether nearly all of the pages around it came along: another copy has other pages around it."""
        pages = self._pair.pages
        near = [before + step for step in _NEIGHBOURS if 1 <= before + step <= self._pair.old.page_count]
        came = sum(pages.to_new(page) == page - before + after for page in near)
        return came >= min(len(near), _ENOUGH)

    def _runs_around(self, passage: Passage) -> list[tuple[int, ...]]:
        part = passage[0]
        words = self._pair.old.words_at(part.page, part.start, part.end)
        here = self._pair.old.words_of(part.page)
        start, stop = max(here.start, words.start - _AROUND), min(here.stop, words.stop + _AROUND)
        return _runs(self._pair.old.stream[start:stop])

    @cached_property
    def _in_old(self) -> dict[tuple[int, ...], set[int]]:
        return _pages_of_runs(self._pair.old)

    @cached_property
    def _in_new(self) -> dict[tuple[int, ...], set[int]]:
        return _pages_of_runs(self._pair.new)


def _is_elsewhere(runs: Sequence[tuple[int, ...]], pages: dict[tuple[int, ...], set[int]], own: int) -> bool:
    """Whether another page than its own, or the ones beside it, has a good part of the runs."""
    votes = Counter(page for run in runs for page in pages.get(run, ()))
    own_votes = votes.get(own, 0)
    others = (count for page, count in votes.items() if page != own)
    return max(others, default=0) >= max(1.0, _TWIN * own_votes)


def _pages_of_runs(paper: PaperWords) -> dict[tuple[int, ...], set[int]]:
    found: dict[tuple[int, ...], set[int]] = {}
    for page in range(1, paper.page_count + 1):
        words = paper.words_of(page)
        for run in _runs(paper.stream[words.start : words.stop]):
            found.setdefault(run, set()).add(page)
    return found


def _runs(words: Sequence[int]) -> list[tuple[int, ...]]:
    return [tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)]
