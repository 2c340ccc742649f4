"""Received files, byte for byte: one encrypted file each, written once, read in pieces."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.domain.paper import PaperVersion
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import connect
from binder.storage.columns import moment_of, moment_text
from binder.storage.durable import rename_whole, sync_file
from binder.storage.paper_reader import CHUNK_LENGTH, PaperReader
from binder.storage.trouble import database_errors_told, write_errors_told

if TYPE_CHECKING:
    import hashlib
    import sqlite3

Progress = Callable[[int, int], None]

SUFFIX = ".paper"
_UNFINISHED = ".new"

_LAYOUT = "CREATE TABLE chunk (number INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file that lies in the binder, whether or not a row names it yet."""

    stored_as: str
    sha256: str
    byte_count: int


class PaperStore:
    """The `papers` folder of an open binder and the rows that name its files."""

    def __init__(self, connection: sqlite3.Connection, folder: Path, key: BinderKey) -> None:
        self._connection = connection
        self._folder = folder
        self._key = key

    def add(self, source: Path | bytes, *, file_name: str, page_count: int, now: datetime) -> PaperVersionId:
        """Store the bytes and name them; the version already there if the same bytes were received before."""
        with self.stored(source) as stored, database_errors_told():
            return self.record(stored, file_name=file_name, page_count=page_count, now=now)

    @contextmanager
    def stored(self, source: Path | bytes, progress: Progress | None = None) -> Iterator[StoredFile]:
        """A file stored as by `store` for rows to be written about; thrown away unless a row names it."""
        stored = self.store(source, progress)
        try:
            yield stored
        finally:
            self.discard(stored)

    def store(self, source: Path | bytes, progress: Progress | None = None) -> StoredFile:
        """Write the bytes under a random name, read them back, and only then give the file its name.

        `progress(done, total)` gets bytes and may raise Cancelled. The file belongs to nothing until
        `record`; a file that no row names goes away at the next start.
        """
        import secrets

        name = secrets.token_hex(16) + SUFFIX
        target = self._folder / name
        temporary = target.with_name(name + _UNFINISHED)
        with write_errors_told():
            try:
                digest, length = self._write(source, temporary, progress)
                self._verify(temporary, digest, length)
                sync_file(temporary)
                rename_whole(temporary, target)
            finally:
                _remove(temporary)
        return StoredFile(stored_as=name, sha256=digest, byte_count=length)

    def record(self, stored: StoredFile, *, file_name: str, page_count: int, now: datetime) -> PaperVersionId:
        """Write the row of a stored file, in the transaction that is open.

        The same bytes are kept once: a second copy is thrown away and the first one's id returned.
        """
        known = self._connection.execute(
            "SELECT id FROM paper_version WHERE sha256 = ?", (stored.sha256,)
        ).fetchone()
        if known:
            self.discard(stored)
            return PaperVersionId(known[0])
        cursor = self._connection.execute(
            "INSERT INTO paper_version (sha256, stored_as, file_name, byte_count, page_count, received_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (stored.sha256, stored.stored_as, file_name, stored.byte_count, page_count, moment_text(now)),
        )
        return PaperVersionId(cursor.lastrowid or 0)

    def discard(self, stored: StoredFile) -> None:
        """Throw a stored file away that no row names; leaves one alone that a row names."""
        if not self._is_named(stored.stored_as):
            _remove(self._folder / stored.stored_as)

    def version(self, version_id: PaperVersionId) -> PaperVersion:
        """What is known of a received file; NOT_FOUND."""
        row = self._row(version_id)
        return PaperVersion(
            id=version_id,
            sha256=row["sha256"],
            file_name=row["file_name"],
            byte_count=row["byte_count"],
            page_count=row["page_count"],
            received_at=moment_of(row["received_at"]),
        )

    def open_bytes(self, version_id: PaperVersionId) -> BinaryIO:
        """The file as a seekable stream that decrypts only what is read; close it after use.

        One thread at a time may read it, and it need not be the thread that opened it.
        """
        row = self._row(version_id)
        return io.BufferedReader(self._reader(row["stored_as"], row["byte_count"]), 16384)

    def bytes_of(self, version_id: PaperVersionId) -> bytes:
        """The whole file in memory; PAPER_DAMAGED if it is not what was received. For small ones."""
        row = self._row(version_id)
        with self._reader(row["stored_as"], row["byte_count"]) as reader:
            content = reader.readall()
        if _sha256(content).hexdigest() != row["sha256"]:
            raise BinderError(ErrorCode.PAPER_DAMAGED, file_name=row["file_name"])
        return content

    def is_whole(self, version_id: PaperVersionId) -> bool:
        """Whether the file is there and every byte is as received; reads all of it."""
        row = self._row(version_id)
        try:
            self._verify(self._folder / row["stored_as"], row["sha256"], row["byte_count"])
        except BinderError:
            return False
        return True

    def remove_orphans(self) -> int:
        """Remove files that an interrupted import left and no row names; the number of them."""
        named = {row[0] for row in self._connection.execute("SELECT stored_as FROM paper_version")}
        orphans = [path for path in self._folder.iterdir() if path.name not in named]
        for path in orphans:
            if path.name.partition(SUFFIX)[1]:
                _remove(path)
        return len(orphans)

    def _row(self, version_id: PaperVersionId) -> sqlite3.Row:
        with database_errors_told():
            row: sqlite3.Row | None = self._connection.execute(
                "SELECT * FROM paper_version WHERE id = ?", (version_id,)
            ).fetchone()
        if row is None:
            raise BinderError(ErrorCode.NOT_FOUND)
        return row

    def _is_named(self, stored_as: str) -> bool:
        query = "SELECT 1 FROM paper_version WHERE stored_as = ?"
        return self._connection.execute(query, (stored_as,)).fetchone() is not None

    def _reader(self, stored_as: str, byte_count: int) -> PaperReader:
        return PaperReader(self._folder / stored_as, self._key, byte_count)

    def _write(self, source: Path | bytes, target: Path, progress: Progress | None) -> tuple[str, int]:
        digest = _sha256()
        length = 0
        with closing(connect(target, self._key, mode="rwc")) as connection:
            # The file has another name until it is whole: a journal of its own would protect nothing.
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN")
            connection.execute(_LAYOUT)
            for number, piece in enumerate(_pieces(source)):
                digest.update(piece)
                length += len(piece)
                if progress is not None:
                    progress(length, _length(source))
                connection.execute("INSERT INTO chunk VALUES (?, ?)", (number, piece))
            connection.execute("COMMIT")
        return digest.hexdigest(), length

    def _verify(self, path: Path, sha256: str, byte_count: int) -> None:
        digest = _sha256()
        with PaperReader(path, self._key, byte_count) as reader:
            while piece := reader.read(CHUNK_LENGTH):
                digest.update(piece)
        if digest.hexdigest() != sha256:
            raise BinderError(ErrorCode.PAPER_DAMAGED)


def _sha256(content: bytes = b"") -> hashlib._Hash:
    # Three milliseconds of OpenSSL that the first screen need not wait for.
    import hashlib

    return hashlib.sha256(content)


def _length(source: Path | bytes) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def _pieces(source: Path | bytes) -> Iterator[bytes]:
    with _opened(source) as stream:
        while piece := stream.read(CHUNK_LENGTH):
            yield piece


@contextmanager
def _opened(source: Path | bytes) -> Iterator[BinaryIO]:
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    try:
        stream = source.open("rb")
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING, file_name=source.name) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, file_name=source.name) from error
    with stream:
        yield stream


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-journal")):
        name.unlink(missing_ok=True)
