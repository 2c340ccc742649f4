"""What files bring to a meeting, as the rows that are reviewed: questions first, then each change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from binder.kallelse.comparison import (
    FieldChange,
    ItemChange,
    ItemFate,
    PaperChange,
    Question,
    QuestionKind,
    Settled,
)
from binder.kallelse.known import KnownItem, KnownPaper
from binder.kallelse.paper_matching import PaperFate
from binder.kallelse.proposal import ProposedItem
from binder.services.import_reading import UnreadFile
from binder.services.import_set import FileSet, Part

Value = str | bool | None
FIELDS = ("number", "title", "dnr", "section", "decision_proposal")


class RowKind(IntEnum):
    """What a row is; in the order of the list."""

    OPEN = auto()
    ANSWERED = auto()
    UNREAD = auto()
    MEETING = auto()
    NEW_ITEM = auto()
    CHANGED = auto()
    MOVED = auto()
    WITHDRAWN = auto()
    RESTORED = auto()
    REPLACED = auto()
    MOVED_PAPER = auto()
    NEW_PAPER = auto()
    NOTHING = auto()


_KINDS = {
    ItemFate.NEW: RowKind.NEW_ITEM,
    ItemFate.WITHDRAWN: RowKind.WITHDRAWN,
    ItemFate.RESTORED: RowKind.RESTORED,
}

_PAPERS = {
    PaperFate.NEW: RowKind.NEW_PAPER,
    PaperFate.MOVED: RowKind.MOVED_PAPER,
    PaperFate.REPLACED: RowKind.REPLACED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row. `part` is the place of its file, None where it could not be read; `key` stays the same.

    `before` is the known item or paper, `now` the proposed item or the paper's change, `fields` what differs.
    `first_page` is where to look in the file, 0 for nowhere.
    """

    kind: RowKind
    key: str
    part: int | None = None
    question: Question | None = None
    choice: str | None = None
    item: KnownItem | None = None
    proposed: ProposedItem | None = None
    paper: PaperChange | None = None
    known_paper: KnownPaper | None = None
    fields: tuple[FieldChange, ...] = ()
    is_moved: bool = False
    unread: UnreadFile | None = None
    first_page: int = 0

    @property
    def is_question(self) -> bool:
        """Whether it is a question, answered or not."""
        return self.kind in (RowKind.OPEN, RowKind.ANSWERED)


def entries_of(
    files: FileSet, unread: Sequence[UnreadFile] = (), order: Mapping[str, int] | None = None
) -> list[Entry]:
    """All rows in order; questions keep the place in `order` that they have by their key."""
    places = order or {}
    found = [entry for at, part in enumerate(files.parts) for entry in _of_part(at, part)]
    found += [Entry(kind=RowKind.UNREAD, key=f"unread:{each.name}", unread=each) for each in unread]
    return sorted(found, key=lambda entry: _rank(entry, places))


def _rank(entry: Entry, places: Mapping[str, int]) -> tuple[int, int]:
    if entry.is_question:
        return int(RowKind.OPEN), places.get(entry.key, len(places))
    return int(entry.kind), 0


def _of_part(at: int, part: Part) -> Iterator[Entry]:
    merge, comparison = part.merge, part.merge.comparison
    if merge.changes_nothing:
        yield Entry(kind=RowKind.NOTHING, key=f"{at}:nothing", part=at, first_page=1)
        return
    items = {item.key: item for item in merge.known.items}
    papers = {paper.key: paper for paper in merge.known.papers}
    for question in comparison.questions:
        yield _asked(at, part, question, None)
    for settled in comparison.settled:
        if settled.is_asked:
            yield _asked(at, part, settled.question, settled.choice)
    if comparison.meeting:
        page = _first_page(part)
        key = f"{at}:meeting"
        yield Entry(kind=RowKind.MEETING, key=key, part=at, fields=comparison.meeting, first_page=page)
    for change in comparison.items:
        yield from _of_item(at, part, change, items)
    for number, paper in enumerate(comparison.papers):
        yield from _of_paper(at, number, paper, part, (items, papers))


def _asked(at: int, part: Part, question: Question, choice: str | None) -> Entry:
    proposal, known = part.merge.incoming.proposal, part.merge.known
    proposed = proposal.items[question.proposed] if question.proposed is not None else None
    key = question.known
    if question.kind is QuestionKind.WHICH_VALUE and question.proposed is not None:
        key = _known_of(part, question.proposed)
    page = question.first_page or (_page_of(proposed) if proposed else 0) or _first_page(part)
    return Entry(
        kind=RowKind.OPEN if choice is None else RowKind.ANSWERED,
        key=f"{at}:{question.id}",
        part=at,
        question=question,
        choice=choice,
        item=next((item for item in known.items if item.key == key), None),
        proposed=proposed,
        first_page=page,
    )


def _known_of(part: Part, place: int) -> int | None:
    """Return the key of the item that the proposed one is."""
    return next((c.known for c in part.merge.comparison.items if c.proposed == place), None)


def _of_item(at: int, part: Part, change: ItemChange, items: Mapping[int, KnownItem]) -> Iterator[Entry]:
    kind = _KINDS.get(change.fate)
    if kind is None and change.fields:
        kind = RowKind.CHANGED
    if kind is None and change.is_moved:
        kind = RowKind.MOVED
    if kind is None:
        return
    proposed = None
    if change.proposed is not None:
        proposed = part.merge.incoming.proposal.items[change.proposed]
    yield Entry(
        kind=kind,
        key=f"{at}:item:{change.known}:{change.proposed}",
        part=at,
        item=items.get(change.known) if change.known is not None else None,
        proposed=proposed,
        fields=change.fields,
        is_moved=change.is_moved,
        first_page=(_page_of(proposed) if proposed else 0) or _first_page(part),
    )


def _of_paper(
    at: int,
    number: int,
    change: PaperChange,
    part: Part,
    known: tuple[Mapping[int, KnownItem], Mapping[int, KnownPaper]],
) -> Iterator[Entry]:
    settled = _placed(part)
    if change.fate not in _PAPERS:
        return
    items, papers = known
    proposed = None
    if change.proposed is not None:
        proposed = part.merge.incoming.proposal.items[change.proposed]
    yield Entry(
        kind=_PAPERS[change.fate],
        key=f"{at}:paper:{number}",
        part=at,
        question=settled.question if settled else None,
        choice=settled.choice if settled else None,
        item=items.get(change.item) if change.item is not None else None,
        proposed=proposed,
        paper=change,
        known_paper=papers.get(change.known) if change.known is not None else None,
        first_page=change.first_page,
    )


def _placed(part: Part) -> Settled | None:
    """Return where a loose paper surely belongs, which may be chosen otherwise."""
    return next((each for each in part.merge.comparison.settled if not each.is_asked), None)


def _page_of(item: ProposedItem) -> int:
    source = item.title.source or item.number.source
    return source.page if source is not None else 0


def _first_page(part: Part) -> int:
    pages = part.merge.incoming.proposal.agenda_pages
    return pages[0] if pages is not None else 1
