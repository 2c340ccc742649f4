"""Tables of items: with and without rules, with other columns, over pages, with unnumbered rows."""

from __future__ import annotations

import pytest

from binder.kallelse.proposal import Proposal
from tests.kallelse.drawing import Sheet, kallelse_head

ITEMS = [
    ("Information om arbetet med nya badhuset i Linde", "2025-00014", ""),
    ("Begäran om medel till Ekedals fritidsgård för utökad öppettid under sommaren", "2024-00741", "A"),
    ("Planbesked för Lindeby 1:325", "2024-00629", "B"),
    ("Plan för biblioteken 2025–2030", "2024-00745", "C"),
]
PROPOSALS = {
    "": "",
    "A": "Förslag till beslut i kommunstyrelsen|Kommunstyrelsen omfördelar 500 000 kronor till gården.",
    "B": "Kommunstyrelsen lämnar beskedet att åtgärden inom Lindeby 1:325 inte prövas.",
    "C": "Förslag till beslut i kommunfullmäktige|1. Kommunfullmäktige antar planen.|2. Den gamla upphör.",
}
EDGES = (60.0, 85.0, 245.0, 320.0, 540.0)


def _head(sheet: Sheet, *, ruled: bool) -> None:
    if ruled:
        sheet.rule(EDGES[0], EDGES[-1], up=12)
    for at, words in zip(EDGES[1:], ("Ärende", "Beteckning", "Förslag"), strict=False):
        sheet.text(at + 2, words, bold=True)
    sheet.y += 16


def _row(
    sheet: Sheet, number: str, title: str, dnr: str, proposal: str, *, ruled: bool, bold: bool = False
) -> None:
    if ruled:
        sheet.rule(EDGES[0], EDGES[-1], up=12)
    cells = []
    for left, right, words in zip(EDGES, EDGES[1:], (number, title, dnr, ""), strict=False):
        cells.append((left + 2, right - 2, words))
    lines = [line for part in proposal.split("|") for line in _wrap(part)]
    top = sheet.y
    sheet.row(cells, bold=bold)
    bottom, sheet.y = sheet.y, top
    for line in lines:
        sheet.text(EDGES[3] + 2, line)
        sheet.y += 1.2 * sheet.size
    sheet.y = max(bottom, sheet.y) + (4 if ruled else 8)


def _wrap(words: str) -> list[str]:
    from tests.kallelse.drawing import wrap

    return wrap(words, EDGES[4] - EDGES[3] - 4, 11.0) if words else []


def _table(*, ruled: bool) -> Proposal:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=ruled)
    _row(sheet, "", "Val av justerare", "", "Ordinarie: Olle Exempel (S)", ruled=ruled)
    _row(sheet, "", "Information", "", "", ruled=ruled, bold=True)
    _row(sheet, "1.", *ITEMS[0][:2], PROPOSALS[ITEMS[0][2]], ruled=ruled)
    _row(sheet, "", "Beslutsärenden", "", "", ruled=ruled, bold=True)
    for number, (title, dnr, proposal) in enumerate(ITEMS[1:], start=2):
        _row(sheet, f"{number}.", title, dnr, PROPOSALS[proposal], ruled=ruled)
    if ruled:
        sheet.rule(EDGES[0], EDGES[-1], up=12)
    sheet.y += 60
    sheet.line("Olle Exempel")
    sheet.line("ordförande")
    return sheet.proposal()


@pytest.mark.parametrize("ruled", [True, False])
def test_a_table_gives_number_title_and_matter(*, ruled: bool) -> None:
    items = [item for item in _table(ruled=ruled).items if item.number.value]
    assert [item.number.value for item in items] == ["1.", "2.", "3.", "4."]
    assert [item.title.value for item in items] == [title for title, _, _ in ITEMS]
    assert [item.dnr.value for item in items] == [dnr for _, dnr, _ in ITEMS]


@pytest.mark.parametrize("ruled", [True, False])
def test_bold_rows_are_sections_and_the_choice_of_adjuster_an_item(*, ruled: bool) -> None:
    items = _table(ruled=ruled).items
    assert [item.section.value for item in items[1:]] == ["Information"] + ["Beslutsärenden"] * 3
    assert (items[0].title.value, items[0].decision_proposal.value) == ("Val av justerare", None)


@pytest.mark.parametrize("ruled", [True, False])
def test_proposals_lose_their_label_and_tell_who_decides(*, ruled: bool) -> None:
    items = _table(ruled=ruled).items[1:]
    assert items[0].decision_proposal.value is None
    assert items[1].decision_proposal.value == PROPOSALS["A"].split("|")[1]
    assert [item.goes_to_council for item in items] == [False, False, False, True]


def test_a_number_wrapped_in_its_cell_is_whole() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=True)
    _row(
        sheet,
        "1.",
        "Redovisning av inkomna skrivelser till nämnden",
        "BN 2023- 002572",
        "Noteras.",
        ruled=True,
    )
    _row(sheet, "2.", "Anmälan av delegeringsbeslut", "BN-2004- 00038", "Noteras.", ruled=True)
    assert [item.dnr.value for item in sheet.proposal().items] == ["BN 2023-002572", "BN-2004-00038"]


