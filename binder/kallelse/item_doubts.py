"""Which items of an agenda stand out from the others so that they should be looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from binder.kallelse.blocks import Block
from binder.kallelse.labels import LONE_ITEM
from binder.kallelse.proposal import Doubt, ProposedItem, Read

#: One in so many without a matter's number is an exception that should be looked at.
MOST_HAVE_ONE = 5
#: Capitals and digits parted by strokes: perhaps a matter's number in a form that is not known.
_LIKE_DNR = re.compile(r"(?:^|[\s(])(?:[A-ZÅÄÖ\d]+(?:[/:.-][A-ZÅÄÖ\d]+)+|\d{7,})\)?$")
_YEARS = re.compile(r"\b(?:19|20)\d\d[-/](?:(?:19|20)\d\d|\d\d)$")
#: Titles that end so by chance are fewer.
_LEAST_ALIKE = 3


def doubt_unread_matters(items: Sequence[ProposedItem]) -> None:
    """Mark titles that end as several others do, with what may be a matter's number of an unknown form."""
    alike = [item for item in items if item.dnr.value is None and _may_end_with_dnr(item.title.value or "")]
    if len(alike) < max(_LEAST_ALIKE, len(items) // 3):
        return
    for item in alike:
        item.dnr = Read(None, item.title.source, (Doubt.UNKNOWN_DNR_FORM,))
        item.title = Read(item.title.value, item.title.source, (*item.title.doubts, Doubt.GUESSED))


def _may_end_with_dnr(title: str) -> bool:
    return _LIKE_DNR.search(title) is not None and _YEARS.search(title) is None


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
