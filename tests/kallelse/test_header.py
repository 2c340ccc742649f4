"""Body, date, time and place in the ways that kallelser print them."""

from __future__ import annotations

from datetime import date

import pytest

from binder.kallelse.proposal import Doubt, Proposal
from tests.kallelse.drawing import Sheet


def _read(lines: list[str | tuple[str, ...]], *, size: float = 11) -> Proposal:
    """Draw a head of lines (a tuple is set in columns) above two items, and read it."""
    sheet = Sheet(size=size)
    for line in lines:
        cells = (line,) if isinstance(line, str) else line
        for at, cell in enumerate(cells):
            sheet.text(60 + 140 * at, cell)
        sheet.y += 16
    sheet.y += 10
    sheet.line("Ärenden", bold=True, gap=2)
    sheet.line("1   Val av ledamot i styrelsen för Ekedals fritidsgård", gap=2)
    sheet.line("2   Taxa för torghandel", gap=2)
    return sheet.proposal()


HEADS: list[tuple[list[str | tuple[str, ...]], str, str | None, str | None]] = [
    (
        [
            "KALLELSE",
            "Kommunstyrelsen",
            "Sammanträde tisdagen den 4 mars 2025 kl. 13.00",
            "Ekrummet, Storgatan 3",
        ],
        "Kommunstyrelsen",
        "13.00",
        "Ekrummet, Storgatan 3",
    ),
    (
        [
            "KALLELSE TILL SOCIALNÄMNDEN",
            "Socialnämnden kallas till sammanträde den 4 mars 2025 kl 14:00 i Leja",
        ],
        "Socialnämnden",
        "14:00",
        "Leja",
    ),
    (
        [
            "Kallelse till Kommunstyrelsens arbetsutskott",
            ("Tid", "Tisdag den 4 mars 2025, klockan 09:00"),
            ("Plats", "A-salen"),
        ],
        "Kommunstyrelsens arbetsutskott",
        "09:00",
        "A-salen",
    ),
    (
        ["Kallelse", "Bygg- och miljönämnden", "Datum: 2025-03-04", "Tid: kl. 18.30", "Plats: Kommunhuset"],
        "Bygg- och miljönämnden",
        "18.30",
        "Kommunhuset",
    ),
    (
        [
            "Kallelse",
            "Kultur- och fritidsnämnden",
            ("Datum", "Klockan", "Plats"),
            ("2025-03-04", "13:30", "Rådhuset"),
        ],
        "Kultur- och fritidsnämnden",
        "13:30",
        "Rådhuset",
    ),
    (
        [
            "Kallelse",
            ("Organ", "Nämnden för Teknik"),
            ("Plats och tid", "Ekrummet, tisdagen den 4 mars 2025 kl. 08:00"),
        ],
        "Nämnden för Teknik",
        "08:00",
        "Ekrummet",
    ),
    (
        ["Kommunfullmäktige sammanträder tisdagen den 4 mars 2025, klockan 16.00 i", "Börsen, Torget 1"],
        "Kommunfullmäktige",
        "16.00",
        "Börsen, Torget 1",
    ),
    (
        ["FÖREDRAGNINGSLISTA", "Utbildningsnämnden", "Tid: 2025-03-04 kl. 13:00-15:30", "Lokal: Sal 3"],
        "Utbildningsnämnden",
        "13:00-15:30",
        "Sal 3",
    ),
]


@pytest.mark.parametrize(("lines", "body", "time", "place"), HEADS)
def test_body_date_time_and_place_are_read(
    lines: list[str | tuple[str, ...]], body: str, time: str | None, place: str | None
) -> None:
    proposal = _read(lines)
    assert (proposal.body.value, proposal.date.value) == (body, date(2025, 3, 4))
    assert (proposal.time.value, proposal.place.value) == (time, place)


def test_the_day_the_kallelse_was_made_is_not_the_meetings() -> None:
    proposal = _read(
        ["KALLELSE", ("Upprättad", "2025-02-25"), "Kommunstyrelsen", "Sammanträde den 4 mars 2025 kl. 13.00"]
    )
    assert proposal.date.value == date(2025, 3, 4)
    assert proposal.date.doubts == ()


def test_two_days_in_a_head_are_a_conflict() -> None:
    proposal = _read(["Kallelse", "Kommunstyrelsen", "Tid: den 4 mars 2025 kl. 13.00", "Datum: 2025-03-05"])
    assert proposal.date.doubts == (Doubt.CONFLICT,)


def test_a_head_without_day_says_so() -> None:
    proposal = _read(["Kallelse", "Kommunstyrelsen"])
    assert proposal.date.value is None
    assert proposal.date.doubts == (Doubt.MISSING,)


def test_an_impossible_day_is_no_day() -> None:
    assert (
        _read(["Kallelse", "Kommunstyrelsen", "Sammanträde den 31 februari 2025 kl. 13.00"]).date.value
        is None
    )
