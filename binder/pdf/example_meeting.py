"""How an example kallelse is drawn: agenda pages, then each item's papers with numbering of their own."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from binder.pdf.example_agenda import agenda
from binder.pdf.example_source import ExampleItem, ExampleMeeting, ExamplePaper
from binder.pdf.example_text import flowables, styles

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable

_LEFT, _RIGHT, _TOP, _BOTTOM = 80.0, 80.0, 96.0, 84.0


@dataclass(slots=True, kw_only=True)
class _Part:
    """A run of pages with its own head and numbering: the agenda, or one paper."""

    head: str
    blocks: list[Flowable]
    bookmark: str | None = None
    first: int = 0
    last: int = 0
    total: int = field(default=0)


def draw(meeting: ExampleMeeting) -> bytes:
    """Return the PDF of the whole kallelse; the same meeting always gives the same bytes."""
    counted = _parts(meeting)
    _build(meeting, counted)
    totals = [part.last - part.first + 1 for part in counted]
    return _build(meeting, _parts(meeting, totals))


def _parts(meeting: ExampleMeeting, totals: Sequence[int] = ()) -> list[_Part]:
    head = f"{meeting.body.upper()}|KALLELSE" if meeting.layout == "list" else meeting.municipality.upper()
    parts = [_Part(head=head, blocks=agenda(meeting), bookmark="Kallelse")]
    for item in meeting.items:
        for index, paper in enumerate(item.papers):
            mark = f"{item.number}. {item.title}" if index == 0 else None
            parts.append(_Part(head=meeting.municipality.upper(), blocks=_paper(item, paper), bookmark=mark))
    for part, total in zip(parts, totals, strict=False):
        part.total = total
    return parts


def _paper(item: ExampleItem, paper: ExamplePaper) -> list[Flowable]:
    from reportlab.platypus import Paragraph, Table

    style = styles()
    left = [paper.kind.upper(), paper.office, paper.author, paper.role]
    right = ["Datum", paper.written.isoformat(), *(("Diarienummer", item.dnr) if item.dnr else ())]
    rows = [
        [Paragraph(escape(text), style["head" if number == 0 else "meta"]) for text in pair]
        for number, pair in enumerate(zip(left, [*right, "", ""], strict=False))
    ]
    head = Table(rows, colWidths=[295, 140])
    head.setStyle([("LEFTPADDING", (0, 0), (0, -1), 0), *_TIGHT])
    return [head, Paragraph(escape(paper.title), style["title"]), *flowables(paper.text)]


_TIGHT = (("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1))


def _build(meeting: ExampleMeeting, parts: Sequence[_Part]) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate

    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        invariant=1,
        title=f"{meeting.body} {meeting.day.isoformat()}",
        author=meeting.municipality,
        lang="sv-SE",
    )
    frame = Frame(_LEFT, _BOTTOM, A4[0] - _LEFT - _RIGHT, A4[1] - _TOP - _BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate(id=str(number), frames=[frame], onPage=_PageHead(part, bookmarks=meeting.bookmarks))
            for number, part in enumerate(parts)
        ]
    )
    story: list[Flowable] = []
    for number, part in enumerate(parts):
        story += [NextPageTemplate(str(number)), *([PageBreak()] if number else []), *part.blocks]
    document.build(story)
    return out.getvalue()


class _PageHead:
    """Draws a part's running head and page number, and notes which pages the part has."""

    def __init__(self, part: _Part, *, bookmarks: bool) -> None:
        self._part = part
        self._bookmarks = bookmarks

    def __call__(self, canvas: Canvas, document: Any) -> None:  # noqa: ANN401 - reportlab's, untyped
        part = self._part
        part.first = part.first or document.page
        part.last = document.page
        width, height = document.pagesize
        number = f"{document.page - part.first + 1} ({part.total})"
        left, _, middle = part.head.partition("|")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(_LEFT, height - 54, left)
        canvas.drawCentredString(width / 2, height - 54, middle)
        canvas.drawRightString(width - _RIGHT, height - 54, f"SIDA {number}" if middle else number)
        if self._bookmarks and part.bookmark and part.first == document.page:
            canvas.bookmarkPage(f"part-{document.page}")
            canvas.addOutlineEntry(part.bookmark, f"part-{document.page}", level=0)
