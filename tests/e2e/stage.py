"""A desktop of its own for one test: screen, session bus, accessibility bus, window manager and home."""

from __future__ import annotations

import contextlib
import mmap
import os
import shutil
import signal
import struct
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

WIDTH, HEIGHT = 1440, 900
BRIDGE = Path("/usr/libexec/at-spi-bus-launcher")
DEBIAN_PYTHON = Path("/usr/bin/python3")
PATIENCE = 20.0
"""Seconds that anything may take on a busy machine before the test gives up."""

# Nothing of the machine's own is started from this bus: no keyring, no portal, no settings.
BUS = """<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""

MAIL_PROGRAM = {
    "xdg-mime": 'echo "brev.desktop"\n',
    "xdg-open": 'printf "%s\\n" "$1" >> "$HOME/opened"\n',
}
"""What the hand-over looks for on the path: it says that there is a mail program, and what it was given."""


def missing() -> list[str]:
    """Which of the tools that a desktop of its own needs are not on this machine."""
    tools = ("Xvfb", "xdotool", "setxkbmap", "openbox", "dbus-daemon")
    absent = [tool for tool in tools if shutil.which(tool) is None]
    if not BRIDGE.exists():
        absent.append("at-spi2-core")
    look = [DEBIAN_PYTHON, "-c", "import pyatspi"]
    if not DEBIAN_PYTHON.exists() or subprocess.run(look, capture_output=True, check=False).returncode:
        absent.append("python3-pyatspi")
    return absent


class Stage:
    """The desktop while it runs: its environment, its home, and the picture on its screen."""

    def __init__(self, home: Path, environment: dict[str, str], buffer: mmap.mmap) -> None:
        self.home = home
        self.environment = environment
        self.said = home.parent / "said" / "program.log"
        self._buffer = buffer

    def picture(self) -> Image.Image:
        """What stands on the screen now."""
        header = struct.unpack(">25I", self._buffer[:100])
        first, stride = header[0] + header[19] * 12, header[12]
        pixels = self._buffer[first : first + HEIGHT * stride]
        return Image.frombuffer("RGB", (WIDTH, HEIGHT), pixels, "raw", "BGRX", stride, 1)

    @contextmanager
    def running(self, command: Sequence[str | Path], **how: object) -> Iterator[subprocess.Popen[str]]:
        """A program on this desktop, ended with all that it started."""
        with _running(command, self.environment, **how) as process:
            yield process


@contextmanager
def desktop(folder: Path) -> Iterator[Stage]:
    """Set a desktop up in an empty folder, and take it down."""
    home = folder / "home"
    for made in (home, folder / "said"):
        made.mkdir(parents=True)
    environment = _environment(home)
    log = {"stdout": (folder / "desktop.log").open("w"), "stderr": subprocess.STDOUT}
    with contextlib.ExitStack() as stack:
        stack.callback(log["stdout"].close)

        def start(*command: str | Path, **how: object) -> None:
            stack.enter_context(_running(command, environment, **{**log, **how}))

        environment["DISPLAY"] = _answer(
            lambda fd: start("Xvfb", "-displayfd", str(fd), *_screen(folder), pass_fds=(fd,)), ":{}"
        )
        bus = folder / "bus.conf"
        bus.write_text(BUS.format(folder=folder))
        environment["DBUS_SESSION_BUS_ADDRESS"] = _answer(
            lambda fd: start(
                "dbus-daemon", f"--config-file={bus}", f"--print-address={fd}", "--nofork", pass_fds=(fd,)
            ),
            "{}",
        )
        start(BRIDGE, "--launch-immediately")
        subprocess.run(["setxkbmap", "se"], env=environment, check=True, timeout=PATIENCE)
        start("openbox", "--sm-disable")
        with (folder / "Xvfb_screen0").open("rb") as file:
            yield Stage(home, environment, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def wait_until(holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait for a condition; AssertionError with `what` was waited for."""
    until = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < until, f"waited in vain for: {what}"
        time.sleep(0.02)


def _screen(folder: Path) -> list[str]:
    return ["-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]


def _environment(home: Path) -> dict[str, str]:
    """The machine's environment without what leads to its owner's desktop, home and binder."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "BINDER_"))
    }
    programs = home / "bin"
    for folder in (home / "run", programs, home / "Downloads"):
        folder.mkdir(mode=0o700)
    for name, script in MAIL_PROGRAM.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}")
        (programs / name).chmod(0o700)
    return kept | {
        "HOME": str(home),
        "PATH": f"{programs}:{kept['PATH']}",
        "XDG_RUNTIME_DIR": str(home / "run"),
        "BINDER_CONFIG_DIR": str(home / "config"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONFAULTHANDLER": "1",  # a program that crashes says where
        "LC_ALL": "C.UTF-8",
    }


def _answer(start: Callable[[int], None], form: str) -> str:
    """Start a server that writes where it can be reached to a file descriptor, and read that."""
    read, write = os.pipe()
    start(write)
    os.close(write)
    with os.fdopen(read) as answer:
        return form.format(answer.readline().strip())


@contextmanager
def _running(
    command: Sequence[str | Path], environment: dict[str, str], **how: object
) -> Iterator[subprocess.Popen[str]]:
    # A process group of its own: what it starts (a bus daemon, a reading process) ends with it.
    process = subprocess.Popen(command, env=environment, text=True, start_new_session=True, **how)
    try:
        yield process
    finally:
        _end_group(process, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            _end_group(process, signal.SIGKILL)
            process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def _end_group(process: subprocess.Popen[str], how: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, how)
