"""Drafts and their revisions as rows; a frozen revision is never written again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from binder.domain.draft import Draft, DraftState, Revision
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, DraftId, RevisionId
from binder.domain.yrkande import Yrkande
from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row, update_row
from binder.storage.trouble import database_errors_told
from binder.storage.yrkande_json import from_json, to_json, words_of

if TYPE_CHECKING:
    import sqlite3

COALESCED = timedelta(minutes=5)
"""Autosaves within this time of a revision's beginning overwrite it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Newest:
    id: int
    number: int
    content: str
    begun_at: datetime
    is_frozen: bool


def insert_draft(binder: Binder, item_id: AgendaItemId, yrkande: Yrkande, now: datetime) -> DraftId:
    """A new draft with its first revision."""
    with binder.transaction():
        values = {
            "item_id": item_id,
            "state": DraftState.WRITING.value,
            "kind": yrkande.kind.value,
            "words": words_of(yrkande),
            "created_at": moment_text(now),
        }
        draft_id = insert_row(binder, "draft", values)
        _append(binder, draft_id, 1, to_json(yrkande), now)
    return DraftId(draft_id)


def save_text(
    binder: Binder, draft_id: DraftId, yrkande: Yrkande, now: datetime, *, own_revision: bool = False
) -> RevisionId:
    """Write the newest text: into the youngest revision while it is young, else as a new one.

    Raises DRAFT_FINALISED where the text may no longer change.
    """
    with binder.transaction():
        if _draft_row(binder, draft_id)["state"] != DraftState.WRITING.value:
            raise BinderError(ErrorCode.DRAFT_FINALISED)
        revision_id = _write_revision(binder, draft_id, to_json(yrkande), now, own_revision=own_revision)
        values = {"kind": yrkande.kind.value, "words": words_of(yrkande)}
        update_row(binder, "draft", draft_id, values)
    return RevisionId(revision_id)


def _write_revision(
    binder: Binder, draft_id: DraftId, content: str, now: datetime, *, own_revision: bool
) -> int:
    newest = _newest(binder, draft_id)
    if content == newest.content and not own_revision:
        return newest.id
    if own_revision or newest.is_frozen or now - newest.begun_at > COALESCED:
        return _append(binder, draft_id, newest.number + 1, content, now)
    update_row(binder, "revision", newest.id, {"content": content, "saved_at": moment_text(now)})
    return newest.id


def finalise(binder: Binder, draft_id: DraftId, now: datetime) -> RevisionId:
    """Freeze the newest revision for ever and close the draft for writing; the frozen revision's id."""
    with binder.transaction():
        newest = _newest(binder, draft_id)
        if not newest.is_frozen:
            update_row(binder, "revision", newest.id, {"frozen_at": moment_text(now)})
        update_row(binder, "draft", draft_id, {"state": DraftState.FINALISED.value})
    return RevisionId(newest.id)


def reopen(binder: Binder, draft_id: DraftId) -> None:
    """Let the draft be written again; what was frozen stays, the next save is a new revision."""
    update_row(binder, "draft", draft_id, {"state": DraftState.WRITING.value})


def drop_revision(binder: Binder, draft_id: DraftId, yrkande: Yrkande) -> bool:
    """Take the newest revision away where it is just this text and was not signed; whether it was."""
    with binder.transaction():
        newest = _newest(binder, draft_id)
        is_droppable = newest.number > 1 and not newest.is_frozen and newest.content == to_json(yrkande)
        if is_droppable:
            binder.connection.execute("DELETE FROM revision WHERE id = ?", (newest.id,))
            before = from_json(_newest(binder, draft_id).content)
            update_row(binder, "draft", draft_id, {"kind": before.kind.value, "words": words_of(before)})
    return is_droppable


def one_draft(binder: Binder, draft_id: DraftId) -> Draft:
    """The draft with its newest text; NOT_FOUND if it is not there or was deleted."""
    return first_found(_drafts(binder, "d.id = ?", draft_id))


def drafts_of_item(binder: Binder, item_id: AgendaItemId) -> list[Draft]:
    """The item's drafts, newest first."""
    return _drafts(binder, "d.item_id = ?", item_id)


def revisions_of(binder: Binder, draft_id: DraftId) -> list[Revision]:
    """All revisions, newest first."""
    return _revisions(binder, "draft_id = ?", draft_id)


def one_revision(binder: Binder, revision_id: RevisionId) -> Revision:
    """The revision; NOT_FOUND."""
    return first_found(_revisions(binder, "id = ?", revision_id))


def _drafts(binder: Binder, condition: str, value: int) -> list[Draft]:
    query = f"""SELECT d.id, d.item_id, d.state, r.content, r.saved_at FROM draft d
        JOIN revision r ON r.draft_id = d.id
          AND r.number = (SELECT max(number) FROM revision WHERE draft_id = d.id)
        WHERE {condition} AND d.deleted_at IS NULL ORDER BY d.id DESC"""
    with database_errors_told():
        rows = binder.connection.execute(query, (value,)).fetchall()
    return [
        Draft(
            id=DraftId(row["id"]),
            item_id=AgendaItemId(row["item_id"]),
            state=DraftState(row["state"]),
            yrkande=from_json(row["content"]),
            saved_at=moment_of(row["saved_at"]),
        )
        for row in rows
    ]


def _revisions(binder: Binder, condition: str, value: int) -> list[Revision]:
    query = f"SELECT * FROM revision WHERE {condition} ORDER BY number DESC"
    with database_errors_told():
        rows = binder.connection.execute(query, (value,)).fetchall()
    return [
        Revision(
            id=RevisionId(row["id"]),
            draft_id=DraftId(row["draft_id"]),
            number=row["number"],
            yrkande=from_json(row["content"]),
            saved_at=moment_of(row["saved_at"]),
            was_signed=row["frozen_at"] is not None,
        )
        for row in rows
    ]


def _draft_row(binder: Binder, draft_id: DraftId) -> sqlite3.Row:
    query = "SELECT * FROM draft WHERE id = ? AND deleted_at IS NULL"
    row: sqlite3.Row = first_found(binder.connection.execute(query, (draft_id,)).fetchall())
    return row


def _newest(binder: Binder, draft_id: DraftId) -> _Newest:
    query = "SELECT * FROM revision WHERE draft_id = ? ORDER BY number DESC LIMIT 1"
    row = first_found(binder.connection.execute(query, (draft_id,)).fetchall())
    return _Newest(
        id=row["id"],
        number=row["number"],
        content=row["content"],
        begun_at=moment_of(row["begun_at"]),
        is_frozen=row["frozen_at"] is not None,
    )


def _append(binder: Binder, draft_id: int, number: int, content: str, now: datetime) -> int:
    values: dict[str, Any] = {
        "draft_id": draft_id,
        "number": number,
        "content": content,
        "begun_at": moment_text(now),
        "saved_at": moment_text(now),
    }
    return insert_row(binder, "revision", values)
