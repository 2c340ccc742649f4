"""Measures reading the agenda of a combined file beside `pdftotext -bbox`, in turn, and prints JSON.

Whole processes of both: ours starts Python and prints the agenda, as `binder agenda FILE --json` does.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 7
ROOT = Path(__file__).resolve().parents[2]
FILES = {"agenda_286": (286, True), "papers_286": (286, False), "agenda_1000": (1000, True)}


def main() -> int:
    """Measure each of the files."""
    import combined

    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for name, (pages, has_agenda) in FILES.items():
            file = Path(folder) / f"{name}.pdf"
            combined.write(file, pages, has_agenda=has_agenda)
            found |= {f"{name}_{what}": value for what, value in _beside_pdftotext(file).items()}
    print(json.dumps(found, indent=1))
    return 0


def _beside_pdftotext(file: Path) -> dict[str, float]:
    ours = [sys.executable, "-m", "binder", "agenda", str(file), "--json"]
    theirs = ["pdftotext", "-bbox", str(file), os.devnull]
    runs = [(_run(ours), _run(theirs) if shutil.which("pdftotext") else (0.0, 0.0)) for _ in range(ROUNDS)]
    seconds = statistics.median(run[0][0] for run in runs)
    poppler = statistics.median(run[1][0] for run in runs)
    return {"seconds": seconds, "pdftotext": poppler, "memory": max(run[0][1] for run in runs)}


def _run(command: Sequence[str]) -> tuple[float, float]:
    """Seconds and the most memory (MB) of a process."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return time.perf_counter() - began, used.ru_maxrss / 1024


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    sys.exit(main())
