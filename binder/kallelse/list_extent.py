"""How much of a meeting a later file tells: the whole list, a part of it, papers, or one paper."""

from __future__ import annotations

import re
from collections.abc import Sequence

from binder.kallelse.comparison import Extent
from binder.kallelse.item_likeness import Sketch
from binder.kallelse.item_matching import match_items
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting
from binder.kallelse.paper_names import paper_name
from binder.kallelse.proposal import ProposalKind, ProposedItem

#: Of the known items, the part that a list must have to be the whole list again.
WHOLE = 0.5
#: The same for a list that calls itself a supplement or an update.
WHOLE_SUPPLEMENT = 0.75
_INTEGER = re.compile(r"\d{1,3}")


def extent_of(known: KnownMeeting, incoming: Incoming) -> Extent:
    """Tell how much the file tells; unclear where a list has some of the known items but not most."""
    proposal = incoming.proposal
    if proposal.agenda_pages is None or not proposal.items:
        return Extent.PAPERS if len(proposal.items) > 1 else Extent.ONE_PAPER
    share = _share(known, proposal.items)
    is_this_meeting = proposal.date.value == known.date
    if share == 0 and not is_this_meeting and not paper_name(incoming.file_name).is_list:
        # A paper with a numbered table in it, rather than a list of this meeting's items.
        return Extent.ONE_PAPER
    if proposal.kind is ProposalKind.SUPPLEMENT:
        if share < WHOLE:
            return Extent.PART_OF_LIST
        return Extent.WHOLE_LIST if share >= WHOLE_SUPPLEMENT else Extent.UNCLEAR_LIST
    return Extent.WHOLE_LIST if share >= WHOLE else Extent.UNCLEAR_LIST


def is_gapless(items: Sequence[ProposedItem]) -> bool:
    """Tell whether the numbers are 1, 2, 3 … without a gap: then no item was overlooked in reading."""
    numbers = [int(match.group()) for item in items if (match := _INTEGER.search(item.number.value or ""))]
    distinct = sorted(set(numbers))
    return bool(distinct) and distinct[0] <= 1 and distinct == list(range(distinct[0], distinct[-1] + 1))


def known_sketch(item: KnownItem) -> Sketch:
    """A known item as it is recognised."""
    return Sketch(item.title, item.number, item.dnr, item.section)


def proposed_sketch(item: ProposedItem) -> Sketch:
    """A read item as it is recognised."""
    from binder.kallelse.withdrawals import title_without_withdrawal

    title, _ = title_without_withdrawal(item.title.value or "")
    return Sketch(title, item.number.value, item.dnr.value, item.section.value)


def _share(known: KnownMeeting, items: Sequence[ProposedItem]) -> float:
    present = [known_sketch(item) for item in known.items if not item.is_withdrawn]
    found = match_items(present, [proposed_sketch(item) for item in items])
    return len(found.sure) / len(present) if present else 1.0
