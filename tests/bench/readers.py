"""Programs that read PDF files, and the keys by which each is driven."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hands import Hands

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Window:
    """A program that runs: its process, the keys of its screen, and what it was started with."""

    hands: Hands
    process: subprocess.Popen[bytes]
    environment: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A program: how it is started, sent to a page, and made to search for the words that are typed next.

    `number_keys` are pressed before and after a page's number, "" being no key; None: `go_to` is timed.
    """

    name: str
    program: str
    command: Callable[[Path], Sequence[str | Path]]
    go_to: Callable[[Window, int], None]
    number_keys: tuple[str, str] | None
    search_key: str

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.program) is not None


def ours(binder: Callable[[Path], Path]) -> Reader:
    """This program; `binder` tells in which binder a file has been stored."""

    def command(file: Path) -> Sequence[str | Path]:
        return [sys.executable, "-m", "binder", "--binder", binder(file)]

    return Reader(
        name="Mötespärmen",
        program=sys.executable,
        command=command,
        go_to=_bar("ctrl+g"),
        number_keys=("ctrl+g", "Return"),
        search_key="ctrl+f",
    )


def others() -> list[Reader]:
    """The programs that are set beside it."""
    return [
        Reader(
            name="Okular",
            program="okular",
            command=_with("okular"),
            go_to=_by_bus,
            number_keys=None,
            search_key="ctrl+f",
        ),
        Reader(
            name="Evince",
            program="evince",
            command=_with("evince"),
            go_to=_bar("ctrl+l"),
            number_keys=("ctrl+l", "Return"),
            search_key="ctrl+f",
        ),
        Reader(
            name="Xournal++",
            program="xournalpp",
            command=_with("xournalpp"),
            go_to=_bar("ctrl+g"),
            number_keys=("ctrl+g", "Return"),
            search_key="ctrl+f",
        ),
        Reader(
            name="Zathura",
            program="zathura",
            command=_with("zathura"),
            go_to=_typed("{}G"),
            number_keys=("", "shift+g"),
            search_key="/",
        ),
        Reader(
            name="mupdf",
            program="mupdf",
            command=_with("mupdf"),
            go_to=_typed("{}g"),
            number_keys=("", "g"),
            search_key="/",
        ),
    ]


def _with(program: str) -> Callable[[Path], Sequence[str | Path]]:
    return lambda file: [program, file]


def _bar(key: str) -> Callable[[Window, object], None]:
    """A field that opens with a key; what is typed there ends with Enter."""

    def drive(window: Window, words: object) -> None:
        window.hands.press(key)
        window.hands.write(f"{words}\n")

    return drive


def _typed(keys: str) -> Callable[[Window, object], None]:
    """Keys that mean something by themselves."""
    return lambda window, words: window.hands.write(keys.format(words))


def _by_bus(window: Window, page: int) -> None:
    name = f"--dest=org.kde.okular-{window.process.pid}"
    call = [
        "dbus-send",
        "--session",
        "--print-reply",
        name,
        "/okular",
        "org.kde.okular.goToPage",
        f"uint32:{page}",
    ]
    subprocess.run(call, env=window.environment, check=False, capture_output=True)
