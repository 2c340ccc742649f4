"""Where a Swedish compound may be parted, told from its letters alone: no word list knows every compound."""

from __future__ import annotations

import re
from functools import lru_cache

from binder.domain.compound_elements import (
    FIRST_BEFORE,
    KEEPS_ITS_S,
    NOT_FIRST,
    SHORT_FIRST,
    SHORT_PARTS,
    WHOLE,
)

_VOWEL = re.compile("[aeiouyåäöéü]")
_ONSET = re.compile(
    r"(?:[bcdfghjklmnpqrstvwz]|bl|br|dr|dv|fj|fl|fn|fr|gl|gn|gr|gj|hj|kl|kn|kr|kv|lj|mj|nj|pl|pr|ps|"
    r"sch|sj|sk|skj|skr|skv|sl|sm|sn|sp|spj|spl|spr|st|stj|str|sv|tj|tr|tv|ch|vr)?(?=[aeiouyåäöéü])"
)
_PARTICIPLE = re.compile(r"[^aeiouyåäö]anden?s?$")
"""What a verb ends with: "gällande" is no land."""
_SHORTEST = 6
_LONGEST = 60
_WHOLE_FIRST = 4
"""Letters of a first element that is taken for one without being known."""

_WHOLES = re.compile("|".join(sorted(WHOLE, key=len, reverse=True)))
_SHORTEST_PART = 4


def is_part(stem: str) -> bool:
    """Whether a stem is looked for inside compounds."""
    return len(stem) >= _SHORTEST_PART or stem in SHORT_PARTS


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[str, ...]:
    """What may be an element of the compound: "grundskolechef" has grund, skole, chef and skolechef.

    Lower case in, lower case out, endings and joining letters still on. More than a reader would see: what
    no one looks for does no harm.
    """
    if not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha():
        return ()
    joints = _joints(word)
    found = dict.fromkeys(
        word[begin:end]
        for number, begin in enumerate([0, *joints])
        for end in [*joints[number:], len(word)]
        if _is_element(word, begin, end)
    )
    return tuple(found)


def _joints(word: str) -> list[int]:
    inside = {place for whole in _WHOLES.finditer(word) for place in range(whole.start() + 1, whole.end())}
    return [place for place in range(1, len(word) - 2) if place not in inside and _is_joint(word, place)]


def _is_element(word: str, begin: int, end: int) -> bool:
    """Whether letters between joints may be an element: short ones only at the end."""
    if end == len(word):
        return begin > 0
    return end - begin >= _SHORTEST_PART


def without_joint(element: str) -> str:
    """The element as a word of its own: "arbets" without its s, "gatu" and "kyrko" with an a."""
    if len(element) < _SHORTEST_PART or element[-1] not in "suo":
        return element
    return element[:-1] if element.endswith("s") else element[:-1] + "a"


def _is_joint(word: str, place: int) -> bool:
    first, rest = word[:place], word[place:]
    if not _may_begin(first, rest) or not _VOWEL.search(first):
        return False
    if first.endswith("s") and ("s" + rest).startswith(KEEPS_ITS_S):
        return False
    return _ONSET.match(rest) is not None and _PARTICIPLE.match(rest) is None


def _may_begin(first: str, rest: str) -> bool:
    if first in FIRST_BEFORE:
        return rest.startswith(FIRST_BEFORE[first])
    if len(first) < _WHOLE_FIRST:
        return first in SHORT_FIRST
    return first not in NOT_FIRST
