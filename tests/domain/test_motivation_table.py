"""A table's marks: what is read, that rows are as wide as each other, and which columns are numbers."""

from __future__ import annotations

import pytest
from hypothesis import given

from binder.domain.inline_runs import Run
from binder.domain.motivation_table import (
    Align,
    Table,
    is_number,
    read_table,
    row_lines,
    table_of,
    write_table,
)
from tests.domain.texts import TABLES

LINES = ["|+ Kostnad", "| Åtgärd | Tkr |", "| === | --: |", "| Väg | 1 200 |", "| Lampor | 35,5 |"]


def cells(*texts: str) -> list[tuple[Run, ...]]:
    return [(Run(text),) if text else () for text in texts]


def test_a_table_is_read_with_all_that_it_says():
    table = read_table(LINES)
    assert table == Table(
        rows=(tuple(cells("Åtgärd", "Tkr")), tuple(cells("Väg", "1 200")), tuple(cells("Lampor", "35,5"))),
        aligns=(Align.AUTO, Align.RIGHT),
        caption="Kostnad",
        has_header_column=True,
    )


@given(TABLES)
def test_a_written_table_is_read_again(table):
    assert read_table(write_table(table).split("\n")) == table


@pytest.mark.parametrize(
    "lines", [[], ["| a |"], ["| a |", "b"], ["|+ a", "| b |"], ["|", "| --- |"], ["| a |", "|"]]
)
def test_lines_without_a_line_under_the_header_are_no_table(lines):
    assert read_table(lines) is None


def test_shorter_rows_are_filled_with_empty_cells():
    table = read_table(["| a |", "| --- |", "| b | c |", "| d"])
    assert [len(row) for row in table.rows] == [2, 2, 2]
    assert table.lines == ("a", "b", "c", "d")


def test_rows_of_other_widths_are_refused():
    with pytest.raises(ValueError, match="wide"):
        Table(rows=(tuple(cells("a", "b")), tuple(cells("c"))), aligns=(Align.AUTO, Align.AUTO))


def test_a_table_without_rows_is_refused():
    with pytest.raises(ValueError, match="wide"):
        table_of([])


def test_a_bar_in_a_cell_stays_there():
    table = table_of([cells("a|b"), cells("\\|")])
    assert write_table(table) == "| a\\|b |\n| --- |\n| \\\\\\| |"


def test_a_header_has_one_look():
    assert table_of([[(Run("a", strong=True), Run("b"))]]).rows == (((Run("ab"),),),)


@pytest.mark.parametrize(
    "text",
    ["7", "1 200", "1\u00a0200,50", "-3", "− 3", "12,5 %", "1.250.000", "350 tkr", "4 mkr", "20 m²", "3*"],
)
def test_amounts_are_numbers(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "sju", "3 maj", "KS 2026/1", "2026-03-01", "1,2,3", "kr", "10–20 x"])
def test_other_words_are_none(text):
    assert not is_number(text)


def column(*texts: str, align: Align = Align.AUTO) -> Table:
    """A table in whose second column these words stand."""
    rows = [cells(str(number), text) for number, text in enumerate(texts)]
    return table_of(rows, aligns=[Align.AUTO, align])


def test_a_column_of_numbers_stands_to_the_right():
    assert column("Kostnad", "1", "", "–", "2 000").is_right(1)


def test_a_column_with_words_stands_to_the_left():
    assert not column("Kostnad", "1", "okänd").is_right(1)
    assert not column("Kostnad", "–", "").is_right(1)


def test_what_was_chosen_goes_before_what_the_column_holds():
    assert not column("Kostnad", "1", align=Align.LEFT).is_right(1)
    assert column("Kostnad", "okänd", align=Align.RIGHT).is_right(1)


def test_numbers_of_the_first_column_head_their_rows_and_stand_to_the_left():
    assert not column("Kostnad", "1").is_right(0)


def test_rows_are_lines_of_words_with_bars_between():
    assert row_lines(read_table(LINES)) == ("Kostnad", "Åtgärd | Tkr", "Väg | 1 200", "Lampor | 35,5")


def test_an_empty_row_is_no_line():
    assert row_lines(table_of([cells("a", "b"), cells("", "")])) == ("a | b",)


def test_words_change_in_cells_and_caption():
    table = read_table(LINES).changed(str.upper)
    assert table.lines[:3] == ("KOSTNAD", "ÅTGÄRD", "TKR")
    assert (table.aligns, table.has_header_column) == ((Align.AUTO, Align.RIGHT), True)
