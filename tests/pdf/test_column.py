"""How paragraphs become rows that keep together what belongs together."""

from __future__ import annotations

import pytest

from binder.pdf.column import LEFT, Column
from binder.pdf.faces import Face
from binder.pdf.rows import Style, Text
from binder.pdf.structure import Element, Role

STYLE = Style(face=Face.TEXT, size=10, leading=14)
ELEMENT = Element(Role.PARAGRAPH)


def paragraph_of(lines: int) -> str:
    return "ord " * (lines * 19)


def starts(column: Column) -> list[bool]:
    return [row.may_start_page for row in column.rows]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (1, [True]),
        (2, [True, False]),
        (3, [True, False, False]),
        (5, [True, False, True, True, False]),
    ],
)
def test_no_line_of_a_paragraph_stands_alone(lines: int, expected: list[bool]) -> None:
    column = Column()
    column.paragraph(ELEMENT, paragraph_of(lines), STYLE)
    assert starts(column) == expected


def test_a_heading_holds_what_comes_next() -> None:
    column = Column()
    column.paragraph(ELEMENT, "Rubrik", STYLE, keep_with_next=True)
    column.paragraph(ELEMENT, "Text", STYLE)
    column.paragraph(ELEMENT, "Mer", STYLE)
    assert starts(column) == [True, False, True]


def test_an_empty_paragraph_lets_nothing_loose() -> None:
    column = Column()
    column.paragraph(ELEMENT, "Rubrik", STYLE, keep_with_next=True)
    column.paragraph(ELEMENT, " ", STYLE, gap=99)
    column.paragraph(ELEMENT, "Text", STYLE)
    assert starts(column) == [True, False]


def test_only_the_first_line_has_the_gap_and_the_label() -> None:
    column = Column()
    column.paragraph(ELEMENT, paragraph_of(2), STYLE, gap=7, label=(Element(Role.LABEL), "1."), hang=20)
    first, second = column.rows
    assert (first.gap, second.gap) == (7, 0)
    assert [mark.x for mark in first.marks if isinstance(mark, Text)] == [LEFT - 20, LEFT]
    assert len(second.marks) == 1


def test_lines_end_in_a_space_all_but_the_last() -> None:
    column = Column()
    column.paragraph(ELEMENT, paragraph_of(3), STYLE)
    marks = [mark for row in column.rows for mark in row.marks if isinstance(mark, Text)]
    assert [mark.space_after for mark in marks] == [True, True, False]


def test_what_cannot_be_drawn_is_remembered_and_not_set() -> None:
    column = Column()
    column.paragraph(ELEMENT, "Bra 😀", STYLE)
    assert column.missing == "😀"
    assert column.rows == []
