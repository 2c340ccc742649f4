"""What became of notes in newer versions, as rows; the place before is kept beside the one after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import Anchor
from binder.domain.carried_note import CarriedNote
from binder.domain.ids import AgendaItemId, AnnotationId, CarriedNoteId, MeetingId, PaperVersionId
from binder.domain.placement import CarryState
from binder.storage.annotations import anchor_of, anchor_values
from binder.storage.columns import maybe_moment_of, moment_of, moment_text
from binder.storage.rows import insert_row, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCarriedNote:
    """What became of a note, before it has an id and a time."""

    annotation_id: AnnotationId
    state: CarryState
    score: float
    old: Anchor
    new_version_id: PaperVersionId
    new: Anchor | None


def insert_carried(binder: Binder, note: NewCarriedNote, now: datetime) -> CarriedNoteId:
    """A new row; the annotation itself is changed by whoever carries it."""
    after = anchor_values(note.new) if note.new else {"version_id": note.new_version_id}
    values = {
        "annotation_id": note.annotation_id,
        "state": note.state.value,
        "score": note.score,
        **{f"old_{name}": value for name, value in anchor_values(note.old).items()},
        **{f"new_{name}": value for name, value in after.items()},
        "carried_at": moment_text(now),
    }
    return CarriedNoteId(insert_row(binder, "carried_note", values))


def found(binder: Binder, carried_id: CarriedNoteId, state: CarryState, score: float, new: Anchor) -> None:
    """A note that had no place in the version has one after all; its place before stays."""
    place = {f"new_{name}": value for name, value in anchor_values(new).items()}
    update_row(binder, "carried_note", carried_id, {"state": state.value, "score": score, **place})


def carried_to(binder: Binder, new_version: PaperVersionId) -> list[CarriedNote]:
    """What became of the notes when this version came, by the place they had."""
    return _read(binder, "new_version_id = ?", new_version)


def has_lost(binder: Binder, new_version: PaperVersionId) -> bool:
    """Whether notes were not found in a version, and nobody has looked at them."""
    query = """SELECT EXISTS (SELECT 1 FROM carried_note WHERE new_version_id = ? AND state = 'orphan'
        AND reviewed_at IS NULL AND deleted_at IS NULL)"""
    with database_errors_told():
        return bool(binder.connection.execute(query, (new_version,)).fetchone()[0])


def history_of(binder: Binder, annotation_id: AnnotationId) -> list[CarriedNote]:
    """Every move of a note, first to last."""
    return _read(binder, "annotation_id = ?", annotation_id)


def of_meeting(binder: Binder, meeting_id: MeetingId, *, waiting_only: bool = False) -> list[CarriedNote]:
    """Every move of the notes on the meeting's items and papers that are still there, first to last.

    With `waiting_only` of those notes alone that wait to be looked at.
    """
    waiting = f"AND annotation_id IN (SELECT annotation_id FROM carried_note WHERE {_WAITS})"
    condition = f"{_OF_MEETING} {waiting if waiting_only else ''}"
    return _read(binder, condition, meeting_id, meeting_id)


def of_item(binder: Binder, item_id: AgendaItemId) -> list[CarriedNote]:
    """Every move of the item's notes that are still there, first to last."""
    return _read(binder, "annotation_id IN (SELECT id FROM annotation WHERE item_id = ?)", item_id)


def from_version(binder: Binder, old_version: PaperVersionId) -> list[CarriedNote]:
    """The moves away from a version of the notes that are still there."""
    return _read(binder, "old_version_id = ?", old_version)


def tally(binder: Binder, meeting_id: MeetingId, since: datetime | None = None) -> tuple[int, int]:
    """How many of the meeting's notes came along to a newer version, and how many wait to be looked at.

    With `since` only moves after that moment that nobody has looked at: the member's own have been.
    """
    later = "AND carried_at > ? AND reviewed_at IS NULL" if since else ""
    moments = (moment_text(since),) if since else ()
    query = f"""SELECT count(DISTINCT annotation_id),
          count(DISTINCT CASE WHEN {_WAITS} THEN annotation_id END)
        FROM carried_note WHERE {_OF_MEETING} AND {_IS_THERE} {later}"""
    with database_errors_told():
        row = binder.connection.execute(query, (meeting_id, meeting_id, *moments)).fetchone()
    all_notes, waiting = row
    return all_notes, waiting


_WAITS = "reviewed_at IS NULL AND state IN ('changed', 'orphan') AND deleted_at IS NULL"
# Each inner query stands alone: tied to the outer one it would be asked anew for every row.
_IS_THERE = """deleted_at IS NULL
      AND annotation_id IN (SELECT id FROM annotation WHERE deleted_at IS NULL AND version_id IS NOT NULL)"""
_OF_MEETING = """(annotation_id IN (SELECT id FROM annotation
        WHERE item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?))
      OR (new_version_id IN (SELECT version_id FROM paper WHERE meeting_id = ? AND deleted_at IS NULL)
        AND annotation_id IN (SELECT id FROM annotation WHERE item_id IS NULL)))"""


def _read(binder: Binder, condition: str, *values: int) -> list[CarriedNote]:
    query = f"""SELECT * FROM carried_note WHERE {condition} AND {_IS_THERE}
        ORDER BY carried_at, old_page, id"""
    with database_errors_told():
        return [_carried(dict(row)) for row in binder.connection.execute(query, values)]


def _carried(row: Mapping[str, Any]) -> CarriedNote:
    old = anchor_of(_side(row, "old_"))
    if old is None:
        raise ValueError("a carried note hung somewhere")
    return CarriedNote(
        id=CarriedNoteId(row["id"]),
        annotation_id=AnnotationId(row["annotation_id"]),
        state=CarryState(row["state"]),
        score=row["score"],
        old=old,
        new_version_id=PaperVersionId(row["new_version_id"]),
        new=anchor_of(_side(row, "new_")) if row["new_page"] is not None else None,
        carried_at=moment_of(row["carried_at"]),
        reviewed_at=maybe_moment_of(row["reviewed_at"]),
    )


def _side(row: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {name.removeprefix(prefix): value for name, value in row.items() if name.startswith(prefix)}
