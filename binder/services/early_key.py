"""The binder's key, derived on a thread of its own while the window is still being loaded."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder

if TYPE_CHECKING:
    from binder.storage.database import BinderKey

PASSPHRASE_VARIABLE = "BINDER_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret
NICENESS = 10


class EarlyKey:
    """Deriving a key from a passphrase takes some 150 ms and no Python, so it costs the window nothing."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self._folder = folder
        self._passphrase = passphrase
        self._key: BinderKey | None = None
        self._error: BinderError | None = None
        self._thread = threading.Thread(target=self._derive, name="binder-key", daemon=True)
        self._thread.start()

    def result(self) -> BinderKey:
        """The key, once it is there; raises what unlocking raised."""
        self._thread.join()
        if self._key is None:
            raise self._error or BinderError(ErrorCode.WRONG_KEY)
        return self._key

    def _derive(self) -> None:
        _step_back()
        try:
            self._key = open_binder.unlock(self._folder, self._passphrase)
        except BinderError as error:
            self._error = error


def _step_back() -> None:
    """Let the window's thread go first where the system can tell threads apart."""
    if sys.platform == "linux":
        # Loaded before: a thread that waits for its turn must not hold Python meanwhile.
        import cryptography.hazmat.primitives.kdf.argon2  # noqa: F401

        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def begin(folder: Path) -> EarlyKey | None:
    """Begin if the environment holds the passphrase; without it the keyring or the member is asked later."""
    passphrase = os.environ.get(PASSPHRASE_VARIABLE)
    return EarlyKey(folder, passphrase) if passphrase and open_binder.exists(folder) else None


def from_keyring(folder: Path) -> BinderKey:
    """The key that the system's keyring keeps; NO_KEY where it has none."""
    return open_binder.unlock(folder, None)
