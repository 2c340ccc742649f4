"""Fuzzes the reading of every kind of received file: `python -m tests.fuzz MINUTES [KIND …] [--keep FOLDER]`.

Coverage-guided (atheris) in one process, then what was found on the way once more as the program calls it:
in a child process with its limits. Each input must give a proposal or a refusal, within 1 GB and 20 s.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from binder.services.import_reading import read_received
from tests.fuzz.seeds import KINDS, WORDS

MEMORY_MB = 1024
SECONDS = 20
AS_CALLED = 0.15
"""Of the time, the part for reading as the program calls it: a process for each file is slow."""
_PLACE = re.compile(r'File "(.+?)", line (\d+)')
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)|^#(\d+)\b", re.MULTILINE)


def fuzz(kind: str, seconds: float, folder: Path) -> tuple[int, dict[str, str]]:
    """Fuzz a kind in processes of their own; the number of inputs, and one report for each fault."""
    corpus, found = folder / "corpus", folder / "found"
    for each in (corpus, found):
        each.mkdir(parents=True, exist_ok=True)
    for at, seed in enumerate(KINDS[kind].seeds()):
        (corpus / f"seed-{at}").write_bytes(seed)
    (folder / "words").write_text("".join(f'"{_escaped(word)}"\n' for word in WORDS))
    until, runs, faults = time.monotonic() + seconds, 0, {}
    while (left := int(until - time.monotonic())) > 0:
        done = _fuzzed(kind, folder, left)
        runs += max((int(one or other) for one, other in _RUNS.findall(done.stderr)), default=0)
        if done.returncode:
            faults.setdefault(_place(done.stderr), done.stderr[-4000:])
    return runs, faults


def _fuzzed(kind: str, folder: Path, seconds: int) -> subprocess.CompletedProcess[str]:
    limits = [f"-max_total_time={seconds}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEMORY_MB}"]
    others = [f"-artifact_prefix={folder / 'found'}/", f"-dict={folder / 'words'}", "-max_len=200000"]
    command = [sys.executable, "-m", "tests.fuzz.reading", kind, *limits, *others, "-print_final_stats=1"]
    run = subprocess.run(
        [*command, folder / "corpus"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, check=False
    )
    return subprocess.CompletedProcess(command, run.returncode, "", run.stderr.decode("utf-8", "replace"))


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


def _place(report: str) -> str:
    """The last place of the program in a report; else what libFuzzer says."""
    own = [f"{path}:{line}" for path, line in _PLACE.findall(report) if "/binder/" in path]
    said = re.search(r"(?:ERROR|SUMMARY): .*", report)
    return own[-1] if own else said.group() if said else "?"


def as_called(kind: str, seconds: float, folder: Path) -> tuple[int, dict[str, str]]:
    """Read what fuzzing kept, changed once more, in a child process with the program's own limits."""
    inputs = [path.read_bytes() for name in ("found", "corpus") for path in sorted((folder / name).iterdir())]
    until, runs, faults = time.monotonic() + seconds, 0, {}
    path = folder / f"kallelse{KINDS[kind].suffix}"
    while time.monotonic() < until:
        data = inputs[runs] if runs < len(inputs) else _changed(random.choice(inputs))  # noqa: S311
        path.write_bytes(KINDS[kind].packed(data))
        began = time.monotonic()
        try:
            with tempfile.TemporaryDirectory(dir=folder) as unpacked:
                read_received([path], Path(unpacked))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            faults.setdefault(repr(error), "")
        if time.monotonic() - began > SECONDS:
            faults.setdefault("too slow", path.name)
        runs += 1
    return runs, faults


def _changed(data: bytes) -> bytes:
    """Some bytes changed, or a piece taken out."""
    changed = bytearray(data)
    for _ in range(random.randrange(1, 9)):  # noqa: S311
        at = random.randrange(len(changed) or 1)  # noqa: S311
        changed[at : at + random.choice((1, 1, 30))] = os.urandom(random.choice((0, 1, 4)))  # noqa: S311
    return bytes(changed)


def main(arguments: list[str]) -> int:
    """Fuzz and print what was found; the exit status tells whether anything was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float)
    parser.add_argument("kinds", nargs="*", default=list(KINDS), metavar="KIND")
    parser.add_argument("--keep", type=Path, help="a folder for all inputs, which the next run begins from")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="motesparm-fuzz-") as name:
        folder = asked.keep or Path(name)
        share = 60 * asked.minutes / len(asked.kinds)
        faults = [
            fault for kind in asked.kinds for fault in _fuzz_and_tell(kind, share, (folder / kind).absolute())
        ]
    return 1 if faults else 0


def _fuzz_and_tell(kind: str, seconds: float, folder: Path) -> list[str]:
    runs, faults = fuzz(kind, seconds * (1 - AS_CALLED), folder)
    called, more = as_called(kind, seconds * AS_CALLED, folder)
    print(f"{kind}: {runs} inputs, {called} as the program calls it, {len(faults | more)} faults", flush=True)
    for place, report in (faults | more).items():
        print(f"  {place}\n{report}", flush=True)
    return [*faults, *more]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
