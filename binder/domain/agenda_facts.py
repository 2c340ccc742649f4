"""What the agenda and the kommun's profile know about an item, as a yrkande on it must agree with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from binder.domain.deadline import Deadline
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.municipality import MunicipalityProfile, PointStyle, Weighing


class OtherItem(NamedTuple):
    """Another item of the same agenda."""

    title: str
    dnr: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFacts:
    """The item as the kallelse has it, and what else is on the agenda.

    `point_style` and `bodies` come from the profile, if there is one.
    """

    municipality: str
    body: str
    meeting_date: date | None
    item_number: str | None
    title: str
    dnr: str | None
    decision_proposal: str | None = None
    goes_to_council: bool = False
    main_proposal: str = "förvaltningens förslag till beslut"
    point_style: PointStyle | None = None
    bodies: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    others: tuple[OtherItem, ...] = ()


def facts_of(meeting: Meeting, item: AgendaItem, profile: MunicipalityProfile | None = None) -> AgendaFacts:
    """The facts of one item at one meeting."""
    facts = AgendaFacts(
        municipality=profile.name if profile else meeting.municipality,
        body=meeting.body,
        meeting_date=meeting.date,
        # An agenda may print "3."; the full stop belongs to the list, not to the number.
        item_number=item.number.rstrip(".") if item.number else None,
        title=item.title,
        dnr=item.dnr,
        decision_proposal=item.decision_proposal,
        goes_to_council=item.goes_to_council,
    )
    facts = _with_profile(facts, profile) if profile else facts
    of_styrelse = _OF_STYRELSE.get(meeting.body.strip().casefold())
    return replace(facts, main_proposal=of_styrelse) if of_styrelse else facts


# KL 5:28: what fullmäktige decides on is put forward by the styrelse, whoever has prepared it.
_OF_STYRELSE = {
    "kommunfullmäktige": "kommunstyrelsens förslag till beslut",
    "regionfullmäktige": "regionstyrelsens förslag till beslut",
}


def _with_profile(facts: AgendaFacts, profile: MunicipalityProfile) -> AgendaFacts:
    return replace(
        facts,
        main_proposal=profile.main_proposal,
        point_style=profile.point_style,
        bodies=tuple(body.name for body in profile.bodies),
        weighings=profile.weighings,
    )
