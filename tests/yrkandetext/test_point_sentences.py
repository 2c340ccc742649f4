"""Sentences: what decides, what only announces a decision, and what gives a reason."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import from_text
from binder.yrkandetext.point_sentences import may_decide, proposal_and_reasons

HEAD = "Yrkande från Kristdemokraterna\n2025-02-03\nÄrende 4. Dagverksamheten Solrosen\n\n"


def facts(text: str) -> PaperFacts:
    return read(from_text(HEAD + text)).facts


def test_a_sentence_that_sends_back_takes_the_place_of_the_one_that_announced_it():
    found = facts(
        "Kristdemokraterna yrkar på återremiss av ärendet.\n\n"
        "Ärendet återremitteras till nämnden för att höra pensionärsrådet.\n\nSolrosen öppnade 1997.\n"
    )
    assert [point.text[:24] for point in found.decision_points] == ["Ärendet återremitteras t"]


def test_reasons_in_the_paragraph_of_a_proposal_are_the_motivation():
    found = facts("Jag yrkar på att gården har öppet på söndagar. Frågan har drivits sedan 2020.\n")
    assert [point.text for point in found.decision_points] == [
        "Jag yrkar på att gården har öppet på söndagar."
    ]
    assert found.has_motivation


def test_a_second_sentence_that_decides_stays_in_the_point():
    text = "Jag yrkar att gården byggs. Nämnden får i uppdrag att redovisa kostnaden."
    assert proposal_and_reasons(text) == (text, [])


@pytest.mark.parametrize("opinion", ["Vi vill att taxan höjs.", "Liberalerna anser att avtalet ska prövas."])
def test_an_opinion_is_no_decision(opinion: str):
    assert not may_decide(opinion)


def test_a_verb_of_decision_makes_a_point():
    assert may_decide("Bygglov beviljas med villkor om bullerskydd.")
