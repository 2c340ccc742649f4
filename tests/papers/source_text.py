"""What a paper says from first word to last, told from the yrkande alone and not from how it is set."""

from __future__ import annotations

from collections.abc import Iterator

from binder.domain.kind_forms import Group, as_printed, form_of, formal_sentence
from binder.domain.motivation import BlockKind
from binder.domain.yrkande import Yrkande, YrkandeKind
from binder.pdf.characters import clean
from binder.pdf.letter import MINORITY_RULE
from binder.wording import letter_words


def source_text(yrkande: Yrkande) -> str:
    """All that is read aloud of the finished paper, in order, with one space between two words."""
    return " ".join(clean(" ".join(_parts(as_printed(yrkande)))).split())


def _parts(yrkande: Yrkande) -> Iterator[str]:
    yield from (yrkande.municipality, yrkande.body, letter_words.parties(yrkande))
    yield from (yrkande.kind.heading, letter_words.subject(yrkande))
    yield from _facts(yrkande)
    parts = (_proposal(yrkande), _motivation(yrkande))
    for part in reversed(parts) if form_of(yrkande.kind).group is Group.INITIATIVE else parts:
        yield from part
    yield from (letter_words.place_and_day(yrkande), letter_words.on_behalf(yrkande))
    for who in yrkande.signatories:
        yield from (who.name, letter_words.role_and_party(who))


def _facts(yrkande: Yrkande) -> Iterator[str]:
    facts = {
        "Ställs till:": yrkande.addressee if form_of(yrkande.kind).asks_questions else "",
        "Datum:": str(yrkande.written_on or ""),
        "Reviderat:": str(yrkande.revised_on or ""),
        "Sammanträde:": str(yrkande.meeting_date or ""),
        "Diarienummer:": yrkande.dnr or "",
    }
    for label, value in facts.items():
        if value:
            yield from (label, value)


def _proposal(yrkande: Yrkande) -> Iterator[str]:
    formal, points = formal_sentence(yrkande), yrkande.filled_points
    relation = yrkande.relation.sentence if yrkande.relation else ""
    if formal or points or relation:
        is_one_question = form_of(yrkande.kind).asks_questions and len(points) == 1
        yield "Fråga" if is_one_question else form_of(yrkande.kind).points_heading
        yield formal
    if formal.endswith(":"):
        for number, text in enumerate(yrkande.filled_missing, start=1):
            yield from (f"{number}.", text)
    if yrkande.kind is YrkandeKind.MINORITETSATERREMISS:
        yield MINORITY_RULE
    number = 0
    for lead, group in letter_words.by_decider(yrkande):
        yield lead
        for point in group:
            number += 1
            yield from (f"{number}." if len(points) > 1 else "", point.text)
    yield relation


def _motivation(yrkande: Yrkande) -> Iterator[str]:
    if yrkande.blocks:
        yield form_of(yrkande.kind).text_heading
    number = 0
    for block in yrkande.blocks:
        number = number + 1 if block.kind is BlockKind.NUMBERED else 0
        yield f"{number}." if number else "•" * (block.kind is BlockKind.BULLET)
        yield block.text
        yield block.citation.text if block.citation else ""
