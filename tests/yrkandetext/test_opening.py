"""The opening lines of papers that are set in other ways than the big cities': heads, items, senders."""

from __future__ import annotations

import pytest

from binder.yrkandetext import opening
from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import TextLine, from_text

BODY = """
Liberalerna yrkar

att tekniska nämnden får i uppdrag att bygga en cykelväg till skolan.

Barnen cyklar redan i dag på en väg som saknar belysning och trottoar.
"""


def below(*lines: str) -> PaperFacts:
    return read(from_text("\n".join(lines) + "\n" + BODY)).facts


HEADS = [
    ("Tilläggsyrkande ärende 7, Fritidsgårdarnas öppettider", "Kommunstyrelsen 2025-03-12"),
    ("Tilläggsyrkande", "Kommunstyrelsen 2025-03-12, ärende 7", "Fritidsgårdarnas öppettider"),
    ("Ärende 7: Fritidsgårdarnas öppettider", "Kommunstyrelsen den 12 mars 2025", "Tilläggsyrkande"),
    ("Liberalernas tilläggsyrkande på ärende 7, Fritidsgårdarnas öppettider", "KS 12/3 2025"),
    ("Ämne: Tilläggsyrkande ärende 7 Fritidsgårdarnas öppettider", "Kommunstyrelsen 2025-03-12"),
    ("Kommunstyrelsen 2025-03-12", "Punkt 7. Fritidsgårdarnas öppettider", "Tilläggsyrkande Liberalerna"),
    ("Tilläggsyrkande i ärende 7", "Fritidsgårdarnas öppettider", "KS 2025-03-12"),
]


@pytest.mark.parametrize("lines", HEADS)
def test_kind_date_number_and_title_are_found_wherever_they_stand(lines):
    found = below(*lines)
    assert {found.kind_header, found.kind_title} == {"tilläggsyrkande", None}
    assert (found.item_number, found.date) == ("7", "2025-03-12")
    assert found.title == "Fritidsgårdarnas öppettider"


@pytest.mark.parametrize("lines", HEADS)
def test_the_body_that_meets_is_told_from_the_rest_of_its_line(lines):
    assert below(*lines).organs == ("Kommunstyrelsen",)


@pytest.mark.parametrize(
    "text",
    [
        "Kommunfullmäktige den 26 maj 2025",
        "Miljö- och klimatnämnden 2025-05-26, ärende 4",
        "Nämnden för arbete och välfärd 26 maj 2025",
        "Yrkande från Moderaterna och Ekbypartiet (EP)",
        "Till kommunstyrelsens ordförande Ture Ek (S)",
        "Ks 1123/2023",
        "Skickat: den 14 maj 2024 08:12",
        "Centerpartiet i Norrby",
        "Hej Kristina!",
    ],
)
def test_a_line_of_the_head_names_nothing_else(text):
    assert opening.is_head_line(text)


@pytest.mark.parametrize(
    "text", ["Trafikplan för Norrby", "Ärende 4: Trafikplan", "Vi yrkar avslag.", "Till minne av Ek"]
)
def test_a_title_is_no_line_of_the_head(text):
    assert not opening.is_head_line(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liberalerna yrkar att vägen byggs.", True),
        ("Barnen cyklar på en väg som är mörk.", True),
        ("Trafikplan för Norrby", False),
        ("Svar på motion om hur kommunen ska bygga fler vägar", False),
    ],
)
def test_running_text_is_told_from_a_title(text, expected):
    assert opening.is_prose(text) is expected


@pytest.mark.parametrize(
    "text", ["Yrkande angående Ärende 38 Motion om vägar", "Vi var överens om ärende 4 och allt var bra"]
)
def test_a_number_within_a_title_or_a_sentence_stays_there(text):
    line = TextLine(text=text, starts=True)
    assert [part.text for part in opening.with_references_apart([line])] == [text]


def test_a_paragraph_of_minutes_is_no_number_of_the_agenda():
    found = below("Reservation (L)", "Kommunstyrelsen 2025-03-12 § 88 Fritidsgårdarnas öppettider")
    assert (found.item_number, found.title) == (None, "Fritidsgårdarnas öppettider")


def test_who_is_asked_does_not_hand_in():
    text = "Interpellation till kommunalråd Ture Ek (S)\n\nVäntetider\n\nHur långa är de?\n\nÅsa Lind (KD)"
    found = read(from_text(text)).facts
    assert (found.kind_header, found.parties) == ("interpellation", ("KD",))


