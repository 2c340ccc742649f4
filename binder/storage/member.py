"""Who the binder belongs to, as a row."""

from __future__ import annotations

from binder.storage.database import Binder


def read_member(binder: Binder) -> dict[str, str]:
    """Name, role, party, municipality_id and email; empty before the member has said who they are."""
    row = binder.connection.execute(
        "SELECT name, role, party, municipality_id, email FROM member WHERE id = 1"
    ).fetchone()
    return dict(row) if row else {}


def write_member(binder: Binder, values: dict[str, str]) -> None:
    """Set who the binder belongs to."""
    with binder.transaction():
        binder.db.table("member").upsert({"id": 1, **values}, pk="id")
