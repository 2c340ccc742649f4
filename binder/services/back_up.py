"""Copies of the binder for a day when the computer is gone, and the way back from one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.services import open_binder

if TYPE_CHECKING:
    from binder.storage.database import BinderKey

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackUp:
    """A copy that was made and read back; `damaged` papers were damaged in the binder already."""

    folder: Path
    damaged: int = 0


def back_up(folder: Path, key: BinderKey, place: Path, now: datetime, progress: Progress) -> BackUp:
    """Copy the binder into a new folder in `place`, named by the hour; opens with the same passphrase.

    Raises BINDER_EXISTS, DISK_FULL, CANNOT_WRITE; `progress(done, all)` may raise Cancelled.
    """
    from binder.storage.back_up import copy_binder

    target = place / f"Mötespärm {now:%Y-%m-%d %H.%M}"
    with open_binder.open_binder(folder, key, read_only=True) as binder:
        return BackUp(folder=target, damaged=copy_binder(binder, key, target, progress))


def copy_in(folder: Path) -> Path:
    """The copy that is meant by a folder: itself, or the latest in it."""
    found = (path for path in folder.glob("Mötespärm *") if path.suffix != ".new")
    copies = [path for path in found if open_binder.exists(path)]
    return folder if open_binder.exists(folder) or not copies else max(copies)


def restore(source: Path, folder: Path, now: datetime, progress: Progress) -> Path:
    """Make a binder of a copy: in `folder` if that is free, else beside it; where. Nothing is written over.

    Raises NO_BINDER, DISK_FULL, CANNOT_WRITE; `progress(done, all)` may raise Cancelled.
    """
    from binder.storage.back_up import restore as put_back

    target = folder if _is_free(folder) else folder.with_name(f"{folder.name} {now:%Y-%m-%d %H.%M.%S}")
    put_back(copy_in(source), target, progress)
    return target


def _is_free(folder: Path) -> bool:
    return not folder.exists() or not any(folder.iterdir())
