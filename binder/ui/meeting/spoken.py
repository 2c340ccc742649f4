"""What is said aloud in the meeting: the own yrkande, the notes as lines, and how long that takes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.kind_forms import as_printed, formal_sentence, listed_missing
from binder.domain.yrkande import Yrkande

WORDS_A_MINUTE = 130
"""A calm pace for a prepared speech in Swedish; measured figures for radio news are 150–180."""

_LIST_MARK = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")


def read_aloud(yrkande: Yrkande) -> str:
    """The points and what becomes of the main proposal, as the member reads them to the chair."""
    yrkande = as_printed(yrkande)
    formal = formal_sentence(yrkande).removesuffix(":").removesuffix(" och kompletteras med följande")
    missing = [f"– {text}" for text in listed_missing(yrkande)]
    points = [point.text.strip() for point in yrkande.filled_points]
    relation = yrkande.relation.sentence if yrkande.relation and yrkande.kind.is_material else ""
    if formal and not points:
        return "\n".join((formal.rstrip(".") + ".", *missing))
    if not points:
        return relation
    # Said to the chair in Swedish, whatever language the window speaks.
    opening = "" if _all_name_the_decider(points, yrkande.body) else f"{yrkande.body} beslutar"
    if len(points) > 1:
        numbered = [f"{number}. {text}" for number, text in enumerate(points, start=1)]
        return "\n".join(part for part in (opening and f"{opening}:", *numbered, relation) if part)
    joint = " " if points[0][:4].casefold() == "att " else ": "
    first = f"{opening}{joint}{points[0]}" if opening else points[0]
    return " ".join(part for part in (first, relation) if part)


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
