"""Finding words on a page: upper or lower case and accents do not matter, but å, ä and ö are letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from binder.pdf.selection import clean, readable

_ODD = re.compile(r"[^ -~åäö–—’”“•§]")
_LETTERS = frozenset("åäöæø")
_LETTER_MARKS = {"a\u030a": "å", "a\u0308": "ä", "o\u0308": "ö"}


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Characters `start`..`end` of a page, and how far down the page they stand: 0 to 1."""

    page: int
    start: int
    end: int
    down: float


def folded(text: str) -> str:
    """Running text as it is compared: small letters without accents, ligatures in their letters."""
    # Nearly all signs are their own small letters: only the others are looked at one by one.
    return " ".join(_ODD.sub(_folded_match, clean(text).casefold()).split())


def matches(raw: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Where words already `folded` stand in a page's characters; they may run over line ends and hyphens."""
    text, indexes = _folded_with_indexes(raw)
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield indexes[at], indexes[at + len(wanted) - 1] + 1
        at = text.find(wanted, at + len(wanted))


def _folded_with_indexes(raw: str) -> tuple[str, list[int]]:
    page = readable(raw)
    signs: list[str] = []
    indexes: list[int] = []
    for sign, index in zip(page.text, page.indexes, strict=True):
        whole = _LETTER_MARKS.get((signs[-1] if signs else "") + sign)
        if whole is not None:
            signs[-1] = whole
            continue
        for part in _folded_sign(sign):
            signs.append(part)
            indexes.append(index)
    return "".join(signs), indexes


def _folded_match(match: re.Match[str]) -> str:
    return _folded_sign(match.group())


@lru_cache(maxsize=4096)
def _folded_sign(sign: str) -> str:
    if sign.isspace():
        return " "
    small = unicodedata.normalize("NFC", sign).casefold()
    if small in _LETTERS:
        return small
    parts = unicodedata.normalize("NFKD", small)
    letters = (part for part in parts if not unicodedata.combining(part) and not part.isspace())
    return "".join(letters).casefold()
