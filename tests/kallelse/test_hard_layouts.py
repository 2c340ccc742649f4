"""What makes agendas hard: wraps to the margin, numbers that begin anew, cells set low, odd heads."""

from __future__ import annotations

from datetime import date

import pytest

from binder.kallelse.proposal import Doubt, Proposal
from tests.kallelse.drawing import Sheet, kallelse_head, wrap


def _titles(proposal: Proposal) -> list[str | None]:
    return [item.title.value for item in proposal.items]


def _numbers(proposal: Proposal) -> list[str | None]:
    return [item.number.value for item in proposal.items]


def test_a_line_that_wraps_to_the_margin_with_a_number_is_no_item() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    for number, rest in (
        (1, ""),
        (2, "12 kap. plan- och bygglagen"),
        (3, ""),
        (4, "16 kap. socialtjänstlagen"),
    ):
        sheet.line(
            f"{number} Yttrande över förslaget om ändringar i" if rest else f"{number} Taxa nummer {number}"
        )
        if rest:
            sheet.line(rest)
        sheet.y += 10
    titles = _titles(sheet.proposal())
    assert titles == [
        "Taxa nummer 1",
        "Yttrande över förslaget om ändringar i 12 kap. plan- och bygglagen",
        "Taxa nummer 3",
        "Yttrande över förslaget om ändringar i 16 kap. socialtjänstlagen",
    ]


def test_numbers_may_begin_anew_under_each_heading() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for heading, count in (("Informationsärenden", 3), ("Beslutsärenden", 4)):
        sheet.line(heading, bold=True, gap=1.6)
        for number in range(1, count + 1):
            sheet.text(60, f"{number}.")
            sheet.text(90, f"{heading[:5]} {number} om torget")
            sheet.y += 20
    proposal = sheet.proposal()
    assert _numbers(proposal) == ["1.", "2.", "3.", "1.", "2.", "3.", "4."]
    assert [i.section.value for i in proposal.items] == ["Informationsärenden"] * 3 + ["Beslutsärenden"] * 4


def test_a_supplement_may_leap_between_numbers() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for number in (6, 14, 23):
        sheet.text(60, f"{number}.")
        sheet.text(95, f"Taxa nummer {number}")
        sheet.y += 20
    assert _numbers(sheet.proposal()) == ["6.", "14.", "23."]


def test_cells_set_to_the_middle_of_a_ruled_row_belong_to_it() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for at, words in ((62, "Nr"), (95, "Ärende"), (400, "Dnr")):
        sheet.text(at, words, bold=True)
    sheet.y += 8
    for number in range(1, 5):
        sheet.rule(60, 540, up=0)
        sheet.y += 14
        sheet.text(95, "Ansökan om bygglov för")
        sheet.y += 7
        sheet.text(62, f"{number}")
        sheet.text(400, f"BN 2025-00{number}")
        sheet.y += 7
        sheet.text(95, f"kvarteret Linden {number}")
        sheet.y += 6
    sheet.rule(60, 540, up=0)
    proposal = sheet.proposal()
    assert _titles(proposal) == [
        f"Ansökan om bygglov för kvarteret Linden {number}" for number in range(1, 5)
    ]
    assert _numbers(proposal) == ["1", "2", "3", "4"]


def test_a_column_of_hours_before_the_numbers_is_not_the_numbers() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for at, words in ((60, "Tid"), (110, "Nr"), (145, "Ärende"), (450, "Dnr")):
        sheet.text(at, words, bold=True)
    for number in range(1, 6):
        sheet.y += 20
        sheet.text(60, f"13.{number}0")
        sheet.text(110, f"{number}.")
        sheet.text(145, f"Taxa nummer {number}")
        sheet.text(450, f"KS 2025/{number}0")
    proposal = sheet.proposal()
    assert _numbers(proposal) == [f"{number}." for number in range(1, 6)]
    assert _titles(proposal) == [f"Taxa nummer {number}" for number in range(1, 6)]


def test_hours_at_the_right_of_a_list_without_heads_are_not_of_the_titles() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Dagordning", bold=True, gap=2)
    for number in range(1, 6):
        sheet.text(60, f"{number}.")
        sheet.text(95, f"Taxa nummer {number}")
        sheet.text(450, f"kl. 13.{number}0")
        sheet.y += 20
    assert _titles(sheet.proposal()) == [f"Taxa nummer {number}" for number in range(1, 6)]


def test_a_title_cut_by_the_page_is_put_together() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    sheet.text(60, "1")
    sheet.text(95, "Svar på motion om belysning längs")
    sheet.next_page()
    sheet.text(95, "ån i Linde")
    for number in (2, 3):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number}")
    assert _titles(sheet.proposal())[0] == "Svar på motion om belysning längs ån i Linde"


