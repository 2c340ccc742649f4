"""Facts of an item: from the meeting, and from the profile where there is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from binder.domain.agenda_facts import facts_of
from binder.domain.ids import AgendaItemId, MeetingId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.municipality import BodyProfile, MunicipalityProfile, PointStyle

ITEM = AgendaItem(
    id=AgendaItemId(1),
    meeting_id=MeetingId(1),
    position=1,
    number="14",
    title="Trafikplan",
    dnr="KS-2026/118",
)
MEETING = Meeting(id=MeetingId(1), municipality="ekvalla", body="Kommunstyrelsen", date=date(2026, 3, 4))


def test_the_meeting_gives_body_and_date_and_the_item_the_rest():
    facts = facts_of(MEETING, ITEM)
    assert (facts.body, facts.meeting_date, facts.item_number) == ("Kommunstyrelsen", date(2026, 3, 4), "14")
    assert (facts.title, facts.dnr, facts.point_style) == ("Trafikplan", "KS-2026/118", None)


def test_the_profile_gives_the_kommuns_own_ways():
    profile = MunicipalityProfile(
        id="ekvalla",
        name="Ekvalla kommun",
        bodies=(BodyProfile(name="Kommunstyrelsen"),),
        main_proposal="kontorets förslag",
        point_style=PointStyle.ATT_SATS,
    )
    facts = facts_of(MEETING, ITEM, profile)
    assert (facts.municipality, facts.main_proposal) == ("Ekvalla kommun", "kontorets förslag")
    assert (facts.point_style, facts.bodies) == (PointStyle.ATT_SATS, ("Kommunstyrelsen",))


def test_fullmaktige_decides_on_what_the_styrelse_puts_forward():
    profile = MunicipalityProfile(id="ekvalla", name="Ekvalla kommun", main_proposal="kontorets förslag")
    for body, styrelse in (
        ("Kommunfullmäktige", "kommunstyrelsens"),
        ("Regionfullmäktige", "regionstyrelsens"),
    ):
        facts = facts_of(replace(MEETING, body=body), ITEM, profile)
        assert facts.main_proposal == f"{styrelse} förslag till beslut"
