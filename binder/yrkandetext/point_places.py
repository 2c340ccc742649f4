"""Where among the paragraphs lists, headings of others and names stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from binder.domain import placeholders
from binder.yrkandetext import headings
from binder.yrkandetext.empty_headings import is_party
from binder.yrkandetext.lines import TextLine
from binder.yrkandetext.names import is_person
from binder.yrkandetext.point_marks import NUMBER, is_att, is_marked, lists_what_is_missing


def att_lists(lines: Sequence[TextLine]) -> set[int]:
    """The places of att-satser that stand one after another."""
    pairs = (
        place
        for place, (line, following) in enumerate(pairwise(lines))
        if is_att(line.text) and is_att(following.text)
    )
    return {number for place in pairs for number in (place, place + 1)}


def leads_on(text: str, following: str) -> bool:
    """Whether a list of what is missing begins below the words, which are no heading then."""
    return text.endswith(":") and is_marked(following) and lists_what_is_missing(text, following)


def headings_of_others(lines: list[TextLine]) -> list[TextLine]:
    """The headings of what others propose, where the paper's own points have a heading further down."""
    own = max((place for place, line in enumerate(lines) if headings.is_decision(line.text)), default=-1)
    return [line for line in lines[: max(own, 0)] if headings.is_others_proposal(line.text)]


def names_from(lines: list[TextLine]) -> int:
    """The place from which the paper holds nothing but names of those who sign."""
    end = len(lines)
    while end and (is_person(lines[end - 1].text) or is_party(lines[end - 1].text)):
        end -= 1
    return end


def is_left_over(text: str) -> bool:
    """Whether the whole line is what a template left behind."""
    return any(found.text == text.rstrip(".") for found in placeholders.find(text))


def last_number(lines: list[TextLine]) -> int:
    """The place of the last numbered paragraph above the running text, -1 if there is none."""
    last = -1
    for place, line in enumerate(lines):
        if headings.is_motivation(line.text) and last >= 0:
            break
        if NUMBER.match(line.text):
            last = place
    return last
