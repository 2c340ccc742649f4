"""A later file beside the meeting it belongs to: what is new, changed, moved, withdrawn or to be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from binder.kallelse.asking import Asker
from binder.kallelse.comparison import (
    MEETING,
    NEW,
    Comparison,
    Extent,
    ItemChange,
    ItemFate,
    PaperChange,
    Question,
    QuestionKind,
    chosen_key,
    item_choice,
    paper_choice,
)
from binder.kallelse.gone_items import GoneItems
from binder.kallelse.item_fields import changed_fields
from binder.kallelse.item_matching import Matching, match_items
from binder.kallelse.item_order import part_order, whole_order
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting
from binder.kallelse.list_extent import extent_of, known_sketch, proposed_sketch
from binder.kallelse.loose_paper import place_loose
from binder.kallelse.meeting_fields import changed_meeting
from binder.kallelse.moved_papers import with_moves
from binder.kallelse.paper_matching import PaperFate, PaperMatch, match_papers
from binder.kallelse.proposal import ProposedItem, ProposedPaper
from binder.kallelse.withdrawals import title_without_withdrawal


def compare(known: KnownMeeting, incoming: Incoming, answers: Mapping[str, str] | None = None) -> Comparison:
    """Set the file beside the meeting; `answers` maps ids of earlier questions to what was chosen.

    An answer may bring up other questions: ask until there are none. Nothing is changed by this.
    """
    asker, extent = Asker(answers), extent_of(known, incoming)
    if extent is Extent.ONE_PAPER:
        papers = place_loose(known, incoming, asker)
        items = tuple(_untold(item) for item in known.items)
        return Comparison(
            extent=extent, items=items, papers=papers, questions=asker.open, settled=asker.settled
        )
    return _Comparing(known=known, incoming=incoming, extent=extent, asker=asker).done()


def _untold(item: KnownItem) -> ItemChange:
    return ItemChange(known=item.key, proposed=None, fate=ItemFate.NOT_MENTIONED)


@dataclass(frozen=True)
class _Owner:
    """Whose papers some are: a known item's by its key, or a new one's by its place; else the meeting's."""

    item: int | None
    place: int | None


