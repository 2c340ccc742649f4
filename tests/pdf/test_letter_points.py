"""A changed proposal on the paper: clean to copy, marked to compare, and both can be heard."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pytest

from binder.domain.yrkande import Beslutspunkt, YrkandeKind
from binder.pdf.column import Column
from binder.pdf.compose import compose
from binder.pdf.letter_points import set_appendix
from binder.pdf.structure import Element, Role
from tests.domain.changing import MAIN, put_in, replaced, struck, yrkande
from tests.pdf.structure import faults, structure_text

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
BUILD = "Nämnden ska bygga vägen."
CHANGED = yrkande(replaced(2, BUILD), struck(3), put_in(3, "Barnen tillfrågas."), main_points=MAIN)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return compose(CHANGED, when=WHEN)


def test_a_changed_proposal_has_no_structural_faults(pdf: bytes) -> None:
    assert faults(pdf) == []


def test_the_new_wording_stands_clean_under_its_number(pdf: bytes) -> None:
    parts = [(role, text.strip()) for role, text in structure_text(pdf)]
    place = parts.index(("P", "Punkt 2 får följande lydelse:"))
    assert parts[place + 1 : place + 4] == [("Lbl", "2."), ("LBody", BUILD), ("P", "Punkt 3 utgår.")]


def test_the_marks_are_heard_in_their_place(pdf: bytes) -> None:
    said = [text.strip() for _, text in structure_text(pdf)]
    assert "Nämnden ska [utgår: utreda] [nytt: bygga] vägen." in said
    assert "[utgår: Kostnaden tas ur ramen.]" in said


def test_struck_and_added_words_are_drawn_with_lines(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        drawn = b"".join(page.Contents.read_bytes() for page in opened.pages)
    black = re.findall(rb"0\.09 0\.1 0\.12 RG 0\.5 w \S+ (\S+) m \S+ \S+ l S", drawn)
    assert len(black) == 4
    assert len(set(black)) == 4


def test_a_marked_passage_may_run_over_many_lines_and_pages() -> None:
    long = " ".join(f"ord{number}" for number in range(900))
    made = compose(yrkande(replaced(1, long, original=f"{long} slut")), when=WHEN)
    assert faults(made) == []


def test_the_whole_decision_is_appended_and_numbered_anew(pdf: bytes) -> None:
    said = [text.strip() for _, text in structure_text(pdf)]
    start = said.index("Om yrkandet bifalls lyder beslutet:")
    assert said[start + 1 :] == ["1.", "Planen antas.", "2.", BUILD, "3.", "Barnen tillfrågas."]


def test_each_outcome_of_alternatives_stands_apart_in_the_appendix() -> None:
    points = (Beslutspunkt(text="Vägen byggs."), Beslutspunkt(text="Vägen utreds.", rank=2))
    asked = replace(CHANGED, kind=YrkandeKind.EGET_FORSLAG, points=points)
    column = Column()
    set_appendix(asked, Element(Role.DOCUMENT), column)
    (lead,) = (row for row in column.rows if "andra hand" in str(row.marks[0]))
    assert lead.gap > 2 * max(row.gap for row in column.rows if row.marks[0].text == "1.")
