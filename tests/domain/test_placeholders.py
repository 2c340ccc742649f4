"""Template words: found wherever they were left, and not where ordinary words look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.placeholders import find, is_only_placeholder


@pytest.mark.parametrize(
    "text",
    [
        "TYP AV DOKUMENT",
        "Namn på organ",
        "Namn på nämnd",
        "Klicka här för att ange text",
        "[…]",
        "[...]",
        "[namn]",
        "[Ange rubrik]",
        "[ärendets rubrik]",
        "[belopp]",
        "[nr]",
        "[ärendenummer]",
        "Skriv text här",
        "Lorem ipsum dolor sit amet",
        "Förnamn Efternamn",
        "{{titel}}",
        "<datum>",
        "XXX",
        "TODO",
    ],
)
def test_a_left_over_is_found_whole(text):
    (found,) = find(f"Före {text} efter")
    assert (found.text, found.start, found.is_date) == (text, 5, False)


@pytest.mark.parametrize(
    "text",
    [
        "2024-04-XX",
        "2024-XX-XX",
        "2024-xx-12",
        "20XX-04-12",
        "ÅÅÅÅ-MM-DD",
        "2024-04-??",
        "XX april 2024",
        "2024-04-1X",
    ],
)
def test_an_unfilled_date_is_found_whole(text):
    (found,) = find(f"Datum {text}.")
    assert (found.text, found.is_date) == (text, True)


@pytest.mark.parametrize(
    "text",
    [
        "Den 4 mars 2024 och 2024-03-04.",
        "Etapp XX av planen",
        "Nämnden finns här och tar namn på allvar.",
        "Kostnaden är <50 kr och >30 kr.",
        "Se § 12 [2024] i protokollet.",
        "Vi skrev 2024/118 i juni.",
        "Motivering saknas inte.",
        "KS-2024-00118",
    ],
)
def test_ordinary_words_are_no_left_overs(text):
    assert find(text) == []


def test_words_left_out_of_a_quotation_are_no_left_over():
    assert find("Utredningen säger ”vägen är […] för smal” om saken.") == []


def test_two_left_overs_come_in_their_order():
    assert [found.text for found in find("[namn] den 2024-04-XX")] == ["[namn]", "2024-04-XX"]


@pytest.mark.parametrize(
    ("text", "expected"), [("Namn", True), ("Rubrik 1", True), ("Namnsdag", False), ("", False)]
)
def test_a_field_that_holds_only_its_own_name_is_unfilled(text, expected):
    assert is_only_placeholder(text) is expected


@given(st.text(max_size=200))
def test_what_is_found_stands_in_the_text(text):
    assert all(
        found.text == text[found.start :].strip()[: len(found.text)] or found.text in text
        for found in find(text)
    )


def test_an_amount_that_was_to_be_filled_in_is_found_before_any_word():
    assert [found.text for found in find("högst XX miljarder kronor")] == ["XX"]
