"""The binder is copied from the window, and a copy becomes a binder beside the one that is open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from binder.domain.errors import Cancelled
from binder.services import back_up, open_binder, settings
from binder.ui import back_up as ui_back_up
from binder.ui.back_up import BackUpCommands
from binder.ui.settings.welcome_page import WelcomePage
from tests.ui.commanded import shown_workspace


@pytest.fixture
def window(qtbot, session, store, tmp_path, monkeypatch):
    monkeypatch.setenv("BINDER_CONFIG_DIR", str(tmp_path / "config"))
    (session.folder / "key.json").touch()
    with shown_workspace(qtbot, session, store) as place:
        made = place._window
        made.copies = BackUpCommands(made, session, place)
        yield made


def told_in(window) -> str:
    return " ".join(each.text() for each in window.banner.findChildren(QLabel))


def said(qtbot, window, words: str) -> str:
    qtbot.waitUntil(lambda: words in told_in(window))
    return told_in(window)


def the_offer(window, name: str) -> QPushButton:
    return next(each for each in window.banner.findChildren(QPushButton) if each.text() == name)


def test_the_command_asks_for_a_folder(window):
    window.registry.action("back-up").trigger()
    dialog = window.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory


def test_the_binder_is_copied_and_the_member_is_told_where(qtbot, window, session, tmp_path):
    window.copies.back_up(str(tmp_path))
    told = said(qtbot, window, "kontrolläst")
    (copy,) = tmp_path.glob("Mötespärm *")
    assert str(copy) in told
    with open_binder.open_binder(copy, session.key, read_only=True):
        pass


def test_a_copy_that_is_stopped_is_told(qtbot, window, tmp_path, monkeypatch):
    def stopped(*_words):
        raise Cancelled

    monkeypatch.setattr(back_up, "back_up", stopped)
    window.copies.back_up(str(tmp_path))
    assert "Ingen kopia" in said(qtbot, window, "Avbrutet")


def test_a_folder_without_a_copy_is_told(qtbot, window, tmp_path):
    window.copies.restore(str(tmp_path))
    qtbot.waitUntil(lambda: "%" not in told_in(window))
    assert window.banner.property("tone") == "error"


def test_a_restored_binder_is_opened_by_the_program_started_anew(
    qtbot, window, session, tmp_path, monkeypatch
):
    started = []
    monkeypatch.setattr(ui_back_up.subprocess, "Popen", lambda words, **_how: started.append(words))
    window.copies.back_up(str(tmp_path))
    said(qtbot, window, "kontrolläst")
    window.copies.restore(str(tmp_path))
    said(qtbot, window, "återställd")
    qtbot.mouseClick(the_offer(window, "Öppna den"), Qt.MouseButton.LeftButton)
    restored = settings.load().last_binder
    assert restored.parent == session.folder.parent
    assert restored != session.folder
    assert started == [[sys.executable, "-m", "binder", "--binder", str(restored)]]


def test_only_the_example_leads_to_a_binder_of_ones_own(window):
    assert not window.registry.action("own-binder").isVisible()


def test_a_new_computer_begins_with_a_copy(qtbot, window, session, tmp_path):
    window.copies.back_up(str(tmp_path))
    said(qtbot, window, "kontrolläst")
    page = WelcomePage(tmp_path / "ny")
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.restored) as told:
        page.restore(str(tmp_path))
    assert told.args == [Path(tmp_path / "ny")]
    assert open_binder.exists(tmp_path / "ny")
