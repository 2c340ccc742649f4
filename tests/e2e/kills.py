"""Kills the real window at random moments and looks into the binder: `python -m tests.e2e.kills 200`.

`--side-by-side N` uses so many desktops at once. Prints what was lost; the exit status tells whether that
was too much.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from binder.domain.ids import AgendaItemId, PaperVersionId
from binder.services import first_start, open_binder, reading_place
from binder.storage.database import Binder, BinderKey, check_integrity
from tests.e2e.lives import DOINGS, Life, place
from tests.e2e.stage import desktop, missing
from tests.kallelse.made.bundles import bundle_of

PASSPHRASE = "en parm att doda"
MAY_BE_LOST = 1.0
"""Seconds of typing before the kill that may be gone."""
LIVES_ON_AN_ITEM = 8


@dataclass
class Kept:
    """What the binder held after the last kill, and so must hold after the next."""

    words: set[str] = field(default_factory=set)
    marks: int = 0
    #: Items of each imported meeting, by the meeting.
    meetings: dict[int, int] = field(default_factory=dict)


@dataclass
class Tally:
    """What came of all kills."""

    kills: Counter[str] = field(default_factory=Counter)
    words: int = 0
    marks: int = 0
    meetings: int = 0
    #: Seconds before the kill at which the oldest lost word had been typed, for each kill that lost one.
    lost: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take in another desktop's."""
        self.kills += other.kills
        self.words, self.marks = self.words + other.words, self.marks + other.marks
        self.meetings += other.meetings
        self.lost += other.lost
        self.faults += other.faults

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} while it {doing}" for doing, count in sorted(self.kills.items()))
        most = max(self.lost, default=0.0)
        return (
            f"{self.kills.total()} kills of the window ({kinds}): {self.words} words, {self.marks} marks and "
            f"{self.meetings} imports kept; the oldest word lost had been typed {most:.2f} s before; "
            f"{len(self.faults)} faults"
        )


def words_in(binder: Binder) -> set[str]:
    """All words of notes and of the newest text of each draft."""
    newest = "SELECT content FROM revision GROUP BY draft_id HAVING number = max(number)"
    texts = [row[0] for row in binder.connection.execute(newest)]
    texts += [row[0] for row in binder.connection.execute("SELECT text FROM annotation")]
    return {word for text in texts for word in text.replace('"', " ").replace("\\n", " ").split()}


def marks_in(binder: Binder) -> int:
    """How many highlights there are."""
    query = "SELECT count(*) FROM annotation WHERE kind = 'highlight' AND deleted_at IS NULL"
    return int(binder.connection.execute(query).fetchone()[0])


def meetings_in(binder: Binder) -> dict[int, int]:
    """The number of items of each meeting; a meeting without any counts too."""
    items = "SELECT count(*) FROM agenda_item WHERE meeting_id = meeting.id"
    query = f"SELECT id, ({items}) FROM meeting"
    return {int(meeting): int(count) for meeting, count in binder.connection.execute(query)}


