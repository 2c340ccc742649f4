"""Tags are kept as the member wrote them, each once."""

from __future__ import annotations

import pytest

from binder.domain.tags import LONGEST, clean_tags


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["budget", " skola "], ("budget", "skola")),
        (["#budget"], ("budget",)),
        (["Skola", "skola"], ("Skola",)),
        (["", "  ", "#"], ()),
        (["fråga\nSiv"], ("fråga Siv",)),
        (["ä" * 99], ("ä" * LONGEST,)),
    ],
)
def test_tags_are_cleaned(written: list[str], kept: tuple[str, ...]) -> None:
    assert clean_tags(written) == kept


def test_cleaning_twice_changes_nothing() -> None:
    once = clean_tags([" #Å i  å ", "x" * 59 + " y"])
    assert clean_tags(once) == once
