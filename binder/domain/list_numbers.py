"""Points within points: which number each has among its own, and how numbers and dashes of a level look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

LEVELS = 3
"""A point may stand inside a point inside a point, and no deeper: nobody follows more than that."""

Place: TypeAlias = tuple[int, bool]
"""The level of a point, from 1, and whether it is numbered."""

_DASHES = ("–", "•", "·")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LETTERS = 26


def counted(places: Iterable[Place | None]) -> Iterator[int]:
    """The number of each point in its own list, from 1; 0 for what is no point.

    A point of a higher level, or one of the other sort, ends the lists it stands above.
    """
    begun: dict[int, tuple[bool, int]] = {}
    for place in places:
        if place is None:
            begun = {}
            yield 0
            continue
        level, is_numbered = place
        was_numbered, last = begun.get(level, (is_numbered, 0))
        number = last + 1 if was_numbered == is_numbered else 1
        begun = {each: kept for each, kept in begun.items() if each < level} | {level: (is_numbered, number)}
        yield number


def number_label(number: int, level: int) -> str:
    """What stands before a numbered point: "1.", and below it "a)" and "i)"."""
    if level == 1:
        return f"{number}."
    return f"{_letters(number)})" if level == 2 else f"{_roman(number)})"  # noqa: PLR2004 - the second level


def dash(level: int) -> str:
    """What stands before a point without a number, in plain text."""
    return _DASHES[level - 1]


def _letters(number: int) -> str:
    """The letters in order, then aa, ab and so on."""
    text = ""
    while number:
        number, place = divmod(number - 1, _LETTERS)
        text = chr(ord("a") + place) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
