"""Which items a supplement says are withdrawn, in its running text or beside the item itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from binder.kallelse.item_likeness import Sketch, likeness, plain_number

_SAID = re.compile(
    r"\b(?:utgår|utgått|utgick|dras (?:tillbaka|ur|bort)|har (?:dragits tillbaka|strukits)|stryks|"
    r"är (?:struket|strukna|tillbakadraget)|tas bort|flyttas till (?:nästa|ett senare|kommande))\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?:\b(?:ärende|ärendena|punkt|punkterna|ärendepunkt|nr)\b\.?|§+)\s*(?:nr\.?\s*)?"
    r"(?P<numbers>\d{1,3}\s?[a-h]?\b(?:\s*(?:,|och|samt|&)\s*\d{1,3}\s?[a-h]?\b)*)",
    re.IGNORECASE,
)
_EACH = re.compile(r"\d{1,3}\s?[a-h]?\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÅÄÖ§])|\n\s*\n")
_IN_TITLE = re.compile(
    r"^\W*(?:ärendet\s+)?(?:utgår|utgått|struket)\b[\s.:–-]*|[\s.:,;(–-]+(?:ärendet\s+)?(?:utgår|utgått|struket)\W*$",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 400
#: A title that the sentence tells must be this like the item's.
_SAME_TITLE = 0.75
_LEAST_TITLE = 8


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An item that a text says is withdrawn: its number, and its title if the sentence tells it."""

    number: str
    title: str | None = None


def withdrawals_in(text: str) -> list[Withdrawal]:
    """Return the items that a supplement's running text says are withdrawn, in its order."""
    found = []
    for sentence in _SENTENCE_END.split(text):
        joined = " ".join(sentence.split())
        said = _SAID.search(joined)
        if said is None or len(joined) > _LONGEST_SENTENCE:
            continue
        for named in _NUMBERS.finditer(joined, 0, said.start()):
            numbers = [plain_number(match.group()) for match in _EACH.finditer(named["numbers"])]
            told = _told(joined[named.end() : said.start()]) if len(numbers) == 1 else None
            found += [Withdrawal(number, told) for number in numbers]
    return found


def title_without_withdrawal(title: str) -> tuple[str, bool]:
    """Return a title without "utgår" at its beginning or end, and whether it was there."""
    bare = _IN_TITLE.sub("", title).strip()
    return (bare, bare != title.strip()) if bare else (title, False)


def withdrawn_item(withdrawal: Withdrawal, items: Sequence[Sketch]) -> int | None:
    """Return the place of the item that is meant; None where the number and the title told disagree."""
    found = [at for at, item in enumerate(items) if item.bare_number == withdrawal.number]
    if len(found) != 1:
        return None
    told = withdrawal.title
    agrees = told is None or likeness(Sketch(told), items[found[0]]) >= _SAME_TITLE
    return found[0] if agrees else None


def _told(between: str) -> str | None:
    tidy = between.strip(' ,.:;–-"”')
    return tidy if len(tidy) >= _LEAST_TITLE else None
