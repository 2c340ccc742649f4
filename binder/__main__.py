"""Which door a command line leads through: the window, or a command without one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

COMMANDS = frozenset(
    {"agenda", "import", "check", "sign", "verify", "search", "demo", "compare", "carry", "export"}
)
"""The commands without a window; kept here so that opening the window need not load them."""

_WINDOW_OPTIONS = frozenset({"--binder", "--quit-after-first-paint"})
_NO_DISPLAY = "Fel: Här finns ingen skärm. Vad som går att göra utan fönster står i: binder --help\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with `argv` (default: the process's own) and return its exit status."""
    if getattr(sys, "frozen", False):
        # A frozen program starts its children (the readers of unknown files) by starting itself.
        from multiprocessing import freeze_support

        freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not is_for_window(arguments):
        from binder.cli import run

        return run(arguments)
    if not _has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 2
    return _show_window(arguments)


def _show_window(words: Sequence[str]) -> int:
    from binder.ui.application import main as show
    from binder.ui.arguments import Arguments

    return show(Arguments.parse(words))


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


if __name__ == "__main__":
    sys.exit(main())
