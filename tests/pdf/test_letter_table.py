"""A table on paper: its structure, its header on every page, its rows whole, its numbers under each other."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from binder.domain.motivation import parse
from binder.pdf.column import LEFT, MEASURE, RIGHT, Column
from binder.pdf.compose import compose
from binder.pdf.faces import Face, width
from binder.pdf.letter_table import set_table
from binder.pdf.rows import Repeated, Row, Rule, Text
from binder.pdf.structure import Element, Role
from tests.pdf.structure import elements, faults, furniture_text, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE

COSTS = """|+ Kostnad, tkr
| Åtgärd | 2026 | Anm. |
| === | --- | --- |
| Väg | 1 200,5 | *ny* |
| Lampor | 35 |  |
| Övrigt | – | - |"""


def set_rows(markup: str) -> list[Row]:
    column = Column()
    set_table(parse(markup)[0].table, 9.0, Element(Role.DOCUMENT), column)
    assert column.missing == ""
    return column.rows


def texts(row: Row) -> list[Text]:
    return [mark for mark in row.marks if isinstance(mark, Text)]


def long_table(rows: int, words: str = "ord") -> str:
    return "\n".join(["| Nummer | Text |", "| --- | --- |", *(f"| {n} | {words} |" for n in range(rows))])


def paper(markup: str) -> bytes:
    return compose(replace(YRKANDE, motivation=markup), when=WHEN)


def test_a_table_is_read_row_by_row() -> None:
    told = structure_text(paper(COSTS))
    start = told.index(("Caption", "Kostnad, tkr"))
    assert told[start + 1 : start + 7] == [
        ("TH", "Åtgärd"), ("TH", "2026"), ("TH", "Anm."), ("TH", "Väg"), ("TD", "1 200,5"), ("Em", "ny"),
    ]  # fmt: skip


def test_header_cells_say_what_they_head() -> None:
    with pikepdf.open(BytesIO(paper(COSTS))) as pdf:
        rows = [element for element in elements(pdf) if element.S == "/TR"]
        scopes = [[str(cell.A.Scope) if "/A" in cell else "" for cell in row.K] for row in rows]
        assert scopes[0] == ["/Column"] * 3
        assert scopes[1:] == [["/Row", "", ""]] * 3


def test_an_empty_cell_is_read_as_empty() -> None:
    told = structure_text(paper(COSTS))
    assert told[told.index(("TD", "35")) + 1] == ("TD", " ")


def test_numbers_stand_under_each_other_by_their_whole_parts() -> None:
    _, _, road, lamps, other = set_rows(COSTS)
    ends = [mark.x + width(mark.text.partition(",")[0], Face.TEXT, mark.style.size)
            for mark in (texts(road)[1], texts(lamps)[1], texts(other)[1])]  # fmt: skip
    assert ends == pytest.approx([ends[0]] * 3)


def test_words_stand_to_the_left_in_the_whole_measure() -> None:
    rows = set_rows(COSTS)
    assert {texts(row)[0].x for row in rows} == {LEFT}
    rules = [mark for row in rows for mark in row.marks if isinstance(mark, Rule)]
    assert {(rule.x, rule.width) for rule in rules} == {(LEFT, MEASURE)}
    assert len(rules) == 1 + 4


def test_the_caption_the_header_and_the_first_row_stay_together() -> None:
    assert [row.may_start_page for row in set_rows(COSTS)] == [True, False, False, True, False]


def test_only_the_first_row_has_the_gap() -> None:
    assert [row.gap for row in set_rows(long_table(2))] == [9.0, 0.0, 0.0]


def test_a_long_cell_is_wrapped_within_its_column() -> None:
    row = set_rows(long_table(1, "kommunfullmäktige beslutar " * 9))[1]
    marks = texts(row)
    assert len({mark.below for mark in marks}) > 2
    assert max(mark.x + width(mark.text, mark.style.face, mark.style.size) for mark in marks) <= RIGHT + 0.01


def test_a_wide_table_is_set_smaller_and_stays_on_the_paper() -> None:
    words = " | ".join(["kommunfullmäktige"] * 6)
    rows = set_rows(f"| {words} |\n| {' | '.join(['---'] * 6)} |\n| {words} |")
    marks = [mark for row in rows for mark in texts(row)]
    assert {mark.style.size for mark in marks} == {7.0, 8.25}
    assert max(mark.x + width(mark.text, mark.style.face, mark.style.size) for mark in marks) <= RIGHT + 0.01


def test_the_header_is_seen_on_every_page_and_read_once() -> None:
    pdf = paper(long_table(60))
    assert faults(pdf) == []
    assert sum(text == "Nummer" for _, text in structure_text(pdf)) == 1
    assert furniture_text(pdf).count("Nummer") == len(pikepdf.open(BytesIO(pdf)).pages) - 1 > 0


def test_a_row_is_not_split_while_it_has_room_on_a_page() -> None:
    rows = set_rows(long_table(3, "ord " * 450))
    assert [len({mark.below for mark in texts(row)}) > 10 for row in rows] == [False, True, True, True]


def test_a_row_taller_than_a_page_is_cut_between_its_lines() -> None:
    pdf = paper(long_table(1, "ord " * 2500))
    assert faults(pdf) == []
    assert sum(text.count("ord") for _, text in structure_text(pdf)) == 2500
    assert len(pikepdf.open(BytesIO(pdf)).pages) > 2


def test_a_header_taller_than_that_is_not_drawn_again() -> None:
    rows = set_rows(f"| {'ord ' * 450} |\n| --- |\n| a |\n| b |")
    assert all(row.above is None for row in rows)


def test_a_header_drawn_again_is_no_content() -> None:
    above = set_rows(long_table(2))[1].above
    assert above is not None
    assert [mark.text for mark in above.marks if isinstance(mark, Repeated)] == ["Nummer", "Text"]


def test_what_cannot_be_drawn_is_remembered() -> None:
    column = Column()
    set_table(parse("| 😀 |\n| --- |")[0].table, 0.0, Element(Role.DOCUMENT), column)
    assert (column.missing, column.rows) == ("😀", [])


def test_the_same_table_is_the_same_file() -> None:
    assert paper(COSTS) == paper(COSTS)
