"""When typed text is saved."""

from __future__ import annotations

import pytest

from binder.ui.autosave import LONGEST_MS, PAUSE_MS, Autosave


@pytest.fixture
def autosave(qapp):
    return Autosave()


def test_a_pause_saves_once(autosave, qtbot):
    saved = []
    autosave.due.connect(lambda: saved.append(1))
    autosave.touch()
    qtbot.wait(LONGEST_MS + PAUSE_MS)
    assert saved == [1]


def test_typing_without_a_pause_is_saved_within_a_second(autosave, qtbot):
    saved = []
    autosave.due.connect(lambda: saved.append(1))
    for _ in range(10):
        autosave.touch()
        qtbot.wait(100)
    assert saved


def test_flush_saves_at_once_and_only_what_waits(autosave):
    saved = []
    autosave.due.connect(lambda: saved.append(1))
    autosave.flush()
    autosave.touch()
    autosave.flush()
    assert saved == [1]
    assert not autosave.is_waiting
