"""Which items of an agenda stand out from the others so that they should be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from binder.kallelse.blocks import Block
from binder.kallelse.labels import LONE_ITEM
from binder.kallelse.proposal import Doubt, ProposedItem, Read

#: One in so many without a matter's number is an exception that should be looked at.
MOST_HAVE_ONE = 5


def doubt_missing_dnr(items: Sequence[ProposedItem]) -> None:
    """Mark numbered items without a matter's number where nearly all others have one."""
    numbered = [item for item in items if item.number.value is not None]
    lacking = [i for i in numbered if i.dnr.value is None and not LONE_ITEM.match(i.title.value or "")]
    if len(lacking) * MOST_HAVE_ONE < len(numbered):
        for item in lacking:
            item.dnr = Read(None, None, (Doubt.MISSING,))


def doubt_order(items: Sequence[ProposedItem], blocks: Sequence[Block]) -> None:
    """Mark numbers that leap: an item between them may have been missed."""
    keys = {block.number.text: block.number.key for block in blocks if block.number is not None}
    before: tuple[int, ...] | None = None
    for item in items:
        key = keys.get(item.number.value or "")
        if key is None:
            continue
        if before is not None and key[0] - before[0] > 1:
            item.number = Read(item.number.value, item.number.source, (Doubt.NUMBER_OUT_OF_ORDER,))
        before = key
