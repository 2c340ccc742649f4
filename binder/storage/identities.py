"""Who signs: keys as PKCS#12 inside the encrypted binder or their place on a card, and drawn signatures."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row, update_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3


class Keeper(StrEnum):
    """What protects a key: the binder's encryption alone, a passphrase besides, or a card."""

    BINDER = "binder"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a way, not a secret
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredIdentity:
    """An identity as it is kept; `own` if this program made it, else it was imported.

    `certificate` (DER) is kept where the key cannot be opened without asking; `card` says where it is.
    """

    id: int
    name: str
    pkcs12: bytes = field(repr=False)
    password: str = field(repr=False)
    own: bool
    created_at: datetime
    keeper: Keeper = Keeper.BINDER
    certificate: bytes = field(default=b"", repr=False)
    card: str = ""
    drawn: bytes = field(default=b"", repr=False)


def insert_identity(
    binder: Binder,
    *,
    name: str,
    pkcs12: bytes,
    password: str,
    own: bool,
    now: datetime,
    keeper: Keeper = Keeper.BINDER,
    certificate: bytes = b"",
    card: str = "",
) -> int:
    """Keep an identity; one that the binder or a card protects is the one that signs from then on.

    One with a passphrase of its own is a guest's: it signs only where it is asked for.
    """
    with binder.transaction():
        values = {
            "name": name,
            "pkcs12": pkcs12,
            "password": password,
            "own": int(own),
            "created_at": moment_text(now),
            "keeper": keeper.value,
            "rank": 0 if keeper is Keeper.PASSPHRASE else _next_rank(binder),
            "certificate": certificate or None,
            "card": card or None,
        }
        return insert_row(binder, "identity", values)


def current_identity(binder: Binder) -> StoredIdentity | None:
    """The identity that signs, or None before one was made."""
    return next((one for one in all_identities(binder) if one.keeper is not Keeper.PASSPHRASE), None)


def all_identities(binder: Binder) -> list[StoredIdentity]:
    """The identities: the one that signs first, then as they were chosen or made, newest first."""
    return _identities(binder, "deleted_at IS NULL ORDER BY rank DESC, id DESC")


def one_identity(binder: Binder, identity_id: int) -> StoredIdentity:
    """The identity; NOT_FOUND."""
    return first_found(_identities(binder, "deleted_at IS NULL AND id = ?", identity_id))


def choose(binder: Binder, identity_id: int) -> None:
    """Let this one sign from now on."""
    update_row(binder, "identity", identity_id, {"rank": _next_rank(binder)})


def keep_drawn(binder: Binder, identity_id: int, drawn: bytes) -> None:
    """Keep how the name is written by hand; empty for none."""
    update_row(binder, "identity", identity_id, {"drawn": drawn or None})


def _next_rank(binder: Binder) -> int:
    (highest,) = binder.connection.execute("SELECT coalesce(max(rank), 0) FROM identity").fetchone()
    return int(highest) + 1


def _identities(binder: Binder, condition: str, *values: int) -> list[StoredIdentity]:
    query = f"SELECT * FROM identity WHERE {condition}"
    with database_errors_told():
        return [_identity(row) for row in binder.connection.execute(query, values)]


def _identity(row: sqlite3.Row) -> StoredIdentity:
    return StoredIdentity(
        id=row["id"],
        name=row["name"],
        pkcs12=row["pkcs12"],
        password=row["password"],
        own=bool(row["own"]),
        created_at=moment_of(row["created_at"]),
        keeper=Keeper(row["keeper"]),
        certificate=row["certificate"] or b"",
        card=row["card"] or "",
        drawn=row["drawn"] or b"",
    )
