"""The languages that sentences are written in, which of them is told, and how each joins names."""

from __future__ import annotations

from collections.abc import Sequence

LANGUAGES = ("sv", "en")

_AND = (" och ", " and ")


def known(language: str) -> str:
    """The language itself; Swedish in place of one that nothing is written in."""
    return language if language in LANGUAGES else LANGUAGES[0]


def in_language(texts: tuple[str, str], language: str) -> str:
    """The Swedish or the English of a text."""
    return texts[LANGUAGES.index(known(language))]


def joined(names: Sequence[str], language: str = "sv") -> str:
    """The names as in a sentence: "A, B och C"."""
    if len(names) < 2:  # noqa: PLR2004 - one name is not joined to anything
        return "".join(names)
    return ", ".join(names[:-1]) + in_language(_AND, language) + names[-1]
