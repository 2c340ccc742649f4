"""When a paper must be handed in at the latest, by the rules of the meeting's kommun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.deadline import Deadline, deadline_for, deadlines_of
from binder.services.member import profile_of
from binder.services.working_days import is_working_day, warm_up
from binder.storage import drafts, meetings, outbox

if TYPE_CHECKING:
    from binder.domain.ids import AgendaItemId, OutboxId
    from binder.domain.meeting import Meeting
    from binder.storage.database import Binder


def of_meeting(meeting: Meeting) -> tuple[Deadline, ...]:
    """The deadlines for papers to the meeting, earliest first; none where the kommun's rules are unknown."""
    profile = profile_of(meeting.municipality)
    if profile is None:
        return ()
    return deadlines_of(profile.deadlines, meeting.body, meeting.date, is_working_day)


def of_item(binder: Binder, item_id: AgendaItemId) -> tuple[Deadline, ...]:
    """The deadlines for papers on an item of an agenda, as `of_meeting`."""
    return of_meeting(meetings.meeting_of_item(binder, item_id))


def of_entry(binder: Binder, outbox_id: OutboxId) -> Deadline | None:
    """The deadline for a signed paper, None where no rule is known for it."""
    entry = outbox.one_entry(binder, outbox_id)
    kind = drafts.one_revision(binder, entry.revision_id).yrkande.kind
    return deadline_for(kind, of_item(binder, entry.item_id))


def load_calendar(municipality: str) -> None:
    """Load the calendar of working days if the kommun has rules: for a thread of its own."""
    profile = profile_of(municipality)
    if profile is not None and profile.deadlines:
        warm_up()
