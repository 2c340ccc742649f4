"""Passages told by counting characters, as programs do that keep a place without its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from binder.domain.placement import PagePart, Passage

_COUNTED = re.compile(r"\s+|\S")
"""What counts as one character: a line's end is a space, and so are two spaces."""


def passage_at(pages: Sequence[str], page: int | None, position: tuple[int, int]) -> Passage:
    """From one character to another of the page or, without one, of the whole paper; maybe nothing."""
    if page is not None:
        return _part(pages, page, position) if 1 <= page <= len(pages) else ()
    done = 0
    for number, text in enumerate(pages, 1):
        length = sum(1 for _ in _COUNTED.finditer(text)) + 1
        if position[0] < done + length:
            return _part(pages, number, (position[0] - done, position[1] - done))
        done += length
    return ()


def _part(pages: Sequence[str], page: int, position: tuple[int, int]) -> Passage:
    counted = [found.span() for found in _COUNTED.finditer(pages[page - 1])][slice(*position)]
    return [PagePart(page, counted[0][0], counted[-1][1])] if counted else ()
