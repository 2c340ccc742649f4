"""What the process of an `EarlyKey` does: it finds the binder's key and answers through its pipe."""

from __future__ import annotations

import os
import sys

from binder.domain.binder_error import BinderError
from binder.storage import first_view

TYPE_CHECKING = False
"""Not from typing, which takes 5 ms to load: a start waits for this."""
if TYPE_CHECKING:
    from binder.storage.binder_key import BinderKey

PASSPHRASE_VARIABLE = "BINDER_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret
FOUND, TROUBLE = b"+", b"-"


def answer(folder: str) -> int:
    """Write the key to standard output and the first view after it, or the trouble's code.

    `folder` may be empty: the last binder.
    """
    folder = folder or _last_binder()
    with os.fdopen(sys.stdout.fileno(), "wb", closefd=False) as pipe:
        try:
            key = find(folder)
        except BinderError as error:
            pipe.write(TROUBLE + error.code.encode("ascii"))
            return 0
        pipe.write(FOUND + key.raw)
        pipe.flush()
        pipe.write(first_view.read(folder, key))
    return 0


def find(folder: str) -> BinderKey:
    """The key, from the passphrase in the environment or else from the system's keyring."""
    passphrase = os.environ.get(PASSPHRASE_VARIABLE)
    if passphrase:
        from binder.storage.key_wrap import unlock

        return unlock(folder, passphrase, beside=_load_ahead)
    from pathlib import Path

    from binder.services import open_binder

    return open_binder.unlock(Path(folder), None)


def _load_ahead() -> None:
    """Load what opens the key and the view."""
    import hashlib  # noqa: F401

    import cryptography.hazmat.primitives.ciphers.aead  # noqa: F401


def _last_binder() -> str:
    from binder.services import open_binder, settings

    return str(open_binder.usual_folder(settings.load().last_binder))
