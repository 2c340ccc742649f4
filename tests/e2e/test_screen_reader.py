"""What a screen reader is told on a real screen: each control that takes the focus has a name and a role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from binder.services import demo
from tests.e2e.councillor import Councillor, councillor
from tests.e2e.senses import Name, Thing
from tests.e2e.stage import Stage, desktop

pytestmark = [pytest.mark.x11, pytest.mark.slow]

ALL = re.compile(".*", re.DOTALL)
SAYS_ITS_CHOICE = "combo box"
"""Its name is what is chosen in it; what it is about stands in a label."""
WINDOWS: dict[str, tuple[str, Name]] = {
    "inställningar": ("ctrl+comma", "Spara inställningarna"),
    "nytt sammanträde": ("ctrl+n", "Spara sammanträdet"),
    "ärendets uppgifter": ("F2", "Spara ärendet"),
    "sök": ("ctrl+k", re.compile("Sök.*")),
}


@pytest.fixture(scope="module")
def me(tools, tmp_path_factory):
    """Someone before the example binder."""
    with desktop(tmp_path_factory.mktemp("desktop")) as stage:
        yield from before_the_example(stage)


def before_the_example(stage: Stage) -> Iterator[Councillor]:
    for _step in demo.run(stage.home / "out", datetime.now(UTC)):
        pass
    (stage.home / "out" / demo.BINDER_NAME).rename(stage.home / "binder")
    stage.environment["BINDER_PASSPHRASE"] = demo.PASSPHRASE
    with councillor(stage) as made:
        made.eyes.wait("Ärendelista", "list")
        yield made
        made.hands.press("ctrl+q")


def unnamed(me: Councillor) -> list[str]:
    """What can have the focus now and does not say what it is."""
    return [
        f"{thing.role} {thing.name!r}"
        for thing in me.eyes.all(ALL)
        if takes_focus(thing) and not is_told(thing)
    ]


def takes_focus(thing: Thing) -> bool:
    return "focusable" in thing.states and thing.seen[2] > 0


def is_told(thing: Thing) -> bool:
    named = any(thing.labels) if thing.role == SAYS_ITS_CHOICE else bool(thing.name.strip())
    return named and thing.role not in ("", "unknown")


def test_every_control_of_the_three_places_is_told(me):
    me.begin_draft()
    assert unnamed(me) == []
    for key, landmark in (("ctrl+2", "Förslag till beslut"), ("ctrl+3", "Handlingar i utkorgen")):
        me.hands.press(key)
        me.eyes.wait(landmark, "label")
        assert unnamed(me) == []
    me.hands.press("ctrl+1")
    me.eyes.wait("Ärendelista", "list")


def test_every_control_of_the_small_windows_is_told(me):
    found = {}
    for name, (key, landmark) in WINDOWS.items():
        me.hands.press(key)
        me.eyes.wait(landmark)
        found[name] = unnamed(me)
        me.hands.press("Escape")
        me.eyes.wait("Ärendelista", "list")
    assert found == {name: [] for name in WINDOWS}


def test_a_choice_is_told_by_its_label(me):
    me.hands.press("ctrl+comma")
    me.eyes.wait("Spara inställningarna")
    labels = [thing.labels for thing in me.eyes.all(ALL, SAYS_ITS_CHOICE)]
    me.hands.press("Escape")
    me.eyes.wait("Ärendelista", "list")
    assert {("Utseende",), ("Textstorlek i fönstret",)} <= set(labels)
