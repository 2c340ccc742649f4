"""A meeting of a body and the items on its agenda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from binder.domain.ids import AgendaItemId, ArendeId, MeetingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of one body on one day."""

    id: MeetingId
    municipality: str
    body: str
    date: date
    time: str | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        if not self.body.strip():
            message = "a meeting has a body"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A matter's place on one agenda; its number may change between kallelse, supplement and minutes."""

    id: AgendaItemId
    meeting_id: MeetingId
    arende_id: ArendeId | None = None
    position: int
    number: str | None
    title: str
    dnr: str | None = None
    section: str | None = None
    decision_proposal: str | None = None
    goes_to_council: bool = False
    is_withdrawn: bool = False
    is_own: bool = False
    """Whether it is a matter that the member begins, such as a motion: no kallelse has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arende:
    """The matter itself, which lives across bodies and meetings and is known by its diarienummer."""

    id: ArendeId
    dnr: str | None
    title: str
