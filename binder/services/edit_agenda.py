"""Mending a meeting that is in the binder: its head, and items and papers that do not belong there."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, MeetingId, PaperId
from binder.services.undoing import undoable
from binder.storage import meetings as rows
from binder.storage.annotations import annotations_of_item, ids_on_paper
from binder.storage.drafts import drafts_of_item
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


def edit_meeting(
    binder: Binder, meeting_id: MeetingId, *, body: str, date: date, time: str | None, place: str | None
) -> Changes:
    """Change body, day, time and place of a meeting; ValueError for an empty body."""
    if not body.strip():
        raise ValueError(body)
    values = {"body": body, "date": date.isoformat(), "time": time, "place": place}
    with binder.transaction():
        rows.one_meeting(binder, meeting_id)
        earlier = row_values(binder, "meeting", [meeting_id], *values)
        update_row(binder, "meeting", meeting_id, values)
    return undoable("Ändra sammanträde", earlier, [(Kind.MEETING, int(meeting_id))])


def own_work(binder: Binder, item_id: AgendaItemId) -> tuple[int, int]:
    """How many notes and drafts go with an item when it is taken off the agenda."""
    return len(annotations_of_item(binder, item_id)), len(drafts_of_item(binder, item_id))


def notes_on(binder: Binder, paper_id: PaperId) -> int:
    """How many notes are on a paper of an item, in any of its versions."""
    return len(ids_on_paper(binder, paper_id))


def remove_item(binder: Binder, item_id: AgendaItemId, now: datetime | None = None) -> Changes:
    """Take an item off the agenda with its papers; undo brings it back with notes and drafts."""
    with binder.transaction():
        item = rows.one_item(binder, item_id)
        papers = [int(paper.id) for paper in rows.papers_of_item(binder, item_id)]
        earlier = (
            *row_values(binder, "agenda_item", [item_id], "deleted_at"),
            *row_values(binder, "paper", papers, "deleted_at"),
        )
        rows.mark_deleted(binder, "agenda_item", [item_id], now or datetime.now(UTC))
        rows.mark_deleted(binder, "paper", papers, now or datetime.now(UTC))
    touched = [(Kind.MEETING, int(item.meeting_id)), (Kind.AGENDA_ITEM, int(item_id))]
    return undoable("Ta bort ärende", earlier, touched)


def remove_paper(binder: Binder, paper_id: PaperId, now: datetime | None = None) -> Changes:
    """Take a paper away from its item or meeting; the received file and the notes in it stay."""
    with binder.transaction():
        paper = rows.one_paper(binder, paper_id)
        earlier = row_values(binder, "paper", [paper_id], "deleted_at")
        rows.mark_deleted(binder, "paper", [paper_id], now or datetime.now(UTC))
    item = [(Kind.AGENDA_ITEM, int(paper.item_id))] if paper.item_id is not None else []
    touched = [(Kind.PAPER, int(paper_id)), (Kind.MEETING, int(paper.meeting_id)), *item]
    return undoable("Ta bort handling", earlier, touched)
