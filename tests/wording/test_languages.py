"""Which language is told where another is asked for, and how names stand in a sentence."""

from __future__ import annotations

import pytest

from binder.wording.languages import in_language, joined, known

NAMES = ("Åsa Ek", "Bo Dal", "Siv Å")


@pytest.mark.parametrize(("language", "told"), [("sv", "bord"), ("en", "table"), ("fi", "bord")])
def test_a_language_that_nothing_is_written_in_gets_swedish(language: str, told: str) -> None:
    assert in_language(("bord", "table"), language) == told


def test_a_language_is_known_or_is_swedish() -> None:
    assert [known(language) for language in ("sv", "en", "")] == ["sv", "en", "sv"]


@pytest.mark.parametrize(
    ("count", "language", "said"),
    [
        (0, "sv", ""),
        (1, "sv", "Åsa Ek"),
        (2, "sv", "Åsa Ek och Bo Dal"),
        (3, "en", "Åsa Ek, Bo Dal and Siv Å"),
    ],
)
def test_names_are_joined_as_in_a_sentence(count: int, language: str, said: str) -> None:
    assert joined(NAMES[:count], language) == said
