"""The agenda of a meeting, and a meeting to which a later file came."""

from __future__ import annotations

import pytest

from binder.services import read_meeting
from binder.ui.agenda.agenda_panel import AgendaPanel
from tests.ui.later_meeting import has_come, open_window, rewritten, to_come  # noqa: F401 - fixtures


@pytest.fixture
def panel(qtbot, session, filled):
    made = AgendaPanel()
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show_agenda(read_meeting.agenda(session.reader, filled.meeting_id))
    made.show()
    return made
