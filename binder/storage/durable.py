"""Writes that are on the disk when they return, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.trouble import write_errors_told


def write_whole(target: Path, content: bytes) -> None:
    """Replace `target` with `content`: another name first, on the disk, then the right name."""
    temporary = target.with_name(target.name + ".new")
    with write_errors_told():
        try:
            with temporary.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
            sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)


def rename_whole(source: Path, target: Path) -> None:
    """Give a finished file or folder its name, and see that the name is on the disk."""
    with write_errors_told():
        source.rename(target)
        sync_folder(target.parent)


@contextmanager
def made_whole(folder: Path) -> Iterator[Path]:
    """Fill a new folder under another name; `folder` is there once all of it is, or not at all.

    Raises BINDER_EXISTS where `folder` already holds something.
    """
    import shutil

    with write_errors_told():
        if folder.exists() and any(folder.iterdir()):
            raise BinderError(ErrorCode.BINDER_EXISTS, folder=folder)
        unfinished = folder.with_name(folder.name + ".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        try:
            unfinished.mkdir(parents=True, mode=0o700)
            yield unfinished
            sync_folder(unfinished)
            if folder.exists():
                folder.rmdir()
            rename_whole(unfinished, folder)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def sync_file(path: Path) -> None:
    """Wait until the file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk; Windows does that by itself and cannot be asked."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
