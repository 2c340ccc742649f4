"""Lists of items as different kommuner print them, without a table."""

from __future__ import annotations

from binder.kallelse.proposal import Doubt, Proposal
from tests.kallelse.drawing import Sheet, kallelse_head, wrap

TITLES = [
    "Val av ledamot i styrelsen för Ekedals fritidsgård",
    "Ändring av taxan för torghandel på Stora torget i Linde tätort från och med nästa årsskifte",
    "Svar på motion om belysning längs Åvägen väckt av Ulla Exempel (S)",
    "Delårsrapport för årets åtta första månader",
    "Anmälan av delegationsbeslut",
]


def numbers(proposal: Proposal) -> list[str | None]:
    return [item.number.value for item in proposal.items]


def titles(proposal: Proposal) -> list[str | None]:
    return [item.title.value for item in proposal.items]


def dnrs(proposal: Proposal) -> list[str | None]:
    return [item.dnr.value for item in proposal.items]


def _wrapped(sheet: Sheet, x: float, words: str, width: float = 330) -> None:
    for at, line in enumerate(wrap(words, width, sheet.size)):
        if at:
            sheet.y += 1.2 * sheet.size
        sheet.text(x, line)


def test_a_list_with_the_number_of_the_matter_at_the_right() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    for number, title in enumerate(TITLES):
        sheet.y += 22
        sheet.text(60, str(number))
        sheet.right(535, f"KS-2025/{100 + number}.109")
        _wrapped(sheet, 95, title)
    proposal = sheet.proposal()
    assert titles(proposal) == TITLES
    assert numbers(proposal) == ["0", "1", "2", "3", "4"]
    assert dnrs(proposal) == [f"KS-2025/{100 + number}.109" for number in range(5)]


def test_a_list_whose_lines_begin_with_arende_and_number() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Föredragningslista", bold=True)
    for number, title in enumerate(TITLES, start=21):
        sheet.y += 10
        sheet.text(60, f"Ärende {number}. ")
        _wrapped(sheet, 125, title)
        sheet.y += 14
    proposal = sheet.proposal()
    assert titles(proposal) == TITLES
    assert numbers(proposal)[0] == "21."


def test_a_list_with_number_matter_title_and_dotted_page() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärendelista", bold=True)
    for number, title in enumerate(TITLES, start=22):
        sheet.line(f"{number} Dnr KS 2025/{number} {title[:40].strip()}........... {number - 19}", gap=1.6)
    proposal = sheet.proposal()
    assert titles(proposal) == [title[:40].strip() for title in TITLES]
    assert dnrs(proposal) == [f"KS 2025/{number}" for number in range(22, 27)]


def test_a_list_with_the_matter_on_a_line_below_the_title() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for number, title in enumerate(TITLES, start=1):
        sheet.text(60, f"{number}")
        _wrapped(sheet, 85, title)
        sheet.y += 14
        sheet.text(85, f"Dnr 2025/KS 01{number:02} 10")
        sheet.y += 26
    proposal = sheet.proposal()
    assert titles(proposal) == TITLES
    assert dnrs(proposal) == [f"2025/KS 01{number:02} 10" for number in range(1, 6)]


def test_a_plain_list_without_numbers_of_matters() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärendelista 4 mars 2025", bold=True, size=14)
    for number, title in enumerate(TITLES, start=1):
        sheet.text(60, f"{number}.")
        _wrapped(sheet, 80, title)
        sheet.y += 14
    proposal = sheet.proposal()
    assert titles(proposal) == TITLES
    assert dnrs(proposal) == [None] * 5


def test_a_list_with_steps_in_its_numbers() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Dagordning", bold=True, gap=2)
    for number, title in zip(["1.1", "1.2", "2.1", "2.2", "2.10"], TITLES, strict=True):
        sheet.text(60, number)
        _wrapped(sheet, 100, title)
        sheet.y += 20
    proposal = sheet.proposal()
    assert numbers(proposal) == ["1.1", "1.2", "2.1", "2.2", "2.10"]
    assert titles(proposal) == TITLES


def test_sub_items_follow_their_item() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    for number, title in zip(["44", "45", "45_1", "45_2", "46"], TITLES, strict=True):
        sheet.text(60, number)
        _wrapped(sheet, 100, title)
        sheet.y += 20
    proposal = sheet.proposal()
    assert numbers(proposal) == ["44", "45", "45_1", "45_2", "46"]


def test_paragraph_signs_are_numbers_too() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    for number, title in enumerate(TITLES, start=14):
        sheet.text(60, f"§ {number}")
        _wrapped(sheet, 100, title)
        sheet.y += 20
    assert numbers(sheet.proposal()) == [f"§ {number}" for number in range(14, 19)]


