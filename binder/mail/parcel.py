"""What leaves the encrypted binder for the mail program: a message and its PDF, in private folders."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode

_PREFIX = "brev-"
_OURS = re.compile(r"brev-[0-9a-f]{8}")
MESSAGE = "brev.eml"
"""The message's name says nothing: the path of what is opened stands in the system's list of processes."""

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600


def write_parcel(folder: Path, message: bytes, papers: Mapping[str, bytes]) -> Path:
    """Write message and papers, by their names, into a new private folder in `folder`; the message's path.

    Raises DISK_FULL or CANNOT_WRITE; nothing is left behind then.
    """
    target = folder / f"{_PREFIX}{secrets.token_hex(4)}"
    with _trouble_told(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
        target.mkdir(mode=PRIVATE_FOLDER)
        try:
            for name, content in papers.items():
                _write_private(target / Path(name).name, content)
            _write_private(target / MESSAGE, message)
        except OSError:
            shutil.rmtree(target, ignore_errors=True)
            raise
    return target / MESSAGE


def clear_parcels(folder: Path, *, before: datetime) -> int:
    """Remove the parcels that were written before that moment; how many. Other files are left alone."""
    removed = 0
    for parcel in _parcels(folder):
        if parcel.stat().st_mtime < before.timestamp():
            shutil.rmtree(parcel, ignore_errors=True)
            removed += not parcel.exists()
    return removed


def _parcels(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for entry in sorted(folder.iterdir()):
            if _OURS.fullmatch(entry.name) and entry.is_dir() and not entry.is_symlink():
                yield entry


def _write_private(path: Path, data: bytes) -> None:
    # Made with its permissions: there is no moment in which others can read it.
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _trouble_told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = ErrorCode.DISK_FULL if full else ErrorCode.CANNOT_WRITE
        raise BinderError(code, path=folder) from error
