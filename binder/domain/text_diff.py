"""Which words of two short passages are the same ones, in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_SMALL = 3_000
"""Pairs of words up to which all are compared; beyond it words that occur once divide the passage first."""
_LARGE = 400_000
"""Pairs of words beyond which passages without a single word in common that occurs once are left alone."""

_EDITS = 0.3
_MOST_EDITS = 200
"""Words put in and taken out beyond which the shortest edit is not sought: the work grows by the square."""

Pair = tuple[int, int]


def common_words(one: Sequence[int], other: Sequence[int]) -> list[Pair]:
    """Indexes of equal words in `one` and `other`, rising in both."""
    return list(_common(one, other, 0, 0))


def _common(one: Sequence[int], other: Sequence[int], left: int, right: int) -> Iterator[Pair]:
    head = _same_start(one, other)
    tail = _same_start(one[head:][::-1], other[head:][::-1])
    yield from ((left + k, right + k) for k in range(head))
    middle_one, middle_other = one[head : len(one) - tail], other[head : len(other) - tail]
    if middle_one and middle_other:
        yield from _divided(middle_one, middle_other, left + head, right + head)
    ends = left + len(one) - tail, right + len(other) - tail
    yield from ((ends[0] + k, ends[1] + k) for k in range(tail))


def _divided(one: Sequence[int], other: Sequence[int], left: int, right: int) -> Iterator[Pair]:
    if min(len(one), len(other)) == 1:
        yield from _one_word(one, other, left, right)
        return
    shortest = _shortest_edit(one, other)
    if shortest is not None:
        yield from ((left + i, right + j) for i, j in shortest)
        return
    size = len(one) * len(other)
    fixed = [] if size <= _SMALL else _landmarks(one, other)
    if not fixed:
        if size <= _LARGE:
            yield from _all_compared(one, other, left, right)
        return
    done_one = done_other = 0
    for place_one, place_other in fixed:
        yield from _common(
            one[done_one:place_one], other[done_other:place_other], left + done_one, right + done_other
        )
        yield left + place_one, right + place_other
        done_one, done_other = place_one + 1, place_other + 1
    yield from _common(one[done_one:], other[done_other:], left + done_one, right + done_other)


def _one_word(one: Sequence[int], other: Sequence[int], left: int, right: int) -> Iterator[Pair]:
    if len(one) == 1 and one[0] in other:
        yield left, right + other.index(one[0])
    elif len(other) == 1 and other[0] in one:
        yield left + one.index(other[0]), right


def _shortest_edit(one: Sequence[int], other: Sequence[int]) -> list[Pair] | None:
    """The most words in common, in order (Myers 1986); None if the passages are hardly alike.

    Taking the longest block first, as difflib does, goes astray among forms that are alike.
    """
    most = min(_MOST_EDITS, int(_EDITS * (len(one) + len(other))) + 1)
    if _least_edits(one, other) > most:
        return None
    # By diagonal, those below zero from the end.
    reached = [0] * (2 * most + 3)
    trail: list[list[int]] = []
    for edits in range(most + 1):
        trail.append(reached.copy())
        for diagonal in range(-edits, edits + 1, 2):
            below, above = reached[diagonal - 1], reached[diagonal + 1]
            i = above if diagonal == -edits or (diagonal != edits and below < above) else below + 1
            j = i - diagonal
            while i < len(one) and 0 <= j < len(other) and one[i] == other[j]:
                i, j = i + 1, j + 1
            reached[diagonal] = i
            if i >= len(one) and j >= len(other):
                return _walked_back(trail, len(one), len(other))
    return None


def _least_edits(one: Sequence[int], other: Sequence[int]) -> int:
    """How many words must be taken out and put in at least, in whatever order they stand."""
    counts, facing = Counter(one), Counter(other)
    in_common = sum(min(counts[word], facing[word]) for word in counts.keys() & facing.keys())
    return len(one) + len(other) - 2 * in_common


def _walked_back(trail: Sequence[Sequence[int]], i: int, j: int) -> list[Pair]:
    pairs: list[Pair] = []
    for edits in range(len(trail) - 1, -1, -1):
        from_i, from_j, goes_down = _came_from(trail[edits], edits, i - j)
        equal = min(i - from_i - (not goes_down), j - from_j - goes_down) if edits else i
        pairs += [(i - k, j - k) for k in range(1, equal + 1)]
        i, j = from_i, from_j
    return pairs[::-1]


def _came_from(reached: Sequence[int], edits: int, diagonal: int) -> tuple[int, int, bool]:
    """Where the last edit before a diagonal began, and whether it put a word in."""
    goes_down = _goes_down(reached, edits, diagonal)
    before = diagonal + 1 if goes_down else diagonal - 1
    return reached[before], reached[before] - before, goes_down


def _goes_down(reached: Sequence[int], edits: int, diagonal: int) -> bool:
    return diagonal == -edits or (diagonal != edits and reached[diagonal - 1] < reached[diagonal + 1])


def _all_compared(one: Sequence[int], other: Sequence[int], left: int, right: int) -> Iterator[Pair]:
    for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        yield from ((left + block.a + k, right + block.b + k) for k in range(block.size))


def _same_start(one: Sequence[int], other: Sequence[int]) -> int:
    for place, (word, facing) in enumerate(zip(one, other, strict=False)):
        if word != facing:
            return place
    return min(len(one), len(other))


def _landmarks(one: Sequence[int], other: Sequence[int]) -> list[Pair]:
    """Words that occur once in each, as many as stand in the same order (patience diff)."""
    counts_one, counts_other = Counter(one), Counter(other)
    places = {word: place for place, word in enumerate(other) if counts_other[word] == 1}
    pairs = [(i, places[word]) for i, word in enumerate(one) if word in places and counts_one[word] == 1]
    return longest_rising(pairs)


def longest_rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The most pairs, of those given with rising first numbers, whose second numbers rise too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(ends, second)
        before.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(second)
            last.append(index)
        else:
            ends[place], last[place] = second, index
    chosen = []
    index = last[-1] if last else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = before[index]
    return chosen[::-1]
