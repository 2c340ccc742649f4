"""The binder's key and first view, found by a process of its own beside loading and painting the window.

A thread would not do: what deriving a key needs takes 30 ms of Python to load, which the window waits for.
It begins at the first moment of a start, so this module loads nothing.
"""

from __future__ import annotations

import os
import sys
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from binder.domain.errors import ErrorCode
    from binder.storage.binder_key import BinderKey

_ANSWER = "from binder.services.early_answer import answer; sys.exit(answer(sys.argv[1]))"
_KEY_END = 33
"""Where the key ends in the answer: a sign, then 32 bytes; the first view follows."""
_PIECE = 1 << 20


class EarlyKey:
    """A key that is being found: derived from the passphrase in the environment, or from the keyring."""

    def __init__(self, folder: str, word: str) -> None:
        """Begin at once, for the binder in `folder`, or for the last one where that is empty.

        It answers through a pipe, in no file and no list. A frozen program is its own interpreter: `word`
        makes it answer.
        """
        if getattr(sys, "frozen", False):
            command = [sys.executable, word, folder]
        else:
            # Without the site module and runpy, which cost some ms each: the path is known here.
            code = f"import sys; sys.path[:] = {sys.path!r}; {_ANSWER}"
            command = [sys.executable, "-S", "-s", "-c", code, folder]
        self.process_id, self._pipe = _started(command, dict(os.environ))
        self._answer = b""
        self.first_view: Sequence[bytes | memoryview] = ()
        """With the key: what the last view must be shown in, its size, and its pixels; or nothing."""
        self._listener = threading.Thread(target=self._listen, name="binder-key", daemon=True)
        self._listener.start()

    def wait(self, seconds: float) -> None:
        """Wait for the answer, but no longer than that."""
        self._listener.join(seconds)

    @property
    def has_answered(self) -> bool:
        """Whether `result` need not wait."""
        return not self._listener.is_alive()

    def result(self) -> BinderKey:
        """Wait for the key; raises what unlocking raised (WRONG_KEY, NO_KEY, KEY_FILE_DAMAGED …)."""
        self._listener.join()
        if self._answer[:1] == b"+" and len(self._answer) == _KEY_END:
            from binder.storage.binder_key import BinderKey

            return BinderKey(self._answer[1:])
        from binder.domain.errors import BinderError

        raise BinderError(_trouble(self._answer))

    def drop(self) -> None:
        """End the search: the key is not needed."""
        import signal

        if not self.has_answered:
            os.kill(self.process_id, signal.SIGTERM)

    def _listen(self) -> None:
        pieces = []
        while piece := os.read(self._pipe, _PIECE):
            pieces.append(piece)
        os.close(self._pipe)
        _reap(self.process_id)
        whole = b"".join(pieces)
        self._answer = whole[:_KEY_END]
        self.first_view = parts_of(whole, _KEY_END)


def parts_of(view: bytes, start: int = 0) -> Sequence[bytes | memoryview]:
    """The frame, the size and the pixels of a view, which are not copied; nothing of what is no view."""
    frame_end = view.find(b"\n", start)
    size_end = view.find(b"\n", frame_end + 1)
    if frame_end < 0 or size_end < 0:
        return ()
    return view[start:frame_end], view[frame_end + 1 : size_end], memoryview(view)[size_end + 1 :]


def _trouble(answer: bytes) -> ErrorCode:
    from binder.domain.errors import ErrorCode

    try:
        return ErrorCode(answer[1:].decode("ascii"))
    except ValueError:
        # The process was ended from outside: then the member is asked for the passphrase.
        return ErrorCode.NO_KEY


if sys.platform == "win32":

    def _started(command: list[str], environment: dict[str, str]) -> tuple[int, int]:
        import subprocess

        process = subprocess.Popen(  # noqa: S603 - ourselves
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
        )
        process.returncode = 0  # nobody waits for it
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        return process.pid, os.dup(process.stdout.fileno())

    def _reap(process_id: int) -> None:
        """Nothing is left of a process here."""

else:

    def _started(command: list[str], environment: dict[str, str]) -> tuple[int, int]:
        # Not subprocess, which takes 5 ms to load.
        read, write = os.pipe()
        _make_wide(write)
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0), (os.POSIX_SPAWN_DUP2, write, 1)]
        process_id = os.posix_spawn(command[0], command, environment, file_actions=actions)
        os.close(write)
        return process_id, read

    def _reap(process_id: int) -> None:
        os.waitpid(process_id, 0)

    def _make_wide(pipe: int) -> None:
        """Let the whole answer have room in the pipe, so that it does not wait for the window."""
        if sys.platform != "linux":
            return
        import fcntl

        try:
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIECE)
        except OSError:
            # Then it waits.
            return
