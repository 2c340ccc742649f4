"""Withdrawals told in running text."""

from __future__ import annotations

import pytest

from binder.kallelse.item_likeness import Sketch
from binder.kallelse.withdrawals import (
    Withdrawal,
    title_without_withdrawal,
    withdrawals_in,
    withdrawn_item,
)

ITEMS = [Sketch("Simhallens taxor", "1."), Sketch("Hamnens djup", "2."), Sketch("Broar", "2.")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ärende 2 utgår.", ["2"]),
        ("Ärende 2,\nHamnens djup, utgår", ["2"]),
        ("Ärendena 3, 4 och 12 a utgår från dagordningen.", ["3", "4", "12a"]),
        ("Punkt 7 har dragits tillbaka. Punkt 8 kvarstår.", ["7"]),
        ("§ 14 stryks", ["14"]),
        ("Ärende 9 flyttas till nästa sammanträde.", ["9"]),
        ("Ärende 2 behandlas först.", []),
        ("Bidraget utgår med 200 kronor per barn.", []),
        ("Ersättning utgår enligt ärende 4.", []),
    ],
)
def test_withdrawn_numbers_are_read(text: str, numbers: list[str]) -> None:
    assert [found.number for found in withdrawals_in(text)] == numbers


def test_the_title_in_the_sentence_is_kept() -> None:
    assert withdrawals_in("Ärende 2, Hamnens djup, utgår.") == [Withdrawal("2", "Hamnens djup")]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Hamnens djup (utgår)", "Hamnens djup"),
        ("UTGÅR: Hamnens djup", "Hamnens djup"),
        ("Broar – UTGÅR", "Broar"),
    ],
)
def test_a_title_is_freed_of_its_withdrawal(title: str, bare: str) -> None:
    assert title_without_withdrawal(title) == (bare, True)


@pytest.mark.parametrize("title", ["Arvode som utgår till ledamöter", "Utgår", "Hamnens djup"])
def test_other_titles_are_left_alone(title: str) -> None:
    assert title_without_withdrawal(title) == (title, False)


def test_the_item_is_found_by_its_number() -> None:
    assert withdrawn_item(Withdrawal("1"), ITEMS) == 0


@pytest.mark.parametrize(
    "withdrawal",
    [Withdrawal("1", "Hamnens djup"), Withdrawal("2"), Withdrawal("9"), Withdrawal("2", "Broar")],
)
def test_what_is_not_certain_is_no_item(withdrawal: Withdrawal) -> None:
    assert withdrawn_item(withdrawal, ITEMS) is None
