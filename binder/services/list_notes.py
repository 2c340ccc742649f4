"""The notes of an item, of a meeting or of the whole binder, each with where it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from binder.domain.annotation import Anchor, Annotation
from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.domain.note_list import ListedNote, Place, searchable
from binder.services import sekretess
from binder.storage import note_places
from binder.storage.annotations import annotations_by_id, annotations_of_item, read_annotations

if TYPE_CHECKING:
    from datetime import date

    from binder.domain.paper import Paper
    from binder.storage.database import Binder
    from binder.storage.note_places import NotePlaces

LAST = float("inf")
"""Where notes on no item, and on no paper, stand among the others."""


def of_item(binder: Binder, item_id: AgendaItemId) -> list[ListedNote]:
    """The item's notes, those on its papers too."""
    return _listed(binder, annotations_of_item(binder, item_id))


def of_meeting(binder: Binder, meeting_id: MeetingId) -> list[ListedNote]:
    """The notes on the meeting, its items and its papers."""
    return _listed(binder, note_places.notes_of_meeting(binder, meeting_id))


def of_all(binder: Binder) -> list[ListedNote]:
    """Every note in the binder."""
    return _listed(binder, read_annotations(binder, "1 = 1"))


def again(binder: Binder, known: Iterable[ListedNote]) -> list[ListedNote] | None:
    """Those of the notes that are still there, as they are now; None if one hangs elsewhere than it did."""
    listed_by_id = {listed.note.id: listed for listed in known}
    found = []
    for note in _shown(binder, annotations_by_id(binder, listed_by_id).values()):
        listed = listed_by_id[note.id]
        if _hangs_on(note) != _hangs_on(listed.note):
            return None
        found.append(replace(listed, note=note, words=searchable(note, *_titles(listed))))
    return found


def _listed(binder: Binder, found_notes: Iterable[Annotation]) -> list[ListedNote]:
    places, notes = note_places.note_places(binder), _shown(binder, found_notes)
    order = {paper: number for number, paper in enumerate(places.papers)}
    found = (_with_place(note, places, order) for note in notes)
    hidden = sekretess.pages(binder)
    return [
        replace(listed, is_confidential=listed.note.anchor is not None and hidden.hides(listed.note))
        for listed in found
        if listed is not None
    ]


def _shown(binder: Binder, notes: Iterable[Annotation]) -> list[Annotation]:
    """The notes, those on confidential papers without the words that they hang on."""
    hidden = sekretess.pages(binder)
    return [sekretess.without_words(note, hidden) for note in notes]


@dataclass(frozen=True, slots=True, kw_only=True)
class _On:
    """The paper that a note is on, what it is called there, and its page within."""

    paper: Paper
    title: str
    page: int | None = None


def _with_place(note: Annotation, places: NotePlaces, order: dict[PaperId, int]) -> ListedNote | None:
    """The note where it stands; None if its item, paper or meeting was removed."""
    on = _paper_of(note, places)
    item = places.items.get(note.item_id) if note.item_id is not None else None
    meeting_id = item.meeting_id if item else (on.paper.meeting_id if on else note.meeting_id)
    meeting = places.meetings.get(meeting_id) if meeting_id is not None else None
    if meeting is None or (note.item_id is not None and item is None):
        return None
    listed = ListedNote(
        note=note,
        meeting=meeting,
        item=item,
        paper=on.title if on else "",
        page=on.page if on else None,
        day=_day_of(note),
        place=(
            -float(meeting.date.toordinal()),
            -float(meeting.id),
            float(item.position) if item else LAST,
            float(order[on.paper.id]) if on else LAST,
            *_place_on_page(note.anchor),
        ),
    )
    return replace(listed, words=searchable(note, *_titles(listed)))


def _titles(listed: ListedNote) -> tuple[str, ...]:
    item = listed.item
    return listed.paper, item.title if item else "", (item.dnr or "") if item else "", listed.meeting.body


def _hangs_on(note: Annotation) -> tuple[object, ...]:
    return note.item_id, note.anchor, note.paper_id, note.meeting_id


def _paper_of(note: Annotation, places: NotePlaces) -> _On | None:
    if note.paper_id is not None:
        paper = places.papers.get(note.paper_id)
        return _On(paper=paper, title=paper.title) if paper is not None else None
    if (anchor := note.anchor) is None:
        return None
    return _current(note, anchor, places) or _earlier(note, anchor, places)


def _current(note: Annotation, anchor: Anchor, places: NotePlaces) -> _On | None:
    found = [paper for paper in places.in_file.get(anchor.version_id, ()) if paper.has_page(anchor.page)]
    if not found:
        return None
    paper = next((paper for paper in found if paper.item_id == note.item_id), found[0])
    return _On(paper=paper, title=paper.title, page=anchor.page - paper.first_page + 1)


def _earlier(note: Annotation, anchor: Anchor, places: NotePlaces) -> _On | None:
    """An earlier version of a paper, with which the note stayed."""
    found = [
        was
        for was in places.earlier.get(anchor.version_id, ())
        if was.first_page <= anchor.page <= was.last_page
    ]
    if not found:
        return None
    was = next((was for was in found if was.paper.item_id == note.item_id), found[0])
    return _On(paper=was.paper, title=was.title, page=anchor.page - was.first_page + 1)


def _place_on_page(anchor: Anchor | None) -> Place:
    return anchor.order if anchor is not None else (0.0, 0.0, 0.0)


def _day_of(note: Annotation) -> date:
    # The computer's own zone: what was written on a Monday evening was written on that Monday.
    return note.created_at.astimezone().date()
