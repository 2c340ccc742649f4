"""A paper is held against its agenda: what differs is told, and what only looks different is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain import mends
from binder.domain.agenda_rules import check_agenda, is_new_matter, is_same_matter, same
from binder.domain.finding import FindingCode, Mend, Severity
from binder.domain.yrkande import Beslutspunkt
from tests.domain.papers import AGENDA, FAULTLESS

DIFFERENT = {
    FindingCode.BODY_MISMATCH: {"body": "Tekniska nämnden"},
    FindingCode.DNR_MISMATCH: {"dnr": "KS-2026/119"},
    FindingCode.ITEM_MISMATCH: {"item_number": "15"},
    FindingCode.TITLE_MISMATCH: {"title": "Trafikplan för Söderby"},
    FindingCode.DATE_MISMATCH: {"meeting_date": date(2026, 3, 5)},
}


def test_a_paper_that_agrees_has_nothing_told():
    assert list(check_agenda(FAULTLESS, AGENDA)) == []


@pytest.mark.parametrize(("code", "change"), DIFFERENT.items())
def test_each_value_that_differs_is_told_with_the_agendas_own(code, change):
    (found,) = check_agenda(replace(FAULTLESS, **change), AGENDA)
    assert (found.code, found.severity, found.mend) == (code, Severity.BLOCKING, Mend.USE_VALUE)


@pytest.mark.parametrize(("code", "change"), DIFFERENT.items())
def test_the_agendas_value_brings_the_paper_back(code, change):
    spoilt = replace(FAULTLESS, **change)
    (found,) = check_agenda(spoilt, AGENDA)
    assert mends.apply(found, spoilt, AGENDA) == FAULTLESS


@pytest.mark.parametrize("name", ["dnr", "item_number", "meeting_date"])
def test_what_the_agenda_does_not_say_cannot_differ(name):
    assert list(check_agenda(FAULTLESS, replace(AGENDA, **{name: None}))) == []


@pytest.mark.parametrize(
    "change", [{"dnr": None}, {"item_number": ""}, {"title": "  "}, {"meeting_date": None}]
)
def test_what_the_paper_leaves_out_is_missing_and_not_different(change):
    assert list(check_agenda(replace(FAULTLESS, **change), AGENDA)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trafikplan för Norrby", "TRAFIKPLAN  FÖR NORRBY"),
        ("Trafikplan för Norrby.", "Trafikplan för Norrby"),
        ("Plan 2024–2027", "Plan 2024-2027"),
        ("”Plan för bad”", '"Plan för bad"'),
        ("2.1.4", "2.1.4."),
    ],
)
def test_case_blanks_dashes_and_marks_make_no_difference(one, other):
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(("one", "other"), [("Plan A", "Plan B"), ("14", "15"), ("Väg 1", "Väg 12")])
def test_other_letters_and_figures_do(one, other):
    assert not same(one, other)


@given(st.text(max_size=60))
def test_every_text_is_the_same_as_itself(text):
    assert same(text, text)


@given(st.text(alphabet="abcåäö -–", max_size=40), st.text(alphabet="abcåäö -–", max_size=40))
def test_being_the_same_goes_both_ways(one, other):
    assert same(one, other) is same(other, one)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("KS-2026/118", "KS 2026/118", True),
        ("KS-2026/118", "Dnr KS-2026/118.312", True),
        ("KS-2026/118", "2026/118", True),
        ("KS-2026/118", "BN-2026/118", False),
        ("KS-2026/118", "KS-2025/118", False),
        ("KS-2026/118", None, False),
        (None, None, False),
        ("inget", "inget", False),
    ],
)
def test_two_numbers_name_one_matter(one, other, expected):
    assert is_same_matter(one, other) is expected


def about(points: str, motivation: str = "") -> bool:
    paper = replace(FAULTLESS, points=(Beslutspunkt(text=points),), motivation=motivation)
    return is_new_matter(paper, AGENDA)


def test_a_paper_on_something_else_is_a_new_matter():
    assert about("Biblioteket håller öppet längre och lånar ut verktyg till grannarna.")


def test_one_telling_word_in_common_is_enough():
    assert not about("Biblioteket håller öppet längre och lånar ut verktyg i Norrby.")


def test_another_ending_is_the_same_word():
    assert not about("Biblioteket håller öppet och trafikplanens verktyg lånas ut till grannarna.")


def test_the_word_may_stand_in_the_motivation():
    assert not about("Biblioteket håller öppet och lånar ut verktyg.", "Det hör till trafikplanen.")


def test_a_word_of_the_proposal_counts_like_one_of_the_heading():
    agenda = replace(AGENDA, decision_proposal="Biblioteket byggs om.")
    paper = replace(FAULTLESS, points=(Beslutspunkt(text="Biblioteket lånar ut verktyg, böcker, skidor."),))
    assert not is_new_matter(replace(paper, motivation=""), agenda)


def test_words_that_every_paper_has_do_not_count():
    paper = replace(
        FAULTLESS, points=(Beslutspunkt(text="Biblioteket, verktyg, skidor, grannar."),), motivation=""
    )
    agenda = replace(AGENDA, title="Kommunstyrelsen yttrande trafik Norrby")
    assert is_new_matter(replace(paper, motivation="Kommunstyrelsens yttrande."), agenda)


def test_a_paper_that_says_next_to_nothing_is_not_judged():
    assert not about("Bifall.")


def test_a_heading_that_says_next_to_nothing_is_not_judged():
    assert not is_new_matter(FAULTLESS, replace(AGENDA, title="Svar"))


def test_a_new_matter_is_a_warning_that_stops_nothing():
    paper = replace(
        FAULTLESS, points=(Beslutspunkt(text="Biblioteket lånar ut verktyg, skidor, böcker."),), motivation=""
    )
    (found,) = check_agenda(paper, AGENDA)
    assert (found.code, found.severity, found.mend) == (FindingCode.NEW_MATTER, Severity.WARNING, None)
