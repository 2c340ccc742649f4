"""A meeting to which a later file came, and one with notes of several kinds."""

from __future__ import annotations

import pytest

from binder.ui.commands import CommandRegistry
from binder.ui.notes.note_actions import NoteActions
from tests.ui.later_meeting import has_come, open_window, rewritten, to_come  # noqa: F401 - fixtures
from tests.ui.notes.noted import received_file, write_notes


@pytest.fixture
def received(filled):
    return received_file(filled)


@pytest.fixture
def ids(filled, received):
    """The notes by name, written before anything is shown."""
    return write_notes(filled, received)


@pytest.fixture
def registry(session):
    return CommandRegistry(session)


@pytest.fixture
def actions(session):
    return NoteActions(session, session)
