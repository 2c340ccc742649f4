"""The bytes of a file that the user named, or what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode


def read_whole(path: Path, most: int | None = None) -> bytes:
    """All of a file of at most `most` bytes; raises FILE_MISSING, FILE_UNREADABLE and FILE_TOO_LARGE."""
    with reading(path):
        if most is not None and path.stat().st_size > most:
            raise BinderError(ErrorCode.FILE_TOO_LARGE, path=path)
        return path.read_bytes()


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Tell the system's troubles with reading the file as FILE_MISSING and FILE_UNREADABLE."""
    try:
        yield
    except FileNotFoundError as error:
        raise BinderError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE, path=path) from error
