"""Running heads, page marks and addresses are not the agenda's text."""

from __future__ import annotations

from binder.kallelse.furniture import without_furniture
from binder.kallelse.lines import Page
from tests.kallelse.placing import line, page


def _kept(*pages: Page) -> list[list[str]]:
    return [[text.text for text in lines] for lines in without_furniture(pages).values()]


def test_the_first_page_keeps_its_head() -> None:
    first = page(line(40, (60, "LINDE KOMMUN"), (300, "KALLELSE 1 (3)")), line(300, (60, "1 Taxa")))
    assert _kept(first) == [["LINDE KOMMUN KALLELSE 1 (3)", "1 Taxa"]]


def test_later_pages_lose_running_heads_and_marks() -> None:
    first = page(line(300, (60, "1 Taxa")))
    second = page(
        line(40, (60, "LINDE KOMMUN 2(3)")), line(52, (60, "KALLELSE")), line(300, (60, "2 Plan")), number=2
    )
    assert _kept(first, second) == [["1 Taxa"], ["2 Plan"]]


def test_lines_repeated_at_one_height_are_running() -> None:
    pages = [
        page(line(40, (60, "Linde, nämnden i fråga")), line(300, (60, f"{at} Taxa")), number=at)
        for at in (1, 2, 3)
    ]
    assert _kept(*pages)[1:] == [["2 Taxa"], ["3 Taxa"]]


def test_an_item_at_the_top_of_a_page_stays() -> None:
    pages = [
        page(line(60, (60, f"{at} Taxa nummer {at}")), line(300, (60, "text")), number=at) for at in (1, 2)
    ]
    assert _kept(*pages)[1][0] == "2 Taxa nummer 2"


def test_small_print_low_on_the_page_is_an_address() -> None:
    address = line(780, (60, "Storgatan 3, Linde"), size=7)
    assert _kept(page(line(300, (60, "1 Taxa för torghandel i Linde")), address)) == [
        ["1 Taxa för torghandel i Linde"]
    ]


def test_the_word_for_goes_on_is_dropped() -> None:
    assert _kept(page(line(300, (60, "1 Taxa")), line(500, (450, "Forts.")))) == [["1 Taxa"]]