@pytest.mark.parametrize(
    ("signature", "letters"),
    [
        ("Åsa Lind (EP)", ("EP",)),
        ("Åsa Lind, gruppledare Centerpartiet", ("C",)),
        ("Åsa Lind\nKristdemokraterna", ("KD",)),
        ("Med vänlig hälsning\nÅsa Lind (L)\nSkickat från min telefon", ("L",)),
    ],
)
def test_those_who_sign_are_the_senders(signature, letters):
    text = f"Yrkande ärende 7, Fritidsgårdar\n\nJag yrkar avslag på förslaget.\n\n{signature}\n"
    assert read(from_text(text)).facts.parties == letters


def test_those_who_propose_are_the_senders_of_a_paper_that_nobody_signs():
    text = "Yrkande ärende 7, Fritidsgårdar\n\nM, L, C och KD föreslår kommunstyrelsen besluta:\n\n1. Nej."
    assert read(from_text(text)).facts.parties == ("M", "L", "C", "KD")


@pytest.mark.parametrize("reference", ["§/ärende 14", "Ärende/§ 14"])
def test_an_item_may_be_named_as_a_paragraph_too(reference):
    text = f"Yrkande S\nKommunstyrelsen 2025-03-12\n{reference} Översyn av skolan\n\n1. Skolan behålls.\n"
    assert read(from_text(text)).facts.item_number == "14"


@pytest.mark.parametrize("end", ["den 26 februari\n2024", "2024-02-\n26"])
def test_a_date_may_be_parted_by_the_end_of_a_line(end):
    text = f"Tilläggsyrkande till ärende 8 på utbildningsnämndens sammanträde {end}\nLäsårstider\n\n1. Nej.\n"
    assert read(from_text(text)).facts.date == "2024-02-26"


def test_who_proposes_at_which_meeting_heads_a_paper():
    text = "MP & S yrkar i kommunstyrelsen 3/6 2024\n\nÄrende 20\nEnergiplan\n\natt kapitel 4 utgår.\n"
    found = read(from_text(text)).facts
    assert (found.kind_header, found.parties, found.date) == ("yrkande", ("MP", "S"), "2024-06-03")


def test_fraga_alone_is_the_kind_of_a_question():
    text = "Fråga\n\nTill kommunstyrelsens ordförande Bo Ek\nFrån Liberalerna\n\nBron\n\nNär öppnar bron?\n"
    assert read(from_text(text)).facts.kind_header == "enkel fråga"


def test_the_party_of_the_addressee_is_no_sender():
    text = (
        "Interpellation\n\nStälld till: Ordföranden i nämnden, Bo Ek (KD)\nBron\n\nDen är dålig.\n\nÅsa (S)\n"
    )
    assert read(from_text(text)).facts.parties == ("S",)


def test_motion_from_somebody_about_something_is_a_motion():
    reasons = "Badet i centrum är både slitet och kallt."
    text = f"Motion från Moderaterna om bättre bad\n\n{reasons}\n\nVi yrkar\natt badet byggs om.\n"
    assert read(from_text(text)).facts.kind_title == "motion"


def test_nr_may_stand_behind_the_colon_of_its_label():
    text = "Yrkande S\nÄrende: Nr 33 Löften\n\n1. Nej.\n"
    assert read(from_text(text)).facts.item_number == "33"


def test_an_initiative_may_stand_beside_its_party():
    text = "Nämndinitiativ Liberalerna\nSocialnämnden\n2024-01-17\n\nHembesök\n\n- att hembesök införs.\n"
    assert read(from_text(text)).facts.kind_header == "nämndinitiativ"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Sverigedemokraterna yrkar återremiss", "återremissyrkande"),
        ("Vänsterpartiet yrkar på avslag!", "avslagsyrkande"),
        ("Gäller: Ändringsyrkande i ärende 7, Gatubelysning på landsbygden", "ändringsyrkande"),
    ],
)
def test_a_headline_or_label_names_the_kind(line: str, kind: str):
    facts = read(
        from_text(f"{line}\n\nKF 2025-06-04\nÄrende 7 Taxa för bad\n\nVi yrkar att taxan höjs.\n")
    ).facts
    assert kind in (facts.kind_header, facts.kind_title)
