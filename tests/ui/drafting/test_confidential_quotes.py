"""A quotation of a paper that is marked as confidential stops the draft that is open, and is taken away."""

from __future__ import annotations

from functools import partial

import pytest

from binder.services import sekretess
from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from tests.ui.confidential_quote import quoting

TOLD = "Citatet kommer från en handling som är sekretessmarkerad"


@pytest.fixture
def quoted(filled):
    return quoting(filled)[1]


@pytest.fixture
def panel(qtbot, quoted, session, filled):
    registry = CommandRegistry()
    made = DraftPanel(session, registry)
    qtbot.addWidget(made)
    made.show_item(filled.items[1])
    made.registry = registry
    yield made
    made.flush()


def mark(qtbot, session, paper, answer=sekretess.mark):
    with qtbot.waitSignal(session.bus.changed):
        session.run(partial(answer, paper_id=paper))


def told(panel):
    return TOLD in panel.form.motivation_note.text()


def test_marking_the_paper_stops_the_open_draft(qtbot, quoted, session, panel):
    assert not told(panel)
    assert panel.page.sign.isEnabled()
    mark(qtbot, session, quoted)
    assert told(panel)
    assert not panel.page.sign.isEnabled()


def test_saying_that_it_is_not_confidential_opens_it(qtbot, quoted, session, panel):
    mark(qtbot, session, quoted)
    mark(qtbot, session, quoted, sekretess.unmark)
    assert not told(panel)
    assert panel.page.sign.isEnabled()


def test_the_button_takes_the_quotation_away_and_undo_brings_it_back(qtbot, quoted, session, panel):
    mark(qtbot, session, quoted)
    (row, *_) = panel.page.banner.row_widgets()
    assert row.mend.toolTip() == "Ta bort citatet"
    row.mend.click()
    assert panel.form.motivation.text() == "Skäl.\n\nSlut."
    assert panel.page.sign.isEnabled()
    panel.form.motivation.undo()
    assert "Vänortsavtalen" in panel.form.motivation.text()
