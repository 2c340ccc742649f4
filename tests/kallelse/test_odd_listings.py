"""Ways of listing items beside the usual ones: members above, steps, letters, numbers at the end."""

from __future__ import annotations

import pytest

from binder.kallelse.proposal import ProposedItem
from tests.kallelse.drawing import Sheet, kallelse_head


@pytest.fixture
def sheet() -> Sheet:
    drawn = Sheet()
    kallelse_head(drawn)
    return drawn


def _titles(items: list[ProposedItem]) -> list[str | None]:
    return [item.title.value for item in items]


def test_members_listed_with_numbers_are_no_items(sheet: Sheet) -> None:
    for heading, names in (
        ("Ledamöter", ("Anna Ek (S)", "Bo Lind (M)")),
        ("Ersättare", ("Dan Ros (S)", "Eva Ås (C)")),
    ):
        sheet.line(heading, bold=True)
        for number, name in enumerate(names, start=1):
            sheet.line(f"{number}. {name}")
    sheet.line("Ärenden", bold=True, gap=2)
    for number in range(1, 6):
        sheet.line(f"{number}. Taxa nummer {number}", gap=1.7)
    items = sheet.proposal().items
    assert _titles(items) == [f"Taxa nummer {number}" for number in range(1, 6)]
    assert {item.section.value for item in items} == {None}


def test_a_numbered_heading_above_steps_is_their_section(sheet: Sheet) -> None:
    for first, heading in enumerate(("Inledning", "Beslutsärenden", "Information"), start=1):
        sheet.line(f"{first}    {heading}", bold=True, gap=1.7)
        for second in (1, 2):
            sheet.line(f"{first}.{second}    Taxa {first}{second}", gap=1.7)
    items = sheet.proposal().items
    assert _titles(items) == ["Taxa 11", "Taxa 12", "Taxa 21", "Taxa 22", "Taxa 31", "Taxa 32"]
    assert [item.section.value for item in items[::2]] == ["Inledning", "Beslutsärenden", "Information"]


def test_headings_with_letters_are_sections_from_the_first(sheet: Sheet) -> None:
    for at, heading in enumerate(("A. Beslutsärenden", "B. Informationsärenden")):
        sheet.line(heading, bold=True, gap=1.7)
        for number in (1, 2, 3):
            sheet.line(f"{3 * at + number}.   Taxa nummer {number}", gap=1.7)
    sections = [item.section.value for item in sheet.proposal().items]
    assert sections == ["A. Beslutsärenden"] * 3 + ["B. Informationsärenden"] * 3


@pytest.mark.parametrize("bullet", ["•", "-"])
def test_points_below_a_title_are_not_of_it(sheet: Sheet, bullet: str) -> None:
    for number in range(1, 5):
        sheet.line(f"{number}.  Information om område {number}")
        sheet.text(95, f"{bullet} Ekonomi")
        sheet.y += 22
    assert _titles(sheet.proposal().items) == [f"Information om område {number}" for number in range(1, 5)]


@pytest.mark.parametrize("between", [", dnr ", " - ", " ", " Dnr: "])
def test_numbers_of_matters_may_end_the_titles(sheet: Sheet, between: str) -> None:
    for number in range(1, 5):
        sheet.line(f"{number}. Taxa för område {number}{between}KS 2024/{number}0", gap=1.7)
    items = sheet.proposal().items
    assert _titles(items) == [f"Taxa för område {number}" for number in range(1, 5)]
    assert [item.dnr.value for item in items] == [f"KS 2024/{number}0" for number in range(1, 5)]


def test_one_title_that_cites_a_number_keeps_it(sheet: Sheet) -> None:
    for number in range(1, 6):
        sheet.line(f"{number}. Yttrande till Region Linde" + (" RS 2024/15" if number == 3 else ""), gap=1.7)
    item = sheet.proposal().items[2]
    assert item.title.value == "Yttrande till Region Linde RS 2024/15"
    assert item.dnr.value is None