class Witness:
    """Looks into the binder after each kill and remembers what it held."""

    def __init__(self, folder: Path, key: BinderKey) -> None:
        self._folder, self._key = folder, key
        self.kept, self.tally = Kept(), Tally()

    def look(self, life: Life, items: int | None = None) -> None:
        """Hold the binder against what the life did; `items` are those of the kallelse it was to import."""
        with Binder.open(self._folder, self._key) as binder:
            check_integrity(binder.connection)
            faults = [str(row) for row in binder.connection.execute("PRAGMA foreign_key_check")]
            faults += self._words(binder, life) + self._marks(binder, life)
            faults += self._imports(binder, life, items)
        self.tally.kills[life.doing] += 1
        after = life.killed_at - life.began_at
        self.tally.faults += [f"{life.doing}, killed after {after:.2f} s: {fault}" for fault in faults]

    def _words(self, binder: Binder, life: Life) -> list[str]:
        found = words_in(binder)
        lost = {word for _, word in life.typed if word not in found}
        self.tally.lost += [life.killed_at - at for at, word in life.typed if word in lost][:1]
        faults = [f"lost {word}" for word in life.words_before(life.killed_at - MAY_BE_LOST) if word in lost]
        faults += [f"lost {word} of an earlier life" for word in self.kept.words - found]
        typed = {word for _, word in life.typed}
        self.kept.words |= typed & found
        self.tally.words = len(self.kept.words)
        return faults

    def _marks(self, binder: Binder, life: Life) -> list[str]:
        found, before = marks_in(binder), self.kept.marks
        self.kept.marks = self.tally.marks = found
        return [] if found >= before + life.marks else [f"{found} marks of {before + life.marks}"]

    def _imports(self, binder: Binder, life: Life, items: int | None) -> list[str]:
        found = meetings_in(binder)
        new = {meeting: count for meeting, count in found.items() if meeting not in self.kept.meetings}
        faults = [] if found.items() >= self.kept.meetings.items() else ["an earlier meeting is not whole"]
        if len(new) > 1 or any(count != items for count in new.values()):
            faults.append(f"half an import: {new}")
        if life.imported and not new:
            faults.append("an import that was shown is gone")
        self.kept.meetings, self.tally.meetings = found, len(found)
        return faults + self._papers(binder)

    def _papers(self, binder: Binder) -> list[str]:
        versions = [row[0] for row in binder.connection.execute("SELECT id FROM paper_version")]
        lonely = "SELECT count(*) FROM meeting WHERE id NOT IN (SELECT meeting_id FROM paper)"
        faults = [
            f"paper {v} is not whole" for v in versions if not binder.papers.is_whole(PaperVersionId(v))
        ]
        if binder.connection.execute(lonely).fetchone()[0]:
            faults.append("a meeting without its file")
        if len(list((self._folder / "papers").iterdir())) != len(versions):
            faults.append("a paper that nothing knows")
        return faults

    def open_an_item(self, life_number: int) -> None:
        """Let the next life find an item with papers open; another one every few lives."""
        query = "SELECT DISTINCT item_id FROM paper WHERE item_id IS NOT NULL ORDER BY item_id"
        with Binder.open(self._folder, self._key) as binder:
            items = [row[0] for row in binder.connection.execute(query)]
            at = life_number // LIVES_ON_AN_ITEM % len(items)
            reading_place.remember_item(binder, AgendaItemId(items[at]))

    @property
    def has_items(self) -> bool:
        """Whether anything has been imported yet."""
        return bool(self.kept.meetings)


def kill_often(folder: Path, kills: int, name: str) -> Tally:
    """Live and die so many times on a desktop of its own in an empty folder."""
    with desktop(folder) as stage, place(stage, name) as here:
        stage.environment["BINDER_PASSPHRASE"] = PASSPHRASE
        details = first_start.MemberDetails(
            name="Åsa Ödman", role="ledamot", party="BF", municipality_id="bjorkasa"
        )
        first_start.create(here.binder, PASSPHRASE, details)
        witness = Witness(here.binder, open_binder.unlock(here.binder, PASSPHRASE))
        for number in range(kills):
            doing = random.choice(list(DOINGS)) if witness.has_items else "imports"  # noqa: S311
            if doing == "imports":
                bundle = bundle_of(random.randrange(10**6))  # noqa: S311
                kallelse = stage.home / "Downloads" / f"kallelse-{number}.pdf"
                kallelse.write_bytes(bundle.pdf)
                witness.look(here.live(doing, kallelse), len(bundle.meeting.items))
            else:
                witness.open_an_item(number)
                witness.look(here.live(doing))
    return witness.tally


def _processes() -> ProcessPoolExecutor:
    # Processes, not threads: each derives its binder's key, which takes a process's whole allowance.
    return ProcessPoolExecutor(mp_context=get_context("spawn"))


def main(arguments: list[str]) -> int:
    """Kill as often as asked and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int, nargs="?", default=200)
    parser.add_argument("--side-by-side", type=int, default=2)
    asked = parser.parse_args(arguments)
    if absent := missing():
        sys.exit(f"not on this machine: {', '.join(absent)}")
    began, whole = time.monotonic(), Tally()
    shares = [len(range(at, asked.kills, asked.side_by_side)) for at in range(asked.side_by_side)]
    with tempfile.TemporaryDirectory(prefix="motesparm-kills-") as name, _processes() as pool:
        folders = [Path(name) / str(at) for at in range(len(shares))]
        for tally in pool.map(kill_often, folders, shares, "abcdefgh"):
            whole.add(tally)
    print(f"{whole}; {time.monotonic() - began:.0f} s")
    print("\n".join(whole.faults))
    return 1 if whole.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
