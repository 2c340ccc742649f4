"""A quote over a page's end is found in two parts, and only at the two edges."""

from __future__ import annotations

import pytest

from binder.domain.broken_quote import over_break

FAR = "ett annat stycke med många ord " * 12


def test_the_two_parts_stand_before_the_foot_and_after_the_head() -> None:
    page, following = "Att bevilja medel\r\nEkviks kommun", "Ekvik\r\nför lekplatser och parker"
    found = over_break("bevilja medel för lekplatser", page, following)
    assert found is not None
    assert page[slice(*found[0])] == "bevilja medel"
    assert following[slice(*found[1])] == "för lekplatser"


@pytest.mark.parametrize(
    ("page", "following"),
    [
        ("Att bevilja medel " + FAR, "för lekplatser"),
        ("Att bevilja medel", FAR + "för lekplatser"),
        ("Att bevilja medel", "för badhus"),
        ("Att avslå", "medel för lekplatser"),
        ("", ""),
    ],
)
def test_what_stands_in_the_middle_of_a_page_is_no_part(page: str, following: str) -> None:
    assert over_break("bevilja medel för lekplatser", page, following) is None


def test_a_single_word_has_no_two_parts() -> None:
    assert over_break("medel", "medel", "medel") is None
