"""The picture of the window as it was left, encrypted beside the binder, for the next start's first moment.

It opens only while the binder is as it was when the picture was kept: that is sealed in with it.
"""

from __future__ import annotations

import os

from binder.storage.folder import DATABASE_NAME, FIRST_VIEW_NAME

TYPE_CHECKING = False
"""Not from typing: see `read`."""
if TYPE_CHECKING:
    from os import PathLike

    from binder.storage.binder_key import BinderKey

_MAGIC = b"motesparm view 1\n"
_NONCE_LENGTH = 12
LARGEST = 64 * 1024 * 1024


def keep(folder: PathLike[str] | str, key: BinderKey, view: bytes) -> None:
    """Keep a view of the binder as it is now; a disk that is full keeps none."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(_NONCE_LENGTH)
    sealed = AESGCM(_key_of_views(key)).encrypt(nonce, view, _MAGIC + _state(folder))
    unfinished = f"{_file(folder)}.new"
    try:
        # Not made sure of on the disk: half a picture does not open.
        with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:  # noqa: PTH123
            file.write(_MAGIC + nonce + sealed)
        os.replace(unfinished, _file(folder))  # noqa: PTH105 - see `read`
    except OSError:
        drop(folder)


def read(folder: PathLike[str] | str, key: BinderKey) -> bytes:
    """The view, if the binder is as it was then; else nothing, and what is kept is taken away.

    Without pathlib and typing, which take 5 ms each to load: a start waits for this.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        with open(_file(folder), "rb") as file:  # noqa: PTH123
            content = file.read(LARGEST)
    except OSError:
        return b""
    start = len(_MAGIC) + _NONCE_LENGTH
    magic, nonce = content[: len(_MAGIC)], content[len(_MAGIC) : start]
    sealed = memoryview(content)[start:]
    try:
        return AESGCM(_key_of_views(key)).decrypt(nonce, sealed, magic + _state(folder))
    except (InvalidTag, ValueError, OSError):
        drop(folder)
        return b""


def drop(folder: PathLike[str] | str) -> None:
    """Take away what is kept: the binder is being changed, or it must not be shown."""
    for name in (_file(folder), f"{_file(folder)}.new"):
        try:
            os.unlink(name)  # noqa: PTH108 - see `read`
        except OSError:
            continue


def _file(folder: PathLike[str] | str) -> str:
    return f"{os.fspath(folder)}/{FIRST_VIEW_NAME}"


def _key_of_views(key: BinderKey) -> bytes:
    """A key for this alone: the binder's own never seals two kinds of things."""
    from hashlib import blake2b

    return blake2b(key=key.raw, person=b"first view", digest_size=32).digest()


def _state(folder: PathLike[str] | str) -> bytes:
    """What changes with every write: size and time of the database and of its journal."""
    parts = []
    for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
        try:
            found = os.stat(f"{os.fspath(folder)}/{name}")  # noqa: PTH116 - see `read`
            parts.append(f"{found.st_size} {found.st_mtime_ns}")
        except FileNotFoundError:
            parts.append("none")
    return "\n".join(parts).encode("ascii")
