"""Reading a picture of a page with the program Tesseract, where it is installed and knows Swedish."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from binder.domain.machine_text import MachineText, MachineWord
from binder.pdf.page_frame import PageFrame

PROGRAM, LANGUAGE = "tesseract", "swe"
DOTS_PER_INCH = 300
MOST_SECONDS = 60.0
"""A full page takes some two seconds on one core."""

_LIST_SECONDS = 10.0
_LEAST_CONFIDENCE = 1
_LEAST_MEAN_CONFIDENCE = 40
"""Below it on the whole page there is no print, but a photograph or handwriting."""
_WORD_LEVEL = "5"
_COLUMNS = 12


@cache
def program() -> str | None:
    """Where the program is, or None where it is missing or knows no Swedish; asked once, takes some 20 ms."""
    found = shutil.which(PROGRAM)
    if found is None:
        return None
    try:
        listed = subprocess.run(  # noqa: S603 - a program found on the search path, fixed arguments
            [found, "--list-langs"],
            capture_output=True,
            timeout=_LIST_SECONDS,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    languages = (listed.stdout + listed.stderr).decode("utf-8", "replace").split()
    return found if LANGUAGE in languages else None


def read(
    picture: bytes, size: tuple[int, int], frame: PageFrame, *, seconds: float = MOST_SECONDS
) -> MachineText | None:
    """What stands on a picture (PGM, `size` in pixels) of the page; None if the reading failed.

    Nothing is written anywhere: the picture goes in and the words come out through pipes.
    """
    found = program()
    if found is None:
        return None
    command = [found, "stdin", "stdout", "-l", LANGUAGE, "--dpi", str(DOTS_PER_INCH), "--psm", "3", "tsv"]
    try:
        run = subprocess.run(  # noqa: S603 - as above; the picture is data
            command,
            input=picture,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            env=_environment(),
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return None if run.returncode else placed(run.stdout.decode("utf-8", "replace"), size, frame)


def placed(table: str, size: tuple[int, int], frame: PageFrame) -> MachineText:
    """The words of Tesseract's table (TSV) with boxes in points of the page; none where it was no print."""
    rows = [(row[2:5], word) for row in _rows(table) if (word := _word(row, size, frame)) is not None]
    sureness = [word.confidence for _, word in rows]
    if not rows or sum(sureness) < _LEAST_MEAN_CONFIDENCE * len(rows):
        return MachineText()
    lines = groupby(rows, key=lambda row: row[0])
    return MachineText(tuple(tuple(word for _, word in line) for _, line in lines))


def _rows(table: str) -> Iterator[list[str]]:
    for row in table.splitlines():
        cells = row.split("\t")
        if len(cells) == _COLUMNS and cells[0] == _WORD_LEVEL:
            yield cells


def _word(row: list[str], size: tuple[int, int], frame: PageFrame) -> MachineWord | None:
    text, confidence = "".join(row[11].split()), float(row[10])
    if not text or confidence < _LEAST_CONFIDENCE:
        return None
    left, top, width, height = (int(cell) for cell in row[6:10])
    across, down = frame.width / size[0], frame.height / size[1]
    box = frame.file_box(left * across, top * down, (left + width) * across, (top + height) * down)
    return MachineWord(text=text, box=box, confidence=round(confidence))


def _environment() -> dict[str, str]:
    # One thread: the other processors are the user's.
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}
