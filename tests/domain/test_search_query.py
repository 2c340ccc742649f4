"""What is typed is told apart: words, phrases, numbers and filters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.search_query import Filters, body_matches, parse_query, with_filters


def test_words_are_words() -> None:
    assert parse_query("skolans  öppettider").words == ("skolans", "öppettider")


@pytest.mark.parametrize("typed", ['"allmän plats" taxa', "”allmän plats” taxa", 'taxa "allmän plats'])
def test_quotes_make_a_phrase(typed: str) -> None:
    query = parse_query(typed)
    assert (query.phrases, query.words) == (("allmän plats",), ("taxa",))


@pytest.mark.parametrize(
    "typed", ["KS 2024/123", "ks-2024/123", "KS/2024:123", "Dnr KS 2024-00123", "2024/KS 0123"]
)
def test_a_diarienummer_is_one_however_it_is_written(typed: str) -> None:
    query = parse_query(typed)
    (dnr,) = query.numbers
    assert (dnr.register, dnr.year, dnr.serial, query.words) == ("KS", 2024, 123, ())


def test_a_diarienummer_may_stand_among_words() -> None:
    query = parse_query("taxa KS-2023/1890 plats")
    assert (query.words, len(query.numbers)) == (("taxa", "plats"), 1)


def test_filters_are_taken_out() -> None:
    query = parse_query("skola år:2025 organ:ks typ:anteckning")
    assert query.words == ("skola",)
    assert query.filters == Filters(year=2025, body="ks", kind="note")


def test_filters_have_english_names_and_quoted_values() -> None:
    query = parse_query('YEAR:2025 body:"Barn- och utbildningsnämnden" kind:page')
    assert query.filters == Filters(year=2025, body="Barn- och utbildningsnämnden", kind="page")
    assert query.is_empty


@pytest.mark.parametrize("typed", ["år:igår", "typ:", "typ:moln", "organ:", "http://x", "år:12"])
def test_a_filter_that_says_nothing_narrows_nothing(typed: str) -> None:
    assert parse_query(typed).filters == Filters()


def test_what_is_typed_goes_before_what_is_chosen() -> None:
    query = with_filters(parse_query("skola år:2025"), Filters(year=2024, kind="item"))
    assert query.filters == Filters(year=2025, kind="item")


@pytest.mark.parametrize(
    ("body", "wanted", "is_meant"),
    [
        ("Kommunstyrelsen", "ks", True),
        ("Kommunstyrelsens arbetsutskott", "ks", False),
        ("Kommunstyrelsens arbetsutskott", "ksau", True),
        ("Kommunfullmäktige", "KF", True),
        ("Kommunfullmäktige", "kommunst", False),
        ("Barn- och utbildningsnämnden", "utbild", True),
        ("Barn- och utbildningsnämnden", "bun", True),
        ("Miljönämnden", "nämnden", False),
    ],
)
def test_a_body_is_meant_by_its_name_or_its_letters(body: str, wanted: str, *, is_meant: bool) -> None:
    assert body_matches(body, wanted) is is_meant


@given(st.text(max_size=60))
def test_anything_may_be_typed(typed: str) -> None:
    query = parse_query(typed)
    assert query.is_empty or query.words or query.phrases or query.numbers
