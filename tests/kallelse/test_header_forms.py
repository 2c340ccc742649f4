"""The heads of kallelser in the many ways that kommuner write them."""

from __future__ import annotations

from datetime import date

import pytest

from binder.kallelse.proposal import Proposal
from tests.kallelse.drawing import Sheet

DAY = date(2024, 5, 15)
Line = str | list[tuple[float, str]]
FORMS: list[tuple[list[Line], tuple[str, str, str | None]]] = [
    (
        ["#Kallelse", "Kommunstyrelsen", "Datum: 2024-05-15", "Tid: 13:00", "Plats: Eken"],
        ("Kommunstyrelsen", "13:00", "Eken"),
    ),
    (
        [
            "#Kallelse till sammanträde med socialnämnden",
            "Tid och plats: Onsdagen den 15 maj 2024 kl. 13.00 i Eken",
        ],
        ("Socialnämnden", "13.00", "Eken"),
    ),
    (
        [
            "#KALLELSE",
            "Härmed kallas ni till sammanträde med Miljö- och byggnadsnämnden",
            "Tid: onsdag 15 maj 2024, kl 13:00–16:00",
            "Lokal: Björken",
        ],
        ("Miljö- och byggnadsnämnden", "13:00-16:00", "Björken"),
    ),
    (
        ["Socialnämndens arbetsutskott", "#Föredragningslista", "2024-05-15", "Klockan 13.00–16.00, Björken"],
        ("Socialnämndens arbetsutskott", "13.00-16.00", "Björken"),
    ),
    (
        [
            "#Kallelse till kommunfullmäktige den 15 maj 2024",
            "Kommunfullmäktige sammanträder kl. 18:00 i Folkets hus.",
        ],
        ("Kommunfullmäktige", "18:00", "Folkets hus"),
    ),
    (
        [
            [(60, "Nämnd"), (220, "Vårdnämnden")],
            [(60, "Datum och tid"), (220, "15 maj 2024 kl 13.00")],
            [(60, "Plats"), (220, "Rum 4, plan 2")],
        ],
        ("Vårdnämnden", "13.00", "Rum 4, plan 2"),
    ),
    (
        [
            [(60, "Organ"), (300, "Sammanträdesdatum")],
            [(60, "Byggnadsnämnden"), (300, "2024-05-15")],
            [(60, "Plats"), (300, "Tid")],
            [(60, "Stadshuset"), (300, "13:00")],
        ],
        ("Byggnadsnämnden", "13:00", "Stadshuset"),
    ),
    (
        [
            "Föredragningslista",
            "Utbildningsnämnden",
            "Plats och tid",
            "Rum Eken, onsdagen den 15 maj 2024 kl. 13:00",
        ],
        ("Utbildningsnämnden", "13:00", "Rum Eken"),
    ),
    (
        [
            "#Kallelse",
            "Till ledamöter i samhällsbyggnadsnämnden",
            "När: onsdag 15 maj 2024 kl 13",
            "Var: Eken",
        ],
        ("Samhällsbyggnadsnämnden", "13", "Eken"),
    ),
    (["#Jävsnämnden", "Kallelse", "Tid: 2024-05-15 13:00", "Plats: Eken"], ("Jävsnämnden", "13:00", "Eken")),
    (
        ["#Gemensam nämnd för familjerätt", "Kallelse", "Onsdag 15 maj 2024 kl. 13.00 – ca 15.00, Eken"],
        ("Gemensam nämnd för familjerätt", "13.00", "Eken"),
    ),
    (
        ["#Dagordning för kommunala pensionärsrådet", "Onsdagen den 15/5 2024 kl 9-12 i Eken"],
        ("Kommunala pensionärsrådet", "9-12", "Eken"),
    ),
]


def _read(lines: list[Line]) -> Proposal:
    sheet = Sheet()
    for line in lines:
        if isinstance(line, str):
            sheet.line(
                line.lstrip("#"), bold=line.startswith("#"), size=16 if line.startswith("#") else 11, gap=1.5
            )
            continue
        for x, words in line:
            sheet.text(x, words)
        sheet.y += 16
    sheet.y += 14
    sheet.line("Ärenden", bold=True, gap=2)
    for number in range(1, 6):
        sheet.text(60, f"{number}.")
        sheet.text(90, f"Taxa nummer {number}")
        sheet.y += 20
    return sheet.proposal()


@pytest.mark.parametrize(("lines", "wanted"), FORMS, ids=[wanted[0] for _, wanted in FORMS])
def test_a_head_tells_body_day_hour_and_place(lines: list[Line], wanted: tuple[str, str, str | None]) -> None:
    read = _read(lines)
    assert (read.body.value, read.time.value, read.place.value) == wanted
    assert read.date.value == DAY
    assert len(read.items) == 5