@dataclass(frozen=True, kw_only=True)
class _Comparing:
    """One comparison of a file with several items."""

    known: KnownMeeting
    incoming: Incoming
    extent: Extent
    asker: Asker

    def done(self) -> Comparison:
        matching = self._matching()
        told: dict[int, ItemChange] = {}
        papers: dict[_Owner, list[ProposedPaper]] = {}
        in_doubt: set[int] = set()
        for p, item in enumerate(self.incoming.proposal.items):
            choice = self._which(p, item, matching)
            if choice is None:
                in_doubt.update(matching.asked.get(p, ()))
                continue
            key = chosen_key(choice)
            if choice != MEETING:
                told[p] = self._told(p, item, key)
            owner = _Owner(key, p if choice == NEW else None)
            papers.setdefault(owner, []).extend(item.documents)
        places = {item.key: at for at, item in enumerate(self.known.items)}
        judge = GoneItems(known=self.known, incoming=self.incoming, extent=self.extent, asker=self.asker)
        gone = judge.judged({places[c.known] for c in told.values() if c.known is not None}, in_doubt)
        if self.extent is Extent.WHOLE_LIST:
            items = whole_order(told, gone, places)
        else:
            items = part_order(told, gone, self.known.items, self.incoming.proposal.items)
        return Comparison(
            extent=self.extent,
            meeting=tuple(changed_meeting(self.known, self.incoming.proposal, self.asker)),
            items=tuple(items),
            papers=self._all_papers(papers, items),
            questions=self.asker.open,
            settled=self.asker.settled,
        )

    def _all_papers(
        self, papers: Mapping[_Owner, list[ProposedPaper]], items: Sequence[ItemChange]
    ) -> tuple[PaperChange, ...]:
        """What becomes of the papers; only a whole list tells that one has moved to another item."""
        changes = tuple(change for owner in papers for change in self._papers(owner, papers[owner]))
        if self.extent is not Extent.WHOLE_LIST:
            return changes
        off = {each.known for each in items if each.known and each.fate is ItemFate.WITHDRAWN}
        return with_moves(self.known, self.incoming, changes, off)

    def _matching(self) -> Matching:
        proposed = self.incoming.proposal.items
        places = {item.key: at for at, item in enumerate(self.known.items)}
        return match_items(
            [known_sketch(item) for item in self.known.items],
            [proposed_sketch(item) for item in proposed],
            numbers_count=self.extent in (Extent.WHOLE_LIST, Extent.UNCLEAR_LIST),
            titles_count=self.extent is not Extent.PAPERS,
            answers={p: places.get(chosen_key(a) or 0) for p, a in self._given().items()},
        )

    def _given(self) -> dict[int, str]:
        """Return the answers to which item is which; on a list no two can be the same one."""
        given: dict[int, str] = {}
        for p in range(len(self.incoming.proposal.items)):
            answer = self.asker.given(_which_id(p))
            is_taken = chosen_key(answer or "") is not None and answer in given.values()
            if answer is not None and (self.extent is Extent.PAPERS or not is_taken):
                given[p] = answer
        return given

    def _which(self, p: int, item: ProposedItem, matching: Matching) -> str | None:
        """Return which item it is: a known one's choice, NEW or MEETING; None while that is asked."""
        given = self._given().get(p)
        if given is None and p in matching.sure:
            return item_choice(self.known.items[matching.sure[p]].key)
        candidates = tuple(item_choice(self.known.items[at].key) for at in matching.asked.get(p, ()))
        if given is None and not candidates and self.extent is not Extent.PAPERS:
            return NEW
        others = tuple(choice for choice in self._free(p, matching) if choice not in candidates)
        first, last = item.pages.value or (0, 0)
        return self.asker.ask(
            Question(
                id=_which_id(p),
                kind=QuestionKind.WHICH_ITEM,
                about=item.title.value or "",
                # Papers say nothing of the list: any item may be theirs, or none.
                choices=(*candidates, NEW, *others, MEETING),
                suggested=candidates[0] if candidates else None,
                proposed=p,
                first_page=first,
                last_page=last,
            )
        )

    def _free(self, p: int, matching: Matching) -> list[str]:
        """Return the choices of items that no other of the list is; papers may be of any."""
        taken = {at for place, at in matching.sure.items() if place != p}
        return [
            item_choice(item.key)
            for at, item in enumerate(self.known.items)
            if self.extent is Extent.PAPERS or at not in taken
        ]

    def _told(self, p: int, proposed: ProposedItem, key: int | None) -> ItemChange:
        if key is None:
            return ItemChange(known=None, proposed=p, fate=ItemFate.NEW)
        item = next(item for item in self.known.items if item.key == key)
        if self.extent is Extent.PAPERS:
            return ItemChange(known=key, proposed=p, fate=ItemFate.SAME)
        if title_without_withdrawal(proposed.title.value or "")[1]:
            fate = ItemFate.SAME if item.is_withdrawn else ItemFate.WITHDRAWN
            return ItemChange(known=key, proposed=p, fate=fate)
        is_whole = self.extent is Extent.WHOLE_LIST
        fields = tuple(changed_fields(item, proposed, p, self.asker, numbers_count=is_whole))
        fate = ItemFate.CHANGED if fields else ItemFate.SAME
        if item.is_withdrawn:
            fate = ItemFate.RESTORED
        return ItemChange(known=key, proposed=p, fate=fate, fields=fields)

    def _papers(self, owner: _Owner, proposed: list[ProposedPaper]) -> list[PaperChange]:
        known = [paper for paper in self.known.papers if owner.item is not None and paper.item == owner.item]
        found = match_papers(known, proposed, self.incoming.bodies) if proposed else []
        return [self._paper(match, owner.item, owner.place) for match in found]

    def _paper(self, match: PaperMatch, item: int | None, place: int | None) -> PaperChange:
        known, fate = match.known, match.fate
        if not match.is_sure and known is not None:
            question = Question(
                id=f"paper:{known}:{match.first_page}",
                kind=QuestionKind.WHICH_PAPER,
                about=match.title,
                choices=(paper_choice(known), NEW),
                suggested=paper_choice(known),
                known=item,
                first_page=match.first_page,
                last_page=match.last_page,
            )
            if self.asker.ask(question) == NEW:
                known, fate = None, PaperFate.NEW
        return PaperChange(
            known=known,
            item=item,
            proposed=place,
            fate=fate,
            title=match.title,
            kind=match.kind,
            first_page=match.first_page,
            last_page=match.last_page,
            pages=match.pages if known is not None else (),
            same=match.same if known is not None else frozenset(),
        )


def _which_id(place: int) -> str:
    return f"item:{place}"
