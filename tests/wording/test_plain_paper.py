"""The paper as plain text: the whole, and what goes into the minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.yrkande import YrkandeKind
from binder.wording.paper_parts import paper_parts
from binder.wording.plain_paper import minutes_text, plain_paper
from tests.domain.changing import replaced, struck, yrkande
from tests.papers.examples import example
from tests.papers.source_text import source_text

CHANGED = yrkande(replaced(2, "Nämnden ska bygga vägen."), struck(3))


def test_the_minutes_get_who_proposes_what():
    assert minutes_text(CHANGED) == (
        "Ändringsyrkande av Åsa Törnkvist (Liberalerna)\n\nPunkt 2 får följande lydelse:\n\n"
        "2. Nämnden ska bygga vägen.\n\nPunkt 3 utgår.\n\n"
        "I övrigt bifalls förvaltningens förslag till beslut.\n"
    )


def test_of_a_reservation_the_minutes_get_the_text():
    said = minutes_text(example(YrkandeKind.RESERVATION))
    assert said.startswith(
        "Reservation av Åsa Törnkvist (Liberalerna) och Bo Ekeblad (Centerpartiet)\n\nVi yrkade"
    )


def test_an_aterremiss_is_told_with_what_is_missing():
    lines = minutes_text(example(YrkandeKind.ATERREMISS)).splitlines()
    assert lines[2].endswith("kompletteras med följande:")
    assert lines[4:6] == ["1. en kalkyl över driften i tio år", "2. en barnkonsekvensanalys"]


@pytest.mark.parametrize("kind", YrkandeKind)
def test_the_parts_say_what_the_finished_paper_says(kind):
    paper = example(kind)
    said = source_text(paper)
    assert all(part.text in said for part in paper_parts(paper))


@pytest.mark.parametrize("kind", YrkandeKind)
def test_every_part_stands_in_the_plain_text(kind):
    text = plain_paper(example(kind))
    # Of a table, each cell by itself: they stand in columns.
    told = (
        part.table.lines if part.table else (part.text,)
        for part in paper_parts(example(kind))
        if not part.changes
    )
    assert all(words in text for lines in told for words in lines)
    assert "\n\n\n" not in text


def test_a_table_is_told_with_its_columns_under_each_other() -> None:
    text = "|+ Kostnad\n| År | Tkr |\n| --- | --- |\n| 2026 | 1 200 |\n| 2027 | 35 |"
    told = "Kostnad\nÅr   |   Tkr\n-----+------\n2026 | 1 200\n2027 |    35"
    assert told in plain_paper(replace(example(YrkandeKind.MOTION), motivation=text))
    assert told in minutes_text(replace(example(YrkandeKind.RESERVATION), motivation=f"Före.\n\n{text}"))


def test_a_table_wider_than_a_line_keeps_its_bars() -> None:
    text = f"| År | Vad |\n| --- | --- |\n| 2026 | {'ord ' * 30} |"
    assert "\nÅr | Vad\n2026 | ord" in plain_paper(replace(example(YrkandeKind.MOTION), motivation=text))


def test_points_within_points_are_indented() -> None:
    text = "1. a\n  1. b\n    - c\n2. d\n\n- e"
    said = plain_paper(replace(example(YrkandeKind.MOTION), motivation=text))
    assert "\n\n1. a\n  a) b\n    · c\n2. d\n\n– e\n" in said
