"""A paper that is being written, and its kept revisions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from binder.domain.ids import AgendaItemId, DraftId, RevisionId
from binder.domain.yrkande import Yrkande


class DraftState(StrEnum):
    """Whether the text may still change."""

    WRITING = "writing"
    FINALISED = "finalised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft with its newest text."""

    id: DraftId
    item_id: AgendaItemId
    state: DraftState
    yrkande: Yrkande
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """An earlier text of a draft, kept for comparison and restore; `was_signed` ones stay for ever."""

    id: RevisionId
    draft_id: DraftId
    number: int
    yrkande: Yrkande
    saved_at: datetime
    was_signed: bool = False
