"""Tags: the member's own words by which notes are gathered."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 60
"""Characters of a tag; what is longer is a note."""


def clean_tags(words: Iterable[str]) -> tuple[str, ...]:
    """The tags as they are kept, each once: without a number sign before them, blanks and empty ones."""
    found: dict[str, str] = {}
    for word in words:
        tag = " ".join(word.split()).lstrip("#").strip()[:LONGEST].rstrip()
        if tag:
            # "Skola" and "skola" are one tag, written as it was first.
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())
