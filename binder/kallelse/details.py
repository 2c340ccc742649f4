"""What other places of a kallelse tell about items already found: cross lists, the list told again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from binder.kallelse.proposal import ProposedItem

_CROSS_LIST = re.compile(
    r"ärenden? (?:till|för beslut i|som går till|för) (?:kommun)?fullmäktige\s*:"
    r"\s*(?P<numbers>\d[\d\s,–\-]*(?:och \d+)?)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(\d{1,3})\s*(?:[-–]\s*(\d{1,3}))?")
_LETTERS = re.compile(r"[^\wåäöÅÄÖ]")
_COMPARED = 24


def mark_cross_list(items: Sequence[ProposedItem], lines: Iterable[str]) -> None:
    """Mark the items named in a line such as `Ärenden till kommunfullmäktige: 12-13, 15`."""
    wanted = {number for line in lines for number in _numbers(line)}
    for item in items:
        if plain_number(item.number.value) in wanted:
            item.goes_to_council = True


def _numbers(line: str) -> set[int]:
    match = _CROSS_LIST.search(line)
    found: set[int] = set()
    for first, last in _SPAN.findall(match["numbers"]) if match else []:
        end = min(int(last or first), int(first) + 99)
        found.update(range(int(first), end + 1))
    return found


def plain_number(text: str | None) -> int | None:
    """Return the number without its full stop, None if it is not a plain one."""
    digits = (text or "").strip(" .§)")
    return int(digits) if digits.isdecimal() else None


def add_told_again(items: Sequence[ProposedItem], again: Sequence[ProposedItem]) -> None:
    """Give the items what a second, longer list says of them; the first list's own values stay."""
    by_number = {item.number.value: item for item in items if item.number.value}
    for told in again:
        item = by_number.get(told.number.value or "")
        if item is None or not _same_title(item, told):
            continue
        if item.dnr.value is None:
            item.dnr = told.dnr
        if item.decision_proposal.value is None:
            item.decision_proposal = told.decision_proposal
        item.goes_to_council = item.goes_to_council or told.goes_to_council


def _same_title(one: ProposedItem, other: ProposedItem) -> bool:
    first, second = (_LETTERS.sub("", item.title.value or "").casefold() for item in (one, other))
    length = min(len(first), len(second), _COMPARED)
    return length > 0 and first[:length] == second[:length]
