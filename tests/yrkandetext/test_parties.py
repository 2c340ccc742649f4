"""Parties: names, letters, and letters that were set without spaces."""

from __future__ import annotations

import pytest

from binder.yrkandetext.parties import letters_in, letters_listed


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
