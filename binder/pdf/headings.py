"""Which paragraphs of a page are headings, by the size and the weight of their letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LONGEST, DEEPEST = 120, 3
"""Characters of a heading, and levels that are told apart."""
_LARGER, _SMALLEST = 1.12, 0.85
"""Times the size of the text: larger letters are a heading, bold ones may be a little smaller too."""


@dataclass(frozen=True, slots=True)
class Letters:
    """How a paragraph's first letters are printed: size in points, and whether bold."""

    size: float
    is_bold: bool


def heading_levels(text: str, letters_at: Callable[[int], Letters]) -> dict[int, int]:
    """The level from 1 of each paragraph (a line of `text`) that is a heading, by its number from 0.

    `letters_at` is asked for the letters at a place of the text.
    """
    paragraphs = text.split("\n")
    starts = _starts(paragraphs)
    printed = [letters_at(start) if words else None for start, words in zip(starts, paragraphs, strict=True)]
    body = _body(paragraphs, printed)
    if body is None:
        return {}
    found = {
        number: letters
        for number, (words, letters) in enumerate(zip(paragraphs, printed, strict=True))
        if letters is not None and _may_be_heading(words) and _stands_out(letters, body)
    }
    sizes = sorted({_rounded(letters) for letters in found.values()}, reverse=True)
    return {number: min(DEEPEST, sizes.index(_rounded(letters)) + 1) for number, letters in found.items()}


def _starts(paragraphs: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for words in paragraphs:
        starts.append(at)
        at += len(words) + 1
    return starts


def _body(paragraphs: Sequence[str], printed: Sequence[Letters | None]) -> Letters | None:
    """The letters that most of the words are printed in."""
    weights: Counter[Letters] = Counter()
    for words, letters in zip(paragraphs, printed, strict=True):
        if letters is not None:
            weights[Letters(_rounded(letters), letters.is_bold)] += len(words)
    return weights.most_common(1)[0][0] if weights else None


def _may_be_heading(words: str) -> bool:
    return 0 < len(words) <= LONGEST and not words.rstrip().endswith((".", ",", ";"))


def _stands_out(letters: Letters, body: Letters) -> bool:
    if letters.size >= _LARGER * body.size:
        return True
    return letters.is_bold and not body.is_bold and letters.size >= _SMALLEST * body.size


def _rounded(letters: Letters) -> float:
    return round(letters.size * 2) / 2
