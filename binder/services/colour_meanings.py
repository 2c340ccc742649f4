"""What the member says that each colour means: kept in the binder, with the notes that have the colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.annotation import HighlightColour
from binder.domain.changes import Changes, Kind
from binder.services.undoing import undoable
from binder.storage.colour_meanings import kept_meanings, row_of
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder

_LONGEST = 60


def meanings(binder: Binder) -> dict[HighlightColour, str]:
    """What each colour means, in their order; "" where the member has said nothing."""
    return kept_meanings(binder)


def set_meaning(binder: Binder, colour: HighlightColour, meaning: str) -> Changes:
    """Say what a colour means, or with "" that it means nothing; touches COLOUR_MEANING, can be undone."""
    words = " ".join(meaning.split())[:_LONGEST].rstrip()
    with binder.transaction():
        row = row_of(binder, colour)
        earlier = row_values(binder, "colour_meaning", [row], "meaning")
        update_row(binder, "colour_meaning", row, {"meaning": words})
    return undoable("Ändra färgens betydelse", earlier, {(Kind.COLOUR_MEANING, row)})
