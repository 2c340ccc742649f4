"""Proposals of others on an ärende as rows; what is taken away is marked as deleted."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.ids import AgendaItemId, OtherYrkandeId
from binder.domain.other_yrkande import OtherProposal, OtherYrkande
from binder.domain.yrkande import YrkandeKind
from binder.storage.columns import moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

COLUMNS = ("party", "kind", "points", "text")


def insert_other(
    binder: Binder, item_id: AgendaItemId, proposal: OtherProposal, now: datetime
) -> OtherYrkandeId:
    """A new row for the proposal."""
    values = {"item_id": item_id, "noted_at": moment_text(now), **_values(proposal)}
    return OtherYrkandeId(insert_row(binder, "other_yrkande", values))


def update_other(binder: Binder, other_id: OtherYrkandeId, proposal: OtherProposal) -> None:
    """Let the row say this instead."""
    update_row(binder, "other_yrkande", other_id, _values(proposal))


def one_other(binder: Binder, other_id: OtherYrkandeId) -> OtherYrkande:
    """The noted proposal; NOT_FOUND if it is not there or was deleted."""
    return first_found(_others(binder, "id = ?", other_id))


def others_of_item(binder: Binder, item_id: AgendaItemId) -> list[OtherYrkande]:
    """The item's noted proposals in the order they were noted."""
    return _others(binder, "item_id = ?", item_id)


def _others(binder: Binder, condition: str, value: int) -> list[OtherYrkande]:
    query = f"SELECT * FROM other_yrkande WHERE {condition} AND deleted_at IS NULL ORDER BY id"
    with database_errors_told():
        return [_other(row) for row in binder.connection.execute(query, (value,))]


def _other(row: sqlite3.Row) -> OtherYrkande:
    return OtherYrkande(
        id=OtherYrkandeId(row["id"]),
        item_id=AgendaItemId(row["item_id"]),
        proposal=OtherProposal(
            party=row["party"],
            kind=YrkandeKind(row["kind"]),
            points=tuple(json.loads(row["points"])),
            text=row["text"],
        ),
    )


def _values(proposal: OtherProposal) -> dict[str, str]:
    return {
        "party": proposal.party,
        "kind": proposal.kind.value,
        "points": json.dumps(proposal.points),
        "text": proposal.text,
    }
