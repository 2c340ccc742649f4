"""Looking over the notes that came along to newer versions: confirmed, moved, or left where they were."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.annotation import (
    CONTEXT_LENGTH,
    Anchor,
    Annotation,
    PageAnchor,
    TextAnchor,
    TextQuote,
)
from binder.domain.carried_note import CarriedNote
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, AnnotationId, MeetingId, PaperVersionId
from binder.domain.placement import CarryState
from binder.services.undoing import absent, undoable
from binder.storage import annotations as rows
from binder.storage import carried_notes
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder

_PLACE = ("item_id", *rows.ANCHOR_COLUMNS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many notes came along to newer versions, and how many of them wait to be looked at."""

    carried: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReview:
    """A note that came along: where it was, where it is (in `note`), and what became of its words.

    An orphan's note hangs at `old`, which stays for ever.
    """

    note: Annotation
    old: Anchor
    new_version_id: PaperVersionId
    state: CarryState
    carried_at: datetime
    is_waiting: bool

    @property
    def is_orphan(self) -> bool:
        """Whether it hangs on an older version."""
        return self.state is CarryState.ORPHAN


def tally(binder: Binder, meeting_id: MeetingId, *, since: datetime | None = None) -> Tally:
    """How many of the meeting's notes came along; one quick query.

    With `since` only those that the program took along after that moment.
    """
    carried, waiting = carried_notes.tally(binder, meeting_id, since)
    return Tally(carried=carried, waiting=waiting)


def reviews(binder: Binder, meeting_id: MeetingId, *, waiting_only: bool = False) -> list[NoteReview]:
    """The meeting's notes that came along, those that wait first, then by the place they had.

    All of them may be a thousand: a tenth of a second. Those that wait are few.
    """
    found = _reviews(binder, carried_notes.of_meeting(binder, meeting_id, waiting_only=waiting_only))
    return sorted(found, key=lambda review: not review.is_waiting)


def reviews_of_item(binder: Binder, item_id: AgendaItemId) -> dict[AnnotationId, NoteReview]:
    """What became of those of the item's notes that came along; a few quick queries."""
    return {review.note.id: review for review in _reviews(binder, carried_notes.of_item(binder, item_id))}


def notes_as_they_were(binder: Binder, version_id: PaperVersionId) -> list[Annotation]:
    """The notes on an older version: those that stayed there, and where those that went on had hung."""
    found = {note.id: note for note in rows.annotations_of_version(binder, version_id)}
    first: dict[AnnotationId, CarriedNote] = {}
    for move in carried_notes.from_version(binder, version_id):
        first.setdefault(move.annotation_id, move)
    for note in rows.annotations_by_id(binder, first.keys() - found.keys()).values():
        found[note.id] = replace(note, anchor=first[note.id].old)
    return list(found.values())


def confirm(binder: Binder, annotation_ids: Iterable[AnnotationId], now: datetime) -> Changes:
    """Say that the notes' places are right, or that orphans may stay where they are."""
    ids = list(annotation_ids)
    earlier: list[RowValues] = []
    with binder.transaction():
        for annotation_id in ids:
            earlier += _reviewed(binder, annotation_id, now)
        touched = _touched(binder, ids)
    return undoable("Bekräfta anteckningens plats", earlier, touched) if earlier else Changes()


def move(
    binder: Binder,
    annotation_id: AnnotationId,
    anchor: Anchor,
    item_id: AgendaItemId | None,
    now: datetime,
) -> Changes:
    """Hang a note on words or a place that the member chose, in whichever paper; the place before is kept.

    A note that is on no words itself comes to stand beside the words that were chosen.
    """
    with binder.transaction():
        note = rows.one_annotation(binder, annotation_id)
        touched = _touched(binder, [annotation_id])
        if note.anchor is None:
            raise BinderError(ErrorCode.NOT_FOUND)
        if isinstance(note.anchor, PageAnchor) and isinstance(anchor, TextAnchor):
            anchor = _beside(note.anchor, anchor)
        reviewed = _reviewed(binder, annotation_id, now)
        made = _note_move(binder, note.id, note.anchor, anchor, now)
        hung = _hang(binder, annotation_id, anchor, item_id)
        touched |= _touched(binder, [annotation_id])
    return undoable("Flytta anteckning", [*reviewed, *made, *hung], touched)


