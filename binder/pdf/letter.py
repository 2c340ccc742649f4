"""What the finished yrkande says, in reading order, and how each part is set."""

from __future__ import annotations

from datetime import date
from itertools import groupby, pairwise

from binder.domain.yrkande import Beslutspunkt, Signatory, Yrkande
from binder.pdf.column import LEFT, MEASURE, RIGHT, Column
from binder.pdf.faces import Face, width
from binder.pdf.rows import QUIET, Field, Mark, Rule, Style, Text
from binder.pdf.structure import Element, Role

SENDER = Style(face=Face.LABEL_STRONG, size=9.5, leading=14)
SENDER_QUIET = Style(face=Face.LABEL, size=9.5, leading=14, colour=QUIET)
TITLE = Style(face=Face.TITLE, size=27, leading=32)
SUBTITLE = Style(face=Face.STRONG, size=13.5, leading=18)
FACT = Style(face=Face.LABEL, size=9, leading=14)
FACT_LABEL = Style(face=Face.LABEL, size=9, leading=14, colour=QUIET)
HEADING = Style(face=Face.LABEL_STRONG, size=11, leading=16)
BODY = Style(face=Face.TEXT, size=11, leading=16)
LEAD = Style(face=Face.STRONG, size=11, leading=16)
NAME = Style(face=Face.LABEL_STRONG, size=9.5, leading=13.5)
ROLE = Style(face=Face.LABEL, size=9, leading=13, colour=QUIET)
FURNITURE = Style(face=Face.LABEL, size=8, leading=10, colour=QUIET)

_NUMBER_HANG = 22.0
_FACT_INDENT = 96.0
_FIELD_HEIGHT = 50.0
_FIELD_WIDTH = 172.0
_FIELD_GAP = MEASURE - 2 * _FIELD_WIDTH
_MONTHS = ("januari februari mars april maj juni juli augusti september oktober november december").split()


def set_letter(yrkande: Yrkande, root: Element, column: Column) -> None:
    """Fill `column` with the whole paper and `root` with its structure. Empty parts leave no holes."""
    _letterhead(yrkande, root, column)
    column.paragraph(root.add(Role.TITLE), yrkande.kind.heading, TITLE, gap=40, keep_with_next=True)
    column.paragraph(root.add(Role.HEADING), subject(yrkande), SUBTITLE, gap=6, keep_with_next=True)
    _facts(yrkande, root, column)
    _proposal(yrkande, root, column)
    _motivation(yrkande, root, column)
    _signatures(yrkande, root, column)


def subject(yrkande: Yrkande) -> str:
    """The ärende as the agenda names it: "Ärende 22. Förslag om …"."""
    number = f"Ärende {yrkande.item_number}" if yrkande.item_number else ""
    return ". ".join(part for part in (number, yrkande.title.strip()) if part)


def title(yrkande: Yrkande) -> str:
    """The document's title in window bars and registers."""
    return ": ".join(part for part in (yrkande.kind.heading, subject(yrkande)) if part)


def parties(yrkande: Yrkande) -> str:
    """The senders' parties, each once: "Liberalerna, Centerpartiet och Moderaterna"."""
    names = list(dict.fromkeys(who.party.strip() for who in yrkande.signatories if who.party.strip()))
    return " och ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def running_head(yrkande: Yrkande) -> str:
    """What stands at the top of the second and later pages."""
    number = f"ärende {yrkande.item_number}" if yrkande.item_number else ""
    return ", ".join(part for part in (yrkande.kind.heading, number, yrkande.dnr or "") if part)


def _letterhead(yrkande: Yrkande, root: Element, column: Column) -> None:
    column.paragraph(root.add(Role.PARAGRAPH), yrkande.municipality, SENDER)
    column.paragraph(root.add(Role.PARAGRAPH), yrkande.body, SENDER_QUIET)
    column.row(9, [Rule(x=LEFT, width=MEASURE)])


def _facts(yrkande: Yrkande, root: Element, column: Column) -> None:
    facts = {
        "Datum": yrkande.written_on and yrkande.written_on.isoformat(),
        "Sammanträde": yrkande.meeting_date and yrkande.meeting_date.isoformat(),
        "Diarienummer": yrkande.dnr,
        "Från": parties(yrkande),
    }
    gap = 14.0
    for label, value in facts.items():
        if value:
            element = root.add(Role.PARAGRAPH)
            column.paragraph(
                element,
                value,
                FACT,
                gap=gap,
                label=(element, f"{label}: "),
                label_style=FACT_LABEL,
                hang=_FACT_INDENT,
                indent=_FACT_INDENT,
            )
            gap = 0.0


