"""Titles: what a paper is about, and what only stands near."""

from __future__ import annotations

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import from_text


def facts(text: str) -> PaperFacts:
    return read(from_text(text)).facts


def test_a_line_without_full_stop_is_rather_the_title_than_a_sentence():
    found = facts(
        "Nämndinitiativ\n2025-01-15\n\nÖppna biblioteket på kvällar\n\n"
        "Biblioteket stänger klockan fem. Den som arbetar hinner inte hem.\n\n"
        "Jag yrkar att biblioteket öppnas.\n"
    )
    assert found.title == "Öppna biblioteket på kvällar"


def test_an_item_below_a_headline_of_the_kind_gives_its_number_and_dnr():
    found = facts(
        "Yrkande om att pröva en folkomröstning\nKommunfullmäktige 2025-09-24\n"
        "Ärende 21, KS 2025-00650: Folkinitiativ om vindkraft\n\n"
        "Vänsterpartiet yrkar\n\n1. att frågan prövas.\n"
    )
    assert (found.item_number, found.dnr) == ("21", "KS 2025-00650")


def test_the_law_that_a_minority_relies_on_is_no_title():
    found = facts(
        "Minoritetsåterremiss\n\nYrkande om återremiss enligt 5 kap. 50 § kommunallagen\n"
        "Kommunfullmäktige 2025-03-31\nÄrende 11. Försäljning av Norrgården\n\n"
        "Vi yrkar att ärendet återremitteras till kommunstyrelsen för att höra hyresgästerna.\n"
    )
    assert (found.title, found.item_number, found.kind_conflict) == ("Försäljning av Norrgården", "11", False)


def test_a_rank_is_no_title():
    found = facts("Yrkande M\nKF 2024-11-27\nÄrende 4\nMål och budget\n\nI första hand:\n1. Taxan avslås.\n")
    assert found.title == "Mål och budget"


def test_a_kind_below_the_title_heads_the_points():
    found = facts(
        "Byggnadsnämnden\n2024-04-24\nÄrende 16\n\nBygglov för padelhall på Hammaren\n\nYrkande (S)\n\n"
        "Bygglov beviljas med villkor om buller.\n\nI övrigt enligt förvaltningens förslag.\n\n"
        "Motiv: Det stör.\n"
    )
    assert [point.text[:7] for point in found.decision_points] == ["Bygglov", "I övrig"]
