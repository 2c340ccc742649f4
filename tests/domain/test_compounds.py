"""Compounds are parted where a reader would part them, told from their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.compounds import is_part, parts, without_joint


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("grundskolan", "skolan"),
        ("förskolans", "skolans"),
        ("förskoleklass", "skole"),
        ("äldreomsorgen", "omsorgen"),
        ("översiktsplanen", "planen"),
        ("simhallsbygget", "bygget"),
        ("badhus", "hus"),
        ("skolskjuts", "skol"),
        ("kommunstyrelsens", "kommun"),
        ("gatubelysning", "belysning"),
        ("kommunskatt", "skatt"),
    ],
)
def test_an_element_of_a_compound_is_a_part(word: str, part: str) -> None:
    assert part in parts(word)


@pytest.mark.parametrize(
    ("word", "no_part"),
    [
        ("grundskolan", "kolan"),
        ("kommunskatt", "katt"),
        ("transport", "port"),
        ("rapport", "port"),
        ("upphandling", "handling"),
        ("äldreomsorgen", "sorgen"),
        ("förslag", "lag"),
        ("ledamöter", "möter"),
        ("kontroll", "roll"),
        ("samhälle", "hälle"),
        ("bostad", "stad"),
        ("meddelandet", "landet"),
        ("gällande", "lande"),
        ("dotterbolag", "lag"),
        ("händelse", "händ"),
    ],
)
def test_letters_that_only_look_like_a_word_are_none(word: str, no_part: str) -> None:
    assert no_part not in parts(word)


def test_short_words_and_those_with_digits_are_whole() -> None:
    assert parts("skola") == ()
    assert parts("ks2024plan") == ()


@pytest.mark.parametrize(("element", "word"), [("arbets", "arbet"), ("gatu", "gata"), ("kyrko", "kyrka")])
def test_an_element_becomes_a_word_of_its_own(element: str, word: str) -> None:
    assert without_joint(element) == word


def test_only_known_short_stems_are_looked_for_inside_words() -> None:
    assert is_part("hus")
    assert is_part("skol")
    assert not is_part("mot")


@given(st.text(alphabet="abdefgiklmnoprstuvyåäö", max_size=40))
def test_every_part_stands_in_the_word(word: str) -> None:
    assert all(part in word and part != word for part in parts(word))


@given(st.text(max_size=80))
def test_any_text_has_few_parts(word: str) -> None:
    assert len(parts(word)) <= len(word) ** 2
