"""The words of the letter that the member did not write."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from binder.domain.yrkande import Beslutspunkt, Signatory, YrkandeKind
from binder.wording.letter_words import (
    by_decider,
    field_name,
    on_behalf,
    parties,
    place_and_day,
    role_and_party,
    running_head,
    subject,
    title,
)
from tests.pdf.yrkanden import EMPTY, YRKANDE


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Ärende 14. Trafikplan för Norrby"),
        ({"item_number": None}, "Trafikplan för Norrby"),
        ({"title": " "}, "Ärende 14"),
        ({"item_number": None, "title": ""}, ""),
    ],
)
def test_the_subject_names_what_is_known(changes: dict[str, str | None], expected: str) -> None:
    assert subject(replace(YRKANDE, **changes)) == expected


def test_the_title_begins_with_the_kind() -> None:
    assert title(YRKANDE) == "Tilläggsyrkande: Ärende 14. Trafikplan för Norrby"
    assert title(EMPTY) == "Yrkande"


def test_the_running_head_names_kind_number_and_dnr() -> None:
    assert running_head(YRKANDE) == "Tilläggsyrkande, ärende 14, KS 2025/118"
    assert running_head(EMPTY) == "Yrkande"


def test_the_running_head_of_a_new_matter_names_its_heading() -> None:
    motion = replace(YRKANDE, kind=YrkandeKind.MOTION, dnr=None)
    assert running_head(motion) == "Motion: Trafikplan för Norrby"


def test_parties_are_named_once_each() -> None:
    senders = [
        Signatory(name="A", party=party) for party in ("Lokalpartiet", "Liberalerna", "Lokalpartiet", "", "V")
    ]
    assert parties(replace(YRKANDE, signatories=tuple(senders))) == "Lokalpartiet, Liberalerna och V"


def leads(*points: Beslutspunkt) -> list[str]:
    return [lead for lead, _ in by_decider(replace(YRKANDE, points=points))]


def test_the_only_body_is_not_named_twice() -> None:
    assert leads(Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.", decider="kommunstyrelsen")) == [""]


def test_another_body_than_the_letterheads_is_named() -> None:
    assert leads(Beslutspunkt(text="Ett.", decider="Kommunfullmäktige")) == ["I kommunfullmäktige:"]


def test_with_several_bodies_each_is_named() -> None:
    several = (Beslutspunkt(text="Ett."), Beslutspunkt(text="Två.", decider="Kommunfullmäktige"))
    assert leads(*several) == ["I kommunstyrelsen:", "I kommunfullmäktige:"]


@pytest.mark.parametrize("att", ["att anta planen,", "Att anta planen."])
def test_att_sats_points_get_the_subject_they_lack(att: str) -> None:
    assert leads(Beslutspunkt(text=att), Beslutspunkt(text="att avslå motionen.")) == [
        "Kommunstyrelsen beslutar"
    ]


@pytest.mark.parametrize(
    ("decider", "lead"),
    [
        ("Socialnämnd Centrum", "I socialnämnd Centrum:"),
        ("Kommunstyrelsen och kommunfullmäktige", "I kommunstyrelsen och kommunfullmäktige:"),
        ("AB Ekvallabostäder", "I AB Ekvallabostäder:"),
        ("Ekvalla kommunfullmäktige", "I Ekvalla kommunfullmäktige:"),
    ],
)
def test_a_name_keeps_its_capital_inside_the_sentence(decider: str, lead: str) -> None:
    assert leads(Beslutspunkt(text="Ett.", decider=decider)) == [lead]


def test_points_without_any_body_have_no_lead_in() -> None:
    assert by_decider(replace(EMPTY, points=(Beslutspunkt(text="att anta"),)))[0][0] == ""


def test_senders_without_party_speak_for_none() -> None:
    assert on_behalf(replace(YRKANDE, signatories=(Signatory(name="A"),))) == ""


def test_a_day_without_a_place_stands_alone() -> None:
    assert place_and_day(replace(YRKANDE, municipality=" ")) == "2 april 2025"
    assert place_and_day(replace(YRKANDE, written_on=None)) == "Ekvalla kommun"


def test_a_revised_paper_is_signed_on_the_day_of_its_revision() -> None:
    assert place_and_day(replace(YRKANDE, revised_on=date(2025, 4, 7))) == "Ekvalla kommun, 7 april 2025"


def test_role_and_party_stand_together() -> None:
    assert role_and_party(Signatory(name="A", role="Ledamot", party="L")) == "Ledamot, L"
    assert role_and_party(Signatory(name="A", party="L")) == "L"


def test_a_field_without_a_name_still_says_what_it_is() -> None:
    assert field_name("") == "Elektronisk underskrift"
