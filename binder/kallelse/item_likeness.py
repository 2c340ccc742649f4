"""What speaks for two items being one: their diarienummer, their titles and their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from binder.domain.diarienummer import Diarienummer, parse, same_matter
from binder.domain.swedish_dates import MONTHS

#: Titles that differ in a number, a month or a year are about two things, however alike the rest is.
OTHER_NUMBERS = 0.85
#: One title standing whole inside the other, as behind "Förvaltningens tjänsteskrivelse – ".
CONTAINED = 0.9
#: A short title inside a longer one, as "Meddelanden" in "Meddelanden, reviderade".
SHORT_CONTAINED = 0.7
_LEAST_CONTAINED = 12
_WORD = re.compile(r"[^\W_]+")
#: Numbers, and the letters and Roman numbers that part one district or part from the next.
_COUNTING = re.compile(r"\d+\w?|[a-h]|[ivx]{2,4}")
_SIGNS = re.compile(r"^(?:ärende|punkt|nr|ärendenr)\b|[\s.§:)]", re.IGNORECASE)


class SameDnr(IntEnum):
    """What two diarienummer say of two items."""

    OTHER = 0
    UNKNOWN = 1
    SAME = 2


@dataclass(frozen=True)
class Sketch:
    """An item by what it can be recognised by."""

    title: str
    number: str | None = None
    dnr: str | None = None
    section: str | None = None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The title's words, folded."""
        return tuple(_WORD.findall(self.title.casefold().replace("\u00ad", "")))

    @cached_property
    def plain(self) -> str:
        """The title's words with single spaces."""
        return " ".join(self.words)

    @cached_property
    def counting(self) -> frozenset[str]:
        """The numbers and months in the title."""
        return frozenset(word for word in self.words if _COUNTING.fullmatch(word) or word in MONTHS)

    @cached_property
    def matter(self) -> Diarienummer | None:
        """The diarienummer, if it is a whole one."""
        return parse(self.dnr) if self.dnr else None

    @cached_property
    def bare_number(self) -> str:
        """The number without the signs around it: "6 a." is "6a"; "" without a number."""
        return plain_number(self.number)


def plain_number(number: str | None) -> str:
    """Return a number without "Ärende", full stops, blanks and the like, folded."""
    return _SIGNS.sub("", (number or "").strip()).casefold()


def same_dnr(one: Sketch, other: Sketch) -> SameDnr:
    """Tell what the diarienummer say; nothing where one is missing or damaged."""
    if one.matter is None or other.matter is None:
        return SameDnr.UNKNOWN
    return SameDnr.SAME if same_matter(one.matter, other.matter) else SameDnr.OTHER


def likeness(one: Sketch, other: Sketch) -> float:
    """Return how alike the titles are, 0 to 1; 1 only if their words are the same, 0 without any."""
    if one.plain == other.plain:
        return float(bool(one.plain))
    from rapidfuzz import fuzz

    ratio = max(fuzz.ratio(one.plain, other.plain), 0.95 * fuzz.token_sort_ratio(one.plain, other.plain))
    found = min(0.99, ratio / 100)
    shorter, longer = sorted((one.plain, other.plain), key=len)
    if shorter and f" {shorter} " in f" {longer} ":
        found = max(found, CONTAINED if len(shorter) >= _LEAST_CONTAINED else SHORT_CONTAINED)
    return found if one.counting == other.counting else min(found, OTHER_NUMBERS)
