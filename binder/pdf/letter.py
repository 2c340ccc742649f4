"""What the finished yrkande says, in reading order, and how each part is set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from binder.domain.kind_forms import Group, form_of, formal_sentence, listed_missing, points_heading
from binder.domain.municipality import Letterhead, PaperLook, PartOrder
from binder.domain.yrkande import Signatory, Yrkande, YrkandeKind
from binder.pdf.attached import set_list
from binder.pdf.column import LEFT, MEASURE, RIGHT, Column
from binder.pdf.faces import Face, width
from binder.pdf.letter_picture import placed
from binder.pdf.letter_points import HEADING, set_appendix, set_changes, set_numbered, set_points
from binder.pdf.letter_text import BODY, set_text
from binder.pdf.metadata import described
from binder.pdf.rows import QUIET, Field, Mark, Rule, Style, Text
from binder.pdf.structure import Element, Role
from binder.wording.letter_words import (
    MINORITY_RULE,
    field_name,
    on_behalf,
    parties,
    place_and_day,
    role_and_party,
    subject,
)

SENDER = Style(face=Face.LABEL_STRONG, size=9.5, leading=14, balanced=True)
SENDER_QUIET = Style(face=Face.LABEL, size=9.5, leading=14, colour=QUIET)
TITLE = Style(face=Face.TITLE, size=27, leading=32)
SUBTITLE = Style(face=Face.STRONG, size=13.5, leading=18, balanced=True)
FACT = Style(face=Face.LABEL, size=9, leading=14)
FACT_LABEL = Style(face=Face.LABEL, size=9, leading=14, colour=QUIET)
NAME = Style(face=Face.LABEL_STRONG, size=9.5, leading=13.5)
ROLE = Style(face=Face.LABEL, size=9, leading=13, colour=QUIET)
FURNITURE = Style(face=Face.LABEL, size=8, leading=10, colour=QUIET)

PLAIN = PaperLook()
"""How a paper looks where nothing is known of the kommun."""

_PLACE_MEASURE = 210.0
_SENDER_MEASURE = 142.0
_PICTURE_GAP = 12.0
_FACT_INDENT = 96.0
_FIELD_HEIGHT = 54.0
_FIELD_WIDTH = 172.0
_FIELD_GAP = MEASURE - 2 * _FIELD_WIDTH
_ROWS_TOGETHER = 3
"""So many rows of signatures, with the last lines of text, are no great hole on the page before."""


def set_letter(yrkande: Yrkande, root: Element, column: Column, look: PaperLook = PLAIN) -> None:
    """Fill `column` with the whole paper and `root` with its structure. Empty parts leave no holes."""
    _letterhead(yrkande, look.letterhead or Letterhead(), root, column)
    column.paragraph(root.add(Role.TITLE), yrkande.kind.heading, TITLE, gap=40, keep_with_next=True)
    column.paragraph(root.add(Role.HEADING), subject(yrkande), SUBTITLE, gap=6, keep_with_next=True)
    _facts(yrkande, root, column)
    parts = (_proposal, _motivation)
    # A paper that begins a matter tells of it before it asks for something.
    starts_a_matter = form_of(yrkande.kind).group is Group.INITIATIVE
    tells_first = starts_a_matter or look.part_order is PartOrder.MOTIVATION_FIRST
    for part in reversed(parts) if tells_first else parts:
        part(yrkande, root, column)
    set_list(yrkande, root, column)
    _signatures(yrkande, root, column)
    set_appendix(yrkande, root, column)


def _letterhead(yrkande: Yrkande, head: Letterhead, root: Element, column: Column) -> None:
    """The picture, the kommun and its body to the left, the senders to the right, a rule below."""
    picture = placed(head, root, x=LEFT) if head.logo else None
    beside = picture.width + _PICTURE_GAP if picture else 0.0
    places = [(yrkande.municipality, SENDER), (yrkande.body, SENDER_QUIET)]
    places += [(line, SENDER_QUIET) for line in head.lines]
    left = _stack(places, root, column, x=LEFT + beside, measure=_PLACE_MEASURE - beside)
    right = [
        replace(line, x=RIGHT - width(line.text, SENDER.face, SENDER.size))
        for line in _stack([(parties(yrkande), SENDER)], root, column, x=LEFT, measure=_SENDER_MEASURE)
    ]
    marks: list[Mark] = [*([picture] if picture else []), *left, *right]
    if marks:
        column.row(max(_height(left + right), picture.height + 6 if picture else 0.0), marks)
        column.row(9, [Rule(x=LEFT, width=MEASURE)])


def _facts(yrkande: Yrkande, root: Element, column: Column) -> None:
    facts = {
        "Ställs till": yrkande.addressee.strip() if form_of(yrkande.kind).asks_questions else None,
        "Datum": yrkande.written_on and yrkande.written_on.isoformat(),
        "Reviderat": yrkande.revised_on and yrkande.revised_on.isoformat(),
        "Sammanträde": yrkande.meeting_date and yrkande.meeting_date.isoformat(),
        "Diarienummer": yrkande.dnr,
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
    formal = formal_sentence(yrkande)
    if not points and not relation and not formal:
        return
    heading = points_heading(yrkande)
    column.paragraph(root.add(Role.HEADING), heading, HEADING, gap=28, keep_with_next=True)
    _formal(formal, yrkande, root, column)
    set_points(yrkande, 12.0 if formal else 5.0, root, column)
    column.paragraph(root.add(Role.PARAGRAPH), relation, BODY, gap=10 if points else 5)
    set_changes(yrkande, root, column)


def _formal(sentence: str, yrkande: Yrkande, root: Element, column: Column) -> None:
    """The sentence of a formal yrkande, what is to be completed, and the rule that a minority leans on."""
    missing = listed_missing(yrkande)
    column.paragraph(root.add(Role.PARAGRAPH), sentence, BODY, gap=5, keep_with_next=bool(missing))
    if missing:
        set_numbered(missing, root, column)
    if yrkande.kind is YrkandeKind.MINORITETSATERREMISS:
        column.paragraph(root.add(Role.PARAGRAPH), MINORITY_RULE, BODY, gap=10)


def _motivation(yrkande: Yrkande, root: Element, column: Column) -> None:
    heading = form_of(yrkande.kind).text_heading
    if yrkande.blocks and heading:
        column.paragraph(root.add(Role.HEADING), heading, HEADING, gap=26, keep_with_next=True)
    set_text(yrkande.blocks, 5.0 if heading else 26.0, root, column)


def _signatures(yrkande: Yrkande, root: Element, column: Column) -> None:
    """Place and day, "För partiet", and a field with name and role for each signatory, two in a row."""
    if not yrkande.signatories:
        return
    column.hold()
    column.paragraph(root.add(Role.PARAGRAPH), place_and_day(yrkande), BODY, gap=24, keep_with_next=True)
    column.paragraph(root.add(Role.PARAGRAPH), on_behalf(yrkande), BODY, keep_with_next=True)
    people = yrkande.signatories
    rows = [people[first : first + 2] for first in range(0, len(people), 2)]
    for number, pair in enumerate(rows):
        if number and (len(rows) <= _ROWS_TOGETHER or number == len(rows) - 1):
            column.hold()
        _signature_row(pair, 2 * number + 1, root, column)


def _signature_row(pair: tuple[Signatory, ...], first: int, root: Element, column: Column) -> None:
    """Fields side by side and below each its signatory, who is read right after it."""
    fields: list[Mark] = []
    people: list[Text] = []
    for number, who in enumerate(pair):
        x = LEFT + number * (_FIELD_WIDTH + _FIELD_GAP)
        tooltip = described(field_name(column.checked(who.name)))
        form = root.add(Role.FORM, alternative=tooltip)
        name = f"Underskrift{first + number}"
        fields += [
            Field(element=form, name=name, tooltip=tooltip, x=x, width=_FIELD_WIDTH),
            Rule(x=x, width=_FIELD_WIDTH),
        ]
        lines = ((who.name, NAME), (role_and_party(who), ROLE))
        people += _stack(lines, root, column, x=x, measure=_FIELD_WIDTH)
    column.row(_FIELD_HEIGHT, fields, gap=14)
    column.hold()
    column.row(_height(people), people, gap=4)


def _stack(
    paragraphs: Iterable[tuple[str, Style]], root: Element, column: Column, *, x: float, measure: float
) -> list[Text]:
    """Short paragraphs below one another in one row, so that each column is read to its end."""
    lines: list[Text] = []
    for text, style in paragraphs:
        element = root.add(Role.PARAGRAPH)
        for line in column.lines(text, style, measure=measure):
            below = _height(lines)
            lines.append(
                Text(
                    element=element,
                    x=x,
                    text=line.text,
                    style=style,
                    below=below,
                    space_after=line.ends_in_space,
                )
            )
    return lines


def _height(lines: Iterable[Text]) -> float:
    return max((line.below + line.style.leading for line in lines), default=0.0)
