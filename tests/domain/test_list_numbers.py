"""How points within points are numbered."""

from __future__ import annotations

import pytest

from binder.domain.list_numbers import counted, dash, number_label


def test_each_list_is_numbered_by_itself():
    places = [(1, True), (2, True), (2, True), (1, True), (2, True), None, (1, True)]
    assert list(counted(places)) == [1, 1, 2, 2, 1, 0, 1]


def test_points_of_the_other_sort_begin_a_new_list():
    assert list(counted([(1, True), (1, False), (1, False), (1, True)])) == [1, 1, 2, 1]


def test_points_below_of_another_sort_leave_the_list_above_going():
    assert list(counted([(1, True), (2, False), (3, True), (1, True)])) == [1, 1, 1, 2]


@pytest.mark.parametrize(
    ("number", "level", "label"),
    [
        (12, 1, "12."),
        (1, 2, "a)"),
        (26, 2, "z)"),
        (27, 2, "aa)"),
        (54, 2, "bb)"),
        (4, 3, "iv)"),
        (19, 3, "xix)"),
    ],
)
def test_a_label_says_number_and_level(number: int, level: int, label: str):
    assert number_label(number, level) == label


def test_points_without_numbers_have_a_dash_of_their_level():
    assert [dash(level) for level in (1, 2, 3)] == ["–", "•", "·"]
