"""The links of a page in reading order: those that lead somewhere, with their words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from binder.pdf.engine import OpenPaper
from binder.services import read_paper
from binder.services.page_links import PageLink, links_on
from tests.pdf.papers_to_read import LEFT, TOP, linked_paper, paper


@contextmanager
def opened(pdf: bytes) -> Iterator[OpenPaper]:
    made = read_paper.open_bytes(pdf)
    yield made
    made.close()


def links_of(pdf: bytes, *pages: int) -> list[PageLink]:
    with opened(pdf) as made:
        return links_on(made, pages or (1,))


def upside_down() -> bytes:
    """A link low on the page stands before a high one in the file; another leads nowhere."""
    from reportlab.pdfgen.canvas import Canvas

    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for y, words in ((300, "nere"), (700, "uppe")):
        canvas.drawString(LEFT, y, words)
        canvas.linkURL(f"https://solbacken.example/{words}", (LEFT, y - 4, LEFT + 90, y + 12))
    canvas.linkURL("", (LEFT, 500, LEFT + 90, 516))
    canvas.save()
    return file.getvalue()


def test_links_have_words_and_targets() -> None:
    found = links_of(linked_paper())
    assert [(link.words[:14], link.target) for link in found] == [
        ("Gå till sida t", 2),
        ("Solbackens web", "https://solbacken.example/"),
    ]


def test_a_link_knows_where_it_stands() -> None:
    first = links_of(linked_paper())[0]
    assert (first.page, first.box.left, first.box.bottom) == (1, LEFT, TOP - 4)
    assert first.middle == (LEFT + 45, TOP + 4)


def test_links_come_from_the_top_and_those_that_lead_nowhere_are_left_out() -> None:
    assert [link.words for link in links_of(upside_down())] == ["uppe", "nere"]


def test_pages_without_links_have_none() -> None:
    assert links_of(linked_paper(), 2) == []
    assert links_of(paper(["Utan länk"])) == []