def keep_at_old(binder: Binder, annotation_id: AnnotationId, now: datetime) -> Changes:
    """Put a note back on the words of the older version that it was made on, for good."""
    with binder.transaction():
        note = rows.one_annotation(binder, annotation_id)
        moves = carried_notes.history_of(binder, annotation_id)
        if not moves:
            raise BinderError(ErrorCode.NOT_FOUND)
        reviewed = _reviewed(binder, annotation_id, now)
        hung = _hang(binder, annotation_id, _shown(moves).old, note.item_id)
    return undoable("Behåll vid den gamla texten", [*reviewed, *hung], _touched(binder, [annotation_id]))


def _beside(place: PageAnchor, words: TextAnchor) -> PageAnchor:
    """The same place at other words: a spot where they begin, a drawing around their middle."""
    around = TextQuote(
        exact="",
        prefix=words.quote.prefix,
        suffix=f"{words.quote.exact} {words.quote.suffix}"[:CONTEXT_LENGTH].rstrip(),
    )
    box, there = place.box, words.quads[0]
    moved = place
    if box is not None:
        x = (there.left + there.right) / 2 if place.strokes else there.left
        right, up = x - (box.left + box.right) / 2, (there.bottom + there.top - box.bottom - box.top) / 2
        moved = place.moved(right, up)
    return replace(moved, version_id=words.version_id, page=words.page, around=around)


def _note_move(
    binder: Binder, annotation_id: AnnotationId, old: Anchor, new: Anchor, now: datetime
) -> tuple[RowValues, ...]:
    row = carried_notes.NewCarriedNote(
        annotation_id=annotation_id,
        state=CarryState.MOVED,
        score=1.0,
        old=old,
        new_version_id=new.version_id,
        new=new,
    )
    carried_id = carried_notes.insert_carried(binder, row, now)
    update_row(binder, "carried_note", carried_id, {"reviewed_at": moment_text(now)})
    return absent("carried_note", [carried_id], moment_text(now))


def _hang(
    binder: Binder, annotation_id: AnnotationId, anchor: Anchor, item_id: AgendaItemId | None
) -> tuple[RowValues, ...]:
    earlier = row_values(binder, "annotation", [annotation_id], *_PLACE)
    update_row(binder, "annotation", annotation_id, {"item_id": item_id, **rows.anchor_values(anchor)})
    return earlier


def _reviews(binder: Binder, found: Iterable[CarriedNote]) -> list[NoteReview]:
    moves: dict[AnnotationId, list[CarriedNote]] = {}
    for move in found:
        moves.setdefault(move.annotation_id, []).append(move)
    notes = rows.annotations_by_id(binder, moves)
    return [_review(notes[note_id], each) for note_id, each in moves.items() if note_id in notes]


def _review(note: Annotation, moves: list[CarriedNote]) -> NoteReview:
    shown = _shown(moves)
    stayed = note.anchor is not None and note.anchor.version_id == shown.old.version_id
    return NoteReview(
        note=note,
        old=shown.old,
        new_version_id=moves[-1].new_version_id,
        state=CarryState.ORPHAN if stayed else (shown if shown.needs_review else moves[-1]).state,
        carried_at=moves[-1].carried_at,
        is_waiting=any(each.needs_review for each in moves),
    )


def _shown(moves: list[CarriedNote]) -> CarriedNote:
    """The first move that was not looked at, else the last one that led to another version."""
    to_versions = [move for move in moves if move.old.version_id != move.new_version_id] or moves
    return next((move for move in moves if move.needs_review), to_versions[-1])


def _reviewed(binder: Binder, annotation_id: AnnotationId, now: datetime) -> tuple[RowValues, ...]:
    moves = carried_notes.history_of(binder, annotation_id)
    waiting = [move.id for move in moves if move.reviewed_at is None]
    earlier = row_values(binder, "carried_note", waiting, "reviewed_at")
    for carried_id in waiting:
        update_row(binder, "carried_note", carried_id, {"reviewed_at": moment_text(now)})
    return earlier


def _touched(binder: Binder, ids: Iterable[AnnotationId]) -> set[tuple[Kind, int]]:
    notes = [rows.one_annotation(binder, annotation_id) for annotation_id in ids]
    items = {(Kind.AGENDA_ITEM, int(note.item_id)) for note in notes if note.item_id is not None}
    return items | {(Kind.ANNOTATION, int(note.id)) for note in notes}
