"""What others propose on an ärende: noted, changed and taken away by the member, each with undo."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, OtherYrkandeId
from binder.domain.other_yrkande import OtherProposal, OtherYrkande
from binder.services.undoing import absent, undoable
from binder.storage import other_yrkanden as rows
from binder.storage.columns import moment_text
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


def of_item(binder: Binder, item_id: AgendaItemId) -> list[OtherYrkande]:
    """The noted proposals on the item, in the order they were noted."""
    return rows.others_of_item(binder, item_id)


def note(binder: Binder, item_id: AgendaItemId, proposal: OtherProposal, now: datetime) -> Changes:
    """Note that somebody else proposes this."""
    other_id = rows.insert_other(binder, item_id, proposal, now)
    earlier = absent("other_yrkande", [other_id], moment_text(now))
    return undoable("Anteckna andras yrkande", earlier, _touched(item_id))


def edit(binder: Binder, other_id: OtherYrkandeId, proposal: OtherProposal) -> Changes:
    """Let the note say this instead; NOT_FOUND."""
    with binder.transaction():
        item_id = rows.one_other(binder, other_id).item_id
        earlier = row_values(binder, "other_yrkande", [other_id], *rows.COLUMNS)
        rows.update_other(binder, other_id, proposal)
    return undoable("Ändra andras yrkande", earlier, _touched(item_id))


def remove(binder: Binder, other_id: OtherYrkandeId, now: datetime) -> Changes:
    """Take the note away; NOT_FOUND."""
    with binder.transaction():
        item_id = rows.one_other(binder, other_id).item_id
        earlier = row_values(binder, "other_yrkande", [other_id], "deleted_at")
        update_row(binder, "other_yrkande", other_id, {"deleted_at": moment_text(now)})
    return undoable("Ta bort andras yrkande", earlier, _touched(item_id))


def _touched(item_id: AgendaItemId) -> set[tuple[Kind, int]]:
    return {(Kind.AGENDA_ITEM, int(item_id))}
