"""Agendas that tell each item at length: heading, number, proposal, description, attachments."""

from __future__ import annotations

import pytest

from binder.kallelse.proposal import Proposal
from tests.kallelse.drawing import Sheet, wrap

ITEMS = [
    ("Kommundirektörens rapport", "2024/KS 0107", ["Informationen noteras."], []),
    (
        "Ersättning till röstmottagare vid valet till Europaparlamentet i Linde kommun och dess valdistrikt",
        "2023/VN 0010 004",
        ["Beslut 1 och 2 ersätter tidigare beslut i kommunstyrelsen 2024-01-15, § 4."],
        ["Ersättningar fastställs enligt förslaget.", "Finansiering sker inom ramen."],
    ),
    ("Överförande av medel för Väntjänsten", "2016KSM1221.042", [], []),
    ("Val av ledamot i styrelsen", "2023/ASN 0149", ["Ulla Exempel (S) väljs."], []),
]
DESCRIPTION = (
    "Förvaltningen har gått igenom underlaget och sammanfattar här det som är nytt sedan frågan "
    "behandlades senast. Kostnaden ryms inom den ram som redan är beslutad, 3 procent av budgeten."
)


def _draw(*, bold: bool, size: float) -> Proposal:
    sheet = Sheet(size=10)
    sheet.line("Kallelse till Kommunstyrelsen", bold=True, size=18, gap=2)
    for label, words in (("Datum", "2024-03-05"), ("Klockan", "18:30"), ("Plats", "Kommunhuset")):
        sheet.text(60, label, bold=True)
        sheet.text(150, words)
        sheet.y += 14
    sheet.y += 16
    for number, (title, dnr, ours, council) in enumerate(ITEMS, start=1):
        if sheet.y > 600:
            sheet.next_page()
        for line in wrap(f"{number} {title}", 420, size):
            sheet.line(line, bold=bold, size=size)
        sheet.y += 4
        sheet.line(f"Diarienummer {dnr}", gap=1.6)
        _part(sheet, "Kommunstyrelsens förslag till beslut", ours, bold=bold)
        points = [f"{at}. {point}" for at, point in enumerate(council, start=1)]
        _part(sheet, "Kommunstyrelsens förslag till kommunfullmäktige", points, bold=bold)
        _part(sheet, "Beskrivning av ärendet", wrap(DESCRIPTION, 440, 10), bold=bold)
        _part(
            sheet,
            "Bilagor",
            [f"Tjänsteskrivelse {number}.pdf", "Protokollsutdrag 2024-01-16 § 4.pdf"],
            bold=bold,
        )
    return sheet.proposal()


def _part(sheet: Sheet, label: str, lines: list[str], *, bold: bool) -> None:
    if lines:
        sheet.line(label, bold=bold, gap=1.4)
        for line in lines:
            sheet.line(line)
        sheet.y += 8


@pytest.mark.parametrize(("bold", "size"), [(True, 14.0), (True, 10.0), (False, 13.0)])
def test_only_the_headings_are_items(*, bold: bool, size: float) -> None:
    items = _draw(bold=bold, size=size).items
    assert [item.number.value for item in items] == ["1", "2", "3", "4"]
    assert [item.title.value for item in items] == [title for title, _, _, _ in ITEMS]
    assert [item.section.value for item in items] == [None] * 4


@pytest.mark.parametrize(("bold", "size"), [(True, 14.0), (True, 10.0), (False, 13.0)])
def test_the_matter_and_the_proposal_are_read_below_the_heading(*, bold: bool, size: float) -> None:
    items = _draw(bold=bold, size=size).items
    assert [item.dnr.value for item in items] == [dnr for _, dnr, _, _ in ITEMS]
    assert [item.decision_proposal.value for item in items] == [
        ours[0] if ours else None for _, _, ours, _ in ITEMS
    ]


def test_a_proposal_to_the_council_goes_to_the_council() -> None:
    items = _draw(bold=True, size=14).items
    assert [item.goes_to_council for item in items] == [False, True, False, False]


def test_body_day_and_hour_are_read_above() -> None:
    proposal = _draw(bold=True, size=14)
    assert (proposal.body.value, str(proposal.date.value)) == ("Kommunstyrelsen", "2024-03-05")
    assert (proposal.time.value, proposal.place.value) == ("18:30", "Kommunhuset")


def test_the_last_items_points_at_the_margin_are_its_proposal() -> None:
    sheet = Sheet()
    sheet.line("Kallelse till Kommunstyrelsen", bold=True, size=18, gap=2)
    for number in (1, 2):
        sheet.line(f"{number} Taxa nummer {number}", bold=True, gap=2)
    sheet.line("Kommunstyrelsens förslag till beslut", bold=True, gap=2)
    sheet.line("1 Taxan antas.")
    sheet.line("2 Den gamla taxan upphör.")
    items = sheet.proposal().items
    assert [item.number.value for item in items] == ["1", "2"]
    assert items[1].decision_proposal.value == "1 Taxan antas.\n2 Den gamla taxan upphör."


def test_a_kallelse_that_counts_its_pages_goes_on_to_its_last() -> None:
    sheet = Sheet()
    sheet.right(535, "1 (2)")
    sheet.line("Kallelse till Kommunstyrelsen", bold=True, size=18, gap=2)
    for number in (1, 2):
        sheet.line(f"{number} Taxa nummer {number}", bold=True, gap=2)
    sheet.next_page(40)
    sheet.right(535, "2 (2)")
    sheet.y += 60
    sheet.line("Kommunstyrelsens förslag till beslut", bold=True)
    sheet.line("Taxan antas.")
    proposal = sheet.proposal()
    assert proposal.items[1].decision_proposal.value == "Taxan antas."
    assert proposal.agenda_pages == (1, 2)
