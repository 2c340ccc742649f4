"""Gives a message to the user's own mail program, by what each system has for that; it never sends."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread

MESSAGE_KIND = "message/rfc822"
PATIENCE = 6.0
"""Seconds: an opener that is still running then has started the program itself and waits for it."""

_LOADER_VARIABLES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "PYTHONHOME", "PYTHONPATH")


def open_message(path: Path) -> bool:
    """Open the .eml in the program that the system has for messages; whether one took it."""
    if sys.platform == "win32":
        return _start_file(path)
    if sys.platform == "darwin":
        return _runs(["/usr/bin/open", str(path)])
    # xdg-email would put subject and text into the list of processes, and not every program takes its
    # attachment; xdg-open alone would fall back on a text editor or a browser.
    return _has_program_for_messages() and _runs(["xdg-open", str(path)])


def show_in_folder(path: Path) -> bool:
    """Open the folder that holds the file, with the file marked where the system can; whether it did."""
    if sys.platform == "win32":
        # explorer answers 1 even when all is well.
        explorer = _started(["explorer", f"/select,{path}"])
        if explorer is not None:
            _let_run(explorer)
        return explorer is not None
    if sys.platform == "darwin":
        return _runs(["/usr/bin/open", "-R", str(path)])
    return _runs(["xdg-open", str(path.parent)])


def _has_program_for_messages() -> bool:
    """Whether a desktop file is registered for messages (freedesktop.org shared MIME and mimeapps)."""
    query = shutil.which("xdg-mime")
    if query is None or shutil.which("xdg-open") is None:
        return False
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed command found on the path, no shell
            [query, "query", "default", MESSAGE_KIND],
            capture_output=True,
            timeout=PATIENCE,
            env=_environment(),
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return bool(answer.stdout.strip())


def _runs(command: list[str]) -> bool:
    process = _started(command)
    if process is None:
        return False
    try:
        return process.wait(timeout=PATIENCE) == 0
    except subprocess.TimeoutExpired:
        _let_run(process)
        return True


def _let_run(process: subprocess.Popen[bytes]) -> None:
    """Wait for the program on a thread that ends with ours, so that it does not become a zombie."""
    Thread(target=process.wait, name="mail-program", daemon=True).start()


def _started(command: list[str]) -> subprocess.Popen[bytes] | None:
    try:
        return subprocess.Popen(  # noqa: S603 - no shell; the only argument of ours is a path
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,
        )
    except OSError:
        return None


def _start_file(path: Path) -> bool:
    start = getattr(os, "startfile", None)
    if start is None:
        return False
    try:
        start(str(path))
    except OSError:
        return False
    return True


def _environment() -> dict[str, str]:
    """Our environment without what a packaged program sets for its own libraries."""
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        for name in _LOADER_VARIABLES:
            before = environment.pop(f"{name}_ORIG", None)
            environment.pop(name, None)
            if before is not None:
                environment[name] = before
    return environment
