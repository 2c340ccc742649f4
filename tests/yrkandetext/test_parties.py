"""Parties: names, letters, and letters that were set without spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.yrkandetext.parties import LETTERS, letters_in, letters_listed, rest_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("M, D, L och KD", ("M", "D", "L", "KD")),
        ("(SVMP)", ("S", "V", "MP")),
        ("(SD)", ("SD",)),
        ("Socialdemokraterna, Vänsterpartiet, Miljöpartiet", ("S", "V", "MP")),
        ("För Liberalerna", ("L",)),
        ("Liberalernas grupp", ("L",)),
        ("Miljöpartiet de gröna", ("MP",)),
        ("Åsa Törnkvist (L), Bo Ek (L)", ("L",)),
        ("S-2024", ()),
        ("Vi i nämnden", ()),
    ],
)
def test_the_letters_of_the_parties_named(text, letters):
    assert letters_in(text) == letters


def test_a_local_party_counts_where_only_parties_are_listed():
    assert letters_listed("(HP)") == ("HP",)


def test_ordinary_words_are_no_local_parties():
    assert letters_listed("Ny väg till skolan") == ()


LETTERS_OF = {name: letter for name, letter in LETTERS.items() if letter not in ("VV", "FP", "FI")}
NAMES = {letter: name.capitalize() for name, letter in LETTERS_OF.items()}
CHOSEN = st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=5, unique=True)


@given(CHOSEN, st.sampled_from([", ", " ", "/", " och ", " & ", "+", ",", " samt "]))
def test_letters_are_read_whatever_parts_them(letters, between):
    assert letters_in(between.join(letters)) == tuple(letters)


@given(CHOSEN)
def test_letters_are_read_in_brackets_and_in_small(letters):
    assert letters_in(" ".join(f"({letter.lower()})" for letter in letters)) == tuple(letters)


@given(CHOSEN)
def test_names_are_read_like_letters(letters):
    assert letters_in(", ".join(NAMES[letter] for letter in letters)) == tuple(letters)


@given(CHOSEN)
def test_a_name_with_its_letter_counts_once(letters):
    assert letters_in(", ".join(f"{NAMES[letter]} ({letter})" for letter in letters)) == tuple(letters)


@given(CHOSEN)
def test_a_list_of_parties_leaves_nothing_else(letters):
    assert rest_of(" och ".join(NAMES[letter] for letter in letters)) == ""


@pytest.mark.parametrize("text", ["Åsa Ek (L)", "Särskilt yttrande KD", "M, D 2026"])
def test_what_is_more_than_parties_leaves_something(text):
    assert rest_of(text)


@given(st.text(max_size=60))
def test_no_text_whatever_breaks_the_search(text):
    assert len(set(letters_in(text))) == len(letters_in(text))
    assert letters_listed(text) or not letters_in(text)
