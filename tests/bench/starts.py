"""From the command to the paper on the screen, and to the answer to a key: ours and Evince's in turn."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import screen as screens

Row = tuple[str, str, str]
Command = Sequence[str | Path]

OURS, THEIRS = (400, 250, 800, 600), (90, 180, 480, 560)
"""Where the page stands in each window."""
BESIDE = (1020, 300, 1340, 700)
"""Where our right panel stands; the page reaches there when it is put away."""
WINDOW = "Mötespärmen"
SETTLED = 3.0
"""Seconds after which everything stands that comes after the first page."""


class Starts:
    """Starts the programs on one screen; ours on a binder with the paper."""

    def __init__(self, screen: screens.Screen, program: Command, binder: Path, paper: Path) -> None:
        self._screen = screen
        self._program = program
        self._view = binder / "first-view"
        self._paper = paper

    def ours(self) -> float:
        """Seconds until the page is seen, in a binder that was closed as one closes it."""
        return self._seconds(OURS)

    def ours_without_view(self) -> float:
        """The same where no view was kept: at the first start, or after a crash."""
        self._view.unlink(missing_ok=True)
        return self._seconds(OURS)

    def ours_answering(self) -> float:
        """Seconds until a key has put the right panel away, pressed as soon as the window is there."""
        return self._seconds(BESIDE, key="F10")

    def theirs(self) -> float:
        """Seconds until Evince shows the page."""
        with screens.running(["evince", self._paper], self._screen.environment):
            return self._screen.wait_for_page(THEIRS)

    def leave(self) -> None:
        """Open the binder and close it, so that it leaves its view."""
        self._seconds(OURS)

    def _seconds(self, region: tuple[int, int, int, int], key: str | None = None) -> float:
        with screens.running(self._program, self._screen.environment) as process:
            hand = self._hand(key) if key else None
            seconds = self._screen.wait_for_page(region)
            time.sleep(SETTLED)
            if hand is not None and key:
                hand.wait(10)
                self._hand(key).wait(10)
            self._hand("ctrl+q").wait(10)
            process.wait(30)
        if not self._view.exists():
            raise RuntimeError("no view was left: was the machine too slow?")
        return seconds

    def _hand(self, keys: str) -> subprocess.Popen[bytes]:
        """Wait for our window, give it the focus and, when it has taken notice, press keys."""
        find = ["xdotool", "search", "--sync", "--onlyvisible", "--name", WINDOW]
        press = ["windowfocus", "--sync", "sleep", "0.1", "key", "--window", "0", keys]
        environment = self._screen.environment
        return subprocess.Popen([*find, *press], env=environment, stdout=subprocess.DEVNULL)


def rows(starts: Starts, rounds: int) -> list[Row]:
    """The medians of all programs in turn, as rows of the table."""
    programs = {"ours": starts.ours, "bare": starts.ours_without_view, "key": starts.ours_answering}
    if shutil.which("evince"):
        programs["theirs"] = starts.theirs
    starts.leave()
    times: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, seconds in programs.items():
            times[name].append(seconds())
            time.sleep(0.3)
    return table({name: statistics.median(found) for name, found in times.items()})


def table(found: dict[str, float]) -> list[Row]:
    """The rows of what was found; without Evince in seconds alone."""
    theirs = found.get("theirs")

    def told(name: str) -> str:
        beside = f" = {found[name] / theirs:.2f} × Evince ({theirs:.2f} s)" if theirs else ""
        return f"{found[name]:.2f} s{beside or ' (Evince is not here)'}"

    return [
        ("Agenda and first page of 1,000 visible", told("ours"), "before Evince"),
        ("The same without a view that was left", told("bare"), "–"),
        ("A key pressed meanwhile is answered", told("key"), "–"),
    ]
