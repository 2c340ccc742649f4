"""Which door a command line leads through: the window, or a command without one."""

from __future__ import annotations

import atexit
import gc
import os
import sys

TYPE_CHECKING = False
"""Not from typing: loading that takes 5 ms, and a start begins with finding the key."""
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

COMMANDS = frozenset(
    {
        "agenda",
        "import",
        "check",
        "sign",
        "verify",
        "search",
        "demo",
        "compare",
        "carry",
        "export",
        "notes",
        "draft",
        "backup",
    }
)
"""The commands without a window; kept here so that opening the window need not load them."""

ANSWER_WORD = "key-for-the-window"
"""The first word of the line by which the program starts itself to find the key; see services.early_key."""

_SHORT_TURNS = 0.0005
"""Seconds for which a thread has the interpreter while the window opens; Python's own is ten times that."""
_WINDOW_OPTIONS = frozenset({"--binder", "--quit-after-first-paint"})
_NO_DISPLAY = "Fel: Här finns ingen skärm. Vad som går att göra utan fönster står i: binder --help\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (default: the process's own) and return its exit status."""
    if getattr(sys, "frozen", False):
        # A frozen program starts its children (the readers of unknown files) by starting itself.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [ANSWER_WORD]:
        from binder.services.early_answer import answer

        return answer(arguments[1])
    if not is_for_window(arguments):
        from binder.cli import run

        return run(arguments)
    if not _has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 2
    return _show_window(arguments)


def _show_window(words: Sequence[str]) -> int:
    # Nothing that is made while the window opens is garbage soon: the collector would look in vain (20 ms).
    # When a binder is open the window's own collector begins.
    gc.disable()
    # The thread that waits for the key needs little of the interpreter, but at once.
    sys.setswitchinterval(_SHORT_TURNS)
    from binder.services.early_key import EarlyKey

    key = EarlyKey(_folder(words), ANSWER_WORD)
    from binder.ui import qt_sources

    qt_sources.load()
    from binder.ui.application import main as show
    from binder.ui.arguments import Arguments

    return show(Arguments.parse(words), key)


def _folder(words: Sequence[str]) -> str:
    """The folder that the line names; see `Arguments`, which takes longer to load."""
    for place, word in enumerate(words):
        name, _, value = word.partition("=")
        if name == "--binder":
            return value or "".join(words[place + 1 : place + 2])
    return ""


def is_for_window(arguments: Sequence[str]) -> bool:
    """Whether the line holds at most a file and options of the window."""
    words = iter(arguments)
    plain = []
    for word in words:
        name = word.partition("=")[0]
        if not word.startswith("-"):
            plain.append(word)
        elif name not in _WINDOW_OPTIONS or (word == "--binder" and next(words, None) is None):
            return False
    return len(plain) == 0 or (len(plain) == 1 and plain[0] not in COMMANDS)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run() -> NoReturn:
    """Be the program: run it and leave."""
    status = main()
    if is_for_window(sys.argv[1:]):
        # Everything is saved and closed: taking Qt's thousands of names apart one by one would serve nobody.
        atexit._run_exitfuncs()  # noqa: SLF001 - what os._exit would skip
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)


if __name__ == "__main__":
    run()
