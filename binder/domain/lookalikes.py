"""Other places that are about as like a passage as its own; found by the short runs of words they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

from binder.domain.certain_runs import runs_of
from binder.domain.page_words import PaperWords
from binder.domain.word_map import WordMap

_RUN = 4
_AROUND = 30
"""Words on either side that tell one place from another."""
_BUCKET = 16
_ELSEWHERE = 64
_AS_GOOD = 0.6
_HALF_AS_GOOD = 0.35
_CLOSEST = 5
_FREE = 0.5
_NUMBER = re.compile(r"\d{3,}")
_NONE = 1 << 62
_MOST_PLACES = 64
"""Places of a run beyond which it is only known to be common: forms by the hundred, dots of a list."""
_PROOF_AROUND = 150
_PROOF = 10
"""Words of runs that occur once in either version, near a passage, that prove which copy it is."""
_LEAST_COPIED = 4
_DRIFT = 60
"""Words that come and go between two certain places without their order being in doubt; not a page."""


class RunPlaces:
    """Where in both versions the runs of words in and around the given passages occur."""

    def __init__(self, old: PaperWords, new: PaperWords, passages: Iterable[range]) -> None:
        wanted = {run for passage in passages for _, run in _runs(old, passage)}
        self.in_old = _places(old.stream, wanted)
        self.in_new = _places(new.stream, wanted)


class Lookalikes:
    """The other places of passages whose runs have been looked up."""

    def __init__(self, words: WordMap, runs: RunPlaces) -> None:
        self._words = words
        self._in_old, self._in_new = runs.in_old, runs.in_new

    def is_doubtful(self, old: range, new: range) -> bool:
        """Whether another place could be meant.

        That is so if the newer version has a copy that came from nowhere else, unless the pages before and
        after stand around this place; or if either version has a copy at all, and neither words that occur
        only once nor the order tell which it is.
        """
        stream = self._words.new.stream
        own, copies = self._copies(old, self._in_new, stream, new.start - old.start, least=_HALF_AS_GOOD)
        if any(_is_free(self._words.to_old, start, length) for start, length, _ in copies):
            return not self._is_in_order(self._page_of(old), new.start - old.start)
        _, origins = self._copies(old, self._in_old, self._words.old.stream, 0, least=_AS_GOOD)
        common = sum(self._in_new.get(run) == [] for _, run in self._runs(old))
        has_copy = bool(origins) or any(votes >= _AS_GOOD * own for _, _, votes in copies)
        has_copy = has_copy or common > _AS_GOOD * own
        if not has_copy or self._is_proven(old, new):
            return False
        return not self._is_in_order(old, new.start - old.start) or self._is_apart(old, new)

    def _copies(
        self,
        old: range,
        places: dict[int, list[int]],
        stream: Sequence[int],
        own_shift: int,
        *,
        least: float,
    ) -> tuple[int, list[tuple[int, int, int]]]:
        """How many runs stand at the own place; start, length and runs of others that have its words."""
        around = _around(self._words.old, old)
        own, others = _votes(self._runs(old), places, own_shift)
        found = [
            (around.start + shift, len(around), count)
            for shift, count in others.most_common(_CLOSEST)
            if count >= max(1.0, least * own) and self._has_words(old, stream, shift)
        ]
        return own, found

    def _has_words(self, old: range, stream: Sequence[int], shift: int) -> bool:
        """Whether most words of the passage stand at the other place: else it is only a page like this."""
        low, high = old.start + shift - 2 * _BUCKET, old.stop + shift + 2 * _BUCKET
        there = set(stream[max(0, low) : max(0, high)])
        words = self._words.old.stream[old.start : old.stop]
        return sum(word in there for word in words) >= _AS_GOOD * len(words)

    def unclaimed_copy(self, old: range) -> range:
        """The same words in the newer version where no other words of the older stand; maybe none."""
        if len(old) < _LEAST_COPIED:
            return range(0)
        stream, to_old = self._words.new.stream, self._words.to_old
        sought = self._words.old.stream[old.start : old.stop]
        first = next(runs_of(sought, _RUN))
        free = [
            place
            for place in self._in_new.get(first, ())
            if stream[place : place + len(old)] == sought and _is_free(to_old, place, len(old))
        ]
        shifts = Counter(dict.fromkeys((place - old.start for place in free), 0))
        for place, run in self._runs(old):
            shifts.update(s for at in self._in_new.get(run, ()) if (s := at - place) in shifts)
        best = max(shifts, key=lambda shift: (shifts[shift], -abs(shift)), default=None)
        return range(0) if best is None else range(old.start + best, old.stop + best)

    def _runs(self, old: range) -> Iterator[tuple[int, int]]:
        return _runs(self._words.old, old)

    def _is_proven(self, old: range, new: range) -> bool:
        """Whether enough words near by, on the same page, occur only once and say the same."""
        to_new, shift, page = self._words.to_new, new.start - old.start, self._page_of(old)
        near = range(max(page.start, old.start - _PROOF_AROUND), min(old.stop + _PROOF_AROUND, page.stop))
        proof = sum(self._words.certain[i] and abs(to_new[i] - i - shift) <= _DRIFT for i in near)
        return proof >= _PROOF

    def _page_of(self, old: range) -> range:
        return self._words.old.words_of(self._words.old.page_of(old.start))

    def _is_apart(self, old: range, new: range) -> bool:
        """Whether what tells the page from others like it is gone, or went to another page than this.

        A form with another number may be of another matter, however alike it is.
        """
        paper, to_new, page = self._words.old, self._words.to_new, self._page_of(old)
        if any(to_new[i] < 0 and _NUMBER.fullmatch(paper.text(range(i, i + 1))) for i in page):
            return True
        there = {self._words.new.page_of(to_new[i]) for i in page if self._words.certain[i]}
        return bool(there) and self._words.new.page_of(new.start) not in there

    def _is_in_order(self, old: range, shift: int) -> bool:
        """Whether the nearest certain words before and after these stand as far away as they did."""
        before = self._words.certain.rfind(1, 0, old.start)
        after = self._words.certain.find(1, old.stop)
        return all(self._has_shift(i, shift) for i in (before, after))

    def _has_shift(self, word: int, shift: int) -> bool:
        if word < 0:
            # Nothing certain on that side: both versions must then begin, or end, here.
            return abs(shift) <= _DRIFT or abs(shift - self._growth()) <= _DRIFT
        return abs(self._words.to_new[word] - word - shift) <= _DRIFT

    def _growth(self) -> int:
        return len(self._words.to_old) - len(self._words.to_new)


def _runs(paper: PaperWords, passage: range) -> Iterator[tuple[int, int]]:
    around = _around(paper, passage)
    return zip(around, runs_of(paper.stream[around.start : around.stop], _RUN), strict=False)


def _around(paper: PaperWords, passage: range) -> range:
    # Not over the page's ends: the next page may be of another paper, that went elsewhere.
    if not passage:
        return passage
    first, last = (paper.words_of(paper.page_of(word)) for word in (passage.start, passage.stop - 1))
    return range(max(first.start, passage.start - _AROUND), min(last.stop, passage.stop + _AROUND))


def _places(stream: Sequence[int], wanted: set[int]) -> dict[int, list[int]]:
    """Where each wanted run begins; no places for one that is too common."""
    found: dict[int, list[int]] = {}
    runs = list(runs_of(stream, _RUN))
    for place, run in compress(enumerate(runs), map(wanted.__contains__, runs)):
        found.setdefault(run, []).append(place)
    return {run: places if len(places) <= _MOST_PLACES else [] for run, places in found.items()}


def _votes(
    runs: Iterable[tuple[int, int]], places: dict[int, list[int]], own_shift: int
) -> tuple[int, Counter[int]]:
    """How many runs stand at the own place, and at each other place, by its distance from the passage."""
    own = 0
    buckets: dict[int, int] = {}
    for place, run in runs:
        has_own, seen = False, _NONE
        for at in places.get(run, ()):
            shift = at - place
            if -_ELSEWHERE <= shift - own_shift <= _ELSEWHERE:
                has_own = True
            elif (bucket := shift // _BUCKET) != seen:
                buckets[bucket] = buckets.get(bucket, 0) + 1
                seen = bucket
        own += has_own
    joined = {k: count + max(buckets.get(k - 1, 0), buckets.get(k + 1, 0)) for k, count in buckets.items()}
    return own, Counter({k * _BUCKET: count for k, count in joined.items()})


def _is_free(bound: Sequence[int], start: int, length: int) -> bool:
    part = bound[max(0, start) : max(0, start + length)]
    return bool(part) and sum(place < 0 for place in part) >= _FREE * len(part)
