"""Every fault in a paper's tables and inner lists must be found when it is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from binder.pdf.compose import compose
from tests.pdf.structure import elements, faults
from tests.pdf.test_structure import tampered
from tests.pdf.yrkanden import WHEN, YRKANDE

TEXT = "|+ Kostnad\n| År | Tkr |\n| --- | --- |\n| 2026 | 1 |\n| 2027 |  |\n\n1. a\n  - b\n2. c"


@pytest.fixture(scope="module")
def sound() -> bytes:
    return compose(replace(YRKANDE, motivation=TEXT), when=WHEN)


def found(pdf: Pdf, role: str, number: int = 0) -> pikepdf.Object:
    return [element for element in elements(pdf) if Name(f"/{role}") == element.S][number]


def drop_a_cell(pdf: Pdf) -> None:
    del found(pdf, "TR", 1).K[1]


def widen_a_cell(pdf: Pdf) -> None:
    found(pdf, "TD").A = Dictionary(O=Name.Table, ColSpan=2)


def lengthen_a_cell(pdf: Pdf) -> None:
    found(pdf, "TD").A = Array([Dictionary(O=Name.Table, RowSpan=2)])


def drop_the_scope(pdf: Pdf) -> None:
    del found(pdf, "TH")["/A"]


def name_a_scope_of_no_norm(pdf: Pdf) -> None:
    found(pdf, "TH").A.Scope = Name("/Line")


def make_headers_cells(pdf: Pdf) -> None:
    for head in list(found(pdf, "TR").K):
        head.S = Name.TD


def move_the_caption(pdf: Pdf) -> None:
    kids = found(pdf, "Table").K
    caption = kids[0]
    del kids[0]
    kids.insert(1, caption)


def put_a_paragraph_in_a_row(pdf: Pdf) -> None:
    found(pdf, "TD").S = Name.P


def lift_a_row(pdf: Pdf) -> None:
    found(pdf, "TR").P = found(pdf, "Document")


def drop_the_numbering(pdf: Pdf) -> None:
    del found(pdf, "L", -1)["/A"]


def name_a_numbering_of_no_norm(pdf: Pdf) -> None:
    found(pdf, "L", -1).A.ListNumbering = Name("/Dash")


def drop_a_body(pdf: Pdf) -> None:
    del found(pdf, "LI", -1).K[1]


def drop_the_points(pdf: Pdf) -> None:
    found(pdf, "L", -1).K = Array()


TAMPERINGS = {
    "table": [drop_a_cell, widen_a_cell, lengthen_a_cell],
    "table-headers": [drop_the_scope, make_headers_cells, name_a_scope_of_no_norm],
    "nesting": [move_the_caption, put_a_paragraph_in_a_row],
    "structure-type": [lift_a_row],
    "list": [drop_the_numbering, name_a_numbering_of_no_norm, drop_a_body],
    "empty-element": [drop_the_points],
}


def test_a_paper_with_a_table_and_nested_lists_has_no_faults(sound: bytes) -> None:
    assert faults(sound) == []


@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in TAMPERINGS.items() for change in changes]
)
def test_each_fault_is_found_when_it_is_there(sound: bytes, name: str, change: Callable[[Pdf], None]) -> None:
    assert name in faults(tampered(sound, change))


def test_cells_over_several_rows_and_columns_count_as_many(sound: bytes) -> None:
    def span(pdf: Pdf) -> None:
        found(pdf, "TD").A = Dictionary(O=Name.Table, RowSpan=2)
        del found(pdf, "TR", 2).K[0]

    assert "table" not in faults(tampered(sound, span))
