"""Who may write in the binder: one running instance, held by the operating system's own file lock."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.folder import LOCK_NAME
from binder.storage.trouble import file_trouble

_OPEN = b"open"


class WriterLock:
    """A lock that dies with the process; its file remembers whether the last writer ended cleanly."""

    def __init__(self, folder: Path) -> None:
        """Take the lock, or raise BINDER_IN_USE."""
        try:
            self._descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise file_trouble(error) from error
        try:
            _lock(self._descriptor)
        except OSError as error:
            os.close(self._descriptor)
            raise BinderError(ErrorCode.BINDER_IN_USE) from error
        self.ended_badly = os.read(self._descriptor, len(_OPEN)) == _OPEN

    def begin(self) -> None:
        """Note that a writer is at work; what stands here after a crash makes the next start look closer."""
        self._write(_OPEN)

    def release(self, *, clean: bool = True) -> None:
        """Give the lock back; with `clean`, say that all was well."""
        if clean:
            self._write(b"")
        os.close(self._descriptor)

    def _write(self, content: bytes) -> None:
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, content)


def is_taken(folder: Path) -> bool:
    """Whether a writer is at work in the folder now; False where there is no binder."""
    try:
        descriptor = os.open(folder / LOCK_NAME, os.O_RDWR)
    except OSError:
        return False
    try:
        _lock(descriptor)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    _FAR_AWAY = 1 << 30
    """Windows' locks are mandatory: the locked byte lies beyond the file's content."""

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock belongs to the open file, lockf to the process: only flock stops a second writer in our own.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
