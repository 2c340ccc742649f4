"""Our own bugs, written down on this computer: where in the program, never what was written or read."""

from __future__ import annotations

import os
import platform
from datetime import datetime
from pathlib import Path
from types import TracebackType

FILE_NAME = "fel.log"
LARGEST = 200_000
"""Bytes; when the file is larger, the older half is dropped."""


def log_file() -> Path:
    """Where the reports lie; BINDER_CONFIG_DIR overrides the system's place."""
    chosen = os.environ.get("BINDER_CONFIG_DIR")
    if chosen:
        return Path(chosen) / FILE_NAME
    import platformdirs

    return platformdirs.user_state_path("motesparm", appauthor=False) / FILE_NAME


def report(kind: type[BaseException], trace: TracebackType | None, *, now: datetime, version: str) -> str:
    """One bug as text: its type and the places in the code.

    Neither the message nor any value is in it: both may hold council text.
    """
    system = f"Python {platform.python_version()}, {platform.system()}"
    head = f"{now.isoformat(timespec='seconds')} version {version}, {system}"
    return "\n".join([head, *_places(trace), f"  {kind.__module__}.{kind.__qualname__}", ""])


def note(text: str) -> None:
    """Add a report to the file; a disk that is full must not make things worse."""
    file = log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        kept = file.read_text(encoding="utf-8") if file.exists() else ""
        if len(kept) > LARGEST:
            kept = kept[len(kept) // 2 :]
        file.write_text(kept + text + "\n", encoding="utf-8")
        file.chmod(0o600)
    except OSError:
        return


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"  {_short(Path(code.co_filename))}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return places


def _short(file: Path) -> str:
    """The path from the package on: where somebody's home lies is nobody's business."""
    parts = file.parts
    for package in ("binder", "site-packages"):
        if package in parts:
            return "/".join(parts[len(parts) - parts[::-1].index(package) - 1 :])
    return file.name
