"""Möte with the second ärende in front, at an hour that does not pass."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from binder.ui.meeting.meeting_place import MeetingPlace

NOW = datetime(2024, 3, 6, 16, 42, tzinfo=UTC)


@pytest.fixture
def place(qtbot, session, filled):
    made = MeetingPlace(session, lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    made.show_meeting(filled.meeting_id, filled.items[1])
    return made
