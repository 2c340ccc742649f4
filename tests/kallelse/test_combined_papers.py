"""Combined files: which pages belong to which item, with and without contents list, agenda, numbers."""

from __future__ import annotations

from binder.kallelse.proposal import Doubt, Proposal, Read
from tests.kallelse.drawing import Sheet, kallelse_head

ITEMS = [
    ("1", "Begäran om medel till Ekedals fritidsgård", "2025-00741"),
    ("2", "Planbesked för kvarteret Lindebacken", "2025-00629"),
    ("3", "Information från förvaltningen", "2025-00016"),
    ("4", "Plan för biblioteken i Linde kommun", "2025-00745"),
]


def _agenda(sheet: Sheet, items: list[tuple[str, str, str]] = ITEMS) -> None:
    kallelse_head(sheet)
    for at, words in ((60, "Nr"), (95, "Ärende"), (450, "Diarienummer")):
        sheet.text(at, words, bold=True)
    for number, title, dnr in items:
        sheet.y += 24
        sheet.text(60, number)
        sheet.text(95, title)
        sheet.text(450, dnr)


def _paper(sheet: Sheet, title: str, dnr: str, pages: int = 1, kind: str = "TJÄNSTESKRIVELSE") -> None:
    sheet.next_page()
    sheet.paper([kind, "Datum", "2025-02-20", "Diarienummer", dnr, title])
    for number in range(2, pages + 1):
        sheet.next_page()
        sheet.paper([f"LINDE KOMMUN {number} ({pages})"])


def _plain(sheet: Sheet, first_line: str, pages: int = 1) -> None:
    for _ in range(pages):
        sheet.next_page()
        sheet.paper([first_line])


def _pages(proposal: Proposal) -> list[tuple[int, int] | None]:
    return [item.pages.value for item in proposal.items]


def test_papers_are_found_by_the_number_at_their_head() -> None:
    sheet = Sheet()
    _agenda(sheet)
    _paper(sheet, "Medel till fritidsgård", "KS-2025-00741", pages=2)
    _plain(sheet, "Ansökan", pages=2)
    _paper(sheet, "Planbesked", "KS 2025-00629", pages=1)
    _paper(sheet, "Biblioteksplan", "KS-2025-00745", pages=3)
    proposal = sheet.proposal()
    assert _pages(proposal) == [(2, 5), (6, 6), None, (7, 9)]
    assert proposal.kind.value == "handlingar"


def test_the_extract_of_another_matter_stays_with_the_paper_before_it() -> None:
    sheet = Sheet()
    _agenda(sheet)
    _paper(sheet, "Medel till fritidsgård", "KS-2025-00741")
    sheet.next_page()
    sheet.paper(
        ["SAMMANTRÄDESPROTOKOLL 1 (1)", "Fritidsnämnden", "§ 183", "Dnr 2019-00620", "Svar på motion"]
    )
    _paper(sheet, "Planbesked", "KS 2025-00629")
    assert _pages(sheet.proposal()) == [(2, 3), (4, 4), None, None]


def test_a_cited_number_on_a_later_page_begins_nothing() -> None:
    sheet = Sheet()
    _agenda(sheet)
    _paper(sheet, "Medel till fritidsgård", "KS-2025-00741")
    sheet.next_page()
    sheet.paper(["LINDE KOMMUN 2 (2)", "Se även KS-2025-00745 om biblioteken."])
    _paper(sheet, "Biblioteksplan", "KS-2025-00745")
    assert _pages(sheet.proposal()) == [(2, 3), None, None, (4, 4)]


def test_papers_without_number_are_found_by_their_heading() -> None:
    sheet = Sheet()
    _agenda(sheet, [(number, title, "") for number, title, _ in ITEMS])
    for at in (0, 1, 3):
        sheet.next_page()
        sheet.paper(["TJÄNSTESKRIVELSE", ITEMS[at][1]])
    assert _pages(sheet.proposal()) == [(2, 2), (3, 3), None, (4, 4)]


def test_a_heading_in_other_words_is_found_and_doubtful() -> None:
    sheet = Sheet()
    _agenda(sheet, [(number, title, "") for number, title, _ in ITEMS])
    sheet.next_page()
    sheet.paper(["TJÄNSTESKRIVELSE", "Begäran om medel till Ekedals fritidsgårdar"])
    sheet.next_page()
    sheet.paper(["TJÄNSTESKRIVELSE", "Planbesked, kvarteret Lindebacken"])
    items = sheet.proposal().items
    assert [item.pages.value for item in items[:2]] == [(2, 2), (3, 3)]
    assert items[1].pages.doubts == (Doubt.PAGES_UNCERTAIN,)


