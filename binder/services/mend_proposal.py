"""Mending a proposed agenda before it is saved: values, order, numbers and sections; nothing is stored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from binder.kallelse.proposal import ProposedItem, Read, Source

Items = tuple[ProposedItem, ...]
FIELDS = ("number", "title", "dnr", "section", "decision_proposal", "pages")
_COUNTED = re.compile(r"(?P<before>.*?)(?P<count>\d+)(?P<after>\D*)", re.DOTALL)


def mended(read: Read[Any], value: object, source: Source | None = None) -> Read[Any]:
    """Return a value as the user wrote it: the same place unless another is given, no doubt left."""
    return Read(value, source or read.source, ())


def with_item(items: Sequence[ProposedItem], row: int, item: ProposedItem) -> Items:
    """Return the items with another in one row."""
    return (*items[:row], item, *items[row + 1 :])


def with_value(item: ProposedItem, field: str, read: Read[Any]) -> ProposedItem:
    """Return the item with another of its values."""
    values: dict[str, Any] = {field: read}
    return replace(item, **values)


def accepted(item: ProposedItem, field: str) -> ProposedItem:
    """Return the item with one of its values taken as right."""
    read = getattr(item, field)
    return with_value(item, field, mended(read, read.value))


def all_accepted(item: ProposedItem) -> ProposedItem:
    """Return the item with all its values taken as right."""
    for field in FIELDS:
        item = accepted(item, field)
    return item


def added(items: Sequence[ProposedItem], row: int) -> Items:
    """Return the items with an empty one below `row` (-1: first), in the same section."""
    section: Read[str] = items[row].section if 0 <= row < len(items) else Read(None)
    return (*items[: row + 1], ProposedItem(title=Read(""), section=section), *items[row + 1 :])


def removed(items: Sequence[ProposedItem], row: int) -> Items:
    """Return the items without one; its pages belong to no item then."""
    return (*items[:row], *items[row + 1 :])


def moved(items: Sequence[ProposedItem], row: int, target: int) -> Items:
    """Return the items with one of them in another place."""
    rest = removed(items, row)
    return (*rest[:target], items[row], *rest[target:])


def joined_up(items: Sequence[ProposedItem], row: int) -> Items:
    """Return the items with one joined to that above it: its title is a continuation."""
    return (*items[: row - 1], merged(items[row - 1], items[row]), *items[row + 1 :])


def merged(first: ProposedItem, second: ProposedItem) -> ProposedItem:
    """Return two items as one: titles joined, the first value kept where both have one."""
    title = " ".join(text for text in (first.title.value, second.title.value) if text)
    return replace(
        first,
        number=first.number if first.number.value else second.number,
        title=mended(first.title, title),
        dnr=first.dnr if first.dnr.value else second.dnr,
        decision_proposal=first.decision_proposal
        if first.decision_proposal.value
        else second.decision_proposal,
        goes_to_council=first.goes_to_council or second.goes_to_council,
        pages=_joined_pages(first.pages, second.pages),
        papers=sorted([*first.papers, *second.papers], key=lambda paper: paper.first_page),
    )


def _joined_pages(first: Read[tuple[int, int]], second: Read[tuple[int, int]]) -> Read[tuple[int, int]]:
    """Return both ranges as one where they meet; else the first one that there is."""
    one, other = first.value, second.value
    if one is None or other is None:
        return first if one is not None else second
    if max(one[0], other[0]) > min(one[1], other[1]) + 1:
        return first
    return Read((min(one[0], other[0]), max(one[1], other[1])), first.source, first.doubts or second.doubts)


def renumbered_after(items: Sequence[ProposedItem], row: int) -> Items:
    """Return the items with those below `row` counted on from its number; items without one stay so.

    Of "2.3" the last part counts, down to where another heading's numbers begin.
    """
    match = _COUNTED.fullmatch(items[row].number.value or "")
    if match is None:
        return tuple(items)
    made, count = list(items), int(match["count"])
    for at in range(row + 1, len(made)):
        own = _COUNTED.fullmatch(made[at].number.value or "")
        if own is None:
            continue
        if own["before"] != match["before"]:
            break
        count += 1
        number = mended(made[at].number, f"{own['before']}{count}{own['after']}")
        made[at] = replace(made[at], number=number)
    return tuple(made)


def sectioned_after(items: Sequence[ProposedItem], row: int) -> Items:
    """Return the items with those below `row` put in its section, down to where the section changes."""
    made, section = list(items), items[row].section
    following = items[row + 1].section.value if row + 1 < len(items) else None
    for at in range(row + 1, len(made)):
        if made[at].section.value != following:
            break
        made[at] = replace(made[at], section=mended(made[at].section, section.value, section.source))
    return tuple(made)
