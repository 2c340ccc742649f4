"""Scanned pages are read by a machine in the background: in a process of its own, behind all other work."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, changed
from binder.domain.errors import UNREADABLE, BinderError
from binder.domain.ids import PaperId, PaperVersionId
from binder.domain.machine_text import MachineText
from binder.services import sekretess
from binder.services.child_limits import limit_memory
from binder.storage import carried_notes, full_text, scanned_pages
from binder.storage.scanned_pages import ScannedPage, ScanState

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from binder.storage.database import Binder, BinderKey

__all__ = ["ScanState", "ScannedPage"]

MOST_MEMORY = 2 * 1024**3
MOST_SECONDS = 900.0
"""For one page: it takes seconds, but behind everything else on a busy computer it may have to wait."""

_TO_START = 60.0
LOWEST_PRIORITY = 19
"""As `nice` counts: what is left over by everything else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanProgress:
    """How many scanned pages are done with, of how many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading a page: its words, None if it could not be read; or nothing can be read here."""

    is_possible: bool = True
    words: MachineText | None = None


def can_read() -> bool:
    """Whether Tesseract is installed and knows Swedish; the first question takes some 20 ms."""
    from binder.pdf import tesseract

    return tesseract.program() is not None


def next_page(binder: Binder) -> ScannedPage | None:
    """The scanned page that is to be read next."""
    return scanned_pages.next_waiting(binder)


def progress(binder: Binder) -> ScanProgress:
    """How far the reading has come, over all papers."""
    done, total = scanned_pages.counts(binder)
    return ScanProgress(done=done, total=total)


def scanned(binder: Binder, version_id: PaperVersionId) -> dict[int, ScanState]:
    """Which pages of a received file are scanned, and how far each has come."""
    return scanned_pages.states(binder, version_id)


def keep(binder: Binder, where: ScannedPage, words: MachineText | None) -> Changes:
    """Keep what was read on a page, so that it is found and can be selected; None: it could not be read.

    With the last page of a file the notes that were not found in it are looked for again.
    """
    asked: list[PaperId] = []
    with binder.transaction():
        if words is None:
            scanned_pages.give_up(binder, where)
        else:
            asked = sekretess.notice(binder, where.version_id, {where.page: words.text})
            scanned_pages.keep_words(binder, where, words)
            if words.lines:
                full_text.put_page(binder, where.version_id, where.page, words.text, by_machine=True)
    papers = ((Kind.PAPER, int(paper_id)) for paper_id in asked)
    found = _notes_found_again(binder, where.version_id)
    return changed((Kind.SCANNED_PAGES, int(where.version_id)), *papers, *found)


def _notes_found_again(binder: Binder, version_id: PaperVersionId) -> frozenset[tuple[Kind, int]]:
    if scanned_pages.has_waiting(binder, version_id) or not carried_notes.has_lost(binder, version_id):
        return frozenset()
    from binder.services import carry_over

    try:
        return carry_over.carry_again(binder, version_id).touched
    except BinderError as error:
        if error.code not in UNREADABLE:
            raise
        # The notes stay where they were, and on the list of those to be looked at.
        return frozenset()


def reading(reader: PageReader, where: ScannedPage) -> Reading:
    """Read a page, if pages can be read on this computer. Takes seconds."""
    if not can_read():
        return Reading(is_possible=False)
    return Reading(words=reader.read(where))


class PageReader:
    """A process that draws and reads pages one at a time, behind all others; started when it is needed.

    It opens the binder for itself, and only to read: what it decrypts stays in its memory, and nothing is
    written to the disk. A page on which it dies is given up, and the next one gets a new process.
    """

    def __init__(self, folder: Path, key: BinderKey, *, priority: int = LOWEST_PRIORITY) -> None:
        self._folder = folder
        self._key = key
        self._priority = priority
        self._process: _Process | None = None

    def __enter__(self) -> PageReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, where: ScannedPage) -> MachineText | None:
        """The words of a page; None if they cannot be read. Takes seconds: not for the window's thread."""
        if self._process is None:
            self._process = _Process(self._folder, self._key, self._priority)
        try:
            return self._process.read(where)
        except (EOFError, OSError, TimeoutError):
            self.close()
            return None

    def close(self) -> None:
        """End the process, also in the middle of a page and from another thread."""
        process, self._process = self._process, None
        if process is not None:
            process.end()


class _Process:
    """The child, and the pipe to it."""

    def __init__(self, folder: Path, key: BinderKey, priority: int) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._child = context.Process(target=_serve, args=(theirs, folder, key, priority), daemon=True)
        self._child.start()
        theirs.close()

    def read(self, where: ScannedPage) -> MachineText | None:
        self._pipe.send(where)
        if not self._pipe.poll(_TO_START + MOST_SECONDS):
            raise TimeoutError
        answer = self._pipe.recv()
        return answer if isinstance(answer, MachineText) else None

    def end(self) -> None:
        _end_group(self._child.pid)
        self._child.kill()
        self._child.join()
        self._child.close()
        self._pipe.close()


def _serve(pipe: Connection, folder: Path, key: BinderKey, priority: int) -> None:
    """Read the pages that are asked for until the parent goes away; runs in the child."""
    _step_behind(priority)
    limit_memory(MOST_MEMORY)
    with suppress(EOFError, OSError):
        while True:
            pipe.send(_read(folder, key, pipe.recv()))


def _read(folder: Path, key: BinderKey, where: ScannedPage) -> MachineText | None:
    from binder.pdf.machine_reading import read_page
    from binder.services.read_paper import open_stored

    try:
        with open_stored(folder, key, where.version_id) as paper:
            return read_page(paper, where.page, seconds=MOST_SECONDS)
    except (BinderError, MemoryError):
        return None


def _step_behind(priority: int) -> None:
    with suppress(AttributeError, OSError):
        os.setpgid(0, 0)
        os.nice(priority)


def _end_group(pid: int | None) -> None:
    """End the child's own child too: a page may have begun that takes a minute."""
    with suppress(AttributeError, OSError):
        if pid is not None and os.getpgid(pid) == pid:
            os.killpg(pid, signal.SIGKILL)
