"""The member's signing identities: PKCS#12 bytes and their password, inside the encrypted binder."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import insert_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredIdentity:
    """An identity as it is kept; `own` if this program made it, else it was imported."""

    id: int
    name: str
    pkcs12: bytes = field(repr=False)
    password: str = field(repr=False)
    own: bool
    created_at: datetime


def insert_identity(
    binder: Binder, *, name: str, pkcs12: bytes, password: str, own: bool, now: datetime
) -> int:
    """Keep an identity; the newest is the one that signs."""
    values = {
        "name": name,
        "pkcs12": pkcs12,
        "password": password,
        "own": int(own),
        "created_at": moment_text(now),
    }
    return insert_row(binder, "identity", values)


def current_identity(binder: Binder) -> StoredIdentity | None:
    """The identity that signs, or None before one was made."""
    found = all_identities(binder)
    return found[0] if found else None


def all_identities(binder: Binder) -> list[StoredIdentity]:
    """The identities, newest first."""
    query = "SELECT * FROM identity WHERE deleted_at IS NULL ORDER BY id DESC"
    with database_errors_told():
        return [_identity(row) for row in binder.connection.execute(query)]


def _identity(row: sqlite3.Row) -> StoredIdentity:
    return StoredIdentity(
        id=row["id"],
        name=row["name"],
        pkcs12=row["pkcs12"],
        password=row["password"],
        own=bool(row["own"]),
        created_at=moment_of(row["created_at"]),
    )
