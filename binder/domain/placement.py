"""Where a passage of an older version stands in a newer one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class CarryState(StrEnum):
    """What became of a note's words in a newer version."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class PagePart:
    """The characters `start` up to but not with `end` of a page (from 1)."""

    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a passage is now: one part for each page it touches, none for an orphan.

    `score` runs from 0 to 1: how alike the words are and how much of what stood around them came along.
    `text` is running text as it reads now; "" for an orphan. `is_certain`: the place is beyond doubt, though
    words of the passage may have changed.
    """

    state: CarryState
    score: float = 0.0
    parts: tuple[PagePart, ...] = ()
    text: str = ""
    is_certain: bool = False


ORPHAN = Placement(state=CarryState.ORPHAN)

Passage = Sequence[PagePart]
"""One part for each page that a passage touches, in order."""
