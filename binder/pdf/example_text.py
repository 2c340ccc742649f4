"""The few marks of the example's texts (## heading, * point, | table |) and how each is set."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_INK = 0x1C1C1C
_RULE = 0x8A8A8A
_WIDTH, _NUMBERS = 435.0, 84.0
"""Points: the text's width, and that of a column of figures."""


def styles() -> dict[str, ParagraphStyle]:
    """The paragraph styles by name; the standard fonts, which every PDF reader has."""
    from reportlab.lib.styles import ParagraphStyle

    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=12.5, leading=19, spaceAfter=10)
    return {
        "body": body,
        "line": ParagraphStyle("line", parent=body, spaceAfter=0),
        "point": ParagraphStyle("point", parent=body, leftIndent=16, bulletIndent=4, spaceAfter=4),
        "title": ParagraphStyle(
            "title", fontName="Helvetica-Bold", fontSize=15, leading=19, spaceBefore=14, spaceAfter=12
        ),
        "heading": ParagraphStyle(
            "heading",
            fontName="Helvetica-Bold",
            fontSize=11.5,
            leading=15,
            spaceBefore=12,
            spaceAfter=4,
            keepWithNext=1,
        ),
        "cell": ParagraphStyle("cell", fontName="Times-Roman", fontSize=10.5, leading=13),
        "head": ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=9.5, leading=13),
        "meta": ParagraphStyle("meta", fontName="Helvetica", fontSize=9.5, leading=12.5),
    }


def flowables(text: str) -> list[Flowable]:
    """Return the text as blocks ready to be set, in the order they are written."""
    return [block for paragraph in text.strip().split("\n\n") for block in _blocks(paragraph)]


def _blocks(paragraph: str) -> Iterator[Flowable]:
    from reportlab.platypus import Paragraph

    style = styles()
    for mark, group in groupby(paragraph.strip().splitlines(), key=_mark):
        lines = [line.removeprefix(mark).strip() for line in group]
        if mark == "|":
            yield table([[cell.strip() for cell in line.strip("|").split("|")] for line in lines])
        elif mark == "*":
            yield from (Paragraph(escape(line), style["point"], bulletText="•") for line in lines)
        else:
            name = "heading" if mark else "body"
            yield Paragraph(escape(" ".join(lines)), style[name])


def _mark(line: str) -> str:
    return next((mark for mark in ("##", "*", "|") if line.startswith(mark)), "")


def table(rows: list[list[str]]) -> Flowable:
    """Return a table; its first row is the head, repeated on every page, its first column the widest."""
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import Paragraph, Table, TableStyle

    style = styles()
    cells = [
        [Paragraph(escape(cell), style["cell" if number else "head"]) for cell in row]
        for number, row in enumerate(rows)
    ]
    others = len(rows[0]) - 1
    widths = [_WIDTH - _NUMBERS * others, *[_NUMBERS] * others]
    made = Table(cells, colWidths=widths, repeatRows=1, spaceBefore=4, spaceAfter=12)
    made.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEBELOW", (0, 0), (-1, 0), 0.9, HexColor(_INK)),
                ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor(_RULE)),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
            ]
        )
    )
    return made