def test_a_stamp_with_the_items_number_is_trusted() -> None:
    sheet = Sheet()
    _agenda(sheet)
    for at in (1, 2, 4):
        sheet.next_page()
        sheet.paper([f"Ärende {at}", "Skrivelse från en medborgare"])
    assert _pages(sheet.proposal()) == [(2, 2), (3, 3), None, (4, 4)]


def test_the_contents_list_is_followed() -> None:
    sheet = Sheet()
    _agenda(sheet)
    for at, pages in ((0, 2), (1, 1), (2, 1), (3, 2)):
        sheet.next_page()
        sheet.bookmark(f"{ITEMS[at][0]}. {ITEMS[at][1]}")
        sheet.paper(["Underlag"])
        _plain(sheet, "Bilaga utan nummer", pages - 1)
    assert _pages(sheet.proposal()) == [(2, 3), (4, 4), (5, 5), (6, 7)]


def test_an_items_papers_are_told_apart() -> None:
    sheet = Sheet()
    _agenda(sheet)
    _paper(sheet, "Medel till fritidsgård", "KS-2025-00741", pages=2)
    _paper(sheet, "Yttrande över begäran", "KS-2025-00741", kind="YTTRANDE")
    _paper(sheet, "Planbesked", "KS 2025-00629")
    papers = sheet.proposal().items[0].papers
    assert [(paper.kind, paper.first_page, paper.last_page) for paper in papers] == [
        ("tjänsteskrivelse", 2, 3),
        ("yttrande", 4, 4),
    ]


def test_the_page_column_of_the_agenda_helps_where_papers_are_silent() -> None:
    sheet = Sheet()
    kallelse_head(sheet)
    for at, words in ((60, "Nr"), (95, "Ärende"), (515, "Sid")):
        sheet.text(at, words, bold=True)
    for number, title, page in ((1, "Försörjning", 2), (2, "Boende", 4), (3, "Hemtjänst", 5)):
        sheet.y += 22
        sheet.text(60, str(number))
        sheet.text(95, title)
        sheet.right(530, str(page))
    for title in ("Försörjning", "mer", "Boende", "Hemtjänst", "mer"):
        sheet.next_page()
        sheet.paper([title])
    assert _pages(sheet.proposal()) == [(2, 3), (4, 4), (5, 6)]


def test_papers_without_agenda_are_items_of_their_own() -> None:
    sheet = Sheet(y=60)
    for at, (_, title, dnr) in enumerate(ITEMS[:2]):
        if at:
            sheet.next_page()
        sheet.line("TJÄNSTESKRIVELSE", bold=True, size=13)
        sheet.line(f"KS-{dnr}")
        sheet.line(title, bold=True, size=15, gap=2)
        sheet.line("Förslag till beslut i kommunstyrelsen", bold=True)
        sheet.line("Kommunstyrelsen bifaller begäran.", gap=2)
        _plain(sheet, "Bilaga")
    proposal = sheet.proposal()
    assert [item.title.value for item in proposal.items] == [title for _, title, _ in ITEMS[:2]]
    assert [item.dnr.value for item in proposal.items] == [f"KS-{dnr}" for _, _, dnr in ITEMS[:2]]
    assert _pages(proposal) == [(1, 2), (3, 4)]


def test_what_papers_without_agenda_propose_is_read() -> None:
    sheet = Sheet(y=60)
    sheet.line("TJÄNSTESKRIVELSE", bold=True, size=13)
    sheet.line("KS-2025-00741")
    sheet.line("Begäran om medel", bold=True, size=15, gap=2)
    sheet.line("Förslag till beslut i kommunstyrelsen", bold=True)
    sheet.line("Kommunstyrelsen bifaller begäran.", gap=2)
    sheet.line("Sammanfattning", bold=True)
    proposal = sheet.proposal()
    assert proposal.items[0].decision_proposal.value == "Kommunstyrelsen bifaller begäran."
    assert proposal.body.value == "Kommunstyrelsen"


def test_a_file_that_calls_no_meeting_proposes_nothing() -> None:
    sheet = Sheet()
    sheet.line("Recept på bullar", bold=True, size=18)
    sheet.line("1. Blanda mjöl och vatten.")
    sheet.line("2. Baka i ugn.")
    proposal = sheet.proposal()
    assert proposal.items == []
    assert proposal.body.doubts == (Doubt.MISSING,)


def test_a_range_that_may_hold_the_next_items_paper_is_doubtful() -> None:
    sheet = Sheet()
    _agenda(sheet)
    _paper(sheet, "Medel till fritidsgård", "KS-2025-00741")
    _paper(sheet, "Planbesked", "KS-2025-00629")
    sheet.next_page()
    sheet.paper(["YTTRANDE", "Om något helt annat"])
    items = sheet.proposal().items
    assert items[0].pages.doubts == ()
    assert items[1].pages == Read((3, 4), None, (Doubt.PAGES_UNCERTAIN,))
