"""Lines: plain text, markdown, and the words that a line's end parted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.yrkandetext.lines import (
    TextLine,
    from_text,
    joined,
    paragraphs,
    with_plain_characters,
    without_page_numbers,
)


def test_columns_become_cells():
    (line,) = from_text("Yrkande            M, L")
    assert (line.cells, line.text) == (("Yrkande", "M, L"), "Yrkande M, L")


def test_marks_of_markdown_are_taken_away():
    (line,) = from_text("#### *Kommunstyrelsens beslut*")
    assert (line.text, line.level) == ("Kommunstyrelsens beslut", 4)


@pytest.mark.parametrize(
    ("raw", "plain"), [("**Ekvalla**", "Ekvalla"), ("1\\. Punkt", "1. Punkt"), ("a_b_c", "a_b_c")]
)
def test_emphasis_and_escapes(raw, plain):
    assert from_text(raw)[0].text == plain


def test_a_wrapped_paragraph_is_one():
    found = list(paragraphs(from_text("Ett stycke som\nfortsätter här.\n\nEtt annat.")))
    assert [line.text for line in found] == ["Ett stycke som fortsätter här.", "Ett annat."]


def test_a_heading_stands_alone():
    found = list(paragraphs(from_text("# Rubrik\nText")))
    assert [line.text for line in found] == ["Rubrik", "Text"]


@pytest.mark.parametrize(
    ("one", "other", "whole"),
    [
        ("förbätt-", "ringar", "förbättringar"),
        ("skol-", "och idrottslokaler", "skol- och idrottslokaler"),
        ("vägen", "byggs", "vägen byggs"),
        ("A-", "Stråket", "A- Stråket"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(one, other, whole):
    assert joined(one, other) == whole


def test_a_byte_order_mark_is_no_text():
    assert from_text("\ufeffYrkande")[0].text == "Yrkande"


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Vägen\u00a0byggs", "Vägen byggs"),
        ("Vä\u00adgen", "Vägen"),
        ("Va\u0308gen", "Vägen"),
        ("väg\u200b", "väg"),
        ("M\u2009L", "M L"),
        ("2026\u201103\u201101", "2026-03-01"),
        ("\ufeffväg", "väg"),
    ],
)
def test_odd_characters_become_plain(raw, plain):
    assert with_plain_characters(raw) == plain


@given(st.text(max_size=60))
def test_plain_characters_stay_plain(text):
    plain = with_plain_characters(text)
    assert with_plain_characters(plain) == plain


@pytest.mark.parametrize("text", ["Sida 1 (2)", "1 (2)", "12(14)", "sid 2 av 3", "Sida 4", "2 av 3"])
def test_the_number_of_a_page_is_left_out(text):
    assert list(without_page_numbers([TextLine(text=text)])) == []


@pytest.mark.parametrize(
    "text", ["23", "2.1.4", "Ärende 1 (2)", "1 (2) bilagor", "1. Vägen byggs.", "2026 (mars)"]
)
def test_a_number_that_may_mean_something_stays(text):
    assert [line.text for line in without_page_numbers([TextLine(text=text)])] == [text]


@given(st.text(max_size=200))
def test_no_text_whatever_breaks_the_lines(text):
    for line in from_text(text):
        assert line.text.strip() == line.text
        assert not line.cells or " ".join(line.cells) == line.text


@given(st.lists(st.sampled_from(["Vägen byggs", "nu", "# Rubrik", "", "A    B", "och-"]), max_size=8))
def test_paragraphs_lose_no_word(parts):
    lines = from_text("\n".join(parts))
    whole = "".join(line.text for line in paragraphs(lines))
    assert squeezed(whole) == squeezed("".join(line.text for line in lines))


def squeezed(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def test_a_line_that_ends_early_is_not_gone_on_from_with_a_capital():
    text = (
        "Tekniska nämnden\nDestinationsstrategi\n"
        "Liberalerna yrkar att ärendet bordläggs till nästa sammanträde.\n"
    )
    assert all(line.starts for line in from_text(text))


def test_a_line_that_ends_with_a_small_word_goes_on():
    first, second = from_text("Strategi för\nNorrby hamn\n")
    assert first.starts
    assert not second.starts


def test_a_date_to_be_filled_in_is_no_emphasis():
    assert from_text("Datum: 2025-__-__")[0].text == "Datum: 2025-__-__"
