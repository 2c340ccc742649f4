"""Where a paper that came alone belongs: to which item, and in which known paper's place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from binder.domain.diarienummer import Diarienummer, find_all, parse, same_matter
from binder.kallelse.asking import Asker
from binder.kallelse.comparison import (
    MEETING,
    PaperChange,
    Question,
    QuestionKind,
    chosen_key,
    item_choice,
    paper_choice,
)
from binder.kallelse.item_likeness import Sketch, likeness, plain_number
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.labels import paper_kind
from binder.kallelse.list_extent import known_sketch
from binder.kallelse.page_likeness import head_likeness, paper_likeness, part_within
from binder.kallelse.page_pairing import pair_pages
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.paper_names import PaperName, paper_name

#: Of two papers' text, the part that must be the same for one to be the other, edited.
EDITED = 0.5
#: So much alike that the same heading is proof enough.
NEARLY_SAME = 0.85
MARGIN = 0.15
SAME_HEAD = 0.7
#: Below this the texts have nothing to do with each other.
UNLIKE = 0.3
_HEAD_CHARACTERS = 1_500
_LEAST_TITLE = 10
_ID = "place"


def place_loose(known: KnownMeeting, incoming: Incoming, asker: Asker) -> tuple[PaperChange, ...]:
    """Return what becomes of the paper: kept, another's successor, or new; nothing while that is asked."""
    loose = _Loose(known, incoming)
    sure, question = loose.sure(), loose.question()
    choice = asker.take(question, sure) if sure is not None else asker.ask(question)
    return () if choice is None else (loose.change(choice),)


@dataclass(frozen=True)
class _Alike:
    """A known paper and how much of its text the loose one has."""

    paper: KnownPaper
    worth: float


