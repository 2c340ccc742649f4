"""Eyes and hands: what is on the screen by its accessible name, and mouse and keyboard to reach it."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.e2e.stage import DEBIAN_PYTHON, PATIENCE, Stage

ONLOOKER = Path(__file__).with_name("onlooker.py")
Point = tuple[int, int]
Box = tuple[int, int, int, int]
Name = str | re.Pattern[str]
KEY_DELAY_MS = "2"
WHEEL_UP, WHEEL_DOWN = "4", "5"
LEFT_BUTTON = "1"
WHEEL_STEP = 60
"""Pixels that one turn of the wheel scrolls."""
EDGE = 3
CARRY_STEPS = 15

# The names of keys that the Swedish layout has: xdotool would write Å as å when it is given text.
KEYS = {
    " ": "space", "å": "aring", "ä": "adiaeresis", "ö": "odiaeresis", "Å": "Aring", "Ä": "Adiaeresis",
    "Ö": "Odiaeresis", ".": "period", ",": "comma", "-": "minus", ":": "colon", "/": "slash",
    "(": "parenleft", ")": "parenright", "@": "at", "_": "underscore", "\n": "Return", "?": "question",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """Something on the screen, as a screen reader has it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    box: Box
    frame: Box
    """Of all that it lies in, the part that is in sight: a scrolled panel, say."""
    seen: Box
    text: str
    labels: tuple[str, ...] = ()

    @property
    def middle(self) -> Point:
        """The middle of the part that is in sight."""
        left, top, width, height = self.seen
        return left + width // 2, top + height // 2

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is scrolled away that the wheel could bring into sight."""
        # What is larger than its frame fills it; what nearly fills it, one more turn would move past it.
        fills = self.seen[2] == self.box[2] and self.seen[3] > self.frame[3] - WHEEL_STEP > 0
        return fills or self.seen in (self.box, self.frame)


class Eyes:
    """Asks the onlooker, and waits for what is expected."""

    def __init__(self, onlooker: subprocess.Popen[str], stage: Stage) -> None:
        self._onlooker = onlooker
        self.stage = stage

    def all(self, name: Name, role: str | None = None, within: Name | None = None) -> list[Thing]:
        """All that is shown with that name, in the order of the window."""
        return self._answers({"name": _pattern(name), "role": role, "within": within and _pattern(within)})

    def _answers(self, question: dict[str, Any]) -> list[Thing]:
        assert self._onlooker.stdin is not None
        assert self._onlooker.stdout is not None
        self._onlooker.stdin.write(json.dumps(question) + "\n")
        self._onlooker.stdin.flush()
        return [_thing(node) for node in json.loads(self._onlooker.stdout.readline())]

    def act(self, what: Sequence[str], name: Name, role: str | None = None) -> Thing:
        """Do something with it through the accessibility tree alone, once it is shown and enabled."""
        self.wait(name, role, states=["enabled"])
        question = {"name": _pattern(name), "role": role, "within": None, "act": list(what)}
        (thing,) = self._answers(question)
        return thing

    def has(self, name: Name, role: str | None = None, within: Name | None = None) -> bool:
        """Whether it is shown now."""
        return bool(self.all(name, role, within))

    def wait(
        self,
        name: Name,
        role: str | None = None,
        within: Name | None = None,
        *,
        states: Sequence[str] = (),
        text: str | None = None,
    ) -> Thing:
        """The first with that name, role, states and text, as soon as it is shown."""
        until = time.monotonic() + PATIENCE
        wanted = frozenset(states)
        while True:
            for thing in self.all(name, role, within):
                if wanted <= thing.states and text in (None, thing.text) and _is_meant(thing, role):
                    return thing
            assert time.monotonic() < until, self.in_vain(
                f"{role or ''} {name!r} {states or ''} {text or ''}"
            )
            time.sleep(0.03)

    def wait_until_gone(self, name: Name, role: str | None = None) -> None:
        """Until nothing with that name is shown."""
        until = time.monotonic() + PATIENCE
        while self.has(name, role):
            assert time.monotonic() < until, self.in_vain(f"the end of {role or ''} {name!r}")
            time.sleep(0.03)

    def in_vain(self, what: str) -> str:
        """Say what was waited for and what is shown instead, and keep a picture of it."""
        picture = self.stage.home.parent / "in-vain.png"
        self.stage.picture().save(picture)
        shown = [f"{t.role} {t.name!r} {t.text!r}" for t in self.all(re.compile(".+"))]
        return "\n  ".join([f"waited in vain for {what} (picture: {picture}); shown:", *shown])


class Hands:
    """Mouse and keyboard of the stage."""

    def __init__(self, eyes: Eyes) -> None:
        self._eyes = eyes

    def press(self, *keys: str) -> None:
        """Press keys one after another, such as "ctrl+g" or "Tab"."""
        self._xdotool("key", "--delay", KEY_DELAY_MS, *keys)

    def write(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        self.press(*(KEYS.get(character, character) for character in text))

    def click(self, name: Name, role: str | None = None, within: Name | None = None) -> Thing:
        """Click on what has that name, once it can be clicked; the wheel brings it into sight."""
        thing = self.reach(name, role, within)
        self._xdotool("mousemove", *map(str, thing.middle), "click", LEFT_BUTTON)
        return thing

    def reach(self, name: Name, role: str | None = None, within: Name | None = None) -> Thing:
        """Turn the wheel until it is in sight as a whole."""
        thing = self._eyes.wait(name, role, within, states=["enabled"])
        until = time.monotonic() + PATIENCE
        while not thing.is_whole:
            assert time.monotonic() < until, self._eyes.in_vain(f"the whole of {thing} in sight")
            self._turn_towards(thing)
            thing = self._eyes.wait(name, role, within, states=["enabled"])
        return thing

    def fill(self, name: Name, text: str, role: str = "text") -> None:
        """Click into a field, replace what stands in it, and see that it stands there."""
        self.click(name, role)
        self.press("ctrl+a")
        self.write(text)
        if role == "text":
            self._eyes.wait(name, role, states=["focused"], text=text)

    def carry(self, start: Point, end: Point) -> None:
        """Drag something from one window and drop it on another, at the pace of a hand."""
        self._xdotool("mousemove", *map(str, start), "mousedown", LEFT_BUTTON)
        for step in range(1, CARRY_STEPS + 1):
            place = [round(a + (b - a) * step / CARRY_STEPS) for a, b in zip(start, end, strict=True)]
            self._xdotool("mousemove", *map(str, place), "sleep", "0.02")
        self._xdotool("sleep", "0.2", "mouseup", LEFT_BUTTON)

    def drag(self, start: Point, end: Point) -> None:
        """Drag with the left button from one place to another."""
        half = ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)
        steps = ["mousemove", *map(str, start), "mousedown", LEFT_BUTTON]
        for place in (half, (end[0] - 2, end[1]), end):
            steps += ["mousemove", *map(str, place)]
        self._xdotool(*steps, "mouseup", LEFT_BUTTON)

    def _turn_towards(self, thing: Thing) -> None:
        left, top, _, height = thing.frame
        is_above = thing.box[1] < top
        # At the frame's edge: over a field the wheel would change what it says.
        edge = ("mousemove", str(left + EDGE), str(top + height // 2))
        self._xdotool(*edge, "click", WHEEL_UP if is_above else WHEEL_DOWN)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._eyes.stage.environment, check=True, timeout=PATIENCE)


@contextmanager
def senses(stage: Stage):
    """Eyes and hands on a stage."""
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with stage.running([DEBIAN_PYTHON, ONLOOKER], **pipes) as onlooker:
        eyes = Eyes(onlooker, stage)
        yield eyes, Hands(eyes)


def _thing(node: dict[str, Any]) -> Thing:
    boxes = {name: tuple(node[name]) for name in ("box", "frame", "seen")}
    return Thing(**{**node, **boxes, "states": frozenset(node["states"]), "labels": tuple(node["labels"])})


def _is_meant(thing: Thing, role: str | None) -> bool:
    """A field and the label before it have the same name; the label is meant only where it is asked for."""
    return role is not None or thing.role != "label"


def _pattern(name: Name) -> str:
    return name.pattern if isinstance(name, re.Pattern) else re.escape(name)
