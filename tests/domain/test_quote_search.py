"""A quote is found in the version it was taken from, whichever program cut it out."""

from __future__ import annotations

import pytest

from binder.domain.annotation import TextQuote
from binder.domain.placement import PagePart
from binder.domain.quote_search import FoundQuote, QuoteSearch

PAGES = [
    "Förslag till beslut\r\nAvslag yrkas på kom\ufffemunens förslag.\r\nBeslutet skickas till",
    "1 (2)\r\nakten och till kansliet. Beslutet skickas till alla. Beslutet skickas till ingen.",
]
BODIES = [PAGES[0], "     " + PAGES[1][5:]]


def find(
    exact: str, page: int | None = 1, *, prefix: str = "", suffix: str = "", at: int | None = None
) -> FoundQuote | None:
    quote = TextQuote(exact=exact, prefix=prefix, suffix=suffix)
    return QuoteSearch(PAGES, BODIES).find(quote, page, None if at is None else lambda _: at)


@pytest.mark.parametrize("exact", ["kommunens förslag", "kom-munens\nförslag", "KOMMUNENS  FÖRSLAG"])
def test_a_quote_is_found_however_it_was_cleaned(exact: str) -> None:
    found = find(exact)
    assert found is not None
    assert PAGES[0][found.passage[0].start : found.passage[0].end] == "kom\ufffemunens förslag"


def test_a_quote_over_a_page_s_end_passes_the_page_number() -> None:
    found = find("Beslutet skickas till akten")
    assert found is not None
    assert [PAGES[part.page - 1][part.start : part.end].strip() for part in found.passage] == [
        "Beslutet skickas till",
        "akten",
    ]


def test_a_quote_over_a_page_s_end_passes_a_head_that_no_third_page_repeats() -> None:
    pages = [
        "Nämnden föreslår att medel beviljas för",
        "Ekviks kommun\r\nDnr 17/2026\r\ntre lekplatser.",
        "Slut",
    ]
    quote = TextQuote(exact="medel beviljas för tre lekplatser", prefix="", suffix="")
    found = QuoteSearch([*pages, f"{quote.exact}."], [*pages, f"{quote.exact}."]).find(quote, 1)
    assert found is not None
    parts = [pages[part.page - 1][part.start : part.end] for part in found.passage]
    assert parts == ["medel beviljas för", "tre lekplatser"]


@pytest.mark.parametrize(("at", "pages"), [(None, [3]), (22, [3]), (5, [1, 2])])
def test_two_lone_words_at_a_break_are_a_quote_only_where_its_boxes_say_so(
    at: int | None, pages: list[int]
) -> None:
    texts = ["I vår kommun", "Ekvik\r\n2 av 4", "Kommun 2"]
    quote = TextQuote(exact="kommun 2", prefix="", suffix="")
    found = QuoteSearch(texts, texts).find(quote, 1, None if at is None else lambda _: at)
    assert found is not None
    assert [part.page for part in found.passage] == pages


def test_a_copy_on_the_page_before_is_not_the_quote_over_the_page_s_end() -> None:
    copy = "medel beviljas för tre lekplatser"
    pages = [f"Inte här: {copy}.", "Vi föreslår att medel beviljas för", "Ekvik\r\ntre lekplatser.", "Slut"]
    found = QuoteSearch(pages, pages).find(TextQuote(exact=copy, prefix="", suffix=""), 2)
    assert found is not None
    assert [part.page for part in found.passage] == [2, 3]


def test_what_stands_around_tells_equal_quotes_apart() -> None:
    found = find("Beslutet skickas till", 2, suffix=" ingen")
    assert found is not None
    assert found.passage == [PagePart(2, PAGES[1].rindex("Beslutet"), PAGES[1].rindex(" ingen"))]
    assert found.is_only


def test_equal_quotes_with_nothing_around_are_not_certain() -> None:
    found = find("Beslutet skickas till", 2)
    assert found is not None
    assert not found.is_only


def test_the_boxes_tell_equal_quotes_apart() -> None:
    found = find("Beslutet skickas till", 2, at=PAGES[1].rindex("Beslutet") + 2)
    assert found is not None
    assert (found.passage[0].start, found.is_only) == (PAGES[1].rindex("Beslutet"), True)


@pytest.mark.parametrize("page", [None, 1, 2, 99])
def test_a_wrong_page_or_none_does_not_hide_the_quote(page: int | None) -> None:
    found = find("kansliet", page)
    assert found is not None
    assert found.passage[0].page == 2


@pytest.mark.parametrize("exact", ["", " - ", "bifall yrkas"])
def test_what_is_not_there_is_not_found(exact: str) -> None:
    assert find(exact) is None


TWICE = ["Samråd har skett enligt avtal. Mer om budgeten. Samråd har skett", "enligt avtal. Slut på texten."]


def over_the_end(prefix: str = "", at: int | None = None) -> tuple[int, bool]:
    """In how many parts the words are found that stand on a page and over its end, and whether for sure."""
    quote = TextQuote(exact="Samråd har skett enligt avtal", prefix=prefix)
    found = QuoteSearch(TWICE, TWICE).find(quote, 1, None if at is None else lambda _: at)
    assert found is not None
    return len(found.passage), found.is_only


def test_words_that_stand_on_a_page_and_over_its_end_are_told_by_what_goes_before() -> None:
    assert over_the_end(prefix="Mer om budgeten. ") == (2, True)


def test_words_that_stand_on_a_page_and_over_its_end_are_told_by_the_boxes() -> None:
    assert [over_the_end(at=place) for place in (1, TWICE[0].rindex("Samråd"))] == [(1, True), (2, True)]


def test_words_that_stand_on_a_page_and_over_its_end_are_unsure_if_nothing_tells_which() -> None:
    assert over_the_end() == (1, False)


def between(prefix: str, suffix: str, page: int | None = 1) -> list[tuple[str, bool]]:
    found = QuoteSearch(PAGES, BODIES).between(TextQuote(exact="", prefix=prefix, suffix=suffix), page)
    parts = found.passage if found else []
    return [(PAGES[part.page - 1][part.start : part.end], bool(found and found.is_only)) for part in parts]


def test_words_that_are_not_told_are_those_between_the_ones_that_are() -> None:
    assert between("Avslag yrkas på", "Beslutet") == [("kom\ufffemunens förslag.", True)]


def test_between_words_that_stand_there_twice_the_first_is_unsure() -> None:
    assert between("Beslutet", "till", page=2) == [("skickas", False)]


@pytest.mark.parametrize(
    ("prefix", "suffix"), [("Avslag", ""), ("Avslag", "Ledamot"), ("förslag.", "Beslutet")]
)
def test_between_words_that_are_not_there_or_touch_stands_nothing(prefix: str, suffix: str) -> None:
    assert between(prefix, suffix) == []
