"""Notes on a spot, without words of their own: they follow the word that stands nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.annotation import Quad
from binder.domain.placement import CarryState
from binder.domain.version_pair import VersionPair

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper

_SURE = 0.9
"""The part of a page's words that must have come along before a spot on it is certain."""
Spot = tuple[CarryState, float, int, tuple[Quad, ...]]
"""State, score, page and boxes in the newer version."""


def place_spot(
    pair: VersionPair, old: OpenPaper, new: OpenPaper, page: int, quads: tuple[Quad, ...]
) -> Spot | None:
    """Where a spot on a page is now; None if its page is gone.

    On a page without words (a scan, a map) the spot keeps its place, and is marked to be looked at: what is
    drawn there may be another thing.
    """
    there = pair.pages.to_new(page)
    if there is None:
        return None
    share = pair.pages.share(page)
    moved = _shift(pair, old, new, page, quads[0])
    if moved is None:
        return CarryState.CHANGED, 0.5, there, quads
    there, right, up = moved
    shifted = tuple(
        Quad(quad.left + right, quad.bottom + up, quad.right + right, quad.top + up) for quad in quads
    )
    same = CarryState.KEPT if there == page else CarryState.MOVED
    return same if share >= _SURE else CarryState.CHANGED, round(share, 3), there, shifted


def _shift(
    pair: VersionPair, old: OpenPaper, new: OpenPaper, page: int, spot: Quad
) -> tuple[int, float, float] | None:
    """The page on which the word nearest to a spot is now, and how far to the right and up it went."""
    middle = ((spot.left + spot.right) / 2, (spot.bottom + spot.top) / 2)
    caret = old.caret_at(page, middle)
    words = [word for word in pair.old.words_of(page) if pair.words.to_new[word] >= 0]
    if caret is None or not words:
        return None
    nearest = min(words, key=lambda word: abs(pair.old.span(word)[1] - caret))
    there, start, _ = pair.new.span(pair.words.to_new[nearest])
    before, after = old.box_of(page, pair.old.span(nearest)[1]), new.box_of(there, start)
    if before is None or after is None:
        return None
    return there, after.left - before.left, after.bottom - before.bottom
