"""One ärende through all meetings: what was noted, proposed and decided, latest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation
from binder.domain.draft import Draft
from binder.domain.ids import AgendaItemId, AnnotationId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.outbox import OutboxEntry
from binder.domain.outcome import Result
from binder.services import sekretess
from binder.services.read_meeting import same_arende, stance
from binder.services.record_outcome import result
from binder.storage import drafts, outbox
from binder.storage import meetings as rows
from binder.storage.annotations import annotations_of_item

if TYPE_CHECKING:
    from binder.storage.database import Binder


@dataclass(frozen=True, slots=True, kw_only=True)
class ArendeStage:
    """The ärende on one other agenda; `is_earlier` tells that it was before the item asked from.

    `drafts` are the member's own yrkanden with their latest text, `outbox` those that were signed.
    """

    meeting: Meeting
    item: AgendaItem
    is_earlier: bool
    result: Result
    stance: str | None
    notes: tuple[Annotation, ...]
    confidential: frozenset[AnnotationId] = frozenset()
    """Those of the notes that are on confidential papers: they are here without the words there."""
    drafts: tuple[Draft, ...]
    outbox: tuple[OutboxEntry, ...]

    @property
    def is_bare(self) -> bool:
        """Whether the member did nothing with it there."""
        return not (self.notes or self.drafts or self.outbox or self.stance or self.result.outcome)


def history(binder: Binder, item_id: AgendaItemId) -> list[ArendeStage]:
    """The ärende's other places on all agendas, latest meeting first; none for an item without one.

    Reads a handful of rows for each: fit for the window's own thread.
    """
    others = same_arende(binder, item_id)
    if not others:
        return []
    here = _order(binder, rows.one_item(binder, item_id))
    return [_stage(binder, other, is_earlier=_order(binder, other) < here) for other in others]


def stage_count(binder: Binder, item_id: AgendaItemId) -> int:
    """How many other places the ärende has: whether there is a history to show."""
    return len(same_arende(binder, item_id))


def _order(binder: Binder, item: AgendaItem) -> tuple[str, int]:
    return rows.one_meeting(binder, item.meeting_id).date.isoformat(), int(item.id)


def _stage(binder: Binder, item: AgendaItem, *, is_earlier: bool) -> ArendeStage:
    notes, hidden = annotations_of_item(binder, item.id), sekretess.pages(binder)
    return ArendeStage(
        meeting=rows.one_meeting(binder, item.meeting_id),
        item=item,
        is_earlier=is_earlier,
        result=result(binder, item.id),
        stance=stance(binder, item.id),
        notes=tuple(sekretess.without_words(note, hidden) for note in notes),
        confidential=frozenset(note.id for note in notes if hidden.hides(note)),
        drafts=tuple(drafts.drafts_of_item(binder, item.id)),
        outbox=tuple(outbox.entries_of_item(binder, item.id)),
    )
