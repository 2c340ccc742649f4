"""The head of a paper: each value in the many ways in which parties write it."""

from __future__ import annotations

import pytest

from binder.yrkandetext.facts import PaperFacts, read
from binder.yrkandetext.lines import TextLine, from_text
from tests.yrkandetext.papers import IN_ORDER


def with_place(printed: str) -> PaperFacts:
    return read(from_text(IN_ORDER.replace("Ärende nr 14, KS-2026/118", printed))).facts


def with_date(printed: str) -> PaperFacts:
    return read(from_text(IN_ORDER.replace("2026-03-01", printed))).facts


def with_parties(printed: str) -> PaperFacts:
    return read(from_text(IN_ORDER.replace("Liberalerna, Centerpartiet", printed))).facts


def with_title(printed: str) -> PaperFacts:
    return read(
        from_text(IN_ORDER.replace("Tilläggsyrkande angående – Trafikplan för Norrby", printed))
    ).facts


ITEMS = [
    ("Ärende nr 14 och 15", "14"),
    ("Ärende nr 2.1.14-15", "2.1.14"),
    ("Ärende 14A", "14A"),
    ("Ärende nr 2:1:14", "2:1:14"),
    ("Ärende 2.1.5.", "2.1.5"),
    ("Ärende #7", "7"),
    ("Nr:7", "7"),
    ("Ärende nr14", "14"),
    ("Dagordningspunkt 12", "12"),
    ("14 (2.1.9)", "14"),
    ("2.1.14, KS 2026/118", "2.1.14"),
    ("KS-2026/118, ärende 14", "14"),
]


ADDRESSES = ("Stadshuset, Torget 1", "Box 12", "Stora gatan 7, 123 45 Ekvalla", "Kyrkvägen 3")


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_number_of_a_house_is_no_item(address):
    assert with_place(address).item_number is None
    assert with_place(f"{address}\nÄrende 14").item_number == "14"


def test_the_day_of_a_revision_may_stand_in_a_column_of_its_own():
    cells = ("Reviderat:", "2026-03-04")
    lines = [*from_text(IN_ORDER)]
    lines.insert(1, TextLine(text=" ".join(cells), cells=cells, starts=True))
    assert read(lines).facts.revised == "2026-03-04"


@pytest.mark.parametrize(("printed", "number"), ITEMS)
def test_the_item_number(printed, number):
    assert with_place(printed).item_number == number


@pytest.mark.parametrize(
    "printed", ["§ 14", "Ärende §14", "Övrig fråga", "KS-2026/118", "Nytt ärende", "1 (2)"]
)
def test_what_is_no_item_number(printed):
    assert with_place(printed).item_number is None


@pytest.mark.parametrize(
    ("printed", "dnr"),
    [
        ("0402/23", "0402/23"),
        ("Ärende nr 5, 0402/23", "0402/23"),
        ("SLK-2026- 00402", "SLK-2026- 00402"),
        ("DNR: KS 2026/118", "KS 2026/118"),
        ("Ärende nr 14 (dnr KS-2026/118)", "KS-2026/118"),
        ("Nr 27", None),
        ("17/4", None),
    ],
)
def test_the_diarienummer(printed, dnr):
    assert with_place(printed).dnr == dnr


@pytest.mark.parametrize("printed", ["Ärende nr X", "Ärende XX", "Dnr xxx", "KS-2026/XXX"])
def test_a_number_that_was_never_filled_in_is_a_left_over(printed):
    assert with_place(printed).placeholders == (printed,)


DATES = [
    "260301",
    "26-03-01",
    "20260301",
    "2026 03 01",
    "2026-03- 01",
    "1/3 2026",
    "1.3.2026",
    "Göteborg den 1 mars 2026",
    "söndagen den 1:a mars 2026",
    "1 MARS 2026",
    "2026\u201303\u201301",
]


@pytest.mark.parametrize("printed", [date for date in DATES if ":a" not in date])
def test_the_date(printed):
    assert with_date(printed).date == "2026-03-01"


