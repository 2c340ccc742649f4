"""Kinds of papers as they are named in heads and titles."""

from __future__ import annotations

import pytest

from binder.domain.kind_words import leading_kind, sends_back, whole_kind, without_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tilläggsyrkande angående Norrby", "tilläggsyrkande"),
        ("TILLÄGGSYRKANDE", "tilläggsyrkande"),
        ("Yrkande om återremiss", "återremissyrkande"),
        ("Återremissyrkande   M, L", "återremissyrkande"),
        ("Yrkande om avslag", "avslagsyrkande"),
        ("Särskilt yttrande", "särskilt yttrande"),
        ("Yttrande - Svar på motion", "yttrande"),
        ("Gemensamt yrkande", "yrkande"),
        ("Yrkandet", None),
        ("Yttrandet", None),
        ("Trafikplan", None),
        ("", None),
    ],
)
def test_the_kind_that_a_text_begins_with(text, kind):
    assert leading_kind(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"), [("Tilläggsyrkande:", "tilläggsyrkande"), ("Yrkande angående", None)]
)
def test_a_text_that_is_nothing_but_a_kind(text, kind):
    assert whole_kind(text) == kind


def test_what_follows_the_kind():
    assert without_kind("Yrkande angående Norrby") == " angående Norrby"


def test_a_text_without_a_kind_is_left_whole():
    assert without_kind("Norrby") == "Norrby"


@pytest.mark.parametrize(
    ("text", "expected"), [("Ärendet återremitteras.", True), ("Ärendet bifalls.", False)]
)
def test_a_point_that_sends_back(text, expected):
    assert sends_back(text) is expected


ADJECTIVES = ["Gemensamt", "Reviderat", "Nytt", "Kompletterande", "Skriftligt", "Uppdaterat"]


@pytest.mark.parametrize("adjective", ADJECTIVES)
@pytest.mark.parametrize("kind", ["tilläggsyrkande", "ändringsyrkande", "återremissyrkande", "yttrande"])
def test_a_word_before_the_kind_makes_no_other_kind(adjective, kind):
    assert whole_kind(f"{adjective} {kind}") == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tilläggyrkande", "tilläggsyrkande"),
        ("Tillägssyrkande", "tilläggsyrkande"),
        ("Tilläggs-yrkande", "tilläggsyrkande"),
        ("Ändrings yrkande", "ändringsyrkande"),
        ("Återremisyrkande", "återremissyrkande"),
        ("Åter-remiss", "återremissyrkande"),
        ("Tilläggs- och ändringsyrkande", "tilläggsyrkande"),
        ("Ändrings- och tilläggsyrkande", "ändringsyrkande"),
    ],
)
def test_a_kind_is_known_however_it_is_spelt(text, kind):
    assert whole_kind(text) == kind