def test_a_table_goes_on_over_pages_with_its_head_repeated() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=True)
    for number in range(1, 31):
        if number % 12 == 0:
            sheet.next_page(40)
            sheet.line("LINDE KOMMUN")
            sheet.y += 30
            _head(sheet, ruled=True)
        _row(sheet, f"{number}.", f"Taxa nummer {number}", f"2025-{number:05}", "Antas.", ruled=True)
    items = sheet.proposal().items
    assert [item.number.value for item in items] == [f"{number}." for number in range(1, 31)]
    assert all((item.dnr.value or "").endswith(f"{at:05}") for at, item in enumerate(items, start=1))


def test_a_proposal_cut_by_the_page_is_put_together() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=True)
    _row(sheet, "1.", "Taxa för torghandel", "2025-00001", "Kommunstyrelsen antar taxan", ruled=True)
    sheet.next_page(60)
    _head(sheet, ruled=True)
    _row(sheet, "", "", "", "och upphäver den gamla.", ruled=True)
    _row(sheet, "2.", "Taxa för upplag", "2025-00002", "Kommunstyrelsen antar taxan.", ruled=True)
    items = sheet.proposal().items
    assert items[0].decision_proposal.value == "Kommunstyrelsen antar taxan och upphäver den gamla."
    assert len(items) == 2


def test_presenters_times_and_counts_below_a_title_are_not_of_it() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=True)
    below = ["Kl 16.05-16.25", "Föredragande: Maj Exempel", "5 st dokument", "Ed Exempel, utvecklingsledare"]
    for number, line in enumerate(below, start=1):
        sheet.rule(EDGES[0], EDGES[-1], up=12)
        sheet.text(EDGES[0], f"{number}.")
        sheet.text(EDGES[1] + 2, "Taxa för torghandel")
        sheet.text(EDGES[2] + 2, f"KS-2025-{number:05}")
        sheet.y += 13
        sheet.text(EDGES[1] + 2, line)
        sheet.y += 17
    assert [item.title.value for item in sheet.proposal().items] == ["Taxa för torghandel"] * 4


def test_other_columns_in_another_order() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for at, words in ((60, "Nr"), (95, "Dnr"), (190, "Rubrik"), (400, "Föredragande"), (510, "Sid")):
        sheet.text(at, words, bold=True)
    for number in range(1, 6):
        sheet.y += 18
        sheet.text(60, str(number))
        sheet.text(95, f"KS 2025/{number}0")
        sheet.text(190, f"Taxa nummer {number} för torghandel")
        sheet.text(400, "Maj Exempel")
        sheet.right(528, str(number * 7))
    items = sheet.proposal().items
    assert [item.title.value for item in items] == [
        f"Taxa nummer {number} för torghandel" for number in range(1, 6)
    ]
    assert [item.dnr.value for item in items] == [f"KS 2025/{number}0" for number in range(1, 6)]


def test_a_column_of_remarks_and_one_of_pages_are_not_of_the_title() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for at, words in ((60, "Nr."), (100, "Ärende"), (350, "Anm."), (515, "Sid")):
        sheet.text(at, words, bold=True)
    for number, title in enumerate(("Lönekostnader", "Budgetuppföljning", "Riktlinjer"), start=3):
        sheet.y += 22
        sheet.text(60, str(number))
        sheet.text(100, title)
        sheet.text(350, "extra utskick" if number == 3 else "")
        sheet.right(535, str(number * 7))
    titles = [item.title.value for item in sheet.proposal().items]
    assert titles == ["Lönekostnader", "Budgetuppföljning", "Riktlinjer"]


def test_a_supplement_with_one_lettered_item() -> None:
    sheet = Sheet()
    sheet.text(300, "TILLÄGGSKALLELSE", bold=True)
    sheet.y += 40
    sheet.line("Nämnden för Service", bold=True, size=18)
    sheet.line("Sammanträde torsdagen den 27 mars 2025 kl. 15:00", gap=4)
    _head(sheet, ruled=True)
    _row(
        sheet, "6 a.", "Hyresavtal för tillfälliga lokaler", "SE-2025-00104", "Avtalet godkänns.", ruled=True
    )
    proposal = sheet.proposal()
    assert proposal.kind.value == "tillaggskallelse"
    assert [(item.number.value, item.title.value) for item in proposal.items] == [
        ("6 a.", "Hyresavtal för tillfälliga lokaler")
    ]


def test_a_ruled_table_without_numbers_has_a_row_per_item() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=True)
    for title, dnr, proposal in ITEMS:
        _row(sheet, "", title, dnr, PROPOSALS[proposal], ruled=True)
    sheet.rule(EDGES[0], EDGES[-1], up=12)
    items = sheet.proposal().items
    assert [item.title.value for item in items] == [title for title, _, _ in ITEMS]
    assert [item.dnr.value for item in items] == [dnr for _, dnr, _ in ITEMS]


def test_a_table_without_numbers_or_rules_has_an_item_per_matter() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    _head(sheet, ruled=False)
    for title, dnr, _ in ITEMS:
        _row(sheet, "", title, dnr, "", ruled=False)
    items = sheet.proposal().items
    assert [item.title.value for item in items] == [title for title, _, _ in ITEMS]
