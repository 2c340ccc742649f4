"""A copy of a whole binder in another folder: encrypted as the binder is, and read back before it counts."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Callable
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.storage import schema
from binder.storage.binder_key import BinderKey
from binder.storage.database import Binder, check_integrity
from binder.storage.durable import made_whole, sync_file
from binder.storage.folder import DATABASE_NAME, KEY_FILE_NAME, PAPERS_NAME, is_binder
from binder.storage.papers import SUFFIX
from binder.storage.trouble import write_errors_told

Progress = Callable[[int, int], None]

_JOURNALS = ("-wal", "-shm")


def copy_binder(binder: Binder, key: BinderKey, target: Path, progress: Progress) -> int:
    """Copy an open binder to a new folder, whole or not at all; how many papers were damaged before.

    What is written meanwhile is not in it. `progress(files done, all)` may raise Cancelled: then nothing is
    left behind. Raises BINDER_EXISTS, DISK_FULL, CANNOT_WRITE (also where the copy does not read as written).
    """
    with made_whole(target) as unfinished:
        schema.back_up(binder.connection, unfinished / DATABASE_NAME, key)
        _copy([binder.folder / KEY_FILE_NAME, *_papers(binder.folder)], unfinished, progress, of=2)
        with Binder.open(unfinished, key, read_only=True) as copy:
            damaged = _checked(binder, copy, progress)
        for ending in _JOURNALS:
            (unfinished / (DATABASE_NAME + ending)).unlink(missing_ok=True)
    return damaged


def restore(source: Path, target: Path, progress: Progress) -> None:
    """Put a copy into the new or empty folder `target`, whole or not at all; the copy stays as it is.

    Raises NO_BINDER, BINDER_EXISTS, DISK_FULL, CANNOT_WRITE; `progress` as in `copy_binder`.
    """
    if not is_binder(source):
        raise BinderError(ErrorCode.NO_BINDER, folder=source)
    journal = source / (DATABASE_NAME + _JOURNALS[0])
    files = [source / DATABASE_NAME, source / KEY_FILE_NAME, *_papers(source)]
    with made_whole(target) as unfinished:
        _copy([*files, *([journal] if journal.exists() else [])], unfinished, progress, of=1)


def _papers(folder: Path) -> list[Path]:
    """The papers that are finished."""
    return sorted((folder / PAPERS_NAME).glob(f"*{SUFFIX}"))


def _copy(files: list[Path], target: Path, progress: Progress, *, of: int) -> None:
    with write_errors_told():
        (target / PAPERS_NAME).mkdir(exist_ok=True)
        for number, path in enumerate(files):
            progress(number, of * len(files))
            made = target / (PAPERS_NAME if path.parent.name == PAPERS_NAME else "") / path.name
            shutil.copyfile(path, made)
            sync_file(made)
            if not filecmp.cmp(path, made, shallow=False):
                raise BinderError(ErrorCode.CANNOT_WRITE)


def _checked(binder: Binder, copy: Binder, progress: Progress) -> int:
    """Read all of the copy; the number of papers that are damaged in the binder too."""
    check_integrity(copy.connection)
    rows = copy.connection.execute("SELECT id FROM paper_version").fetchall()
    damaged = 0
    for number, (row_id,) in enumerate(rows):
        progress(len(rows) + number, 2 * len(rows))
        if not copy.papers.is_whole(PaperVersionId(row_id)):
            if binder.papers.is_whole(PaperVersionId(row_id)):
                raise BinderError(ErrorCode.CANNOT_WRITE)
            damaged += 1
    return damaged
