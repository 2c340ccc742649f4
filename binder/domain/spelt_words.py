"""Which words of a text are looked up in a dictionary, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_TOKEN = re.compile(r"[^\s]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'\u00ad:][^\W\d_]+)*-?")
_NO_WORD = re.compile(r"[@/\\_=<>{}#\[\]]|\d|\.[^\W\d_]{2,}|www\.", re.IGNORECASE)
LONGEST = 60
"""Longer ones are no words, and are not looked up."""


@lru_cache(maxsize=4096)
def words_in(text: str) -> tuple[tuple[int, str], ...]:
    """Each word that can be misspelt, and where it begins; no numbers, addresses, and no abbreviations."""
    return tuple(_words_in(text))


def _words_in(text: str) -> Iterator[tuple[int, str]]:
    for token in _TOKEN.finditer(text):
        if _NO_WORD.search(token.group()) and not _is_range(token.group()):
            continue
        for found in _WORD.finditer(text, token.start(), token.end()):
            word = found.group().replace("\u00ad", "").replace("’", "'")
            if 1 < len(word) <= LONGEST and not word.isupper():
                yield found.start(), word


def _is_range(token: str) -> bool:
    """Two words with a stroke between, such as och/eller: both are looked up."""
    return re.fullmatch(r"[^\W\d_]+/[^\W\d_]+[.,;:!?)”]*", token) is not None
