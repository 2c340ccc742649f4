"""What was done by mistake is taken back."""

from __future__ import annotations

import re

import pytest

from tests.e2e import councillor as story
from tests.e2e.councillor import Councillor, councillor

pytestmark = [pytest.mark.x11, pytest.mark.slow]


def import_given(me: Councillor) -> None:
    me.eyes.wait("Föreslagna ärenden", "table")
    me.save_agenda()


def test_a_deleted_note_comes_back_with_ctrl_z(with_binder, kallelse):
    with councillor(with_binder, kallelse) as me:
        import_given(me)
        me.open_item()
        me.note(story.NOTE)
        me.hands.click("Ta bort anteckning 1")
        me.eyes.wait_until_gone("Text i anteckning 1")
        me.hands.press("ctrl+z")
        me.eyes.wait("Text i anteckning 1", text=story.NOTE)
        me.hands.press("ctrl+q")


def test_an_import_is_taken_back_and_done_again(with_binder, kallelse):
    with councillor(with_binder, kallelse) as me:
        import_given(me)
        me.eyes.wait("Kommunstyrelsen", "label")
        me.hands.press("ctrl+z")
        me.eyes.wait("Börja med en kallelse", "label")
        me.hands.press("ctrl+shift+z")
        me.eyes.wait(re.compile("Ärende 3\\. .*"), "list item")
        me.hands.press("ctrl+q")


def test_a_cancelled_import_leaves_nothing(with_binder, kallelse):
    with councillor(with_binder, kallelse) as me:
        me.eyes.wait("Föreslagna ärenden", "table")
        me.hands.click("Avbryt")
        me.eyes.wait("Börja med en kallelse", "label")
        me.hands.press("ctrl+q")
    papers = [path for path in (with_binder.home / "binder" / "papers").rglob("*") if path.is_file()]
    assert papers == []
