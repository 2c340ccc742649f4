"""Finding words on a page: upper or lower case and accents do not matter, but å, ä and ö are letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from binder.pdf.selection import clean, readable

_ODD = re.compile(r"[^ -~åäö–—’”“•§]")
_LETTERS = frozenset("åäöæø")
_LETTER_MARKS = {"a\u030a": "å", "a\u0308": "ä", "o\u0308": "ö"}


_HEAD = 0.07
"""Share of a page's height that is empty above and below its text, usually."""
_KEPT_HYPHEN, _READ_HYPHEN = "\u00ad", "\ufffe"
"""A hyphen that parts a word at a line's end: in the texts that are kept, and as PDFium tells it."""


@dataclass(frozen=True, slots=True)
class FoundWords:
    """Characters `start`..`end` of a page, and how far down the page they stand: 0 to 1."""

    page: int
    start: int
    end: int
    down: float


@dataclass(frozen=True, slots=True)
class PageHits:
    """The hits on a page: how far down each stands, and its characters where the page was read for them.

    Without `words`, the page was not read: its hits were found in its kept text, and `downs` are guessed.
    """

    page: int
    downs: tuple[float, ...]
    words: tuple[FoundWords, ...] = ()

    @classmethod
    def of_words(cls, page: int, words: Iterable[FoundWords]) -> Self:
        """Hits that were read on the page."""
        read = tuple(words)
        return cls(page, tuple(each.down for each in read), read)


def folded(text: str) -> str:
    """Running text as it is compared: small letters without accents, ligatures in their letters."""
    # Nearly all signs are their own small letters: only the others are looked at one by one.
    small, odd = _ODD.subn(_folded_match, clean(text).casefold())
    return " ".join(small.split()) if odd else small


def folded_kept(text: str) -> str:
    """The text of a page as it is kept for the search, folded like the page's own characters."""
    return folded(text.replace(_KEPT_HYPHEN, _READ_HYPHEN))


def guessed_downs(text: str, wanted: str) -> tuple[float, ...]:
    """How far down a page words stand, guessed from how much of its folded text stands before them."""
    downs: list[float] = []
    at = text.find(wanted)
    while at >= 0:
        downs.append(_HEAD + (1 - 2 * _HEAD) * at / len(text))
        at = text.find(wanted, at + len(wanted))
    return tuple(downs)


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
