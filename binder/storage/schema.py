"""Which schema a binder has, and how it is brought up to this program's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import connect
from binder.storage.durable import rename_whole, sync_file
from binder.storage.transactions import all_or_nothing
from binder.storage.trouble import write_errors_told

if TYPE_CHECKING:
    import sqlite3

SCHEMA_VERSION = 12
"""What this program writes; equal to the number of steps in `migrations`."""

BACKUPS = "backups"


def version(connection: sqlite3.Connection) -> int:
    """The schema that the open binder has; BINDER_NEWER if a later program made it."""
    found = _found(connection)
    if found > SCHEMA_VERSION:
        raise BinderError(ErrorCode.BINDER_NEWER, found=found, known=SCHEMA_VERSION)
    return found


def migrate(
    connection: sqlite3.Connection, folder: Path, key: BinderKey, steps: Sequence[str] | None = None
) -> None:
    """Take the missing steps, one transaction each; an existing binder is copied before each."""
    from binder.storage.migrations import STEPS

    wanted = STEPS if steps is None else steps
    existing = _found(connection)
    for number in range(existing + 1, len(wanted) + 1):
        if existing:
            back_up(connection, folder / BACKUPS / f"before-schema-{number}.db", key)
        _take(connection, number, wanted[number - 1])


def back_up(connection: sqlite3.Connection, target: Path, key: BinderKey) -> None:
    """Copy the open binder as it is now, under the same key, to `target`; whole or not at all."""
    temporary = target.with_name(target.name + ".new")
    with write_errors_told():
        target.parent.mkdir(exist_ok=True)
        temporary.unlink(missing_ok=True)
        try:
            copy = connect(temporary, key, mode="rwc")
            try:
                connection.backup(copy)
            finally:
                copy.close()
            sync_file(temporary)
            target.unlink(missing_ok=True)
            rename_whole(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)


def _found(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _take(connection: sqlite3.Connection, number: int, script: str) -> None:
    with all_or_nothing(connection):
        for statement in _statements(script):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    # executescript would end our transaction with a commit of its own.
    statement = ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlcipher.complete_statement(statement):
            yield statement
            statement = ""
