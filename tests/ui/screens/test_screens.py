"""Every view looks as its reference picture: light and dark, the main ones with text of 200 % too.

After a wanted change: `python -m tests.ui.screens.draw tests/ui/screens/pictures`, look at what changed, and
commit the pictures with the change. A word after the folder draws only the views whose name contains it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tests.ui.screens.draw import LOOKS, REFERENCES

ROOT = Path(__file__).parents[3]
NAMES = sorted(file.name for file in REFERENCES.glob("*.png"))
NEAR, SHARE = 40, 0.004
"""A channel may be this far off; more than that in so many of the pixels is another picture.

The stamp of a signature differs each time: its key is made anew.
"""
LARGEST_BYTES = 9_000_000
LONGEST = 600
"""Seconds that drawing a look may take."""


@pytest.fixture(scope="session")
def drawn(tmp_path_factory):
    """The folder with all views of a look; the first process that asks begins all at once."""
    room = tmp_path_factory.getbasetemp()
    room = (room.parent if "PYTEST_XDIST_WORKER" in os.environ else room) / "screens"
    try:
        room.mkdir()
    except FileExistsError:
        return partial(drawn_look, room)
    for look in LOOKS:
        threading.Thread(target=draw_look, args=(room, look)).start()
    return partial(drawn_look, room)


def draw_look(room: Path, look: str) -> None:
    """In a process of its own: a picture is often waited for, and another look has the time then."""
    command = [sys.executable, "-m", "tests.ui.screens.draw", str(room / look), "", look]
    said = "not ended"
    try:
        run = subprocess.run(command, cwd=ROOT, timeout=LONGEST, capture_output=True, text=True, check=False)
        said = run.stderr if run.returncode else ""
    finally:
        (room / f"{look}.said").write_text(said)
        (room / f"{look}.said").rename(room / f"{look}.ended")


def drawn_look(room: Path, look: str) -> Path:
    """Once it is drawn."""
    ended, until = room / f"{look}.ended", time.monotonic() + LONGEST
    while not ended.exists():
        assert time.monotonic() < until
        time.sleep(0.1)
    assert ended.read_text() == ""
    return room / look


def difference(one: Path, other: Path) -> float:
    """The share of pixels that differ; 1 for pictures of different sizes."""
    with Image.open(one) as first, Image.open(other) as second:
        if first.size != second.size:
            return 1.0
        apart = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).convert("RGB")
    channels = [channel.point(lambda value: 255 if value > NEAR else 0) for channel in apart.split()]
    worst = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    return worst.histogram()[255] / (worst.width * worst.height)


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_view_looks_as_its_reference(drawn, name):
    look = name.removesuffix(".png").rpartition("-")[2]
    picture = drawn(look) / name
    share = difference(picture, REFERENCES / name)
    assert share <= SHARE, f"{share:.2%} of {name} differs; it was drawn as {picture}"


@pytest.mark.slow
def test_every_view_has_a_reference_and_every_reference_a_view(drawn):
    assert sorted(file.name for look in LOOKS for file in drawn(look).glob("*.png")) == NAMES


def test_each_view_is_there_light_and_dark():
    light = {name.removesuffix("-light.png") for name in NAMES if name.endswith("-light.png")}
    dark = {name.removesuffix("-dark.png") for name in NAMES if name.endswith("-dark.png")}
    assert light == dark
    assert len(light) > len(NAMES) / 4


def test_the_references_stay_small():
    assert sum(file.stat().st_size for file in REFERENCES.glob("*.png")) < LARGEST_BYTES


def test_another_picture_is_told_from_its_reference(tmp_path):
    other = tmp_path / "other.png"
    with Image.open(REFERENCES / "notes-light.png") as picture:
        changed = picture.convert("RGB")
    changed.paste((0, 0, 0), (600, 300, 700, 360))
    changed.save(other)
    assert difference(other, REFERENCES / "notes-light.png") > SHARE
