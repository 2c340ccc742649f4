"""Cross lists and lists told again."""

from __future__ import annotations

import pytest

from binder.kallelse.details import add_told_again, mark_cross_list, plain_number
from binder.kallelse.proposal import ProposedItem, Read


def _item(number: str, title: str, dnr: str | None = None) -> ProposedItem:
    return ProposedItem(number=Read(number), title=Read(title), dnr=Read(dnr))


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Ärenden till kommunfullmäktige: 12-13, 15", {12, 13, 15}),
        ("Ärenden till fullmäktige: 2 och 4", {2, 4}),
        ("Ärenden för beslut i kommunfullmäktige: 3–5", {3, 4, 5}),
        ("Ärenden till kommunfullmäktige", set()),
        ("Nämnden har 12-13 ärenden", set()),
        ("Ärenden till kommunfullmäktige: 1-999999999", set(range(1, 21))),
    ],
)
def test_a_cross_list_names_the_items_of_the_council(line: str, numbers: set[int]) -> None:
    items = [_item(f"{number}.", "Taxa") for number in range(1, 21)]
    mark_cross_list(items, [line])
    assert {plain_number(item.number.value) for item in items if item.goes_to_council} == numbers


def test_what_is_told_again_fills_only_what_is_missing() -> None:
    items = [_item("1", "Taxa för torghandel"), _item("2", "Budget", "KS 2025/1")]
    again = [_item("1", "Taxa för torghandel i Linde", "KS 2025/7"), _item("2", "Budget", "KS 2025/9")]
    add_told_again(items, again)
    assert [item.dnr.value for item in items] == ["KS 2025/7", "KS 2025/1"]


def test_another_title_under_the_same_number_tells_nothing() -> None:
    items = [_item("1", "Taxa för torghandel")]
    add_told_again(items, [_item("1", "Sammanfattning", "KS 2025/7")])
    assert items[0].dnr.value is None