@pytest.mark.parametrize("lead", ["Ärende nr {}:", "Ärende {}.", "Punkt {}", "Nr {}"])
def test_words_before_a_number_are_not_of_it(sheet: Sheet, lead: str) -> None:
    for number in range(1, 5):
        sheet.line(f"{lead.format(number)} Taxa nummer {number}", gap=1.7)
    items = sheet.proposal().items
    assert [(item.number.value or "").rstrip(".") for item in items] == ["1", "2", "3", "4"]
    assert _titles(items) == [f"Taxa nummer {number}" for number in range(1, 5)]


def test_a_page_that_begins_with_a_heading_of_items_keeps_it(sheet: Sheet) -> None:
    for number in range(1, 9):
        if number in {4, 7}:
            sheet.next_page(40)
            sheet.line("Linde kommun")
            sheet.line("ÖVRIGA ÄRENDEN" if number == 4 else "VALÄRENDEN", gap=1.7)
        sheet.line(f"{number}.   Taxa nummer {number}", gap=1.7)
    sections = [item.section.value for item in sheet.proposal().items]
    assert sections == [None] * 3 + ["ÖVRIGA ÄRENDEN"] * 3 + ["VALÄRENDEN"] * 2


def test_an_hour_before_the_number_is_not_the_number(sheet: Sheet) -> None:
    for number in range(1, 6):
        sheet.text(60, f"13.{number}0")
        sheet.text(110, f"{number}.")
        sheet.text(140, f"Taxa nummer {number}")
        sheet.y += 20
    items = sheet.proposal().items
    assert [item.number.value for item in items] == [f"{number}." for number in range(1, 6)]
    assert _titles(items) == [f"Taxa nummer {number}" for number in range(1, 6)]


@pytest.mark.parametrize("is_below", [True, False])
def test_a_list_without_numbers_is_told_by_its_matters(sheet: Sheet, is_below: bool) -> None:
    sheet.line("Ärenden", bold=True, gap=2)
    for number in range(1, 6):
        sheet.text(60, f"Taxa nummer {number} i Linde", bold=is_below)
        sheet.y += 14 * is_below
        sheet.text(60 if is_below else 430, f"{'Dnr ' * is_below}KS 2025/{number}0")
        sheet.y += 24
    items = sheet.proposal().items
    assert _titles(items) == [f"Taxa nummer {number} i Linde" for number in range(1, 6)]
    assert [item.dnr.value for item in items] == [f"KS 2025/{number}0" for number in range(1, 6)]


def test_a_column_is_that_of_the_matters_if_it_holds_them(sheet: Sheet) -> None:
    for at, words in ((60, "Ärende nr"), (130, "Rubrik"), (420, "Ärendenummer")):
        sheet.text(at, words, bold=True)
    for number in range(1, 7):
        sheet.y += 20
        for at, words in ((60, f"{number}"), (130, f"Taxa nummer {number}"), (420, f"KS 2025/{number}0")):
            sheet.text(at, words)
    assert [item.dnr.value for item in sheet.proposal().items] == [f"KS 2025/{n}0" for n in range(1, 7)]


def test_a_list_of_contents_learns_from_the_pages_that_follow() -> None:
    sheet = Sheet()
    sheet.line("Kallelse till Kommunstyrelsen 2025-03-04 kl. 13.00", bold=True, gap=2)
    titles = [f"Taxa för område {number} i Linde" for number in range(1, 6)]
    for number, title in enumerate(titles, start=1):
        sheet.line(f"{number}. {title} {'.' * 30} {number + 1}", gap=1.5)
    for number, title in enumerate(titles, start=1):
        sheet.next_page()
        sheet.line(f"{number}. {title}", bold=True, size=14)
        sheet.line(f"Dnr KS 2025/{number}0")
        sheet.line("Förslag till beslut", bold=True)
        sheet.line(f"Kommunstyrelsen antar taxa {number}.")
    items = sheet.proposal().items
    assert [item.dnr.value for item in items] == [f"KS 2025/{number}0" for number in range(1, 6)]
    assert items[3].decision_proposal.value == "Kommunstyrelsen antar taxa 4."
