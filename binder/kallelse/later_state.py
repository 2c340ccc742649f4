"""A meeting as it will be when a file has come in, so that the next file can be set beside that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from binder.kallelse.comparison import Comparison, ItemChange, ItemFate, PaperChange
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.proposal import Proposal, ProposedItem, ProposedPaper

#: More than a file has pages, with room for items and for several papers that begin on one page.
ON_A_PAGE = 1_000
PAPERS = 1_000_000
A_FILE = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterState:
    """The meeting afterwards; what it does not have yet has keys below zero, the same whatever is answered.

    `items` leads from places in the proposal to the keys of new items, `papers` has the keys of new papers in
    the order of the comparison (of a new meeting: of the items and their papers).
    """

    meeting: KnownMeeting
    items: Mapping[int, int]
    papers: tuple[int, ...]


def opened(incoming: Incoming) -> LaterState:
    """The meeting that a file begins; ValueError without body or day."""
    proposal = incoming.proposal
    if proposal.body.value is None or proposal.date.value is None:
        raise ValueError("a meeting has a body and a day")
    keys = _Keys(0)
    items = [_new_item(keys.of_item(place), item) for place, item in enumerate(proposal.items)]
    papers = [
        _paper(keys.of_paper(paper.first_page), own.key, paper, incoming)
        for own, item in zip(items, proposal.items, strict=True)
        for paper in item.documents
    ]
    return LaterState(
        meeting=_of_proposal(proposal, tuple(items), tuple(papers)),
        items={place: item.key for place, item in enumerate(items)},
        papers=tuple(paper.key for paper in papers),
    )


def after(known: KnownMeeting, incoming: Incoming, comparison: Comparison, *, step: int) -> LaterState:
    """The meeting when the comparison has been written; what is still asked is not in it.

    `step` is the file's place among those that come, from 1.
    """
    keys = _Keys(step)
    fresh = _fresh_keys(comparison, keys)
    by_key = {item.key: item for item in known.items}
    items = [_item(change, by_key, incoming.proposal, fresh) for change in comparison.items]
    papers = {paper.key: paper for paper in known.papers}
    for change in comparison.papers:
        if change.fate in {PaperFate.REPLACED, PaperFate.MOVED} and change.known in papers:
            papers[change.known] = _come_again(papers[change.known], change, incoming, fresh)
    new: list[int] = []
    for change in (change for change in comparison.papers if change.fate is PaperFate.NEW):
        new.append(keys.of_paper(change.first_page))
        papers[new[-1]] = _paper(new[-1], _owner(change, fresh), change, incoming)
    listed = {change.known for change in comparison.items}
    rest = [item for item in known.items if item.key not in listed]
    meeting = replace(known, items=(*items, *rest), papers=tuple(papers.values()))
    return LaterState(meeting=meeting, items=fresh, papers=tuple(new))


def _come_again(
    paper: KnownPaper, change: PaperChange, incoming: Incoming, fresh: Mapping[int, int]
) -> KnownPaper:
    """The paper with its newer text; under another item, if it moved."""
    again = _replaced(paper, change, incoming)
    return replace(again, item=_owner(change, fresh)) if change.fate is PaperFate.MOVED else again


def _owner(change: PaperChange, fresh: Mapping[int, int]) -> int | None:
    return change.item if change.proposed is None else fresh.get(change.proposed)


def _fresh_keys(comparison: Comparison, keys: _Keys) -> dict[int, int]:
    """The keys of the items that are new, by their place in the proposal."""
    return {
        change.proposed: keys.of_item(change.proposed)
        for change in comparison.items
        if change.known is None and change.proposed is not None
    }


def with_keys(comparison: Comparison, keys: Mapping[int, int]) -> Comparison:
    """The comparison with the keys that its items and papers have by now."""

    def key(old: int | None) -> int | None:
        return None if old is None else keys.get(old, old)

    return replace(
        comparison,
        items=tuple(replace(change, known=key(change.known)) for change in comparison.items),
        papers=tuple(
            replace(change, known=key(change.known), item=key(change.item)) for change in comparison.papers
        ),
    )


class _Keys:
    """Keys of what is new: by the file, and by the place in it."""

    def __init__(self, step: int) -> None:
        self._before = -step * A_FILE
        self._taken: set[int] = set()

    def of_item(self, place: int) -> int:
        """The key of the item at that place of the list."""
        return self._before - place - 1

    def of_paper(self, page: int) -> int:
        """The key of the next paper that begins on that page."""
        key = self._before - PAPERS - page * ON_A_PAGE
        while key in self._taken:
            key -= 1
        self._taken.add(key)
        return key


def _of_proposal(
    proposal: Proposal, items: tuple[KnownItem, ...], papers: tuple[KnownPaper, ...]
) -> KnownMeeting:
    if proposal.body.value is None or proposal.date.value is None:
        raise ValueError("a meeting has a body and a day")
    return KnownMeeting(
        body=proposal.body.value,
        date=proposal.date.value,
        time=proposal.time.value,
        place=proposal.place.value,
        items=items,
        papers=papers,
    )


def _new_item(key: int, item: ProposedItem) -> KnownItem:
    return KnownItem(
        key=key,
        title=item.title.value or "",
        number=item.number.value,
        dnr=item.dnr.value,
        section=item.section.value,
        decision_proposal=item.decision_proposal.value,
        goes_to_council=item.goes_to_council,
    )


def _item(
    change: ItemChange, known: Mapping[int, KnownItem], proposal: Proposal, fresh: Mapping[int, int]
) -> KnownItem:
    if change.known is None:
        if change.proposed is None:
            raise ValueError("an item is known or proposed")
        return _new_item(fresh[change.proposed], proposal.items[change.proposed])
    values: dict[str, Any] = {each.field: each.after for each in change.fields}
    if change.fate in (ItemFate.WITHDRAWN, ItemFate.RESTORED):
        values["is_withdrawn"] = change.fate is ItemFate.WITHDRAWN
    return replace(known[change.known], **values)


def _replaced(paper: KnownPaper, change: PaperChange, incoming: Incoming) -> KnownPaper:
    first, last = change.first_page, change.last_page
    return replace(
        paper,
        file_name=incoming.file_name,
        first_page=first,
        pages=incoming.pages[first - 1 : last],
        page_count=last - first + 1,
    )


def _paper(key: int, item: int | None, paper: PaperChange | ProposedPaper, incoming: Incoming) -> KnownPaper:
    first, last = paper.first_page, paper.last_page
    return KnownPaper(
        key=key,
        item=item,
        title=paper.title,
        kind=paper.kind,
        file_name=incoming.file_name,
        first_page=first,
        pages=incoming.pages[first - 1 : last],
        page_count=last - first + 1,
    )
