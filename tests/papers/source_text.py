"""What a paper says from first word to last, told from the yrkande alone and not from how it is set."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase

from binder.domain.kind_forms import Group, as_printed, form_of, formal_sentence, in_hand
from binder.domain.marked_words import in_words, marked_runs
from binder.domain.motivation import BlockKind
from binder.domain.municipality import AttachmentForm, PaperLook, PartOrder
from binder.domain.point_change import ChangeWay
from binder.domain.whole_decision import Way, whole_decisions
from binder.domain.yrkande import Beslutspunkt, Yrkande, YrkandeKind
from binder.pdf.characters import clean
from binder.wording import letter_words
from binder.wording.letter_words import MINORITY_RULE
from tests.papers.attached import NO_LOOK


def source_text(yrkande: Yrkande, look: PaperLook = NO_LOOK) -> str:
    """All that is read aloud of the finished paper, in order, with one space between two words."""
    return " ".join(clean(" ".join(_parts(as_printed(yrkande), look))).split())


def _parts(yrkande: Yrkande, look: PaperLook) -> Iterator[str]:
    lines = look.letterhead.lines if look.letterhead else ()
    yield from (yrkande.municipality, yrkande.body, *lines, letter_words.parties(yrkande))
    yield from (yrkande.kind.heading, letter_words.subject(yrkande))
    yield from _facts(yrkande)
    parts = (_proposal(yrkande), _motivation(yrkande))
    is_initiative = form_of(yrkande.kind).group is Group.INITIATIVE
    tells_first = is_initiative or look.part_order is PartOrder.MOTIVATION_FIRST
    for part in reversed(parts) if tells_first else parts:
        yield from part
    yield from _attachments(yrkande)
    yield from (letter_words.place_and_day(yrkande), letter_words.on_behalf(yrkande))
    for who in yrkande.signatories:
        yield from (who.name, letter_words.role_and_party(who))
    yield from _appendix(yrkande)
    if look.attachments is AttachmentForm.APPENDED:
        yield from _appended(yrkande)


def _attachments(yrkande: Yrkande) -> Iterator[str]:
    """The list of them, each with its length."""
    yield ("", "Bilaga", "Bilagor")[min(len(yrkande.attachments), 2)]
    for number, attachment in enumerate(yrkande.attachments, start=1):
        pages = "1 sida" if attachment.page_count == 1 else f"{attachment.page_count} sidor"
        yield f"{number}. {attachment.title} ({pages})"


def _appended(yrkande: Yrkande) -> Iterator[str]:
    """What stands above their pages, which are pictures."""
    for number, attachment in enumerate(yrkande.attachments, start=1):
        yield f"Bilaga {number}. {attachment.title}"


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
    is_changing = any(point.change for point in points)
    for lead, group in letter_words.by_decider(yrkande):
        yield lead
        for point in group:
            number += 1
            if is_changing:
                yield from _changed(point)
            else:
                yield from (f"{number}." if len(points) > 1 else "", point.text)
    yield relation
    if is_changing:
        yield "Ändringarna i förslaget"
        yield from _changes(points)


def _changed(point: Beslutspunkt) -> Iterator[str]:
    if point.change is None:
        yield from ("En ny punkt införs sist:", point.text)
    else:
        yield point.change.sentence
        if point.change.way is not ChangeWay.STRIKES:
            yield from (point.change.label, point.text)


def _changes(points: tuple[Beslutspunkt, ...]) -> Iterator[str]:
    for point in sorted(points, key=lambda point: point.rank):
        change = point.change
        if change is not None and change.is_whole:
            yield "Förslaget:"
        elif change is not None:
            new = f"Ny punkt efter punkt {change.number}:" if change.number else "Ny punkt före punkt 1:"
            yield new if change.way is ChangeWay.FOLLOWS else f"Punkt {change.number}:"
        if change is not None:
            text = "" if change.way is ChangeWay.STRIKES else point.text
            yield in_words(marked_runs(change.original, text))


def _appendix(yrkande: Yrkande) -> Iterator[str]:
    if not yrkande.main_points:
        return
    yield "Bilaga: Beslutet i sin helhet"
    for decision in whole_decisions(yrkande, yrkande.main_points):
        if decision.way is Way.OURS:
            rank = f" {in_hand(decision.rank).casefold()}" if decision.rank else ""
            yield f"Om yrkandet{rank} bifalls lyder beslutet:"
            for point in decision.points:
                yield from (f"{point.number}.", point.text)


def _motivation(yrkande: Yrkande) -> Iterator[str]:
    if yrkande.blocks:
        yield form_of(yrkande.kind).text_heading
    points: list[tuple[BlockKind, int]] = []
    for block in yrkande.blocks:
        del points[block.level if block.kind.is_item else 0 :]
        if block.kind.is_item:
            kind, number = points.pop() if len(points) == block.level else (block.kind, 0)
            points.append((block.kind, number + 1 if kind is block.kind else 1))
            yield _label(*points[-1], block.level)
        yield block.text
        yield block.citation.text if block.citation else ""


def _label(kind: BlockKind, number: int, level: int) -> str:
    if kind is BlockKind.BULLET:
        return "•◦•"[level - 1]
    return (f"{number}.", f"{ascii_lowercase[number - 1]})", f"{_ROMANS[number - 1]})")[level - 1]


_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
