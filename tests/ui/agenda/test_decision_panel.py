"""The decision proposal and the member's own stance."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from binder.domain.ids import MeetingId, PaperId, PaperVersionId
from binder.domain.paper import Paper
from binder.services import read_meeting
from binder.services.item_proposals import ShownProposal
from binder.ui.agenda.decision_panel import DecisionPanel


@pytest.fixture
def panel(qtbot, session, filled):
    made = DecisionPanel(session)
    qtbot.addWidget(made)
    made.show_item(filled.items[1])
    return made


def stance_button(panel, text):
    return next(b for b in panel.findChildren(QPushButton) if b.text() == text)


def test_the_proposal_is_shown_as_it_was_read(panel):
    assert "vänortssamarbeten avslutas" in panel._proposal.text()


def test_an_item_without_proposal_says_where_to_look(panel, filled):
    panel.show_item(filled.items[0])
    assert "Se handlingarna" in panel._proposal.text()


def test_choosing_a_stance_is_kept(panel, session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        stance_button(panel, "Avslag").click()
    assert read_meeting.stance(session.reader, filled.items[1]) == "avslag"


def test_a_stance_can_be_taken_back_with_undo(panel, session, filled, qtbot):
    with qtbot.waitSignal(session.bus.changed):
        stance_button(panel, "Bifall").click()
    with qtbot.waitSignal(session.bus.changed):
        session.undo()
    assert read_meeting.stance(session.reader, filled.items[1]) is None


def test_a_proposal_that_only_a_paper_has_is_shown_with_that_paper(panel):
    paper = Paper(
        id=PaperId(1),
        meeting_id=MeetingId(1),
        item_id=None,
        version_id=PaperVersionId(1),
        title="Protokollsutdrag",
        first_page=1,
        last_page=1,
    )
    panel._show(ShownProposal(text="Planen antas.", paper=paper), goes_on=False, stance=None)
    assert panel._proposal.text() == "Planen antas."
    assert panel._source.text() == "Läst ur protokollsutdraget."
