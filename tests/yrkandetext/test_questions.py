"""Interpellations and questions made elsewhere: what they ask are their points."""

from __future__ import annotations

from tests.yrkandetext.readings import codes, facts, points

INTERPELLATION = """\
Interpellation till kommunstyrelsens ordförande Holger Brant (M)

Inhyrd personal i hemtjänsten

Kostnaden har på två år ökat från 11 till 29 miljoner kronor. Varför skulle någon stanna?

Med anledning av ovanstående vill jag fråga:

1. Vilka åtgärder har vidtagits för att minska beroendet?
2. När kan kommunen vara oberoende av inhyrd personal?

Ekvalla 2024-10-02
Yvonne Kvist
Socialdemokraterna
"""
QUESTION = """\
Enkel fråga till ordföranden i socialnämnden, Karin Al (S)

Väntetider till rådgivningen

Lagen kräver att rådgivning erbjuds den som begär det.

Vad gör du för att korta väntetiden?

2024-02-26
Patrik Stor (M)
"""


def test_the_points_of_an_interpellation_are_the_questions_that_a_line_leads_to():
    assert points(INTERPELLATION) == [
        "Vilka åtgärder har vidtagits för att minska beroendet?",
        "När kan kommunen vara oberoende av inhyrd personal?",
    ]


def test_without_a_line_that_leads_to_them_the_last_questions_are_the_points():
    assert points(QUESTION) == ["Vad gör du för att korta väntetiden?"]


def test_questions_need_no_numbers_and_no_relation():
    assert codes(INTERPELLATION.replace("1. ", "").replace("2. ", "")) == []
    assert codes(QUESTION) == []


def test_who_is_asked_is_no_title_and_no_sender():
    found = facts(QUESTION)
    assert (found.title, found.parties) == ("Väntetider till rådgivningen", ("M",))


def test_the_name_of_who_is_asked_may_stand_below_the_office():
    given = (
        "Till kommunstyrelsens ordförande\nKlas Mont (M)\n\nEnkel fråga om laddplatser vid skolorna\n\n"
        "I mars beslutade fullmäktige om laddplatser.\n\nMin fråga är:\nHur många finns i dag?\n\n"
        "Ekby den 19 maj 2025\n\nKristian Falk\nLiberalerna\n"
    )
    assert facts(given).parties == ("L",)
    assert points(given) == ["Hur många finns i dag?"]


def test_nobody_decides_on_a_question():
    assert facts(QUESTION).organs == ()
