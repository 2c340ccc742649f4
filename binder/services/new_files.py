"""Files that the member asks for: where it was told, or in a folder and named after what is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from binder.domain.errors import BinderError

_LONGEST = 90
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for its devices."""


def make_folder(folder: Path) -> None:
    """Make the folder if it is not there; CANNOT_WRITE."""
    from binder.storage.trouble import write_errors_told

    with told_of(folder), write_errors_told():
        folder.mkdir(parents=True, exist_ok=True)


def write_new(folder: Path, title: str, ending: str, content: bytes) -> Path:
    """Write a file that was not there, whole or not at all; CANNOT_WRITE, DISK_FULL."""
    return write_at(_free(folder, plain_name(title), ending), ending, content)


def write_at(path: Path, ending: str, content: bytes) -> Path:
    """Write a file with `ending` at its end, whole or not at all; CANNOT_WRITE, DISK_FULL."""
    from binder.storage.durable import write_whole

    target = with_ending(path, ending)
    with told_of(target):
        write_whole(target, content)
    return target


def with_ending(path: Path, ending: str) -> Path:
    """The path, with `ending` after the name if it has another one: dots in a name do not end it."""
    return path if path.suffix.casefold() == ending else path.with_name(path.name + ending)


@contextmanager
def told_of(path: Path) -> Iterator[None]:
    """Say with trouble which file or folder it was about."""
    try:
        yield
    except BinderError as error:
        raise BinderError(error.code, **{"path": path, **error.details}) from error


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
