"""Text found again however its lines are broken: spaces, hyphens, case and composition play no part."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from binder.domain.page_words import SOFT_HYPHENS

_DROPPED = SOFT_HYPHENS + "\x00\u2010\u2011-\ufeff"
_STRETCH = 128
"""Characters between the places from which the way back is counted."""


class LooseText:
    """A text without what comes and goes, and the way back to the characters it came from."""

    def __init__(self, raw: str) -> None:
        pieces = [loose(raw[start : start + _STRETCH]) for start in range(0, len(raw), _STRETCH)]
        self.text = "".join(pieces)
        self._raw = raw
        self._starts = [0, *accumulate(map(len, pieces))]

    def find(self, sought: str) -> Iterator[tuple[int, int]]:
        """Start and end, in the raw text, of each occurrence of a raw text."""
        wanted = loose(sought)
        place = self.text.find(wanted) if wanted else -1
        while place >= 0:
            yield self._index_of(place), self._index_of(place + len(wanted) - 1) + 1
            place = self.text.find(wanted, place + 1)

    def _index_of(self, place: int) -> int:
        """The character of the raw text that gave the one at a place."""
        # Counted only for what is found: most pages are looked through for a few words.
        stretch = bisect_right(self._starts, place) - 1
        index, left = stretch * _STRETCH, place - self._starts[stretch]
        while (length := len(_LOOSE[self._raw[index]])) <= left:
            index, left = index + 1, left - length
        return index


def loose(raw: str) -> str:
    """The text without spaces and hyphens, decomposed and in lower case."""
    return "".join(map(_LOOSE.__getitem__, raw))


class _LooseSigns(dict[str, str]):
    """What is left of each sign, worked out when it is first met."""

    def __missing__(self, sign: str) -> str:
        found = self[sign] = _loose(sign)
        return found


_LOOSE = _LooseSigns()


def _loose(sign: str) -> str:
    if sign.isspace() or sign in _DROPPED:
        return ""
    # Decomposed, so that å found as a and a ring is the same å.
    return unicodedata.normalize("NFKD", sign).casefold()
