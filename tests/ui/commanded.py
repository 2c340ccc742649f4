"""The open binder in a window with the commands that concern meetings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings

from binder.services.settings import Settings
from binder.ui.appearance import Appearance
from binder.ui.main_window import MainWindow
from binder.ui.meeting_commands import MeetingCommands
from binder.ui.workspace import Workspace


@pytest.fixture
def workspace(qapp, qtbot, session, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    made = Workspace(window, session, QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat))
    made.commands = MeetingCommands(window, session, made, Appearance(qapp, Settings(), window))
    yield made
    made.shut_down()
