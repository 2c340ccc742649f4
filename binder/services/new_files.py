"""New files in a folder the member chose: named after what is in them, never over a file that is there."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from binder.domain.errors import BinderError

_LONGEST = 90
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for its devices."""


def make_folder(folder: Path) -> None:
    """Make the folder if it is not there; CANNOT_WRITE."""
    from binder.storage.trouble import write_errors_told

    try:
        with write_errors_told():
            folder.mkdir(parents=True, exist_ok=True)
    except BinderError as error:
        raise BinderError(error.code, **{"path": folder, **error.details}) from error


def write_new(folder: Path, title: str, ending: str, content: bytes) -> Path:
    """Write a file that was not there, whole or not at all; CANNOT_WRITE, DISK_FULL."""
    from binder.storage.durable import write_whole

    target = _free(folder, plain_name(title), ending)
    try:
        write_whole(target, content)
    except BinderError as error:
        raise BinderError(error.code, **{"path": target, **error.details}) from error
    return target


def plain_name(title: str) -> str:
    """The title as every system lets a file be called."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", unicodedata.normalize("NFC", title)).split())
    name = name[:_LONGEST].strip(" .")
    return f"{name} fil" if _RESERVED.fullmatch(name) else name or "Handling"


def _free(folder: Path, name: str, ending: str) -> Path:
    target, number = folder / f"{name}{ending}", 2
    while target.exists():
        target, number = folder / f"{name} ({number}){ending}", number + 1
    return target
