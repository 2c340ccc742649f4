"""Which page of a later file is which known page: the same, edited, or neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from binder.kallelse.page_likeness import PageBody, page_likeness

#: Pages of which this much is the same are one page, edited.
EDITED = 0.4
#: The same for a page that stands alone between two known ones.
EDITED_IN_PLACE = 0.15


@dataclass(slots=True)
class PagePairs:
    """From known pages to later ones, both by place; `same` tells those that did not change."""

    later: dict[int, int] = field(default_factory=dict)
    same: set[int] = field(default_factory=set)

    def add(self, known: int, later: int, *, is_same: bool) -> None:
        """Note a pair."""
        self.later[known] = later
        if is_same:
            self.same.add(known)


def pair_pages(known: Sequence[PageBody], later: Sequence[PageBody]) -> PagePairs:
    """Pair pages that are the same, first in order and then wherever they went, then edited ones."""
    pairs = PagePairs()
    before, after = ([page.words for page in pages] for pages in (known, later))
    for block in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if not known[block.a + step].is_empty:
                pairs.add(block.a + step, block.b + step, is_same=True)
    _pair_moved(pairs, known, later)
    _pair_edited(pairs, known, later)
    _pair_between(pairs, known, later)
    return pairs


def _pair_moved(pairs: PagePairs, known: Sequence[PageBody], later: Sequence[PageBody]) -> None:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    used = set(pairs.later.values())
    for at, page in enumerate(later):
        if at not in used and not page.is_empty:
            places[page.words].append(at)
    for at, page in enumerate(known):
        if at not in pairs.later and places[page.words]:
            pairs.add(at, places[page.words].pop(0), is_same=True)


def _pair_edited(pairs: PagePairs, known: Sequence[PageBody], later: Sequence[PageBody]) -> None:
    used = set(pairs.later.values())
    alike = [
        (page_likeness(known[k], later[n]), k, n)
        for k in range(len(known))
        if k not in pairs.later
        for n in range(len(later))
        if n not in used
    ]
    for worth, k, n in sorted(alike, key=lambda each: (-each[0], each[1], each[2])):
        if worth >= EDITED and k not in pairs.later and n not in used:
            pairs.add(k, n, is_same=False)
            used.add(n)


def _pair_between(pairs: PagePairs, known: Sequence[PageBody], later: Sequence[PageBody]) -> None:
    """Pair a page that stands alone between two pairs if some of it is left: it was much edited."""
    used = set(pairs.later.values())
    for k in range(1, len(known) - 1):
        before, after = pairs.later.get(k - 1), pairs.later.get(k + 1)
        if k in pairs.later or before is None or after != before + 2 or before + 1 in used:
            continue
        if page_likeness(known[k], later[before + 1]) >= EDITED_IN_PLACE:
            pairs.add(k, before + 1, is_same=False)
            used.add(before + 1)
