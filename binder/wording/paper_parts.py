"""A paper as a row of parts in reading order, for every form that it is given out in besides PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

from binder.domain.inline_runs import Run
from binder.domain.kind_forms import (
    Group,
    as_printed,
    form_of,
    formal_sentence,
    listed_missing,
    points_heading,
)
from binder.domain.marked_words import MarkedRun
from binder.domain.motivation import Block, BlockKind, numbered, numbers_of
from binder.domain.motivation_table import Table
from binder.domain.municipality import PaperLook, PartOrder
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.wording.decision_lines import (
    APPENDIX_HEADING,
    CHANGES_HEADING,
    LineRole,
    appendix,
    change_lines,
    decision_lines,
)
from binder.wording.letter_words import (
    MINORITY_RULE,
    attachment_line,
    attachments_heading,
    on_behalf,
    parties,
    place_and_day,
    role_and_party,
    subject,
)


class PartRole(Enum):
    """What a part is to the reader."""

    SENDER = auto()
    TITLE = auto()
    SUBJECT = auto()
    FACT = auto()
    HEADING = auto()
    SUBHEADING = auto()
    LOWEST_HEADING = auto()
    LEAD = auto()
    PARAGRAPH = auto()
    NUMBERED = auto()
    BULLET = auto()
    QUOTE = auto()
    TABLE = auto()
    SOURCE = auto()
    CHANGE = auto()
    PLACE = auto()
    CLOSING = auto()
    NAME = auto()
    ROLE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paragraph or table; `label` is a fact's name or what stands before a point.

    `changes` are the marked words of a CHANGE; `level` and `number` say where a point stands in its list.
    """

    role: PartRole
    runs: tuple[Run, ...] = ()
    label: str = ""
    changes: tuple[MarkedRun, ...] = ()
    level: int = 1
    number: int = 0
    table: Table | None = None

    @property
    def is_point(self) -> bool:
        """Whether it stands in a list."""
        return self.role in (PartRole.NUMBERED, PartRole.BULLET)

    @property
    def text(self) -> str:
        """The bare words, single-spaced."""
        if self.table is not None:
            return " ".join(" ".join(self.table.lines).split())
        return " ".join("".join(run.text for run in self.runs).split())


def paper_parts(yrkande: Yrkande, look: PaperLook | None = None) -> tuple[Part, ...]:
    """The whole paper; empty parts leave no holes."""
    yrkande = as_printed(yrkande)
    order = look.part_order if look else PartOrder.DECISION_FIRST
    tells_first = form_of(yrkande.kind).group is Group.INITIATIVE or order is PartOrder.MOTIVATION_FIRST
    asks, tells = _proposal(yrkande), _motivation(yrkande)
    body = (tells, asks) if tells_first else (asks, tells)
    ending = (_attachments(yrkande), _closing(yrkande), _appendix(yrkande))
    parts = chain(_head(yrkande, look), *body, *ending)
    return tuple(part for part in parts if part.text or part.changes)


def _part(role: PartRole, text: str, label: str = "") -> Part:
    number = int(label.rstrip(".")) if role is PartRole.NUMBERED else 0
    return Part(role=role, runs=(Run(" ".join(text.split())),), label=label, number=number)


def _head(yrkande: Yrkande, look: PaperLook | None) -> Iterator[Part]:
    lines = look.letterhead.lines if look and look.letterhead else ()
    for text in (yrkande.municipality, yrkande.body, *lines, parties(yrkande)):
        yield _part(PartRole.SENDER, text)
    yield _part(PartRole.TITLE, yrkande.kind.heading)
    yield _part(PartRole.SUBJECT, subject(yrkande))
    facts = {
        "Ställs till": yrkande.addressee if form_of(yrkande.kind).asks_questions else "",
        "Datum": str(yrkande.written_on or ""),
        "Reviderat": str(yrkande.revised_on or ""),
        "Sammanträde": str(yrkande.meeting_date or ""),
        "Diarienummer": yrkande.dnr or "",
    }
    for label, value in facts.items():
        yield _part(PartRole.FACT, value, label)


