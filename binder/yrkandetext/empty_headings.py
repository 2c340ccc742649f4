"""Headings under which nothing stands."""

from __future__ import annotations

from binder.yrkandetext import headings, parties
from binder.yrkandetext.lines import TextLine
from binder.yrkandetext.names import is_person
from binder.yrkandetext.point_marks import is_mark_alone

_WORDS_OF_A_SENDER = 4
_LINES_OF_A_SIGNATURE = 3


def empty_headings(lines: list[TextLine]) -> list[str]:
    """The headings of a paper below its title under which nothing stands before the next, or the end."""
    return [line.text for place, line in enumerate(lines) if _is_heading(line) and _is_empty(lines, place)]


def signs(text: str) -> bool:
    """Whether a line holds nothing but the party and the name of who signs."""
    names = parties.without_parties(text)
    if headings.is_signature(text) and len(text.split()) <= _WORDS_OF_A_SENDER:
        return True
    return names != text and is_person(names.strip(" ,()"))


def is_party(text: str) -> bool:
    """Whether a line names a party and nothing else."""
    return bool(parties.letters_in(text)) and not parties.rest_of(text)


def _is_heading(line: TextLine) -> bool:
    if headings.is_organ_line(line.text):
        return line.level > 0
    is_fixed = headings.is_decision(line.text) and not headings.is_spoken(line.text)
    return line.level > 0 or is_fixed or headings.is_motivation(line.text)


def _is_empty(lines: list[TextLine], place: int) -> bool:
    """Whether nothing stands under a heading before the next of its rank, or the end."""
    level = lines[place].level
    for number, line in enumerate(lines[place + 1 :], start=place + 1):
        is_last = len(lines) - number <= _LINES_OF_A_SIGNATURE
        if headings.is_closing(line.text) or signs(line.text) or (is_last and is_party(line.text)):
            return True
        if _is_heading(line):
            if level and line.level > level:
                continue
            return True
        if not (headings.is_organ_line(line.text) or is_mark_alone(line.text)):
            return False
    return True
