"""Points within points on paper: which list holds which, what stands before each, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from binder.domain.motivation import parse
from binder.pdf.column import Column
from binder.pdf.compose import compose
from binder.pdf.letter_text import set_text
from binder.pdf.rows import Text
from binder.pdf.structure import Element, Role
from tests.pdf.structure import elements, faults, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE

TEXT = "1. ett\n  - två\n    1. tre\n    2. *fyra* fem\n  - sex\n2. sju\n\n- åtta"


@pytest.fixture(scope="module")
def paper() -> bytes:
    return compose(replace(YRKANDE, motivation=TEXT), when=WHEN)


def outline(element: Element) -> list[object]:
    """The lists of an element, each as its numbering and what its points hold."""
    found: list[object] = []
    for child in element.children:
        inside = outline(child)
        found += [(child.numbering.value, inside)] if child.role is Role.LIST else inside
    return found


def set_lists(markup: str) -> tuple[Element, Column]:
    root, column = Element(Role.DOCUMENT), Column()
    set_text(parse(markup), 0.0, root, column)
    return root, column


def labels(column: Column) -> list[tuple[str, float]]:
    rows = ([mark for mark in row.marks if isinstance(mark, Text)] for row in column.rows)
    return [(marks[0].text, marks[1].x) for marks in rows]


def test_the_paper_is_sound_and_read_in_order(paper: bytes) -> None:
    assert faults(paper) == []
    words = [text.strip() for role, text in structure_text(paper) if role not in {"Lbl", "H1", "H2"}]
    assert words[words.index("ett") :][:8] == ["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta"]


def test_each_list_stands_in_the_point_above() -> None:
    root, _ = set_lists(TEXT)
    assert outline(root) == [("Decimal", [("Circle", [("LowerRoman", [])])]), ("Disc", [])]


def test_each_list_says_how_it_is_marked(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        lists = [str(element.A.ListNumbering) for element in elements(pdf) if element.S == "/L"]
        assert lists[-4:] == ["/Decimal", "/Circle", "/LowerRoman", "/Disc"]


def test_points_have_the_label_and_the_indent_of_their_level() -> None:
    found = labels(set_lists(TEXT)[1])
    assert [label for label, _ in found] == ["1.", "◦", "i)", "ii)", "◦", "2.", "•"]
    first, second, third = (found[number][1] for number in range(3))
    assert first < second < third == pytest.approx(2 * second - first)


def test_a_list_of_the_other_sort_begins_anew_in_the_same_point() -> None:
    root, column = set_lists("- a\n  1. b\n  - c\n  1. d")
    assert outline(root) == [("Disc", [("LowerAlpha", []), ("Circle", []), ("LowerAlpha", [])])]
    assert [label for label, _ in labels(column)] == ["•", "a)", "◦", "a)"]


def test_a_paragraph_ends_all_lists() -> None:
    root, _ = set_lists("1. a\n  1. b\n\nText\n\n1. c")
    assert outline(root) == [("Decimal", [("LowerAlpha", [])]), ("Decimal", [])]


def test_a_point_that_holds_others_does_not_end_a_page() -> None:
    _, column = set_lists(TEXT)
    assert [row.may_start_page for row in column.rows] == [True, False, False, True, True, True, True]
