"""The operators of one page."""

from __future__ import annotations

import pytest

from binder.pdf.document import TaggedDocument
from binder.pdf.faces import Face
from binder.pdf.page_content import PageContent
from binder.pdf.rows import Rule, Style, Text
from binder.pdf.structure import Element, MarkedContent, Role

STYLE = Style(face=Face.TITLE, size=10, leading=12, colour=(0, 0.5, 1))


@pytest.fixture
def page() -> PageContent:
    return PageContent(TaggedDocument(language="sv-SE"), 3)


def text(element: Element, words: str, *, space_after: bool = False) -> Text:
    return Text(element=element, x=10, text=words, style=STYLE, space_after=space_after)


def test_text_stands_in_marked_content_of_its_element(page: PageContent) -> None:
    element = Element(Role.HEADING)
    page.text(text(element, "n"), 20)
    lines = page.finish().split(b"\n")
    assert lines[0] == b"/H2 <</MCID 0>> BDC"
    assert lines[1:] == [b"BT 0 0.5 1 rg 10.00 20.00 Td /F1+0 10 Tf [<6e>] TJ ET", b"EMC"]
    assert element.content == [MarkedContent(3, 0)]


def test_kerned_pairs_move_together(page: PageContent) -> None:
    page.text(text(Element(Role.TITLE), "AV"), 20)
    assert b"[<41>120<56>] TJ" in page.finish()


def test_a_line_that_goes_on_ends_in_a_space(page: PageContent) -> None:
    page.text(text(Element(Role.TITLE), "n", space_after=True), 20)
    assert b"<6e20>" in page.finish()


def test_lines_of_one_element_share_one_sequence(page: PageContent) -> None:
    element = Element(Role.PARAGRAPH)
    page.text(text(element, "n"), 20)
    page.text(text(element, "m"), 10)
    assert page.finish().count(b"BDC") == 1
    assert page.owners == [element]


def test_a_rule_between_parts_them(page: PageContent) -> None:
    element = Element(Role.PARAGRAPH)
    page.text(text(element, "n"), 20)
    page.rule(Rule(x=0, width=9), 15)
    page.text(text(element, "m"), 10)
    assert element.content == [MarkedContent(3, 0), MarkedContent(3, 1)]
    assert page.finish().count(b"EMC") == 3


def test_furniture_is_an_artifact(page: PageContent) -> None:
    page.furniture("Sida 1", STYLE, 0, 0, kind="Footer")
    assert page.finish().startswith(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
    assert page.owners == []