def test_headings_between_items_become_their_section() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärenden", bold=True, gap=2)
    for number, title in enumerate(TITLES, start=1):
        if number in {2, 4}:
            sheet.y += 6
            sheet.line(
                "BESLUTAS AV KOMMUNFULLMÄKTIGE" if number == 2 else "Övriga ärenden", bold=True, gap=1.5
            )
        sheet.text(60, str(number))
        _wrapped(sheet, 100, title)
        sheet.y += 20
    items = sheet.proposal().items
    council = "BESLUTAS AV KOMMUNFULLMÄKTIGE"
    assert [i.section.value for i in items] == [None, council, council, "Övriga ärenden", "Övriga ärenden"]
    assert [item.goes_to_council for item in items] == [False, True, True, False, False]


def test_what_stands_between_title_and_matter_is_neither() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    for number, title in enumerate(TITLES[:3], start=1):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.right(535, f"KS-2025/{number}.109")
        _wrapped(sheet, 95, f"{title} (KF)")
        sheet.y += 13
        sheet.text(95, "Handlingar senare" if number < 3 else "KS SBU 15/4-25")
    proposal = sheet.proposal()
    assert titles(proposal) == TITLES[:3]
    assert all(item.goes_to_council for item in proposal.items)


def test_a_list_that_goes_on_over_pages_with_running_heads() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    for number in range(1, 46):
        if number % 20 == 0:
            sheet.next_page(40)
            sheet.text(60, "KOMMUNSTYRELSEN        KALLELSE", bold=True)
            sheet.right(535, f"SIDA {sheet.page} (3)")
            sheet.y += 40
        sheet.y += 26
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number} för torghandel")
    proposal = sheet.proposal()
    assert titles(proposal) == [f"Taxa nummer {number} för torghandel" for number in range(1, 46)]
    assert proposal.agenda_pages == (1, 3)


def test_numbered_points_inside_an_item_are_no_items() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for number, title in enumerate(TITLES, start=1):
        sheet.text(60, str(number), bold=True)
        sheet.text(85, title[:50].strip(), bold=True)
        sheet.y += 16
        if number == 3:
            sheet.line("Kommunstyrelsens förslag till beslut")
            sheet.line("1 Kommunfullmäktige antar planen.")
            sheet.line("2 Planen gäller från årsskiftet.")
        sheet.y += 16
    proposal = sheet.proposal()
    assert numbers(proposal) == ["1", "2", "3", "4", "5"]
    proposed = proposal.items[2].decision_proposal.value or ""
    assert "antar planen" in proposed
    assert proposal.items[2].goes_to_council


def test_the_list_told_again_at_length_adds_what_it_knows() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.line("Ärendelista 4 mars 2025", bold=True, size=14)
    sheet.line("Ärenden till kommunfullmäktige: 2-3, 5", gap=2)
    for number, title in enumerate(TITLES, start=1):
        sheet.line(f"{number}. {title[:60].strip()}", gap=1.5)
    sheet.next_page()
    for number, title in enumerate(TITLES, start=1):
        sheet.line(f"{number}. {title[:60].strip()}", bold=True)
        if number == 4:
            sheet.line("Dnr 2025/171-514")
            sheet.line("Förslag till beslut: Kommunstyrelsen godkänner rapporten.")
        sheet.y += 10
    items = sheet.proposal().items
    assert [item.dnr.value for item in items] == [None, None, None, "2025/171-514", None]
    assert items[3].decision_proposal.value == "Kommunstyrelsen godkänner rapporten."
    assert [item.goes_to_council for item in items] == [False, True, True, False, True]


def test_half_a_number_is_kept_as_printed_and_doubtful() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    sheet.text(450, "Diarienummer", bold=True)
    for number, title in enumerate(TITLES, start=1):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.text(450, "KS-2025/" if number == 2 else f"KS-2025/{number}")
        _wrapped(sheet, 95, title)
    item = sheet.proposal().items[1]
    assert item.dnr.value == "KS-2025/"
    assert item.dnr.doubts == (Doubt.HALF_DNR,)


def test_a_missing_number_makes_the_next_one_doubtful() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    for number in (1, 2, 5, 6):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number}")
    doubts = [item.number.doubts for item in sheet.proposal().items]
    assert doubts == [(), (), (Doubt.NUMBER_OUT_OF_ORDER,), ()]


def test_every_value_says_where_it_was_read() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    sheet.y += 24
    sheet.text(60, "1")
    sheet.text(95, TITLES[0])
    sheet.y += 24
    sheet.text(60, "2")
    sheet.text(95, TITLES[3])
    source = sheet.proposal().items[1].title.source
    assert source is not None
    assert source.page == 1
    assert abs(source.box.left - 95) < 2
    assert source.box.top < sheet.y < source.box.bottom


def test_one_item_without_matter_among_many_with_is_doubtful() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    sheet.text(60, "Ärenden", bold=True)
    sheet.text(450, "Diarienummer", bold=True)
    for number in range(1, 8):
        sheet.y += 24
        sheet.text(60, str(number))
        sheet.text(95, f"Taxa nummer {number}")
        sheet.text(450, "" if number == 3 else f"KS-2025/{number}")
    doubts = [item.dnr.doubts for item in sheet.proposal().items]
    assert doubts == [(Doubt.MISSING,) if number == 3 else () for number in range(1, 8)]
