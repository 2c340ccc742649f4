"""What minutes propose to the body above is found, whichever way a kommun prints it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.main_proposal import main_points
from binder.kallelse.forwarded_proposal import forwarded_proposal

COUNCIL = "Kommunfullmäktige"


def texts(page: str, body: str = COUNCIL) -> list[str]:
    return [point.text for point in main_points(forwarded_proposal(page, body))]


@pytest.mark.parametrize(
    "heading",
    [
        "Kommunstyrelsens förslag till kommunfullmäktige",
        "Förslag till beslut i kommunfullmäktige:",
        "Kommunstyrelsens förslag till kommunfullmäktiges beslut",
        "Kommunstyrelsens förslag",
    ],
)
def test_a_heading_leads_to_the_proposal(heading: str) -> None:
    points = "1. Taxan\nantas.\n2. Den gäller från 1 maj."
    page = f"SAMMANTRÄDESPROTOKOLL\n§ 34 Taxa\n{heading}\n{points}\nSammanfattning\nX."
    assert texts(page) == ["Taxan antas.", "Den gäller från 1 maj."]


@pytest.mark.parametrize(
    "lead",
    [
        "Kommunstyrelsen föreslår kommunfullmäktige besluta att anta taxan.",
        "Kommunstyrelsen föreslår kommunfullmäktige att besluta\natt anta taxan.",
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar att\nanta taxan.",
        "Kommunstyrelsens arbetsutskott föreslår kommunfullmäktige att anta taxan.",
    ],
)
def test_a_sentence_that_proposes_is_read_for_what_it_proposes(lead: str) -> None:
    (text,) = texts(f"§ 34 Taxa\nBeslut\n{lead}\nBeslutsgång\nOrdföranden frågar.")
    assert text.removeprefix("att ") == "anta taxan."


def test_points_below_such_a_sentence_are_told_apart() -> None:
    lead = "Kommunstyrelsens beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta:"
    assert texts(f"{lead}\n1. A antas.\n2. B antas.") == ["A antas.", "B antas."]


def test_what_a_summary_says_that_others_proposed_is_not_it() -> None:
    page = "Sammanfattning\nTeknikutskottet föreslår kommunfullmäktige att avslå taxan.\nBeslutsunderlag\nX"
    assert texts(page) == []


def test_a_proposal_to_another_body_is_not_it() -> None:
    page = "Arbetsutskottets förslag till kommunstyrelsen\nTaxan antas.\nBeslutsgång"
    assert texts(page) == []
    assert texts(page, "Kommunstyrelsen") == ["Taxan antas."]


def test_the_course_of_the_decision_is_left_out() -> None:
    page = "Kommunstyrelsens förslag till kommunfullmäktige\nTaxan antas.\nBeslutsgång\nOrdföranden frågar."
    assert texts(page) == ["Taxan antas."]


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_page_can_be_read(page: str, body: str) -> None:
    forwarded_proposal(f"Kommunstyrelsens förslag\n{page}", body)
    forwarded_proposal(page, body)
