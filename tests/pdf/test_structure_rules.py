"""The rules about structure: each breach is found, in lists and tables too, and what they allow is not."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from tests.pdf.structure_rules import structure_faults
from tests.pdf.tampering import (
    Change,
    broken,
    catalog,
    draw,
    draw_in_appearance,
    first,
    widget,
)


def element(role: str, *kids: Object, **entries: object) -> Dictionary:
    return Dictionary(Type=Name.StructElem, S=Name(f"/{role}"), K=Array(kids), **entries)


def cell(role: str = "TD", **attributes: object) -> Dictionary:
    scope = {"Scope": Name.Column} if role == "TH" else {}
    return element(role, element("P", Dictionary(MCID=0)), A=Dictionary(O=Name.Table, **scope, **attributes))


def row(*cells: Object) -> Dictionary:
    return element("TR", *cells)


def table(*rows: Object) -> Dictionary:
    return element("Table", element("THead", row(cell("TH"), cell("TH"))), element("TBody", *rows))


def item(*roles: str) -> Dictionary:
    return element("LI", *(element(role, Dictionary(MCID=0)) for role in roles))


def listed(*items: Object, numbering: Name = Name.Decimal) -> Dictionary:
    return element("L", *items, A=Dictionary(O=Name.List, ListNumbering=numbering))


def adding(made: Dictionary) -> Change:
    """Add an element below the document, with all below it as objects of their own that know their parent."""

    def change(pdf: Pdf) -> None:
        document = pdf.Root.StructTreeRoot.K
        document.K.append(_placed(pdf, made, document))

    return change


def _placed(pdf: Pdf, made: Dictionary, parent: Object) -> Object:
    kids = list(made.K)
    thing = pdf.make_indirect(made)
    thing.P = parent
    thing.K = Array([_placed(pdf, kid, thing) if "/S" in kid else kid for kid in kids])
    return thing


def nested(inner: Dictionary) -> Dictionary:
    return listed(element("LI", element("LBody", inner)), numbering=Name("/None"))


def entry(role: str, key: str, value: object) -> Change:
    return lambda pdf: first(pdf, role).__setitem__(key, value)


def lose_parent(pdf: Pdf) -> None:
    del first(pdf, "P")["/P"]


def add_to_form(pdf: Pdf) -> None:
    form = first(pdf, "Form")
    form.K = Array([form.K, form.K])


def no_tree(pdf: Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def map_role(name: str, value: str) -> Change:
    return lambda pdf: pdf.Root.StructTreeRoot.__setitem__(
        "/RoleMap", Dictionary({f"/{name}": Name(f"/{value}")})
    )


TEXT = Dictionary(MCID=0)
LABELLED = ("Lbl", "LBody")
BREACHES: dict[str, list[Change]] = {
    "no-structure": [no_tree],
    "role-map": [map_role("P", "Span"), map_role("Em", "Italic")],
    "structure-type": [entry("P", "/S", Name.Paragraph), lose_parent],
    "nesting": [
        adding(element("LI", element("LBody", TEXT))),
        adding(element("Document", TEXT)),
        adding(listed(element("P", TEXT))),
        adding(listed(element("LI", element("P", TEXT)))),
        adding(element("L", TEXT, A=Dictionary(O=Name.List, ListNumbering=Name("/None")))),
        adding(row(cell())),
        adding(element("Table", element("TBody", cell()))),
        adding(element("TOCI", TEXT)),
        adding(listed(item("LBody"), element("Caption", TEXT), item("LBody"), numbering=Name("/None"))),
    ],
    "list": [
        adding(listed(item(*LABELLED), numbering=Name.Many)),
        adding(listed(item("LBody"))),
        adding(listed(item(*LABELLED), numbering=Name("/None"))),
        adding(listed(item("Lbl"))),
    ],
    "figure-without-words": [entry("Figure", "/Alt", " ")],
    "figure-without-box": [
        entry("Figure", "/A", Dictionary(O=Name.Layout)),
        entry("Figure", "/A", Dictionary(O=Name.Layout, BBox=Array([0, 0, 0, 9]))),
    ],
    "words-without-meaning": [
        entry("Figure", "/Alt", "Karta\x02"),
        entry("Figure", "/Alt", "\uf0b7 Karta"),
        widget("/TU", "Namn\x07"),
    ],
    "form-element": [add_to_form],
    "attribute-owner": [entry("P", "/A", Dictionary(BBox=Array([0, 0, 1, 1])))],
    "empty-element": [adding(element("P"))],
    "table": [
        adding(table(row(cell(), cell()), row(cell()))),
        adding(table(row(cell(), cell(), cell()))),
        adding(table(row(cell(RowSpan=2), cell()), row(cell(), cell()))),
        adding(table(row(cell(RowSpan=2), cell()))),
        adding(element("Table", element("THead", row(cell("TH"))))),
        adding(element("Table")),
    ],
    "table-headers": [
        adding(element("Table", row(cell(), cell()))),
        adding(element("Table", row(element("TH", TEXT), cell("TH")))),
    ],
    "headings": [
        entry("H1", "/S", Name.H2),
        entry("H2", "/S", Name.H3),
        adding(element("H", TEXT)),
        adding(element("H4", TEXT)),
    ],
    "note-id": [
        adding(element("Note", TEXT)),
        adding(element("Part", *(element("Note", TEXT, ID="n") for _ in "12"))),
    ],
    "language": [catalog("/Lang", "svenska språket"), entry("P", "/Lang", "")],
    "suspects": [catalog("/MarkInfo", Dictionary(Marked=True, Suspects=True))],
    "marked-content": [
        draw(b"/Artifact BMC /P <</MCID 99>> BDC EMC EMC"),
        draw(b"/P <</MCID 99>> BDC /Artifact BMC EMC EMC"),
        draw_in_appearance(b"/Artifact BMC EMC"),
        draw_in_appearance(b"/P <</MCID 0>> BDC EMC"),
    ],
    "annotation-not-tagged": [
        widget("/StructParent", 99),
        widget("/StructParent", 0),
        widget("/Contents", ""),
    ],
}
ALLOWED: dict[str, Change] = {
    "a list without labels": adding(listed(item("LBody"), numbering=Name("/None"))),
    "a list in a list": adding(nested(listed(item(*LABELLED)))),
    "a plain table": adding(table(row(cell(), cell()), row(cell("TH"), cell()))),
    "cells over several": adding(table(row(cell(ColSpan=2)), row(cell(RowSpan=2), cell()), row(cell()))),
    "a caption": adding(element("Table", element("Caption", TEXT), row(cell("TH")))),
    "a field off the page": widget("/Rect", Array([-9, -9, -9, -9])),
    "a heading up": adding(element("H2", TEXT)),
    "tagged words in an appearance": draw_in_appearance(b"/Span <</Alt (x)>> BDC EMC"),
}


@pytest.mark.parametrize(
    ("name", "change"), [(name, change) for name, changes in BREACHES.items() for change in changes]
)
def test_each_breach_is_found(name: str, change: Change) -> None:
    assert name in broken(structure_faults, change)


@pytest.mark.parametrize("change", ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed_is_no_breach(change: Change) -> None:
    assert broken(structure_faults, change) == set()
