"""Signed papers as rows, their finished PDFs byte for byte, and when each state was reached."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, DraftId, OutboxId, RevisionId
from binder.domain.outbox import OutboxEntry, OutboxState
from binder.storage.columns import maybe_moment_of, moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

TIME_OF_STATE = {
    OutboxState.SIGNED: "signed_at",
    OutboxState.HANDED_OVER: "handed_over_at",
    OutboxState.SENT: "sent_at",
    OutboxState.CONFIRMED: "confirmed_at",
    OutboxState.WITHDRAWN: "withdrawn_at",
}
"""The column that keeps when a state was reached; a time once written stays when the state moves on."""


def insert_entry(
    binder: Binder,
    *,
    draft_id: DraftId,
    revision_id: RevisionId,
    item_id: AgendaItemId,
    title: str,
    file_name: str,
    pdf: bytes,
    recipient: str | None,
    now: datetime,
    paper_key: str | None = None,
) -> OutboxId:
    """A signed paper and its bytes; the state is SIGNED. `paper_key` ties it to all who sign it."""
    with binder.transaction():
        values = {
            "draft_id": draft_id,
            "revision_id": revision_id,
            "item_id": item_id,
            "title": title,
            "file_name": file_name,
            "sha256": store_pdf(binder, pdf),
            "state": OutboxState.SIGNED.value,
            "recipient": recipient,
            "signed_at": moment_text(now),
            "paper_key": paper_key,
        }
        return OutboxId(insert_row(binder, "outbox", values))


def store_pdf(binder: Binder, pdf: bytes) -> str:
    """Keep a finished PDF under its SHA-256, which is returned; the same bytes are kept once."""
    digest = hashlib.sha256(pdf).hexdigest()
    with binder.transaction():
        binder.db.table("finished_pdf").insert({"sha256": digest, "content": pdf}, ignore=True)
    return digest


def pdf_with_hash(binder: Binder, sha256: str) -> bytes:
    """The finished PDF; NOT_FOUND, or PAPER_DAMAGED if its bytes are no longer those of the hash."""
    with database_errors_told():
        row = binder.connection.execute(
            "SELECT content FROM finished_pdf WHERE sha256 = ?", (sha256,)
        ).fetchone()
    if row is None:
        raise BinderError(ErrorCode.NOT_FOUND)
    content: bytes = row[0]
    if hashlib.sha256(content).hexdigest() != sha256:
        raise BinderError(ErrorCode.PAPER_DAMAGED)
    return content


def all_entries(binder: Binder) -> list[OutboxEntry]:
    """What is signed and on its way, newest first."""
    return _entries(binder, "deleted_at IS NULL ORDER BY id DESC")


def entries_of_item(binder: Binder, item_id: AgendaItemId) -> list[OutboxEntry]:
    """The item's signed papers, in the order of all entries."""
    return _entries(binder, "item_id = ? AND deleted_at IS NULL", item_id)


def one_entry(binder: Binder, outbox_id: OutboxId) -> OutboxEntry:
    """The entry; NOT_FOUND."""
    return first_found(_entries(binder, "deleted_at IS NULL AND id = ?", outbox_id))


def reach_state(
    binder: Binder, outbox_id: OutboxId, state: OutboxState, now: datetime, *, recipient: str | None = None
) -> None:
    """Set the state and keep when it was reached; the time of a state reached before stays as it is."""
    column = TIME_OF_STATE[state]
    with binder.transaction():
        row = binder.connection.execute(f"SELECT {column} FROM outbox WHERE id = ?", (outbox_id,)).fetchone()
        if row is None:
            raise BinderError(ErrorCode.NOT_FOUND)
        values: dict[str, Any] = {"state": state.value, column: row[0] or moment_text(now)}
        if recipient is not None:
            values["recipient"] = recipient
        update_row(binder, "outbox", outbox_id, values)


def set_recipient(binder: Binder, outbox_id: OutboxId, address: str) -> None:
    """Keep to whom the paper is sent; an empty address is none."""
    update_row(binder, "outbox", outbox_id, {"recipient": address or None})


def mark_printed(binder: Binder, outbox_id: OutboxId, now: datetime) -> None:
    """Keep when the paper was printed; the state does not change by it."""
    update_row(binder, "outbox", outbox_id, {"paper_printed_at": moment_text(now)})


def _entries(binder: Binder, condition: str, *values: int) -> list[OutboxEntry]:
    with database_errors_told():
        rows = binder.connection.execute(f"SELECT * FROM outbox WHERE {condition}", values).fetchall()
    return [_entry(row) for row in rows]


def _entry(row: sqlite3.Row) -> OutboxEntry:
    return OutboxEntry(
        id=OutboxId(row["id"]),
        draft_id=DraftId(row["draft_id"]),
        revision_id=RevisionId(row["revision_id"]),
        item_id=AgendaItemId(row["item_id"]),
        title=row["title"],
        file_name=row["file_name"],
        sha256=row["sha256"],
        state=OutboxState(row["state"]),
        recipient=row["recipient"],
        signed_at=moment_of(row["signed_at"]),
        handed_over_at=maybe_moment_of(row["handed_over_at"]),
        sent_at=maybe_moment_of(row["sent_at"]),
        confirmed_at=maybe_moment_of(row["confirmed_at"]),
        withdrawn_at=maybe_moment_of(row["withdrawn_at"]),
        paper_printed_at=maybe_moment_of(row["paper_printed_at"]),
        paper_key=row["paper_key"],
    )
