"""Where the member was: page of each paper, paper of each item, and the item last open."""

from __future__ import annotations

from binder.storage.database import Binder
from binder.storage.trouble import database_errors_told

_TURN = "turn of paper "
"""Before the paper's id: a name whose number is not an id but degrees."""
_PAPER = "paper of item "
"""Before the item's id: a name whose number is the paper that was read last in it."""


def keep_page(binder: Binder, paper_id: int, page: int, offset: float) -> None:
    """Remember the page (from 1) of a paper and how far down it, 0 to 1."""
    with binder.transaction():
        binder.connection.execute(
            "INSERT OR REPLACE INTO reading_place (paper_id, page, offset) VALUES (?, ?, ?)",
            (paper_id, page, offset),
        )
        binder.connection.execute(
            f"""INSERT OR REPLACE INTO last_place
            SELECT '{_PAPER}' || item_id, id FROM paper WHERE id = ? AND item_id IS NOT NULL""",
            (paper_id,),
        )


def kept_page(binder: Binder, paper_id: int) -> tuple[int, float] | None:
    """Page and offset of a paper, or None before it was opened, or when it has other pages now."""
    query = """SELECT r.page, r.offset FROM reading_place r JOIN paper p ON p.id = r.paper_id
        WHERE r.paper_id = ? AND r.page BETWEEN p.first_page AND p.last_page"""
    with database_errors_told():
        row = binder.connection.execute(query, (paper_id,)).fetchone()
    return (row["page"], row["offset"]) if row else None


def kept_paper(binder: Binder, item_id: int) -> int | None:
    """The paper that was read last in an item, or None before any was."""
    with database_errors_told():
        row = binder.connection.execute(
            "SELECT id FROM last_place WHERE name = ?", (f"{_PAPER}{item_id}",)
        ).fetchone()
    return int(row[0]) if row else None


def keep_turn(binder: Binder, paper_id: int, degrees: int) -> None:
    """Remember by how much the pages of a paper are shown turned."""
    keep_last(binder, f"{_TURN}{paper_id}", degrees)


def kept_turn(binder: Binder, paper_id: int) -> int:
    """By how many degrees the pages of a paper were left turned; 0 where they never were."""
    with database_errors_told():
        row = binder.connection.execute(
            "SELECT id FROM last_place WHERE name = ?", (f"{_TURN}{paper_id}",)
        ).fetchone()
    return int(row[0]) if row else 0


def keep_last(binder: Binder, name: str, row_id: int) -> None:
    """Remember the id of what was last open under a name."""
    with binder.transaction():
        binder.connection.execute("INSERT OR REPLACE INTO last_place VALUES (?, ?)", (name, row_id))


def kept_item(binder: Binder, name: str) -> int | None:
    """The id of the item last open, or None where there is none on an agenda any more."""
    query = """SELECT i.id FROM last_place l JOIN agenda_item i ON i.id = l.id
        JOIN meeting m ON m.id = i.meeting_id
        WHERE l.name = ? AND i.deleted_at IS NULL AND m.deleted_at IS NULL"""
    with database_errors_told():
        row = binder.connection.execute(query, (name,)).fetchone()
    return int(row[0]) if row else None
