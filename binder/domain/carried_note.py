"""What became of a note when a newer version of its paper came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from binder.domain.annotation import Anchor
from binder.domain.ids import AnnotationId, CarriedNoteId, PaperVersionId
from binder.domain.placement import CarryState


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedNote:
    """A note's place before and after; `new` is None for an orphan, which stays where it was for ever.

    `reviewed_at` is when the member said that the place is right; None while that has not been asked.
    """

    id: CarriedNoteId
    annotation_id: AnnotationId
    state: CarryState
    score: float
    old: Anchor
    new_version_id: PaperVersionId
    new: Anchor | None = None
    carried_at: datetime
    reviewed_at: datetime | None = None

    @property
    def needs_review(self) -> bool:
        """Whether the member should look at it: its words are others, its place is unsure, or it has none."""
        return self.reviewed_at is None and self.state in {CarryState.CHANGED, CarryState.ORPHAN}
