"""What is said aloud in the meeting: the own yrkande, the notes as lines, and how long that takes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.kind_forms import Group, as_printed, form_of, formal_sentence, in_hand, listed_missing
from binder.domain.motivation import as_lines
from binder.domain.yrkande import Beslutspunkt, Yrkande
from binder.wording.decision_lines import decision_lines, has_changes

WORDS_A_MINUTE = 130
"""A calm pace for a prepared speech in Swedish; measured figures for radio news are 150–180."""

_LIST_MARK = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")


def read_aloud(yrkande: Yrkande) -> str:
    """The points and what becomes of the main proposal, as the member reads them to the chair."""
    yrkande = as_printed(yrkande)
    if form_of(yrkande.kind).group is Group.STATEMENT:
        return "\n".join(as_lines(yrkande.motivation))
    formal = formal_sentence(yrkande)
    missing = [f"– {text}" for text in listed_missing(yrkande)]
    points = _points_aloud(yrkande)
    relation = yrkande.relation.sentence if yrkande.relation else ""
    if len(points) > 1 or formal:
        return "\n".join(part for part in (formal, *missing, *points, relation) if part)
    return " ".join(part for part in (*points, relation) if part)


def _points_aloud(yrkande: Yrkande) -> list[str]:
    """The points with who decides; alternatives each after the hand in which they are proposed."""
    ordered = sorted(yrkande.filled_points, key=lambda point: point.rank)
    if has_changes(yrkande):
        return [f"{line.label} {line.text}".strip() for line in decision_lines(yrkande)]
    points = [point.text.strip() for point in ordered]
    # Said to the chair in Swedish, whatever language the window speaks.
    opening = "" if _all_name_the_decider(points, yrkande.body) else f"{yrkande.body} beslutar"
    if not points:
        return []
    if len(points) > 1:
        return [opening and f"{opening}:", *_numbered(ordered)]
    joint = " " if points[0][:4].casefold() == "att " else ": "
    return [f"{opening}{joint}{points[0]}" if opening else points[0]]


def _numbered(ordered: Sequence[Beslutspunkt]) -> Iterator[str]:
    is_ranked = len({point.rank for point in ordered}) > 1
    rank = 0
    for number, point in enumerate(ordered, start=1):
        if is_ranked and point.rank != rank:
            rank = point.rank
            yield f"{in_hand(rank)}:"
        yield f"{number}. {point.text.strip()}"


def _all_name_the_decider(points: Sequence[str], body: str) -> bool:
    """Whether each point is a sentence that says itself who decides."""
    decider = f"{body.strip()} ".casefold()
    return all(point.casefold().startswith(decider) for point in points)


def speech_lines(notes: Sequence[Annotation]) -> list[str]:
    """The member's own words, one line for each, in the order of the notes; quotations are left out."""
    lines: list[str] = []
    for note in notes:
        place = ""
        if note.kind is not AnnotationKind.ITEM_NOTE and note.anchor is not None:
            place = QCoreApplication.translate("meeting", " (s. {page})").format(page=note.anchor.page)
        lines += [
            f"{_LIST_MARK.sub('', line).strip()}{place}" for line in note.text.splitlines() if line.strip()
        ]
    return lines


def seconds_to_say(lines: Sequence[str]) -> int:
    """How long it takes to say, rounded to ten seconds."""
    words = sum(len(line.split()) for line in lines)
    return round(words / WORDS_A_MINUTE * 6) * 10


def duration_words(seconds: int) -> str:
    """As "1 min 40 s"."""
    minutes, rest = divmod(max(seconds, 10), 60)
    parts = [f"{minutes} min" if minutes else "", f"{rest} s" if rest else ""]
    return " ".join(part for part in parts if part)
