"""How much of the width each column of a table gets in a word processor."""

from __future__ import annotations

import pytest

from binder.domain.motivation_table import read_table
from binder.office.table_columns import shares, whole_numbers


def test_the_shares_are_together_the_whole() -> None:
    table = read_table(["| a | b | c |", "| --- |", f"| {'ord ' * 90} | {'o' * 200} |  |"])
    assert table is not None
    assert sum(shares(table)) == pytest.approx(1)
    assert min(shares(table)) > 0


def test_a_column_with_more_words_is_wider() -> None:
    table = read_table(["| a | b |", "| --- |", "| 1 | många fler ord |"])
    assert table is not None
    one, other = shares(table)
    assert one < other


def test_a_number_is_not_broken() -> None:
    assert whole_numbers("1 200 000 kr i 2 steg") == "1\u00a0200\u00a0000 kr i 2 steg"
