"""Every view looks as its reference picture: light and dark, the main ones with text of 200 % too.

After a wanted change: `python -m tests.ui.screens.draw tests/ui/screens/pictures`, look at what changed, and
commit the pictures with the change. A word after the folder draws only the views whose name contains it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops

pytestmark = pytest.mark.xdist_group("screens")
"""One process draws all views, a minute's work, while another goes on with other tests."""

ROOT = Path(__file__).parents[3]
REFERENCES = Path(__file__).with_name("pictures")
NAMES = sorted(file.name for file in REFERENCES.glob("*.png"))
NEAR, SHARE = 40, 0.004
"""A channel may be this far off; more than that in so many of the pixels is another picture.

The stamp of a signature differs each time: its key is made anew.
"""
LARGEST_BYTES = 9_000_000


@pytest.fixture(scope="session")
def drawn(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("screens")
    command = [sys.executable, "-m", "tests.ui.screens.draw", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=600, capture_output=True)
    return folder


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
    share = difference(drawn / name, REFERENCES / name)
    assert share <= SHARE, f"{share:.2%} of {name} differs; it was drawn as {drawn / name}"


@pytest.mark.slow
def test_every_view_has_a_reference_and_every_reference_a_view(drawn):
    assert sorted(file.name for file in drawn.glob("*.png")) == NAMES


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
