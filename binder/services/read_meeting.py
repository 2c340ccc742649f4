"""What the agenda shows: meetings, items with what the member did with them, and their papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.news import NewsKind
from binder.domain.outbox import OutboxState
from binder.domain.paper import Paper
from binder.domain.sekretess import Sekretess
from binder.domain.yrkande import YrkandeKind
from binder.services.undoing import undoable
from binder.storage import meetings as rows
from binder.storage.columns import moment_text
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """An item as the agenda shows it; `draft_*` and `outbox_state` are those of the newest.

    `news` are the kinds of what came to it since the member read it; `sekretess` is that of its papers.
    """

    item: AgendaItem
    note_count: int = 0
    draft_kind: YrkandeKind | None = None
    draft_state: str | None = None
    outbox_state: OutboxState | None = None
    stance: str | None = None
    is_read: bool = False
    has_papers: bool = False
    news: frozenset[NewsKind] = frozenset()
    sekretess: Sekretess = Sekretess.OPEN


def meetings(binder: Binder) -> list[Meeting]:
    """The meetings, latest first."""
    return rows.all_meetings(binder)


def meeting(binder: Binder, meeting_id: MeetingId) -> Meeting:
    """One meeting; NOT_FOUND."""
    return rows.one_meeting(binder, meeting_id)


def agenda(binder: Binder, meeting_id: MeetingId) -> list[AgendaRow]:
    """The meeting's items in order."""
    return [_row(marks) for marks in rows.items_with_marks(binder, meeting_id)]


def item(binder: Binder, item_id: AgendaItemId) -> AgendaItem:
    """One item; NOT_FOUND."""
    return rows.one_item(binder, item_id)


def papers_of(binder: Binder, item_id: AgendaItemId) -> list[Paper]:
    """The item's papers."""
    return rows.papers_of_item(binder, item_id)


def meeting_papers(binder: Binder, meeting_id: MeetingId) -> list[Paper]:
    """Papers of the meeting as a whole, such as the kallelse."""
    return rows.papers_of_meeting(binder, meeting_id)


def same_arende(binder: Binder, item_id: AgendaItemId) -> list[AgendaItem]:
    """The other places of the item's ärende, on all agendas, latest first."""
    this = rows.one_item(binder, item_id)
    if this.arende_id is None:
        return []
    return [other for other in rows.items_of_arende(binder, this.arende_id) if other.id != item_id]


def stance(binder: Binder, item_id: AgendaItemId) -> str | None:
    """How the member means to vote on the item, or None."""
    (values,) = row_values(binder, "agenda_item", [item_id], "stance")
    chosen: str | None = values.values["stance"]
    return chosen


def set_stance(binder: Binder, item_id: AgendaItemId, stance: str | None) -> Changes:
    """Keep how the member means to vote on the item; None takes it away."""
    touched = [(Kind.AGENDA_ITEM, int(item_id))]
    with binder.transaction():
        earlier = row_values(binder, "agenda_item", [item_id], "stance")
        update_row(binder, "agenda_item", item_id, {"stance": stance})
    return undoable("Välj ståndpunkt", earlier, touched)


def set_read(
    binder: Binder, item_id: AgendaItemId, *, is_read: bool = True, now: datetime | None = None
) -> Changes:
    """Mark the item as read or unread."""
    read_at = moment_text(now or datetime.now(UTC)) if is_read else None
    with binder.transaction():
        earlier = row_values(binder, "agenda_item", [item_id], "read_at")
        update_row(binder, "agenda_item", item_id, {"read_at": read_at})
    label = "Markera som läst" if is_read else "Markera som oläst"
    return undoable(label, earlier, [(Kind.AGENDA_ITEM, int(item_id))])


def _row(marks: rows.ItemMarks) -> AgendaRow:
    return AgendaRow(
        item=marks.item,
        note_count=marks.note_count,
        draft_kind=YrkandeKind(marks.draft_kind) if marks.draft_kind else None,
        draft_state=marks.draft_state,
        outbox_state=OutboxState(marks.outbox_state) if marks.outbox_state else None,
        stance=marks.stance,
        is_read=marks.read_at is not None,
        has_papers=marks.has_papers,
        news=frozenset(map(NewsKind, marks.news)),
        sekretess=Sekretess(marks.sekretess),
    )
