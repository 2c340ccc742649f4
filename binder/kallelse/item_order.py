"""The order of an agenda after a later list: where new items go, and which of the known ones moved."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from binder.kallelse.comparison import ItemChange, ItemFate
from binder.kallelse.known import KnownItem
from binder.kallelse.proposal import ProposedItem

_PARTS = re.compile(r"\d+|[a-h](?![\w])")


def whole_order(
    told: Mapping[int, ItemChange], gone: Mapping[int, ItemChange], places: Mapping[int, int]
) -> list[ItemChange]:
    """Return the later list's order; an item that is not in it stays behind the one it followed.

    `told` is by place in the later list, `gone` by place among the known; `places` are those of the keys.
    """
    order = _with_moved([told[p] for p in sorted(told)], places)
    for at in sorted(gone):
        before = [i for i, change in enumerate(order) if _place(change, places) < at]
        # Behind the nearest one before it that is still there, or first.
        nearest = max(before, key=lambda i: _place(order[i], places), default=-1)
        order.insert(nearest + 1, gone[at])
    return order


def part_order(
    told: Mapping[int, ItemChange],
    gone: Mapping[int, ItemChange],
    known: Sequence[KnownItem],
    proposed: Sequence[ProposedItem],
) -> list[ItemChange]:
    """Return the known order with new items by their numbers: "6 a" follows 6.

    One without a number, or with a number that is another's, comes last.
    """
    by_key = {change.known: change for change in (*told.values(), *gone.values()) if change.known is not None}
    order = [by_key.get(item.key) or _untold(item.key) for item in known]
    numbers = {item.key: _key(item.number) for item in known}
    for p in sorted(told):
        if told[p].known is not None:
            continue
        own = _key(proposed[p].number.value)
        keys = [
            numbers.get(change.known or 0)
            if change.known
            else _key(proposed[change.proposed or 0].number.value)
            for change in order
        ]
        order.insert(_after(own, keys), told[p])
    return order


def _untold(key: int) -> ItemChange:
    return ItemChange(known=key, proposed=None, fate=ItemFate.NOT_MENTIONED)


def _after(own: tuple[str | int, ...] | None, keys: Sequence[tuple[str | int, ...] | None]) -> int:
    """Return the place behind the last number not above one's own, if a smaller one is there at all."""
    if own is None or own in keys:
        return len(keys)
    below = [at for at, key in enumerate(keys) if key is not None and _sortable(key) <= _sortable(own)]
    return below[-1] + 1 if below else len(keys)


def _key(number: str | None) -> tuple[str | int, ...] | None:
    parts = _PARTS.findall((number or "").casefold())
    return tuple(int(part) if part.isdigit() else part for part in parts) or None


def _sortable(key: tuple[str | int, ...]) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (0, part) for part in key)


def _place(change: ItemChange, places: Mapping[int, int]) -> int:
    return places[change.known] if change.known is not None else len(places)


def _with_moved(order: Sequence[ItemChange], places: Mapping[int, int]) -> list[ItemChange]:
    """Mark the fewest items whose moving explains the new order."""
    known = [change for change in order if change.known is not None]
    stayed = {known[at].known for at in _longest_rising([_place(change, places) for change in known])}
    return [
        replace(change, is_moved=change.known is not None and change.known not in stayed) for change in order
    ]


def _longest_rising(values: Sequence[int]) -> list[int]:
    """Return the places of a longest rising part of the values."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        rank = bisect_left(tails, value)
        before.append(ends[rank - 1] if rank else -1)
        if rank == len(tails):
            tails.append(value)
            ends.append(at)
        else:
            tails[rank], ends[rank] = value, at
    chosen: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(at)
        at = before[at]
    return chosen[::-1]
