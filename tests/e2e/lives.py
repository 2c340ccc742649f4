"""Short lives of the real window: someone types, notes and imports until the process is killed."""

from __future__ import annotations

import itertools
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from binder.resource_files import resources
from tests.e2e.senses import Eyes, Hands, Name, Thing, senses
from tests.e2e.stage import Stage

WORDS_OF_A_NOTE = 6
ENDS_AT_THE_START = 0.15
"""Of the lives, the part that ends while the window is being built or the file is being read."""
LONGEST_START, LONGEST_WRITING, LONGEST_SAVING = 2.0, 4.0, 2.0
"""Seconds within which a life ends: from its start, from the first word, from the click on the button."""
MARKS = re.compile(r"\d+  Markering")
NOTE_FIELDS = re.compile(r"Text i anteckning \d+")


class WasKilled(Exception):  # noqa: N818 - it is what was to happen, no error
    """The process is gone."""


@dataclass
class Life:
    """What one life did and saw, with the moments (monotonic seconds)."""

    doing: str
    #: When each word had been typed.
    typed: list[tuple[float, str]] = field(default_factory=list)
    #: Of marks made in this life, those that the window showed as made.
    marks: int = 0
    #: Whether the agenda of the imported file was shown.
    imported: bool = False
    killed_at: float = 0.0
    #: The moment of the first step that counts.
    began_at: float = 0.0

    def words_before(self, moment: float) -> list[str]:
        """The words that had been typed by then."""
        return [word for typed_at, word in self.typed if typed_at <= moment]


class Mortal(Eyes):
    """Eyes that say at once when the process they look at is gone."""

    def __init__(self, eyes: Eyes, program: subprocess.Popen[str]) -> None:
        super().__init__(eyes._onlooker, eyes.stage)
        self._program = program
        self._reaper: threading.Timer | None = None

    def close_within(self, seconds: float, life: Life) -> None:
        """Kill the process at a random moment of these seconds, unless one has been chosen already."""
        if self._reaper is None:
            life.began_at = time.monotonic()
            wait = random.uniform(0, seconds)  # noqa: S311 - any moment will do
            self._reaper = threading.Timer(wait, _kill, (self._program, life))
            self._reaper.start()

    def all(self, name: Name, role: str | None = None, within: Name | None = None) -> list[Thing]:
        """All that is shown with that name; WasKilled."""
        self.check()
        return super().all(name, role, within)

    def check(self) -> None:
        """WasKilled if the process is gone."""
        if self._program.poll() is not None:
            raise WasKilled


class Writer:
    """Someone before the window who counts the words they type."""

    def __init__(self, eyes: Mortal, hands: Hands, life: Life, words: Iterator[str]) -> None:
        self.eyes, self.hands, self.life, self._words = eyes, hands, life, words

    def act(self) -> None:
        """Do what this life is for until it ends; some end before it has begun."""
        if random.random() < ENDS_AT_THE_START:  # noqa: S311 - any moment will do
            self.eyes.close_within(LONGEST_START, self.life)
        with suppress(WasKilled):
            DOINGS[self.life.doing](self)

    def type_word(self) -> None:
        """Type the next word, and note when it was typed; the end is near from the first one on."""
        self.eyes.close_within(LONGEST_WRITING, self.life)
        word = next(self._words)
        self.hands.write(f"{word} ")
        self.life.typed.append((time.monotonic(), word))
        self.eyes.check()

    def imports(self) -> None:
        """Save what is proposed and see the agenda; then nothing more is done."""
        self.eyes.wait("Föreslagna ärenden", "table")
        self.eyes.wait("Spara i pärmen", states=["enabled"])
        self.eyes.close_within(LONGEST_SAVING, self.life)
        self.hands.click("Spara i pärmen")
        self.eyes.wait("Ärendelista", "list")
        self.life.imported = True
        self._rests()

    def types(self) -> None:
        """Write on the motivation of the yrkande, at its end."""
        self._sees_item()
        self.hands.press("ctrl+y")
        self.hands.click("Motivering", "text")
        self.eyes.wait("Motivering", "text", states=["focused"])
        # A blank of its own: the last life's last one may not have been saved.
        self.hands.press("ctrl+End", "space")
        while True:
            self.type_word()

    def annotates(self) -> None:
        """Write notes on the item and mark words of its paper, in turn."""
        self._sees_item()
        while True:
            self.hands.press("ctrl+e")
            self.eyes.wait(NOTE_FIELDS, states=["focused"], text="")
            for _ in range(WORDS_OF_A_NOTE):
                self.type_word()
            self._marks()

    def _marks(self) -> None:
        shown = len(self.eyes.all(MARKS, "label"))
        left, top, width, height = self.eyes.wait("Handling").box
        down = top + round(height * random.uniform(0.35, 0.8))  # noqa: S311 - any line will do
        self.hands.drag((left + width // 4, down), (left + width * 2 // 3, down + 40))
        self.hands.press("h")
        until = time.monotonic() + 1
        while time.monotonic() < until:
            if len(self.eyes.all(MARKS, "label")) > shown:
                self.life.marks += 1
                return

    def _sees_item(self) -> None:
        self.eyes.wait("Ärendelista", "list")
        self.eyes.wait("Handling")

    def _rests(self) -> None:
        while True:
            self.eyes.check()
            time.sleep(0.02)


DOINGS: dict[str, Callable[[Writer], None]] = {
    "types": Writer.types,
    "annotates": Writer.annotates,
    "imports": Writer.imports,
}
"""What may be done in a life."""


class Place:
    """A desktop on which one life follows another, with the same eyes."""

    def __init__(self, stage: Stage, eyes: Eyes, *, name: str) -> None:
        self._stage, self._eyes = stage, eyes
        self._words = (f"{name}{number}" for number in itertools.count(1))
        self.binder = stage.home / "binder"

    def live(self, doing: str, kallelse: Path | None = None) -> Life:
        """One life, ended by SIGKILL."""
        life = Life(doing)
        command = [sys.executable, "-m", "binder", "--binder", self.binder, *([kallelse] if kallelse else [])]
        with (
            self._stage.said.open("a") as log,
            self._stage.running(command, cwd=resources().parent, stdout=log, stderr=log) as program,
        ):
            eyes = Mortal(self._eyes, program)
            eyes.wait("Mötespärmen", "frame")
            Writer(eyes, Hands(eyes), life, self._words).act()
        return life


def _kill(program: subprocess.Popen[str], life: Life) -> None:
    life.killed_at = time.monotonic()
    program.kill()


@contextmanager
def place(stage: Stage, name: str) -> Iterator[Place]:
    """A desktop to live on; `name` begins the words typed there."""
    with senses(stage) as (eyes, _):
        yield Place(stage, eyes, name=name)
