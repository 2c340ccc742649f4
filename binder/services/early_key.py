"""The binder's key, found by a process of its own while the window is being built and painted.

A thread would not do: what deriving a key needs takes 30 ms of Python to load, which the window waits for.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.errors import BinderError, ErrorCode
from binder.services import open_binder

if TYPE_CHECKING:
    from binder.storage.binder_key import BinderKey

PASSPHRASE_VARIABLE = "BINDER_PASSPHRASE"  # noqa: S105 - the name of a variable, not a secret
NICENESS = 19
"""The window goes first: the key is not needed before it has been painted."""
_FOUND, _TROUBLE = b"+", b"-"


class EarlyKey:
    """A key that is being found: derived from the passphrase in the environment, or from the keyring."""

    def __init__(self, folder: Path, word: str) -> None:
        """Begin by starting the program with `word`; it answers through a pipe, in no file and no list."""
        import subprocess  # not for the process that answers

        self._folder = folder
        # A frozen program is its own interpreter.
        own = [] if getattr(sys, "frozen", False) else ["-m", "binder"]
        self._process = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, *own, word, str(folder)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        )

    def result(self) -> BinderKey:
        """Wait for the key; raises what unlocking raised (WRONG_KEY, NO_KEY, KEY_FILE_DAMAGED …)."""
        answer, _ = self._process.communicate()
        if answer[:1] == _FOUND:
            from binder.storage.binder_key import BinderKey

            return BinderKey(answer[1:])
        raise BinderError(_trouble(answer), folder=self._folder)

    @property
    def process_id(self) -> int:
        """The process that looks for the key."""
        return self._process.pid

    def drop(self) -> None:
        """End the search: the window was closed before the key was needed."""
        self._process.kill()
        self._process.wait()


def begin(folder: Path, word: str) -> EarlyKey | None:
    """Begin to look for the key; None where there is no binder, or where another window has it open.

    `word` is what the program's door sends to `answer`.
    """
    if not open_binder.exists(folder) or open_binder.is_in_use(folder):
        return None
    return EarlyKey(folder, word)


def find(folder: Path) -> BinderKey:
    """The key, from the passphrase in the environment or else from the system's keyring."""
    return open_binder.unlock(folder, os.environ.get(PASSPHRASE_VARIABLE) or None)


def answer(folder: Path) -> int:
    """What the process of an `EarlyKey` does: write the key, or the trouble's code, to its pipe."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    try:
        found = _FOUND + find(folder).raw
    except BinderError as error:
        found = _TROUBLE + error.code.encode("ascii")
    with os.fdopen(sys.stdout.fileno(), "wb", closefd=False) as pipe:
        pipe.write(found)
    return 0


def _trouble(answer: bytes) -> ErrorCode:
    try:
        return ErrorCode(answer[1:].decode("ascii"))
    except ValueError:
        # The process was ended from outside: then the member is asked for the passphrase.
        return ErrorCode.NO_KEY
