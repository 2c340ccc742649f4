"""Headings and fixed lines, and the bodies named in them."""

from __future__ import annotations

import pytest

from binder.yrkandetext import headings


@pytest.mark.parametrize(
    "text", ["Förslag till beslut", "Förslag till beslut:", "Liberalerna yrkar:", "Vi yrkar att", "Yrkar"]
)
def test_these_head_the_points(text):
    assert headings.is_decision(text)


@pytest.mark.parametrize(
    "text", ["Förslag till beslut om vägen togs fram.", "Vi yrkar att vägen byggs.", "Beslut"]
)
def test_these_do_not(text):
    assert not headings.is_decision(text)


@pytest.mark.parametrize("text", ["Yrkandet", "Motivering:", "Bakgrund", "Yttrande", "Yrkande"])
def test_these_head_the_running_text(text):
    assert headings.is_motivation(text)


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("I kommunstyrelsen:", ("Kommunstyrelsen",)),
        ("I kommunstyrelsen och kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        ("I kommunstyrelsen och i kommunfullmäktige:", ("Kommunstyrelsen", "Kommunfullmäktige")),
        ("Kommunstyrelsens beslut", ("Kommunstyrelsen",)),
        ("I socialnämnden:", ("Socialnämnden",)),
        ("I nämnden för demokrati och medborgarservice:", ("Nämnden för demokrati och medborgarservice",)),
    ],
)
def test_an_organ_line_names_its_bodies(text, organs):
    assert headings.is_organ_line(text)
    assert headings.organs_in(text) == organs


@pytest.mark.parametrize(
    "text", ["I kommunen finns en väg.", "Kommunstyrelsen får i uppdrag att bygga.", "I övrigt:"]
)
def test_running_text_is_no_organ_line(text):
    assert not headings.is_organ_line(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("Dnr KS 2026/1", True), ("Datum: 2026-03-01", True), ("Datumet är satt", False)]
)
def test_a_label_and_its_value_belong_to_the_head(text, expected):
    assert headings.is_label(text) is expected