def _proposal(yrkande: Yrkande, root: Element, column: Column) -> None:
    relation = yrkande.relation.sentence if yrkande.relation else ""
    points = yrkande.filled_points
    if not points and not relation:
        return
    column.paragraph(root.add(Role.HEADING), "Förslag till beslut", HEADING, gap=28, keep_with_next=True)
    number = 1
    for decider, group in groupby(points, key=lambda point: point.decider or yrkande.body):
        grouped = list(group)
        lead = _lead_in(decider, grouped, yrkande)
        column.paragraph(root.add(Role.PARAGRAPH), lead, LEAD, gap=5, keep_with_next=True)
        _points(grouped, number if len(points) > 1 else None, root, column)
        number += len(grouped)
    column.paragraph(root.add(Role.PARAGRAPH), relation, BODY, gap=7)


def _lead_in(decider: str, points: list[Beslutspunkt], yrkande: Yrkande) -> str:
    """What must stand before the points so that each can be decided as it reads.

    Att-sats points need their subject; self-standing sentences only a word on who decides, and only
    where that is not the body in the letterhead.
    """
    if all(point.text.lstrip().startswith("att ") for point in points):
        return f"{decider} beslutar"
    if decider == yrkande.body:
        return ""
    return f"I {decider[:1].lower()}{decider[1:]}:"


def _points(points: list[Beslutspunkt], first: int | None, root: Element, column: Column) -> None:
    if first is None:
        column.paragraph(root.add(Role.PARAGRAPH), points[0].text, BODY, gap=5)
        return
    listed = root.add(Role.LIST)
    for number, point in enumerate(points, start=first):
        item = listed.add(Role.ITEM)
        label = (item.add(Role.LABEL), f"{number}.")
        column.paragraph(item.add(Role.BODY), point.text, BODY, gap=5, label=label, hang=_NUMBER_HANG)


def _motivation(yrkande: Yrkande, root: Element, column: Column) -> None:
    if yrkande.paragraphs:
        column.paragraph(root.add(Role.HEADING), "Motivering", HEADING, gap=26, keep_with_next=True)
    gap = 5.0
    for text in yrkande.paragraphs:
        column.paragraph(root.add(Role.PARAGRAPH), text, BODY, gap=gap)
        gap = 8.0


def _signatures(yrkande: Yrkande, root: Element, column: Column) -> None:
    """Place and day, "För partiet", and a field with name and role for each signatory, two in a row."""
    if not yrkande.signatories:
        return
    place = [yrkande.municipality.strip(), _long_date(yrkande.written_on)]
    column.hold()
    column.paragraph(
        root.add(Role.PARAGRAPH), ", ".join(part for part in place if part), BODY, gap=24, keep_with_next=True
    )
    column.paragraph(root.add(Role.PARAGRAPH), _on_behalf(yrkande), BODY, keep_with_next=True)
    for first in range(0, len(yrkande.signatories), 2):
        pair = yrkande.signatories[first : first + 2]
        _signature_row(pair, first + 1, root, column)


def _on_behalf(yrkande: Yrkande) -> str:
    return f"För {parties(yrkande)}" if parties(yrkande) else ""


def _long_date(day: date | None) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def _signature_row(pair: tuple[Signatory, ...], first: int, root: Element, column: Column) -> None:
    fields: list[Mark] = []
    lines: list[list[Mark]] = [[], []]
    for number, who in enumerate(pair):
        x = LEFT + number * (_FIELD_WIDTH + _FIELD_GAP)
        name = column.checked(who.name)
        tooltip = f"Elektronisk underskrift av {name}"
        form = root.add(Role.FORM, alternative=tooltip)
        fields.append(
            Field(element=form, name=f"Underskrift{first + number}", tooltip=tooltip, x=x, width=_FIELD_WIDTH)
        )
        fields.append(Rule(x=x, width=_FIELD_WIDTH))
        person = root.add(Role.PARAGRAPH)
        role = column.checked(", ".join(part for part in (who.role.strip(), who.party.strip()) if part))
        lines[0].append(Text(element=person, x=x, text=name, style=NAME, space_after=bool(role)))
        if role:
            lines[1].append(Text(element=person, x=x, text=role, style=ROLE))
    column.row(_FIELD_HEIGHT, fields, gap=10)
    column.hold()
    column.row(NAME.leading, lines[0], gap=4)
    if lines[1]:
        column.row(ROLE.leading, lines[1], held=True)
