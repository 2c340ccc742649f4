"""The finished page beside the text while one writes, and where the words at the cursor stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.ids import DraftId
from binder.storage.database import Binder

if TYPE_CHECKING:
    from pathlib import Path

    from binder.storage.database import BinderKey

AROUND = 30
"""Letters before and after the cursor that are looked for."""
_ABOVE = 0.25
"""How much of the page is shown above the words."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The paper's bytes, and the place of the words: page (from 1) and fraction of it at the top."""

    pdf: bytes
    place: tuple[int, float]


def preview_at(
    folder: Path, key: BinderKey, draft_id: DraftId, around: tuple[str, str], now: datetime
) -> Preview:
    """The draft as last saved; `around` are the words before and after the cursor. Has a thread of its own.

    Raises BinderError: NOT_FOUND, GLYPH_MISSING.
    """
    from binder.services.finalise import preview

    with Binder.open(folder, key, read_only=True) as binder:
        pdf = preview(binder, draft_id, now=now)
    return Preview(pdf, place_of(pdf, around))


def place_of(pdf: bytes, around: tuple[str, str]) -> tuple[int, float]:
    """Where the words stand; the beginning where they do not."""
    from binder.services.read_paper import open_bytes

    before, after = _letters(around[0])[-AROUND:], _letters(around[1])[:AROUND]
    with open_bytes(pdf) as paper:
        for wanted in (before + after, before, after):
            for page in range(1, paper.page_count + 1) if wanted else ():
                characters = paper.characters(page)
                places = [index for index, sign in enumerate(characters) if sign.isalnum()]
                found = _letters(characters).find(wanted)
                if found >= 0:
                    start = places[found]
                    selection = paper.between(page, start, start + 1)
                    return page, _fraction(selection, paper.page_sizes()[page - 1][1])
    return 1, 0.0


def _fraction(selection: object, height: float) -> float:
    quads = getattr(selection, "quads", ())
    top = quads[0].top if quads else height
    return max(0.0, 1 - top / height - _ABOVE)


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