@pytest.mark.parametrize("printed", ["mars 2026", "2026-13-01", "2026-02-30", "1 mars", "2O26-03-01"])
def test_what_is_no_full_date(printed):
    assert with_date(printed).date is None


@pytest.mark.parametrize(
    "printed", ["202603XX", "2026-03-", "202X-03-01", "ÅÅÅÅ-MM-DD", "XX mars 2026", "2026-03-??"]
)
def test_a_date_that_was_left_open(printed):
    found = with_date(printed)
    assert (found.date, found.date_placeholder, found.placeholders) == (None, True, (printed,))


@pytest.mark.parametrize(
    ("printed", "date", "revised"),
    [
        ("2026-03-01 (rev. 2026-03-02)", "2026-03-01", "2026-03-02"),
        ("2026-03-01 rev", "2026-03-01", "rev"),
        ("Reviderat yrkande 2026-03-02", "2026-03-02", "2026-03-02"),
        ("2026-03-01 Korrigerad 2026-03-02", "2026-03-01", "2026-03-02"),
        ("2026-03-XX Reviderad 2026-03-02", None, "2026-03-02"),
    ],
)
def test_a_later_version(printed, date, revised):
    found = with_date(printed)
    assert (found.date, found.revised) == (date, revised)


@pytest.mark.parametrize(
    ("printed", "letters"),
    [
        ("(sd)", ("SD",)),
        ("S+V+MP", ("S", "V", "MP")),
        ("S, MP & V", ("S", "MP", "V")),
        ("Socialdemokraterna (S) samt Vänsterpartiet (V)", ("S", "V")),
        ("Socialdemokraterna, Vänsterpartiet,\n                  Miljöpartiet", ("S", "V", "MP")),
        ("Sverige-demokraterna", ("SD",)),
        ("M, L, KD samt D", ("M", "L", "KD", "D")),
        ("Partilös", ()),
    ],
)
def test_the_parties(printed, letters):
    assert with_parties(printed).parties == letters


def test_d_nr_is_no_party():
    assert with_place("D.nr. SBF 2026-00123").parties == ("L", "C")


TITLES = [
    ("Tilläggsyrkande till ärendet om Trafikplan", "tilläggsyrkande"),
    ("Återremissyrkande på Trafikplan för Norrby", "återremissyrkande"),
    ("Återremisyrkande ang. Trafikplan för Norrby", "återremissyrkande"),
    ("Tillägssyrkande angående Trafikplan för Norrby", "tilläggsyrkande"),
    ("Reviderat tilläggsyrkande angående Trafikplan för Norrby", "tilläggsyrkande"),
    ("Tilläggs- och ändringsyrkande angående Trafikplan för Norrby", "tilläggsyrkande"),
    ("Yrkande om återremiss angående Trafikplan för Norrby", "återremissyrkande"),
    ("Yrkande med anledning av Trafikplan för Norrby", "yrkande"),
]


@pytest.mark.parametrize(("printed", "kind"), TITLES)
def test_the_kind_in_the_title(printed, kind):
    assert with_title(printed).kind_title == kind


@pytest.mark.parametrize(
    "printed",
    [
        "Yrkande från S, V och MP angående Trafikplan för Norrby",
        "Yrkande (S, V, MP) angående Trafikplan för Norrby",
        "Yrkande – angående Trafikplan för Norrby",
        "Yrkande angående\nTrafikplan för Norrby",
        "Tilläggsyrkande Trafikplan för Norrby",
        "Yrkande, Trafikplan för Norrby",
        "Angående Trafikplan för Norrby",
        "Trafikplan för Norrby",
        "Yrkande angående Trafikplan för Norrby – dnr KS-2026/118",
        "Ändringsyrkande till kommunstyrelsen angående Trafikplan för Norrby",
    ],
)
def test_what_the_title_is_about(printed):
    assert with_title(printed).title == "Trafikplan för Norrby"
