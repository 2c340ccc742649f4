"""A received file as a seekable stream over its encrypted pieces."""

from __future__ import annotations

import io
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import connect
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

    from _typeshed import WriteableBuffer

CHUNK_LENGTH = 256 * 1024
_CACHE_KIB = 512
"""SQLite's own cache of a paper: only the pages above the chunks are read twice."""

_KEPT_CHUNKS = 16
"""Decrypted pieces kept: 4 MB; PDFium goes back and forth between a page's parts and the file's tables."""


class PaperReader(io.RawIOBase):
    """Reads a stored paper; one thread at a time, whichever it is."""

    def __init__(self, path: Path, key: BinderKey, byte_count: int) -> None:
        """Open the file; PAPER_DAMAGED, also where it is gone."""
        super().__init__()
        self._length = byte_count
        self._position = 0
        self._kept: OrderedDict[int, bytes] = OrderedDict()
        with database_errors_told():
            # Written once and never altered: no locks and no journal to look for.
            self._connection = _open(path, key)

    def readable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """True."""
        return True

    def tell(self) -> int:
        """The position in bytes from the start."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a position, as in any file."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._length}[whence]
        if base + offset < 0:
            message = "before the start of the file"
            raise ValueError(message)
        self._position = base + offset
        return self._position

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer as far as the file goes; the number of bytes read."""
        view = memoryview(buffer).cast("B")
        wanted = max(0, min(len(view), self._length - self._position))
        done = 0
        while done < wanted:
            number, start = divmod(self._position, CHUNK_LENGTH)
            piece = memoryview(self._chunk(number))[start : start + wanted - done]
            view[done : done + len(piece)] = piece
            done += len(piece)
            self._position += len(piece)
        return done

    def close(self) -> None:
        """Close the file and forget what was decrypted."""
        if not self.closed:
            self._kept.clear()
            self._connection.close()
        super().close()

    def _chunk(self, number: int) -> bytes:
        kept = self._kept.get(number)
        if kept is not None:
            self._kept.move_to_end(number)
            return kept
        data = self._stored(number)
        self._kept[number] = data
        if len(self._kept) > _KEPT_CHUNKS:
            self._kept.popitem(last=False)
        return data

    def _stored(self, number: int) -> bytes:
        with database_errors_told():
            row = self._connection.execute("SELECT data FROM chunk WHERE number = ?", (number,)).fetchone()
        due = min(CHUNK_LENGTH, self._length - number * CHUNK_LENGTH)
        if row is None or len(row[0]) != due:
            raise BinderError(ErrorCode.PAPER_DAMAGED)
        data: bytes = row[0]
        return data


def _open(path: Path, key: BinderKey) -> sqlite3.Connection:
    try:
        connection = connect(path, key, mode="ro&immutable=1", any_thread=True)
    except BinderError as error:
        raise BinderError(ErrorCode.PAPER_DAMAGED) from error
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return connection