def _proposal(yrkande: Yrkande) -> Iterator[Part]:
    decision = tuple(decision_parts(yrkande))
    if not decision:
        return
    yield _part(PartRole.HEADING, points_heading(yrkande))
    yield from decision
    changes = change_lines(yrkande)
    if changes:
        yield _part(PartRole.HEADING, CHANGES_HEADING)
    for line in changes:
        yield Part(role=PartRole.CHANGE, label=line.label, changes=line.runs)


def decision_parts(yrkande: Yrkande) -> Iterator[Part]:
    """What is to be decided, and what becomes of the main proposal."""
    formal = formal_sentence(yrkande)
    if formal:
        yield _part(PartRole.PARAGRAPH, formal)
    for number, text in enumerate(listed_missing(yrkande), start=1):
        yield _part(PartRole.NUMBERED, text, f"{number}.")
    if yrkande.kind is YrkandeKind.MINORITETSATERREMISS:
        yield _part(PartRole.PARAGRAPH, MINORITY_RULE)
    for line in decision_lines(yrkande):
        if line.role is LineRole.POINT:
            role = PartRole.NUMBERED if line.label else PartRole.PARAGRAPH
            yield _part(role, line.text, line.label)
        else:
            yield _part(PartRole.LEAD, line.text)
    if yrkande.relation:
        yield _part(PartRole.PARAGRAPH, yrkande.relation.sentence)


_BLOCKS = {
    BlockKind.PARAGRAPH: PartRole.PARAGRAPH,
    BlockKind.HEADING: PartRole.SUBHEADING,
    BlockKind.SUBHEADING: PartRole.LOWEST_HEADING,
    BlockKind.BULLET: PartRole.BULLET,
    BlockKind.NUMBERED: PartRole.NUMBERED,
    BlockKind.QUOTE: PartRole.QUOTE,
    BlockKind.TABLE: PartRole.TABLE,
}


def _motivation(yrkande: Yrkande) -> Iterator[Part]:
    if yrkande.blocks:
        yield _part(PartRole.HEADING, form_of(yrkande.kind).text_heading)
    for (block, label), number in zip(numbered(yrkande.blocks), numbers_of(yrkande.blocks), strict=True):
        yield from _block(block, label, number)


def _block(block: Block, label: str, number: int) -> Iterator[Part]:
    yield Part(
        role=_BLOCKS[block.kind],
        runs=block.runs,
        label=label,
        level=block.level,
        number=number,
        table=block.table,
    )
    if block.citation:
        yield _part(PartRole.SOURCE, block.citation.text)


def _closing(yrkande: Yrkande) -> Iterator[Part]:
    if not yrkande.signatories:
        return
    yield _part(PartRole.PLACE, place_and_day(yrkande))
    yield _part(PartRole.CLOSING, on_behalf(yrkande))
    for who in yrkande.signatories:
        yield _part(PartRole.NAME, who.name)
        yield _part(PartRole.ROLE, role_and_party(who))


def _attachments(yrkande: Yrkande) -> Iterator[Part]:
    if yrkande.attachments:
        yield _part(PartRole.HEADING, attachments_heading(yrkande))
    for number, attachment in enumerate(yrkande.attachments, start=1):
        yield _part(PartRole.NUMBERED, attachment_line(attachment), f"{number}.")


def _appendix(yrkande: Yrkande) -> Iterator[Part]:
    decisions = appendix(yrkande)
    if decisions:
        yield _part(PartRole.HEADING, APPENDIX_HEADING)
    for lead, points in decisions:
        yield _part(PartRole.LEAD, lead)
        for point in points:
            yield _part(PartRole.NUMBERED, point.text, f"{point.number}.")
