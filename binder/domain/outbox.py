"""What has been signed and how far it has come on its way to the registrar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from binder.domain.ids import AgendaItemId, DraftId, OutboxId, RevisionId


class OutboxState(StrEnum):
    """The states in order; the program never claims more than it knows."""

    SIGNED = "signed"
    HANDED_OVER = "handed-over"
    SENT = "sent"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxEntry:
    """One signed paper; `sha256` is that of the finished PDF, times are when the state was reached.

    `paper_key` is that of `domain.cosigning`; None for papers of before it was kept.
    """

    id: OutboxId
    draft_id: DraftId
    revision_id: RevisionId
    item_id: AgendaItemId
    title: str
    file_name: str
    sha256: str
    state: OutboxState
    recipient: str | None
    signed_at: datetime
    handed_over_at: datetime | None = None
    sent_at: datetime | None = None
    confirmed_at: datetime | None = None
    withdrawn_at: datetime | None = None
    paper_printed_at: datetime | None = None
    paper_key: str | None = None
