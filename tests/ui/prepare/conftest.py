"""Förbered with a received file of two pages: the first belongs to ärende 21, the second to ärende 22."""

from __future__ import annotations

import pytest

from binder.ui.commands import CommandRegistry
from binder.ui.prepare.prepare_place import PreparePlace
from tests.ui.later_meeting import has_come, open_window, rewritten, to_come  # noqa: F401 - fixtures
from tests.ui.notes.noted import received_file


@pytest.fixture
def registry(session):
    # The session tells what was saved even while it closes: the commands must be there as long.
    return CommandRegistry(session)


@pytest.fixture
def received(filled):
    """The version of the received file."""
    return received_file(filled)


@pytest.fixture
def place(qtbot, received, session, registry, filled):
    made = PreparePlace(session, registry)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    made.show_meeting(filled.meeting_id)
    qtbot.waitUntil(lambda: made.reader.pages.is_settled or made.reader.kept_in.is_covered)
    yield made
    made.shut_down()
