"""Killed at any moment of typing, annotating and importing, the binder opens with all that was saved."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from binder.domain.ids import PaperVersionId
from binder.storage.database import Binder, BinderKey, check_integrity
from binder.storage.drafts import from_json
from tests.storage.busy_writer import ITEMS

KILLS = int(os.environ.get("BINDER_KILLS", "8"))
LONGEST_LIFE = 0.6
"""Seconds of work before the process is killed."""
LONGEST_START = 60


@dataclass
class Finished:
    """What all lives so far say they had finished."""

    saved: tuple[int, int] = (0, 0)
    notes: int = 0
    imports: int = 0

    def add(self, log: str) -> None:
        for line in log.splitlines():
            word, *numbers = line.split()
            self.notes += word == "noted"
            self.imports += word == "imported"
            if word == "saved":
                self.saved = (int(numbers[0]), int(numbers[1]))


def live_and_die(folder: Path, key: BinderKey, log: Path) -> str:
    """One life of the writer, killed without warning; what it had logged."""
    log.write_text("")
    command = [sys.executable, "-m", "tests.storage.busy_writer", str(folder), key.raw.hex(), str(log)]
    with subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.PIPE) as process:
        deadline = time.monotonic() + LONGEST_START
        while not log.read_text():
            assert process.poll() is None, process.communicate()[1].decode()
            assert time.monotonic() < deadline
            time.sleep(0.005)
        time.sleep(random.uniform(0, LONGEST_LIFE))  # noqa: S311 - any moment will do
        process.kill()
        process.communicate()
    return log.read_text()


def newest_text(binder: Binder) -> tuple[int, int]:
    query = "SELECT content FROM revision ORDER BY number DESC LIMIT 1"
    words = from_json(binder.connection.execute(query).fetchone()[0]).motivation.split()
    return (int(words[0]), int(words[1])) if words else (0, 0)


def numbers(binder: Binder, query: str) -> list[int]:
    return [row[0] for row in binder.connection.execute(query)]


def expect_nothing_lost(binder: Binder, finished: Finished) -> None:
    """Everything said to be finished is there, and at most one more step of each kind."""
    newest, (process, step) = newest_text(binder), finished.saved
    is_first_of_another = newest[0] != process and newest[1] <= 1
    assert newest in [(process, step), (process, step + 1)] or is_first_of_another
    finished.saved = newest
    (notes,) = numbers(binder, "SELECT count(*) FROM annotation")
    assert finished.notes <= notes <= finished.notes + 1
    finished.notes = notes


def expect_no_half_import(binder: Binder, folder: Path, finished: Finished, seen: int) -> int:
    """Every imported meeting is whole; the number of received files."""
    items = numbers(binder, "SELECT count(*) FROM agenda_item WHERE meeting_id > 1 GROUP BY meeting_id")
    papers = numbers(binder, "SELECT count(*) FROM paper GROUP BY meeting_id")
    assert finished.imports <= len(items) <= finished.imports + 1
    assert set(items) <= {ITEMS}
    assert papers == [1] * len(items)
    versions = numbers(binder, "SELECT id FROM paper_version ORDER BY id")
    assert all(binder.papers.is_whole(PaperVersionId(v)) for v in versions if v > seen)
    assert len(list((folder / "papers").iterdir())) == len(versions)
    finished.imports = len(items)
    return len(versions)


@pytest.mark.slow
def test_whatever_moment_it_is_killed_at_nothing_saved_is_lost(folder: Path, key: BinderKey) -> None:
    Binder.create(folder, key).close()
    finished, seen = Finished(), 0
    for _ in range(KILLS):
        finished.add(live_and_die(folder, key, folder.parent / "log"))
        with Binder.open(folder, key) as binder:
            check_integrity(binder.connection)
            assert not numbers(binder, "PRAGMA foreign_key_check")
            expect_nothing_lost(binder, finished)
            seen = expect_no_half_import(binder, folder, finished, seen)
    assert finished.notes > KILLS
    print(f"{KILLS} kills: {finished.notes} notes, {finished.imports} imports, last text {finished.saved}")
