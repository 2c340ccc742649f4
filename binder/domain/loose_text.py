"""Text found again however its lines are broken: spaces, hyphens, case and composition play no part."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from binder.domain.page_words import SOFT_HYPHENS

_DROPPED = SOFT_HYPHENS + "\x00\u2010\u2011-\ufeff"


class LooseText:
    """A text without what comes and goes, and the way back to the characters it came from."""

    def __init__(self, raw: str) -> None:
        pieces = [_loose(sign) for sign in raw]
        self.text = "".join(pieces)
        self._indexes = [index for index, piece in enumerate(pieces) for _ in piece]

    def find(self, sought: str) -> Iterator[tuple[int, int]]:
        """Start and end, in the raw text, of each occurrence of a raw text."""
        wanted = loose(sought)
        place = self.text.find(wanted) if wanted else -1
        while place >= 0:
            yield self._indexes[place], self._indexes[place + len(wanted) - 1] + 1
            place = self.text.find(wanted, place + 1)


def loose(raw: str) -> str:
    """The text without spaces and hyphens, decomposed and in lower case."""
    return "".join(map(_loose, raw))


@cache
def _loose(sign: str) -> str:
    if sign.isspace() or sign in _DROPPED:
        return ""
    # Decomposed, so that å found as a and a ring is the same å.
    return unicodedata.normalize("NFKD", sign).casefold()
