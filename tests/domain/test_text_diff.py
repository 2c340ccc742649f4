"""The words two passages have in common, in order, and as many as there can be."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from binder.domain.text_diff import common_words, longest_rising

WORDS = st.lists(st.integers(0, 5), max_size=14)


def longest_common(one: list[int], other: list[int]) -> int:
    lengths = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, word in enumerate(one):
        for j, facing in enumerate(other):
            best = max(lengths[i][j + 1], lengths[i + 1][j])
            lengths[i + 1][j + 1] = lengths[i][j] + 1 if word == facing else best
    return lengths[-1][-1]


@given(WORDS, WORDS)
def test_pairs_are_equal_words_that_rise_on_both_sides(one: list[int], other: list[int]) -> None:
    pairs = common_words(one, other)
    assert all(one[i] == other[j] for i, j in pairs)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(pairs))


@given(WORDS, st.data())
def test_of_a_passage_that_hardly_changed_every_common_word_is_found(
    one: list[int], data: st.DataObject
) -> None:
    changed = list(one)
    if changed:
        changed[data.draw(st.integers(0, len(changed) - 1))] = 9
    assert len(common_words(one, changed)) == longest_common(one, changed)


def test_among_forms_that_are_alike_each_keeps_its_own() -> None:
    form = list(range(40))
    first, second = [100, *form], [200, *form]
    changed = [100, *form[:19], 99, *form[20:]]
    assert common_words(first + second, changed + second)[-41:] == [(41 + k, 41 + k) for k in range(41)]


def test_passages_without_a_common_word_have_no_pairs() -> None:
    assert common_words(list(range(500)), list(range(500, 1000))) == []


def test_long_passages_are_parted_at_words_that_occur_once() -> None:
    one = [1, *range(1000, 1300), 2, *range(2000, 2300), 3]
    other = [1, *range(3000, 3300), 2, *range(4000, 4300), 3]
    assert [one[i] for i, _ in common_words(one, other)] == [1, 2, 3]


@given(st.lists(st.integers(0, 9), max_size=12))
def test_the_longest_rising_row_rises(seconds: list[int]) -> None:
    row = [second for _, second in longest_rising(list(enumerate(seconds)))]
    assert row == sorted(set(row))
