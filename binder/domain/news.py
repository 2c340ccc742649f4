"""What a later file brought to a meeting, and whether the member has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from binder.domain.ids import AgendaItemId, MeetingId, NewsId, PaperId


class NewsKind(StrEnum):
    """What is new; stable, kept in binders."""

    NEW_ITEM = "new-item"
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    NEW_PAPER = "new-paper"
    REPLACED_PAPER = "replaced-paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that came; of a changed value `field` is its name (as in `AgendaItem` or `Meeting`).

    `item_id` is None for what concerns the meeting as a whole; `read_at` None until it was seen.
    """

    id: NewsId
    meeting_id: MeetingId
    item_id: AgendaItemId | None
    paper_id: PaperId | None
    kind: NewsKind
    field: str | None = None
    before: str | None = None
    after: str | None = None
    came_at: datetime
    read_at: datetime | None = None
