"""Notes in a file, made on one PDF and found again in another; nothing is stored."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.services.read_versions import ReadApart

if TYPE_CHECKING:
    from binder.domain.web_annotation import QuotedNote
    from binder.services.place_notes import PlacedNote

_MOST_BYTES = 64 * 1024**2
_WORTH_SHARING = 100
_OWN_SHARE = 0.5
"""Of many notes; the second process takes the others."""


def place_file(old: Path, new: Path, notes: Path) -> list[PlacedNote]:
    """The notes of a W3C JSON-LD file, made on one PDF, in another.

    Raises BinderError: FILE_MISSING, FILE_UNREADABLE, FILE_KIND_UNKNOWN (no annotations), or what reading the
    two PDFs raises.
    """
    # Before anything else is loaded: the second process reads meanwhile.
    apart = ReadApart(old)
    try:
        from binder.services.carry_together import placed_together

        wanted = _read_notes(notes)
        here, there = _shared(wanted)
        shares = [[wanted[index] for index in share] for share in (here, there)]
        placed = dict(zip([*here, *there], placed_together(apart, new, *shares), strict=True))
    finally:
        apart.close()
    return [placed[index] for index in range(len(wanted))]


def _read_notes(path: Path) -> list[QuotedNote]:
    from binder.domain.web_annotation import quoted_notes
    from binder.services.whole_file import read_whole

    try:
        return quoted_notes(json.loads(read_whole(path, _MOST_BYTES).decode("utf-8-sig")))
    except (ValueError, RecursionError) as error:
        raise BinderError(ErrorCode.FILE_KIND_UNKNOWN, path=path) from error


def _shared(notes: Sequence[QuotedNote]) -> tuple[list[int], list[int]]:
    """The notes for either process, by their index; a page's notes nearly always together."""
    order = sorted(range(len(notes)), key=lambda index: notes[index].page or 0)
    own = len(order) if len(order) < _WORTH_SHARING else round(_OWN_SHARE * len(order))
    return order[:own], order[own:]
