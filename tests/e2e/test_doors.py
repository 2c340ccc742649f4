"""The ways in: a file dropped on the window, and the passphrase."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.e2e.councillor import councillor

pytestmark = [pytest.mark.x11, pytest.mark.slow]

DRAG_SOURCE = Path(__file__).with_name("drag_source.py")


def test_a_file_dropped_on_the_window_is_read(with_binder, kallelse):
    source = [sys.executable, DRAG_SOURCE, kallelse]
    with councillor(with_binder) as me, with_binder.running(source):
        target = me.eyes.wait("Börja med en kallelse", "label")
        me.hands.carry(me.eyes.wait("fil att dra", "label").middle, target.middle)
        me.eyes.wait("Föreslagna ärenden", "table")
        assert me.names("kallelse.pdf", "label")
        me.hands.click("Avbryt")
        me.hands.press("ctrl+q")


def test_a_wrong_passphrase_opens_nothing_and_says_so(with_binder):
    del with_binder.environment["BINDER_PASSPHRASE"]
    with councillor(with_binder) as me:
        me.eyes.wait("Lösenfras eller återställningskod", states=["focused"])
        me.hands.write("fel lösenfras\n")
        me.eyes.wait(re.compile("Lösenfrasen öppnar inte pärmen.*"), "panel")
        assert not me.eyes.has("Ärendelista")
        me.hands.press("alt+F4")
