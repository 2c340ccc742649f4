"""How a matter went at the meeting, as the member noted it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What became of the member's own yrkande, or of the proposal where there was none."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The outcome (None before the decision) and when a reservation was announced (None: it was not)."""

    outcome: Outcome | None = None
    reserved_at: datetime | None = None
