"""The three layouts of an example's agenda pages: table, list and plain."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from binder.domain.swedish_dates import MONTHS
from binder.pdf.example_source import ExampleItem, ExampleMeeting
from binder.pdf.example_text import styles

if TYPE_CHECKING:
    from datetime import date

    from reportlab.platypus import Flowable

_WEEKDAYS = ("måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen")


def agenda(meeting: ExampleMeeting) -> list[Flowable]:
    """Return the agenda pages' blocks in the meeting's layout."""
    return {"table": _table, "list": _list, "plain": _plain}[meeting.layout](meeting)


def long_date(day: date) -> str:
    """The day as a kallelse writes it: onsdagen den 10 mars 2027."""
    return f"{_WEEKDAYS[day.weekday()]} den {day.day} {MONTHS[day.month - 1]} {day.year}"


def _table(meeting: ExampleMeeting) -> list[Flowable]:
    from reportlab.platypus import Paragraph, Table

    style = styles()
    rows: list[list[Flowable | str]] = [_cells("", "Ärende", "Beteckning", "Förslag", head=True)]
    section = ""
    for item in meeting.items:
        if item.section != section:
            section = item.section
            rows.append(_cells("", section, "", "", head=True))
        rows.append(_item_cells(item))
    grid = Table(rows, colWidths=[26, 152, 97, 160], repeatRows=1)
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2)])
    return [
        Paragraph("KALLELSE", style["title"]),
        Paragraph(f"Upprättad {meeting.drawn_up.isoformat()}", style["meta"]),
        Paragraph(meeting.body, style["title"]),
        Paragraph(f"Sammanträde {long_date(meeting.day)} kl. {meeting.time}", style["body"]),
        Paragraph(meeting.place, style["body"]),
        grid,
        *_signed(meeting),
    ]


def _cells(*texts: str, head: bool = False) -> list[Flowable | str]:
    from reportlab.platypus import Paragraph

    style = styles()["head" if head else "cell"]
    return [Paragraph(escape(text), style) if text else "" for text in texts]


def _item_cells(item: ExampleItem) -> list[Flowable | str]:
    from reportlab.platypus import Paragraph

    number, title, dnr, _ = _cells(f"{item.number}." if item.number else "", item.title, item.dnr, "")
    style = styles()["cell"]
    proposal: list[Flowable] = []
    if item.decider:
        proposal.append(Paragraph(f"Förslag till beslut i {item.decider}", styles()["head"]))
    proposal += [Paragraph(escape(line), style) for line in (item.proposal or "-").strip().splitlines()]
    return [number, title, dnr, proposal]


def _list(meeting: ExampleMeeting) -> list[Flowable]:
    from reportlab.platypus import Paragraph, Spacer, Table

    style = styles()
    head = Table(
        [
            _cells("Tid", f"{long_date(meeting.day).capitalize()}, klockan {meeting.time.replace('.', ':')}"),
            _cells("Plats", meeting.place),
        ],
        colWidths=[60, 375],
        hAlign="LEFT",
    )
    rows = [_cells("Ärenden", "", "Diarienummer", head=True)]
    for item in meeting.items:
        title = f"{item.title} (KF)" if item.to_council else item.title
        rows.append(_cells(item.number, title, item.dnr))
    grid = Table(rows, colWidths=[30, 290, 115], repeatRows=1, style=[("SPAN", (0, 0), (1, 0))])
    grid.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    kallelse = Paragraph(f"Kallelse till {meeting.body}", style["title"])
    return [kallelse, head, Spacer(1, 14), grid, *_signed(meeting)]


def _plain(meeting: ExampleMeeting) -> list[Flowable]:
    from reportlab.platypus import KeepTogether, Paragraph, Spacer

    style = styles()
    blocks: list[Flowable] = [
        Paragraph(f"Kallelse till {meeting.body}", style["title"]),
        Paragraph(f"Datum och tid: {long_date(meeting.day)} kl. {meeting.time}", style["body"]),
        Paragraph(f"Plats: {meeting.place}", style["body"]),
        Paragraph("Föredragningslista", style["title"]),
    ]
    for item in meeting.items:
        lines = [Paragraph(f"{item.number} {escape(item.title)}", style["line"])]
        if item.dnr:
            lines.append(Paragraph(f"Dnr {item.dnr}", style["meta"]))
        blocks += [KeepTogether(lines), Spacer(1, 6)]
    return [*blocks, *_signed(meeting)]


def _signed(meeting: ExampleMeeting) -> list[Flowable]:
    from reportlab.platypus import Spacer, Table

    names = Table(
        [_cells(meeting.chair, meeting.secretary), _cells("Ordförande", "Kommunsekreterare")],
        colWidths=[225, 210],
    )
    return [Spacer(1, 24), names]
