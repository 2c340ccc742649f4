"""Writes the pages of a plain paper, a summary or a cover: a running head, the number of each page."""

from __future__ import annotations

from binder.pdf.column import LEFT, MEASURE, PAPER, RIGHT
from binder.pdf.faces import Face, shortened, width
from binder.pdf.metadata import Metadata
from binder.pdf.page_content import PageContent
from binder.pdf.rows import QUIET, PlacedRow, Row, Style, Text, paginate
from binder.pdf.structure import Element

FURNITURE = Style(face=Face.LABEL, size=8, leading=10, colour=QUIET)

_TOP, _TOP_OF_NEXT, _BOTTOM = PAPER[1] - 64, PAPER[1] - 92, 84.0
_HEAD, _FOOT = PAPER[1] - 56, 46.0


def written(rows: list[Row], root: Element, head: str, metadata: Metadata) -> bytes:
    """The rows on as many pages as they take, as a tagged PDF; `head` stands on all pages but the first."""
    from binder.pdf.document import TaggedDocument

    pages = paginate(rows, top=_TOP, top_of_next=_TOP_OF_NEXT, bottom=_BOTTOM)
    document = TaggedDocument(language=metadata.language)
    head = shortened(head, FURNITURE.face, FURNITURE.size, MEASURE)
    for number, placed in enumerate(pages):
        content = PageContent(document, number)
        for row in placed:
            _draw(content, row)
        if number:
            content.furniture(head, FURNITURE, LEFT, _HEAD, kind="Header")
        foot = f"Sida {number + 1} ({len(pages)})"
        x = RIGHT - width(foot, FURNITURE.face, FURNITURE.size)
        content.furniture(foot, FURNITURE, x, _FOOT, kind="Footer")
        document.add_page(content, [], size=PAPER)
    return document.finish(root, metadata)


def _draw(content: PageContent, placed: PlacedRow) -> None:
    for mark in placed.row.marks:
        if isinstance(mark, Text):
            content.text(mark, placed.top - mark.below - mark.style.baseline)
