"""SQLCipher connections: the key, the page size, and the proof that the cipher is on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import BinderKey
from binder.storage.transactions import closed_on_failure

if TYPE_CHECKING:
    import sqlite3

PAGE_SIZE = 16384
"""Bytes a page: a 389 MB paper in 256 KiB rows opens in 20 ms with it (measured)."""

_PLAIN_HEADER = b"SQLite format 3\x00"
_NOT_A_DATABASE = 26
"""SQLITE_NOTADB: what SQLCipher says of a first page that the key does not open."""


def connect(path: Path, key: BinderKey, *, mode: str, any_thread: bool = False) -> sqlite3.Connection:
    """Open an encrypted database; `mode` is SQLite's: rwc makes it, rw and ro need it.

    Raises WRONG_KEY, BINDER_NOT_ENCRYPTED or FILE_MISSING; writes nothing into a file it cannot read.
    """
    if mode != "rwc":
        refuse_plain(path)
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection: sqlite3.Connection = sqlcipher.connect(
        address, uri=True, isolation_level=None, check_same_thread=not any_thread
    )
    with closed_on_failure(connection):
        # The cipher speaks to stderr of every wrong key; its errors reach us as exceptions.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
        connection.execute(f"PRAGMA cipher_page_size = {PAGE_SIZE}")
        _check_cipher(connection)
        connection.create_function("word_keys", -1, _word_keys, deterministic=True)
        connection.row_factory = sqlcipher.Row
    return connection


def refuse_plain(path: Path) -> None:
    """Raise unless the file is there, is long enough to hold a page, and is not an open SQLite database."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_HEADER))
            length = file.seek(0, 2)
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
    if head == _PLAIN_HEADER:
        raise BinderError(ErrorCode.BINDER_NOT_ENCRYPTED)
    if length < PAGE_SIZE:
        raise BinderError(ErrorCode.BINDER_DAMAGED)


def _word_keys(*texts: str | None) -> str:
    # What is found by which keys is first asked when something is written: imported then.
    from binder.storage.word_keys import keys_of

    return keys_of(*texts)


def _check_cipher(connection: sqlite3.Connection) -> None:
    # Plain SQLite takes PRAGMA key in silence: only this answer tells that something is encrypted.
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise BinderError(ErrorCode.BINDER_NOT_ENCRYPTED)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher.DatabaseError as error:
        if error.sqlite_errorcode == _NOT_A_DATABASE:
            raise BinderError(ErrorCode.WRONG_KEY) from error
        raise
