"""The open binder in a window of its own, alone or with the commands that concern meetings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QSettings

from binder.services.settings import Settings
from binder.ui.appearance import Appearance
from binder.ui.main_window import MainWindow
from binder.ui.meeting_commands import MeetingCommands
from binder.ui.session import Session
from binder.ui.workspace import Workspace


@contextmanager
def shown_workspace(
    qtbot, session: Session, store: QSettings, *, size: tuple[int, int] | None = None
) -> Iterator[Workspace]:
    """The places of the binder in a window that is shown, of that size where one is given."""
    window = MainWindow()
    qtbot.addWidget(window)
    if size is not None:
        window.resize(*size)
    window.show()
    made = Workspace(window, session, store)
    yield made
    made.shut_down()


@pytest.fixture
def workspace(qapp, qtbot, session, store):
    with shown_workspace(qtbot, session, store) as made:
        made.commands = MeetingCommands(
            made._window, session, made, Appearance(qapp, Settings(), made._window)
        )
        yield made
