"""The notes of an item or of a meeting, ordered as a reader of them wants: by item, by paper, by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation
from binder.domain.confidential_pages import ConfidentialPages
from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.paper import Paper, PaperVersion
from binder.services import member, read_meeting, sekretess
from binder.storage import note_sources
from binder.storage.annotations import annotations_of_item

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperNotes:
    """Notes on a paper and, by place, on its pages; `paper` is None for those in an earlier version."""

    version: PaperVersion
    paper: Paper | None
    notes: tuple[Annotation, ...]

    @property
    def title(self) -> str:
        """What the paper is called; of one that was replaced the name of its file."""
        return self.paper.title if self.paper is not None else self.version.file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemNotes:
    """An item's notes; without an item those on the meeting and its own papers. `own` are on the item itself.

    `papers` are the papers with notes; `first` the first paper of all, where there is one.
    """

    item: AgendaItem | None
    own: tuple[Annotation, ...]
    papers: tuple[PaperNotes, ...]
    first: Paper | None = None

    @property
    def count(self) -> int:
        """How many notes there are."""
        return len(self.own) + sum(len(paper.notes) for paper in self.papers)


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredNotes:
    """All notes that were asked for, and who made those that say nothing of it.

    `confidential` more are on confidential papers, and stay in the binder.
    """

    meeting: Meeting
    item: AgendaItem | None
    author: str
    items: tuple[ItemNotes, ...]
    confidential: int = 0

    @property
    def count(self) -> int:
        """How many notes there are."""
        return sum(item.count for item in self.items)


def of_item(binder: Binder, item_id: AgendaItemId) -> GatheredNotes:
    """The item's notes; NOT_FOUND."""
    item = read_meeting.item(binder, item_id)
    return _gathered(binder, item.meeting_id, item, [_item_notes(binder, item)])


def of_meeting(binder: Binder, meeting_id: MeetingId) -> GatheredNotes:
    """The notes of the whole meeting in the order of the agenda, those on its own papers last; NOT_FOUND."""
    items = [_item_notes(binder, row.item) for row in read_meeting.agenda(binder, meeting_id)]
    loose = note_sources.notes_without_item(binder, meeting_id)
    papers = read_meeting.meeting_papers(binder, meeting_id)
    return _gathered(binder, meeting_id, None, [*items, _sorted(binder, None, loose, papers)])


def _gathered(
    binder: Binder, meeting_id: MeetingId, item: AgendaItem | None, found: Iterable[ItemNotes]
) -> GatheredNotes:
    hidden, every = sekretess.pages(binder), list(found)
    items = [_without(each, hidden) for each in every]
    return GatheredNotes(
        meeting=read_meeting.meeting(binder, meeting_id),
        item=item,
        author=member.member(binder).name,
        items=tuple(each for each in items if each.count),
        confidential=sum(each.count for each in every) - sum(each.count for each in items),
    )


def _item_notes(binder: Binder, item: AgendaItem) -> ItemNotes:
    papers = read_meeting.papers_of(binder, item.id)
    return _sorted(binder, item, annotations_of_item(binder, item.id), papers)


def _sorted(
    binder: Binder, item: AgendaItem | None, notes: Sequence[Annotation], papers: Sequence[Paper]
) -> ItemNotes:
    return ItemNotes(
        item=item,
        own=tuple(note for note in notes if _version_of(note, papers) is None),
        papers=tuple(_by_paper(binder, notes, papers)),
        first=_first_open(papers),
    )


def _first_open(papers: Sequence[Paper]) -> Paper | None:
    return next((paper for paper in papers if not paper.is_confidential), None)


def _without(item: ItemNotes, hidden: ConfidentialPages) -> ItemNotes:
    """The item's notes but for those on confidential papers."""
    papers = (replace(each, notes=_open_notes(each.notes, hidden)) for each in item.papers)
    return replace(
        item, own=_open_notes(item.own, hidden), papers=tuple(each for each in papers if each.notes)
    )


def _open_notes(notes: Iterable[Annotation], hidden: ConfidentialPages) -> tuple[Annotation, ...]:
    return tuple(note for note in notes if not hidden.hides(note))


def _by_paper(binder: Binder, notes: Iterable[Annotation], papers: Sequence[Paper]) -> list[PaperNotes]:
    """The papers in their order, then the files that none of them is made of any more."""
    groups: dict[tuple[int, PaperVersionId], list[Annotation]] = {}
    for note in notes:
        version = _version_of(note, papers)
        if version is not None:
            groups.setdefault((_place_of(note, papers), version), []).append(note)
    return [
        PaperNotes(
            version=binder.papers.version(version),
            paper=papers[place] if place < len(papers) else None,
            notes=tuple(sorted(group, key=_place_on_page)),
        )
        for (place, version), group in sorted(groups.items(), key=lambda each: each[0])
    ]


def _place_of(note: Annotation, papers: Sequence[Paper]) -> int:
    """The place of the note's paper among the item's; after them all for one that was replaced."""
    return next((place for place, paper in enumerate(papers) if _is_on(note, paper)), len(papers))


def _is_on(note: Annotation, paper: Paper) -> bool:
    if note.anchor is None:
        return note.paper_id == paper.id
    return paper.version_id == note.anchor.version_id and paper.has_page(note.anchor.page)


def _version_of(note: Annotation, papers: Iterable[Paper]) -> PaperVersionId | None:
    """The received file that a note is in, or whose paper it is on; None for one on no paper."""
    if note.anchor is not None:
        return note.anchor.version_id
    return next((paper.version_id for paper in papers if paper.id == note.paper_id), None)


def _place_on_page(note: Annotation) -> tuple[int, float, float]:
    return note.anchor.order if note.anchor is not None else (0, 0.0, 0.0)