def test_a_title_that_may_go_on_over_the_page_is_doubtful() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    sheet.text(60, "1")
    sheet.text(95, "Svar på motion om belysning väckt av")
    sheet.next_page()
    sheet.text(95, "Ulla Exempel (S)")
    for number in (2, 3):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number}")
    assert Doubt.TITLE_MAY_BE_CUT in sheet.proposal().items[0].doubts


def test_the_number_may_stand_above_its_title() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for number in range(1, 4):
        sheet.line(f"Ärende {number}", bold=True)
        for line in wrap(f"Taxa nummer {number} för torghandel", 300, 11):
            sheet.line(line, bold=True)
        sheet.line(f"Dnr KS 2025/{number}0", gap=2)
    proposal = sheet.proposal()
    assert _titles(proposal) == [f"Taxa nummer {number} för torghandel" for number in range(1, 4)]
    assert [item.dnr.value for item in proposal.items] == [f"KS 2025/{number}0" for number in range(1, 4)]


def test_a_title_with_matter_before_it_may_wrap_before_its_dotted_page() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Innehåll", bold=True, gap=2)
    for number in range(26, 30):
        sheet.text(60, str(number))
        sheet.text(90, f"Dnr KS 2018/{number} Medborgarförslag om att bygga en ny lekplats vid")
        sheet.y += 13
        sheet.text(90, f"torget i Linde......................... {number - 23}")
        sheet.y += 20
    proposal = sheet.proposal()
    wanted = "Medborgarförslag om att bygga en ny lekplats vid torget i Linde"
    assert _titles(proposal) == [wanted] * 4
    assert [item.dnr.value for item in proposal.items] == [f"KS 2018/{number}" for number in range(26, 30)]


def test_letters_set_apart_still_call_a_meeting() -> None:
    sheet = Sheet()
    sheet.line("K A L L E L S E", bold=True, size=20, gap=2)
    sheet.line("Kommunstyrelsen", gap=3)
    for number in range(1, 4):
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number}")
        sheet.y += 20
    proposal = sheet.proposal()
    assert len(proposal.items) == 3
    assert proposal.body.value == "Kommunstyrelsen"


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("Kallelse till sammanträde med Barn- och utbildningsnämnden", "Barn- och utbildningsnämnden"),
        ("Kallelse till kommunfullmäktiges sammanträde den 4 mars 2025", "Kommunfullmäktige"),
        ("Linde kommun Kommunstyrelsen", "Kommunstyrelsen"),
        ("Kallelse/föredragningslista för Socialnämnden", "Socialnämnden"),
        ("KOMMUNSTYRELSENS ARBETSUTSKOTT", "Kommunstyrelsens arbetsutskott"),
        ("Kallelse till Individ- och familjeutskottet 2025-03-04", "Individ- och familjeutskottet"),
        ("Samhällsbyggnadsnämndens arbetsutskott", "Samhällsbyggnadsnämndens arbetsutskott"),
        ("Gemensam nämnd för överförmyndarfrågor", "Gemensam nämnd för överförmyndarfrågor"),
    ],
)
def test_the_body_is_told_without_what_stands_round_it(line: str, body: str) -> None:
    sheet = Sheet()
    sheet.line("Kallelse", bold=True, size=16)
    sheet.line(line, gap=2)
    sheet.line("Ärenden", bold=True, gap=2)
    for number in (1, 2):
        sheet.line(f"{number}   Taxa nummer {number}", gap=2)
    assert sheet.proposal().body.value == body


@pytest.mark.parametrize(
    ("line", "day", "time"),
    [
        ("Tisdag 4 mars 2025 klockan 9-12", date(2025, 3, 4), "9-12"),
        ("Tid: 4/3 2025 kl 18", date(2025, 3, 4), "18"),
        ("Tisdagen den 4:e mars 2025, kl. 18.00–ca 21.00", date(2025, 3, 4), "18.00"),
    ],
)
def test_days_and_hours_in_other_forms(line: str, day: date, time: str) -> None:
    sheet = Sheet()
    sheet.line("Kallelse till Kommunstyrelsen", gap=2)
    sheet.line(line, gap=2)
    for number in (1, 2):
        sheet.line(f"{number}   Taxa nummer {number}", gap=2)
    proposal = sheet.proposal()
    assert (proposal.date.value, proposal.time.value) == (day, time)


def test_a_day_without_year_takes_the_papers_year_and_is_doubtful() -> None:
    sheet = Sheet()
    sheet.line("Kallelse till Kommunstyrelsen", gap=2)
    sheet.line("Upprättad 2025-02-20")
    sheet.line("Sammanträde tisdagen den 4 mars kl. 13.00", gap=2)
    for number in (1, 2):
        sheet.line(f"{number}   Taxa nummer {number}", gap=2)
    read = sheet.proposal().date
    assert read.value == date(2025, 3, 4)
    assert read.doubts == (Doubt.GUESSED,)
