"""Lines: plain text, markdown, and the words that a line's end parted."""

from __future__ import annotations

import pytest

from binder.yrkandetext.lines import from_text, joined, paragraphs


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
