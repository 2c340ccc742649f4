"""What the database's and the file system's errors mean to the user."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from binder.domain.errors import BinderError, ErrorCode

_PRIMARY = 0xFF
"""The low byte of SQLite's extended result codes."""

_BY_RESULT = {
    3: ErrorCode.CANNOT_WRITE,  # SQLITE_PERM
    5: ErrorCode.BINDER_IN_USE,  # SQLITE_BUSY
    6: ErrorCode.BINDER_IN_USE,  # SQLITE_LOCKED
    8: ErrorCode.CANNOT_WRITE,  # SQLITE_READONLY
    10: ErrorCode.CANNOT_WRITE,  # SQLITE_IOERR
    11: ErrorCode.BINDER_DAMAGED,  # SQLITE_CORRUPT
    13: ErrorCode.DISK_FULL,  # SQLITE_FULL
    14: ErrorCode.CANNOT_WRITE,  # SQLITE_CANTOPEN
    26: ErrorCode.BINDER_DAMAGED,  # SQLITE_NOTADB: a page whose seal (HMAC) does not fit
}

_FULL = (errno.ENOSPC, errno.EDQUOT)


def database_trouble(error: Exception) -> BinderError | None:
    """The user's trouble behind a database error, or None where it is our own bug."""
    code = _BY_RESULT.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
    return BinderError(code) if code else None


def file_trouble(error: OSError) -> BinderError:
    """The user's trouble behind a failed write to a file."""
    return BinderError(ErrorCode.DISK_FULL if error.errno in _FULL else ErrorCode.CANNOT_WRITE)


@contextmanager
def database_errors_told() -> Iterator[None]:
    """Turn the database's errors into `BinderError`; bugs such as bad SQL pass unchanged."""
    # Not above: who only looks at the lock need not load the database for it.
    from sqlcipher3 import dbapi2 as sqlcipher

    try:
        yield
    except sqlcipher.Error as error:
        known = database_trouble(error)
        if known is None:
            raise
        raise known from error


@contextmanager
def write_errors_told() -> Iterator[None]:
    """Turn the errors of writing a file or a database into `BinderError`."""
    try:
        with database_errors_told():
            yield
    except OSError as error:
        raise file_trouble(error) from error
