"""How long a confidential paper stays in sight, and whether it is searched, are the member's to say."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QWidget

from binder.services import sekretess, settings
from binder.ui.settings.confidential_dialog import ConfidentialDialog


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))


@pytest.fixture
def above(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(session, above):
    return ConfidentialDialog(session, above)


def test_five_minutes_and_no_search_to_begin_with(dialog):
    assert (dialog.minutes.value(), dialog.search.isChecked()) == (5, False)


def test_what_is_chosen_is_kept(dialog, session, qtbot):
    dialog.minutes.setValue(2)
    dialog.search.setChecked(True)
    dialog.try_accept()
    qtbot.waitUntil(lambda: sekretess.is_searched(session.reader))
    assert settings.load().cover_after == 2


def test_what_is_not_saved_is_not_kept(dialog, session):
    dialog.minutes.setValue(2)
    dialog.reject()
    assert settings.load().cover_after == 5
    assert not sekretess.is_searched(session.reader)


def test_the_look_of_the_window_does_not_take_it_back(dialog, qapp):
    from binder.ui.appearance import Appearance

    look = Appearance(qapp, settings.Settings())
    dialog.minutes.setValue(7)
    dialog.try_accept()
    look.change(settings.Settings(theme="dark"))
    assert settings.load().cover_after == 7


def test_it_is_freed_when_it_closes(session, above, qtbot):
    made = ConfidentialDialog(session, above)
    gone, dead = weakref.ref(made), []
    made.destroyed.connect(lambda: dead.append(True))
    made.open()
    made.reject()
    del made
    qtbot.waitUntil(lambda: bool(dead))
    gc.collect()
    assert gone() is None