class _Loose:
    """A loose paper with all that its name, its head and its text tell."""

    def __init__(self, known: KnownMeeting, incoming: Incoming) -> None:
        self._known, self._incoming = known, incoming
        self._name: PaperName = paper_name(incoming.file_name)
        self._head = incoming.pages[0][:_HEAD_CHARACTERS] if incoming.pages else ""
        self._bodies = incoming.bodies

    @cached_property
    def _alike(self) -> list[_Alike]:
        """The known papers of items, likest first."""
        papers = [paper for paper in self._known.papers if paper.item is not None]
        found = [_Alike(paper, paper_likeness(paper.bodies, self._bodies)) for paper in papers]
        return sorted(found, key=lambda each: -each.worth)

    @cached_property
    def _dnrs(self) -> list[Diarienummer]:
        found = [hit.dnr for hit in find_all(self._head)]
        items = self._incoming.proposal.items
        read = [parse(item.dnr.value or "") for item in items] if len(items) == 1 else []
        in_name = [hit.dnr for hit in find_all(self._incoming.file_name.replace("_", " "))]
        return [dnr for dnr in (*read, *found, *in_name) if dnr is not None]

    @cached_property
    def _by_dnr(self) -> list[KnownItem]:
        return [item for item in self._known.items if self._has_dnr(item)]

    def _has_dnr(self, item: KnownItem) -> bool:
        own = parse(item.dnr or "")
        return own is not None and any(same_matter(own, dnr) for dnr in self._dnrs)

    @cached_property
    def _by_number(self) -> list[KnownItem]:
        wanted = self._name.number
        if wanted is None:
            return []
        return [
            item for item in self._known.items if plain_number(item.number) in (wanted, wanted.lstrip("0"))
        ]

    @cached_property
    def _by_title(self) -> list[KnownItem]:
        """The items whose title stands in the head, or is what the name says."""
        head, name = f" {Sketch(self._head).plain} ", Sketch(" ".join(self._name.words))
        found = []
        for item in self._known.items:
            sketch = known_sketch(item)
            in_head = len(sketch.plain) >= _LEAST_TITLE and f" {sketch.plain} " in head
            if in_head or (len(name.plain) >= _LEAST_TITLE and likeness(sketch, name) >= NEARLY_SAME):
                found.append(item)
        return found

    def sure(self) -> str | None:
        """Return the choice that is beyond reasonable doubt, or None."""
        if self._name.is_masked:
            # A masked copy is for the public: it may stand beside the whole paper, or instead of it.
            return None
        same = [each.paper for each in self._alike if each.worth == 1.0 and self._is_same(each.paper)]
        if same:
            return paper_choice(same[0].key) if len(same) == 1 else None
        return self._sure_successor() or (None if self._may_be_list else self._sure_item())

    @property
    def _may_be_list(self) -> bool:
        """Whether it was read as a list of items: another meeting's, or a paper with a numbered table."""
        proposal = self._incoming.proposal
        return proposal.agenda_pages is not None and len(proposal.items) > 1

    def _is_same(self, paper: KnownPaper) -> bool:
        return [page.words for page in paper.bodies] == [page.words for page in self._bodies]

    def _sure_successor(self) -> str | None:
        best = self._clearly_likest
        if best is None or self._speaks_against(best.paper):
            return None
        if self._lacks_pages_of(best.paper):
            # Shorter now, or one of several documents that were taken for one paper.
            return None
        same_head = head_likeness(best.paper.bodies, self._bodies) >= SAME_HEAD
        says_so = self._name.replaces or self._has_name_of(best.paper)
        is_sure = same_head and (says_so or (best.worth >= NEARLY_SAME and self._has_place_of(best.paper)))
        return paper_choice(best.paper.key) if is_sure else None

    @property
    def _clearly_likest(self) -> _Alike | None:
        """The known paper that this may be, edited, if no other is nearly as like it."""
        if not self._alike:
            return None
        best, *others = self._alike
        nearest = others[0].worth if others else 0.0
        return best if best.worth >= EDITED and best.worth - nearest >= MARGIN else None

    def _has_place_of(self, paper: KnownPaper) -> bool:
        return any(item.key == paper.item for item in (*self._by_dnr, *self._by_number))

    def _lacks_pages_of(self, paper: KnownPaper) -> bool:
        bodies = paper.bodies
        return len(pair_pages(bodies, self._bodies).later) < len(bodies)

    def _has_name_of(self, paper: KnownPaper) -> bool:
        return bool(paper.file_name) and paper_name(paper.file_name).stem == self._name.stem

    def _speaks_against(self, paper: KnownPaper) -> bool:
        """Tell whether the dnr or the number names another item than the paper's."""
        return any(
            found and all(item.key != paper.item for item in found)
            for found in (self._by_dnr, self._by_number)
        )

    def _sure_item(self) -> str | None:
        """Return the item of a paper that is surely new: known by its number, and like no known paper."""
        item = None if self._may_be_known else self._agreed_item()
        return None if item is None or item.is_withdrawn else item_choice(item.key)

    @property
    def _may_be_known(self) -> bool:
        """Whether it may be a known paper anew, or a part of one: by its name, or by its text."""
        if self._name.replaces or any(self._has_name_of(each.paper) for each in self._alike):
            return True
        if any(page.is_unreadable for page in self._bodies):
            return True
        return any(
            each.worth >= UNLIKE or part_within(self._bodies, each.paper.bodies) >= EDITED
            for each in self._alike
        )

    def _agreed_item(self) -> KnownItem | None:
        """Return the only item that dnr, number and title agree on; number or title alone is not enough."""
        told = [found for found in (self._by_dnr, self._by_number, self._by_title) if found]
        if not self._by_dnr and len(told) <= 1:
            return None
        agreed = [item for item in told[0] if all(item in found for found in told)]
        return agreed[0] if len(agreed) == 1 else None

    def question(self) -> Question:
        """Return what to ask: the likeliest places first, then every other."""
        items = [*self._by_dnr, *self._by_number, *self._by_title]
        papers = [each.paper.key for each in self._alike if each.worth >= UNLIKE]
        papers += [paper.key for paper in self._known.papers if paper.item in {item.key for item in items}]
        near = [*map(paper_choice, papers), *(item_choice(item.key) for item in items)]
        every = [item_choice(item.key) for item in self._known.items]
        others = [paper_choice(each.paper.key) for each in self._alike]
        choices = tuple(dict.fromkeys([*near, MEETING, *every, *others]))
        return Question(
            id=_ID,
            kind=QuestionKind.WHICH_PLACE,
            about=self._incoming.file_name,
            choices=choices,
            suggested=choices[0] if near else None,
            first_page=1,
            last_page=max(1, len(self._incoming.pages)),
        )

    def change(self, choice: str) -> PaperChange:
        """Return what the choice makes of the paper."""
        key = chosen_key(choice)
        paper = next((p for p in self._known.papers if choice == paper_choice(p.key)), None)
        last = max(1, len(self._incoming.pages), self._incoming.proposal.page_count)
        if paper is None:
            title = self._title()
            kind = paper_kind("\n".join(self._head.splitlines()[:14]))
            return PaperChange(
                known=None,
                item=key,
                proposed=None,
                fate=PaperFate.NEW,
                title=title,
                kind=kind,
                first_page=1,
                last_page=last,
            )
        return self._successor(paper, last)

    def _successor(self, paper: KnownPaper, last: int) -> PaperChange:
        pairs = pair_pages(paper.bodies, self._bodies)
        return PaperChange(
            known=paper.key,
            item=paper.item,
            proposed=None,
            fate=PaperFate.KEPT if self._is_same(paper) and paper.pages else PaperFate.REPLACED,
            title=paper.title,
            kind=paper.kind,
            first_page=1,
            last_page=last,
            pages=tuple((k + 1, n + 1) for k, n in sorted(pairs.later.items())),
            same=frozenset(k + 1 for k in pairs.same),
        )

    def _title(self) -> str:
        items = self._incoming.proposal.items
        read = items[0].title.value if len(items) == 1 else None
        named = " ".join(self._name.words).capitalize()
        return read or named or self._incoming.file_name
