"""Making, unlocking and opening the member's binder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from binder.storage.database import Binder, BinderKey

EXAMPLE = "motesparm-exempel-"
"""How the folder of an example binder begins."""


def default_folder() -> Path:
    """Where the binder lies unless the member says otherwise."""
    import platformdirs

    return platformdirs.user_data_path("motesparm", appauthor=False) / "binder"


def is_example(folder: Path) -> bool:
    """Whether the binder in a folder is an example, that nobody can open again."""
    return folder.parent.name.startswith(EXAMPLE)


def usual_folder(last: Path | None) -> Path:
    """The binder that a start opens: the one that was open last, but never an example, or the usual place."""
    return default_folder() if last is None or is_example(last) else last


def exists(folder: Path) -> bool:
    """Whether there is a binder in the folder."""
    from binder.storage.folder import is_binder

    return is_binder(folder)


def is_in_use(folder: Path) -> bool:
    """Whether another program has the binder open for writing."""
    from binder.storage.writer_lock import is_taken

    return is_taken(folder)


def create(folder: Path, passphrase: str) -> str:
    """Make an empty binder, there as a whole or not at all; the recovery code, which is shown this once.

    Raises PASSPHRASE_TOO_SHORT, BINDER_EXISTS (also where the folder holds anything else), DISK_FULL.
    """
    from binder.storage.database import Binder
    from binder.storage.durable import made_whole
    from binder.storage.key_file import make_key

    with made_whole(folder) as unfinished:
        key, code = make_key(unfinished, passphrase)
        Binder.create(unfinished, key).close()
    return code


def unlock(folder: Path, passphrase: str | None) -> BinderKey:
    """The binder's key, by passphrase or recovery code, or with None from the system's keyring.

    Raises WRONG_KEY, NO_KEY (the keyring has none), NO_BINDER, KEY_FILE_DAMAGED.
    """
    from binder.storage import key_file

    if passphrase is not None:
        return key_file.unlock(folder, passphrase)
    key = key_file.remembered_key(folder)
    if key is None:
        raise BinderError(ErrorCode.NO_KEY)
    return key


def open_binder(folder: Path, key: BinderKey, *, read_only: bool = False) -> Binder:
    """Open the binder on the thread that will use it; see `Binder.open` for what is raised."""
    from binder.storage.database import Binder

    try:
        return Binder.open(folder, key, read_only=read_only)
    except BinderError as error:
        if error.code is ErrorCode.WRONG_KEY and _is_own_key(folder, key):
            # The key is right: it is the first page that no longer opens.
            raise BinderError(ErrorCode.BINDER_DAMAGED, folder=folder) from error
        raise


def _is_own_key(folder: Path, key: BinderKey) -> bool:
    from binder.storage import key_file

    try:
        return key_file.fits(folder, key)
    except BinderError:
        return False


def remember_key(folder: Path, key: BinderKey) -> bool:
    """Let the system's keyring open the binder from now on; False where there is none."""
    from binder.storage import key_file

    return key_file.remember_key(folder, key)


def forget_key(folder: Path) -> None:
    """Ask for the passphrase again from now on."""
    from binder.storage import key_file

    key_file.forget_key(folder)


def is_remembered(folder: Path) -> bool:
    """Whether the system's keyring opens the binder; may ask the keyring over the session's bus."""
    from binder.storage import key_file

    return key_file.remembered_key(folder) is not None


def replace_passphrase(folder: Path, present: str, new: str) -> None:
    """Another passphrase, for whoever knows the present one or the recovery code.

    Raises WRONG_KEY and PASSPHRASE_TOO_SHORT; takes two derivations, some 300 ms.
    """
    change_passphrase(folder, unlock(folder, present), new)


def replace_recovery_code(folder: Path, present: str) -> str:
    """Another recovery code, for whoever knows the passphrase or the present code; WRONG_KEY."""
    return renew_recovery_code(folder, unlock(folder, present))


def change_passphrase(folder: Path, key: BinderKey, passphrase: str) -> None:
    """Another passphrase for the same binder; PASSPHRASE_TOO_SHORT."""
    from binder.storage import key_file

    key_file.change_passphrase(folder, key, passphrase)


def renew_recovery_code(folder: Path, key: BinderKey) -> str:
    """Another recovery code, shown this once; the old one stops working."""
    from binder.storage import key_file

    return key_file.renew_recovery_code(folder, key)
