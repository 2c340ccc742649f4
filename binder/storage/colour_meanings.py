"""What the member says that each colour means, as rows: one for each colour, made with the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.annotation import HighlightColour
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    from binder.storage.database import Binder


def kept_meanings(binder: Binder) -> dict[HighlightColour, str]:
    """The meanings in the order of the colours; "" where none is said."""
    with database_errors_told():
        rows = binder.connection.execute("SELECT colour, meaning FROM colour_meaning").fetchall()
    said = {row["colour"]: str(row["meaning"]) for row in rows}
    return {colour: said.get(colour.value, "") for colour in HighlightColour}


def row_of(binder: Binder, colour: HighlightColour) -> int:
    """The id of a colour's row."""
    query = "SELECT id FROM colour_meaning WHERE colour = ?"
    with database_errors_told():
        return int(binder.connection.execute(query, (colour.value,)).fetchone()["id"])
