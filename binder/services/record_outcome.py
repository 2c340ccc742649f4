"""Noting in the meeting how it went, and that a reservation was announced."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId
from binder.domain.outcome import Outcome, Result
from binder.services.undoing import undoable
from binder.storage.columns import maybe_moment_of, moment_text
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


def result(binder: Binder, item_id: AgendaItemId) -> Result:
    """What was noted on the item; nothing where the item is not there."""
    for row in row_values(binder, "agenda_item", [item_id], "outcome", "reserved_at"):
        outcome, reserved_at = row.values["outcome"], row.values["reserved_at"]
        return Result(outcome=Outcome(outcome) if outcome else None, reserved_at=maybe_moment_of(reserved_at))
    return Result()


def set_outcome(binder: Binder, item_id: AgendaItemId, outcome: Outcome | None) -> Changes:
    """Note how it went; None takes the note away."""
    return _set(binder, item_id, "outcome", outcome.value if outcome else None, "Anteckna utgången")


def set_reserved(binder: Binder, item_id: AgendaItemId, now: datetime | None) -> Changes:
    """Note when the reservation was announced (KL 4:27: before the meeting ends); None takes it away."""
    return _set(binder, item_id, "reserved_at", moment_text(now) if now else None, "Anteckna reservation")


def _set(binder: Binder, item_id: AgendaItemId, column: str, value: str | None, label: str) -> Changes:
    with binder.transaction():
        earlier = row_values(binder, "agenda_item", [item_id], column)
        update_row(binder, "agenda_item", item_id, {column: value})
    return undoable(label, earlier, [(Kind.AGENDA_ITEM, int(item_id))])
