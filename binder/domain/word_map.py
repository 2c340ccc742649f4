"""Where each word of an older version stands in a newer one, however pages were moved, inserted or removed.

Runs of words that occur once in either version are certain and are laid first; they grow over equal words
around them, on their own page before the next; what lies between two neighbours is compared word by word;
pages that are left over are paired with the left-over pages that they are most like. Every word is used
once, so of two equal passages each keeps its own.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from typing import Self

from binder.domain.certain_runs import LONE, RUN, Run, grouped_runs, runs_in_common, without_coincidences
from binder.domain.left_over_pages import left_over_pairs
from binder.domain.page_words import PaperWords
from binder.domain.text_diff import Pair, common_words

_SHORT = 20
_DRIFT = 60
"""A difference in length between two passages that words explain; beyond it pages may have come or gone."""
_ALIKE = 0.3
"""The part of a longer passage that must be common before it counts as the same passage, changed."""
_MOSTLY = 0.6
_ROW = 3
"""Common words in a row that count even where little else is common."""
_STRIDE = 40
_SLACK = 10
_MOST = 6_000
"""Words of a passage beyond which it is not compared word by word, but page by page."""
_NOWHERE = -1
_FREE = re.compile(rb"\0+")

WordPlaces = tuple["array[int]", "array[int]", bytearray]
"""`to_new`, `to_old` and `certain` of a map."""


class WordMap:
    """`to_new[i]` is the index in the newer stream of word i of the older, or -1; `to_old` the reverse.

    `certain[i]` is 1 where the word is part of a run that occurs once in either version.
    """

    def __init__(self, old: PaperWords, new: PaperWords) -> None:
        self.old, self.new = old, new
        self.to_new = [_NOWHERE] * len(old.stream)
        self.to_old = [_NOWHERE] * len(new.stream)
        self.certain = bytearray(len(old.stream))
        self._bound_old, self._bound_new = bytearray(len(old.stream)), bytearray(len(new.stream))
        self._compared: set[tuple[int, int, int, int]] = set()
        self._is_settled = False
        self._asked: dict[int, tuple[int, int, int]] = {}
        certain = without_coincidences(runs_in_common(old.stream, new.stream), old, new)
        self._lay(certain, is_certain=True)
        self._grow(over_pages=False)
        self._settle()
        # Of two equal passages the one that stayed has its place now: what is left of the other stands alone.
        left_over = runs_in_common(old.stream, new.stream, _gaps(self._bound_old), _gaps(self._bound_new))
        self._lay(run for run, group in grouped_runs(left_over) if group.words >= LONE)
        self._settle()
        self._pair_left_over_pages()
        self._settle()
        # What was asked on the way: of no use now.
        self._compared.clear()
        self._asked.clear()

    @property
    def places(self) -> WordPlaces:
        """What was found, small enough for another process that has both papers already."""
        return array("i", self.to_new), array("i", self.to_old), self.certain

    @classmethod
    def of(cls, old: PaperWords, new: PaperWords, places: WordPlaces) -> Self:
        """The map again that another process has made."""
        made = cls.__new__(cls)
        made.old, made.new = old, new
        made.to_new, made.to_old, made.certain = list(places[0]), list(places[1]), places[2]
        return made

    def _settle(self) -> None:
        if self._is_settled:
            return
        self._fill()
        self._grow(over_pages=True)
        self._fill()
        self._is_settled = True

    def is_bound(self, old: int, new: int) -> bool:
        """Whether one of the two words has its place already."""
        return bool(self._bound_old[old] or self._bound_new[new])

    def _bind(self, old: int, new: int) -> None:
        self.to_new[old], self.to_old[new] = new, old
        self._bound_old[old] = self._bound_new[new] = 1
        self._is_settled = False

    def _lay(self, runs: Iterable[Run], *, is_certain: bool = False) -> None:
        for run in runs:
            old_end, new_end = run.old + run.length, run.new + run.length
            is_taken = 1 in self._bound_old[run.old : old_end] or 1 in self._bound_new[run.new : new_end]
            if not is_taken and self._is_on_one_page_each(run):
                self.to_new[run.old : old_end] = range(run.new, new_end)
                self.to_old[run.new : new_end] = range(run.old, old_end)
                self._bound_old[run.old : old_end] = self._bound_new[run.new : new_end] = b"\1" * run.length
                self.certain[run.old : old_end] = bytes((is_certain,)) * run.length
                self._is_settled = False
                continue
            for i, j in self._on_one_page_each(run):
                if not self.is_bound(i, j):
                    self._bind(i, j)
                    self.certain[i] = is_certain

    def _is_on_one_page_each(self, run: Run) -> bool:
        old_end, new_end = run.old + run.length - 1, run.new + run.length - 1
        is_on_one = self.old.page_of(run.old) == self.old.page_of(old_end)
        return is_on_one and self.new.page_of(run.new) == self.new.page_of(new_end)

    def _on_one_page_each(self, run: Run) -> list[Pair]:
        """The run without an end that reaches over to another page, where another paper may begin now."""
        if self._is_on_one_page_each(run):
            return [(run.old + step, run.new + step) for step in range(run.length)]
        pieces: dict[tuple[int, int], list[Pair]] = {}
        for step in range(run.length):
            i, j = run.old + step, run.new + step
            pieces.setdefault((self.old.page_of(i), self.new.page_of(j)), []).append((i, j))
        longest = max(len(piece) for piece in pieces.values())
        return [pair for piece in pieces.values() if len(piece) >= min(RUN, longest) for pair in piece]

    def _grow(self, *, over_pages: bool) -> None:
        """Let the words at either end of a gap bind their equal neighbours in it."""
        old, new, to_new = self.old.stream, self.new.stream, self.to_new
        for step in (1, -1):
            for gap in _gaps(self._bound_old):
                word, beside = (gap.start - 1, gap.start) if step > 0 else (gap.stop, gap.stop - 1)
                if not 0 <= word < len(to_new):
                    continue
                place = to_new[word] + step
                # Nearly always another word stands there; asked a hundred thousand times.
                if 0 <= place < len(new) and old[beside] == new[place]:
                    self._grow_from(word, step, over_pages=over_pages)

    def _grow_from(self, word: int, step: int, *, over_pages: bool) -> None:
        old, new = self.old.stream, self.new.stream
        low, high = (0, len(old)) if over_pages else _bounds(self.old, word)
        new_low, new_high = (0, len(new)) if over_pages else _bounds(self.new, self.to_new[word])
        i, j = word + step, self.to_new[word] + step
        while low <= i < high and new_low <= j < new_high and old[i] == new[j] and not self.is_bound(i, j):
            self._bind(i, j)
            i, j = i + step, j + step

    def _fill(self) -> None:
        """Compare what lies between bound words."""
        for gap in _gaps(self._bound_old):
            if not self._is_new(gap):
                continue
            before = self.to_new[gap.start - 1] if gap.start else _NOWHERE
            after = self.to_new[gap.stop] if gap.stop < len(self.to_new) else len(self.to_old)
            facing = self._free_after(before)
            is_between = facing.stop == after
            if is_between and abs(len(gap) - len(facing)) <= _DRIFT:
                self._compare(gap, facing)
                continue
            # Pages were put in or taken out here: what is left of the neighbours' own pages comes first.
            least = _MOSTLY if is_between else 0.0
            if gap.start:
                self._compare(*self._on_one_page(gap, facing, gap.start - 1, before), least=least, from_end=1)
            if gap.stop < len(self.to_new):
                rest = range(self._last_bound(gap) + 1, gap.stop)
                facing_rest = self._on_one_page(rest, self._free_before(after), gap.stop, after)
                self._compare(*facing_rest, least=least, from_end=-1)
            self._creep(gap.start, before + 1, 1)
            self._creep(gap.stop - 1, after - 1, -1)
            if is_between:
                self._compare_rest(gap, facing)

    def _creep(self, i: int, j: int, step: int) -> None:
        """Go on from a bound word over changed ones, a few words at a time, while most are the same."""
        asked = i, j, step, 0
        if asked in self._compared:
            return
        self._compared.add(asked)
        while True:
            old, new = (
                _free(self._bound_old, i, step, _STRIDE),
                _free(self._bound_new, j, step, _STRIDE + _SLACK),
            )
            if min(len(old), len(new)) < _ROW:
                return
            pairs = common_words([self.old.stream[k] for k in old], [self.new.stream[k] for k in new])
            if len(pairs) < _MOSTLY * min(len(old), len(new)):
                return
            for one, other in pairs:
                self._bind(old[one], new[other])
            i, j = old[pairs[-1][0]] + step, new[pairs[-1][1]] + step

    def _compare_rest(self, gap: range, facing: range) -> None:
        """Compare what is still free between the neighbours."""
        for rest in _gaps(self._bound_old[gap.start : gap.stop]):
            start, stop = gap.start + rest.start, gap.start + rest.stop
            low = self.to_new[start - 1] + 1 if start > gap.start else facing.start
            high = self.to_new[stop] if stop < gap.stop else facing.stop
            self._compare(range(start, stop), range(low, high))

    def _is_new(self, gap: range) -> bool:
        """Whether a gap, and what faces it, have changed since the same was asked."""
        start, stop = gap.start, gap.stop
        before = self.to_new[start - 1] if start else _NOWHERE
        after = self.to_new[stop] if stop < len(self.to_new) else len(self.to_old)
        # What `_free_after` and `_free_before` would say; asked a hundred thousand times.
        asked = stop, self._bound_new.find(1, before + 1), self._bound_new.rfind(1, 0, after)
        if self._asked.get(start) == asked:
            return False
        self._asked[start] = asked
        return True

    def _last_bound(self, gap: range) -> int:
        return max(self._bound_old.rfind(1, gap.start, gap.stop), gap.start - 1)

    def _on_one_page(self, gap: range, facing: range, old: int, new: int) -> tuple[range, range]:
        low, high = _bounds(self.old, old)
        new_low, new_high = _bounds(self.new, new)
        return (
            range(max(gap.start, low), min(gap.stop, high)),
            range(max(facing.start, new_low), min(facing.stop, new_high)),
        )

    def _free_after(self, new: int) -> range:
        stop = self._bound_new.find(1, new + 1)
        return range(new + 1, len(self.to_old) if stop < 0 else stop)

    def _free_before(self, new: int) -> range:
        return range(self._bound_new.rfind(1, 0, new) + 1, new)

    def _compare(self, gap: range, facing: range, *, least: float = 0.0, from_end: int = 0) -> None:
        """Bind equal words; `from_end` is 1 or -1 where only the first or the last face each other."""
        asked = gap.start, gap.stop, facing.start, facing.stop
        if not gap or not facing or max(len(gap), len(facing)) > _MOST or asked in self._compared:
            return
        self._compared.add(asked)
        old, new = self.old.stream[gap.start : gap.stop], self.new.stream[facing.start : facing.stop]
        # A single word for another: half of all that is compared.
        if len(old) == len(new) == 1 and old != new:
            return
        pairs = common_words(old, new)
        if from_end:
            pairs = _without_stragglers(pairs[::from_end])[::from_end]
        likeness = len(pairs) / min(len(old), len(new))
        if likeness >= least:
            is_short = max(len(old), len(new)) <= _SHORT
            self._bind_all(_meant(pairs, likeness, is_short=is_short), gap.start, facing.start)

    def _bind_all(self, pairs: Iterable[Pair], old: int, new: int) -> None:
        for i, j in pairs:
            if not self.is_bound(old + i, new + j):
                self._bind(old + i, new + j)

    def _pair_left_over_pages(self) -> None:
        for old_page, new_page in left_over_pairs(self.old, self.to_new, self.new, self.to_old):
            old_words, new_words = self.old.words_of(old_page), self.new.words_of(new_page)
            self._compare(old_words, new_words)


def _free(bound: bytearray, start: int, step: int, most: int) -> range:
    """The unbound words from `start` on, up to the next bound one."""
    if not 0 <= start < len(bound) or bound[start]:
        return range(0)
    if step > 0:
        stop = bound.find(1, start, start + most)
        return range(start, min(start + most, len(bound)) if stop < 0 else stop)
    return range(start, max(bound.rfind(1, max(0, start - most + 1), start), start - most, -1), -1)


def _meant(pairs: list[Pair], likeness: float, *, is_short: bool) -> Iterable[Pair]:
    """The pairs that are no chance: all between texts that are much alike, else those that stand in rows."""
    if likeness < _ALIKE and not is_short:
        return ()
    return pairs if likeness >= (_ALIKE if is_short else _MOSTLY) else _in_rows(pairs)


def _without_stragglers(pairs: list[Pair]) -> list[Pair]:
    """The pairs but for the last few, if they stand far from the others in one version and not in the other.

    The end of a page faces no end: its full stop may be that of any later sentence.
    """
    for kept in range(len(pairs) - 1, max(0, len(pairs) - _ROW), -1):
        (old, new), (next_old, next_new) = pairs[kept - 1], pairs[kept]
        if abs(abs(next_old - old) - abs(next_new - new)) > _SLACK:
            return pairs[:kept]
    return pairs


def _in_rows(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that stand in a row: a lone "och" is in every other sentence."""
    rows: list[list[Pair]] = []
    for pair in pairs:
        if rows and rows[-1][-1] == (pair[0] - 1, pair[1] - 1):
            rows[-1].append(pair)
        else:
            rows.append([pair])
    return [pair for row in rows if len(row) >= _ROW for pair in row]


def _bounds(paper: PaperWords, word: int) -> tuple[int, int]:
    here = paper.words_of(paper.page_of(word))
    return here.start, here.stop


def _gaps(bound: bytearray) -> list[range]:
    """The stretches of words without a place, as they are now."""
    return [range(*gap.span()) for gap in _FREE.finditer(bytes(bound))]
