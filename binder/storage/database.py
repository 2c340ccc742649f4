"""An open binder: its folder, its connection, its papers, and the one door for writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from binder.domain.errors import BinderError, ErrorCode
from binder.storage import first_view, schema
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import PAGE_SIZE, connect
from binder.storage.folder import DATABASE_NAME, PAPERS_NAME
from binder.storage.papers import PaperStore
from binder.storage.transactions import all_or_nothing, closed_on_failure
from binder.storage.trouble import database_errors_told, write_errors_told
from binder.storage.writer_lock import WriterLock

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

__all__ = ["Binder", "BinderKey"]

ALWAYS_CHECKED = 64 * 1024 * 1024
"""Bytes up to which every writer looks at all pages when it opens: 5 ms/MB (measured), 0.3 s at most."""

_PATIENCE_MS = 5000
"""How long a write waits for another connection's before it gives up."""


class Binder:
    """A binder as one thread sees it: open it on the thread that uses it."""

    def __init__(
        self, folder: Path, key: BinderKey, connection: sqlite3.Connection, lock: WriterLock | None
    ) -> None:
        self.folder = folder
        self.read_only = lock is None
        self.connection = connection
        self.papers = PaperStore(connection, folder / PAPERS_NAME, key)
        self._lock = lock
        self._database: Database | None = None

    @classmethod
    def create(cls, folder: Path, key: BinderKey) -> Binder:
        """Make an empty binder in `folder` and open it for writing; BINDER_EXISTS where there is one."""
        if (folder / DATABASE_NAME).exists():
            raise BinderError(ErrorCode.BINDER_EXISTS, folder=folder)
        with write_errors_told():
            (folder / PAPERS_NAME).mkdir(parents=True, exist_ok=True)
        return cls._opened_for_writing(folder, key, mode="rwc")

    @classmethod
    def open(cls, folder: Path, key: BinderKey, *, read_only: bool = False) -> Binder:
        """Open the binder in `folder`; a writer also updates its schema and clears up after a crash.

        Raises NO_BINDER, WRONG_KEY, BINDER_DAMAGED, BINDER_NEWER, BINDER_NOT_ENCRYPTED, and for a second
        writer BINDER_IN_USE; nothing has been written then.
        """
        if not (folder / DATABASE_NAME).is_file():
            raise BinderError(ErrorCode.NO_BINDER, folder=folder)
        if not read_only:
            return cls._opened_for_writing(folder, key, mode="rw")
        connection = _connected(folder, key, mode="rw")
        with closed_on_failure(connection), database_errors_told():
            is_old = schema.version(connection) < schema.SCHEMA_VERSION
            connection.execute("PRAGMA query_only = ON")
        if is_old:
            connection.close()
            cls.open(folder, key).close()
            return cls.open(folder, key, read_only=True)
        return cls(folder, key, connection, None)

    @classmethod
    def _opened_for_writing(cls, folder: Path, key: BinderKey, *, mode: str) -> Binder:
        lock = WriterLock(folder)
        with ExitStack() as failing:
            failing.callback(lock.release, clean=False)
            connection = _connected(folder, key, mode=mode)
            failing.callback(connection.close)
            binder = cls(folder, key, connection, lock)
            binder._make_ready(key, ended_badly=lock.ended_badly)
            failing.pop_all()
        return binder

    def _make_ready(self, key: BinderKey, *, ended_badly: bool) -> None:
        with write_errors_told():
            schema.version(self.connection)
            if ended_badly or (self.folder / DATABASE_NAME).stat().st_size <= ALWAYS_CHECKED:
                check_integrity(self.connection)
            self.connection.execute("PRAGMA journal_mode = WAL")
            schema.migrate(self.connection, self.folder, key)
            (self.folder / PAPERS_NAME).mkdir(exist_ok=True)
            self.papers.remove_orphans()
            # What was kept for the first moment of a start does not show what is written from now on.
            first_view.drop(self.folder)
            if self._lock:
                self._lock.begin()

    @property
    def db(self) -> Database:
        """The same connection as sqlite-utils sees it; imported at first use because it takes 150 ms."""
        if self._database is None:
            from sqlite_utils import Database

            self._database = Database(self.connection, execute_plugins=False)
        return self._database

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one inside another is a savepoint. The database's trouble becomes `BinderError`."""
        with database_errors_told(), all_or_nothing(self.connection):
            yield

    def close(self) -> None:
        """Close the connection and let another instance write; a second call does nothing."""
        self._database = None
        self.connection.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def check_integrity(connection: sqlite3.Connection) -> None:
    """Look at the structure of every page, which also checks its seal; BINDER_DAMAGED."""
    with database_errors_told():
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise BinderError(ErrorCode.BINDER_DAMAGED)


def _connected(folder: Path, key: BinderKey, *, mode: str) -> sqlite3.Connection:
    path = folder / DATABASE_NAME
    with database_errors_told():
        connection = connect(path, key, mode=mode)
        with closed_on_failure(connection):
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
            _refuse_cut_off(connection, path)
    return connection


def _refuse_cut_off(connection: sqlite3.Connection, path: Path) -> None:
    # With a journal beside it the file may rightly be shorter than it will be.
    journal = path.with_name(path.name + "-wal")
    pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
    if pages * PAGE_SIZE > path.stat().st_size and not (journal.exists() and journal.stat().st_size):
        raise BinderError(ErrorCode.BINDER_DAMAGED)
