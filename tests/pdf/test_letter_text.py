"""The motivation's lists, headings and quotations as real structure, and its emphasis as faces."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from binder.domain.inline_runs import Run
from binder.domain.motivation import parse
from binder.pdf.column import LEFT, MEASURE, Column
from binder.pdf.compose import compose
from binder.pdf.faces import Face, width
from binder.pdf.letter_text import BODY, BODY_LOOKS, set_text
from binder.pdf.rows import Text
from binder.pdf.structure import Element, Role
from tests.pdf.structure import elements, faults, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE

TEXT = """# Bakgrund

Ett *kursivt* ord.

## Brister

- en kalkyl
- en **tidplan**

1. tre

> Utbytet är begränsat.
> [tjänsteutlåtandet, s. 4](källa:12:4:1,2,3,4)"""


@pytest.fixture(scope="module")
def paper() -> bytes:
    return compose(replace(YRKANDE, motivation=TEXT), when=WHEN)


def told(pdf: bytes) -> list[tuple[str, str]]:
    read = structure_text(pdf)
    return read[read.index(("H3", "Bakgrund")) :]


def marks_of(column: Column) -> list[Text]:
    return [mark for row in column.rows for mark in row.marks if isinstance(mark, Text)]


def set_runs(*runs: Run) -> tuple[Column, Element]:
    column, element = Column(), Element(Role.PARAGRAPH)
    column.runs(element, runs, BODY_LOOKS)
    return column, element


def test_the_paper_is_sound(paper: bytes) -> None:
    assert faults(paper) == []


def test_headings_stand_under_that_of_the_motivation(paper: bytes) -> None:
    assert [each for each in told(paper) if each[0].startswith("H")] == [
        ("H3", "Bakgrund"),
        ("H4", "Brister"),
    ]


def test_a_lower_heading_without_a_higher_one_skips_no_level() -> None:
    pdf = compose(replace(YRKANDE, motivation="## Brister\n\nText.\n\n# Bakgrund\n\n## Mer"), when=WHEN)
    assert [role for role, _ in structure_text(pdf) if role in {"H3", "H4"}] == ["H3", "H3", "H4"]


def test_emphasised_words_stay_in_their_order(paper: bytes) -> None:
    assert told(paper)[1:4] == [("Span", "Ett "), ("Em", "kursivt"), ("Span", " ord.")]


def test_each_list_says_how_it_is_marked(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        lists = [element for element in elements(pdf) if element.S == "/L"]
        assert [str(each.A.ListNumbering) for each in lists[-2:]] == ["/Disc", "/Decimal"]


def test_a_reader_of_today_knows_what_emphasis_is(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        assert dict(pdf.Root.StructTreeRoot.RoleMap) == {"/Em": "/Span", "/Strong": "/Span"}


def test_a_quotation_holds_its_words_and_their_source(paper: bytes) -> None:
    with pikepdf.open(BytesIO(paper)) as pdf:
        quote = next(element for element in elements(pdf) if element.S == "/BlockQuote")
        assert [str(kid.S) for kid in quote.K] == ["/P", "/P"]
    assert ("P", "tjänsteutlåtandet, s. 4") in told(paper)


def test_words_of_one_look_need_no_spans() -> None:
    _, element = set_runs(Run("Ett ord."))
    assert element.children == []


def test_strong_and_emphasised_words_are_both() -> None:
    _, element = set_runs(Run("a", strong=True, emphasis=True))
    assert [child.role for child in (element.children[0], *element.children[0].children)] == ["Strong", "Em"]


def test_words_of_another_face_stand_right_after_those_before() -> None:
    column, _ = set_runs(Run("Ett "), Run("ord", emphasis=True))
    first, second = marks_of(column)
    assert second.style.face is Face.EMPHASIS
    assert second.x == pytest.approx(LEFT + width(first.text, BODY.face, BODY.size))


def test_a_long_text_of_many_looks_stays_within_the_measure() -> None:
    column, _ = set_runs(*(Run("förvaltningen ", strong=n % 3 == 0, emphasis=n % 2 == 0) for n in range(60)))
    ends = [mark.x + width(mark.text, mark.style.face, mark.style.size) for mark in marks_of(column)]
    assert max(ends) <= LEFT + MEASURE
    assert len(column.rows) > 5


def test_spaces_between_looks_are_single() -> None:
    column, _ = set_runs(Run(" Ett  "), Run(" ord ", strong=True), Run("  till "))
    assert "".join(mark.text for mark in marks_of(column)) == "Ett ord till"


def held(markup: str) -> list[bool]:
    """Of each row after the first, whether it stays on the page of the one before it."""
    column = Column()
    set_text(parse(markup), 0.0, Element(Role.DOCUMENT), column)
    return [not row.may_start_page for row in column.rows[1:]]


@pytest.mark.parametrize("below", ["- en kalkyl", "| Vad | Kr |\n| === | --- |\n| en kalkyl | 2 |", "> ord"])
def test_words_that_lead_to_what_stands_below_them_stay_with_it(below: str) -> None:
    assert held(f"Kommunen behöver:\n\n{below}")[0]
    assert not held(f"Kommunen behöver pengar.\n\n{below}")[0]


def test_one_paragraph_does_not_lead_to_another() -> None:
    assert held("Kommunen behöver:\n\nPengar.") == [False]
