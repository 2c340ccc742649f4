"""The speech card leads to the places in the papers that its lines are about."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from binder.domain.ids import AnnotationId
from binder.ui.meeting.item_cards import SpeechCard
from tests.ui.meeting.test_spoken import note


@pytest.fixture
def card(qtbot):
    made = SpeechCard()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def buttons(qtbot, card):
    qtbot.wait(1)  # what was there before is deleted
    return [child for child in card.sources.children() if isinstance(child, QPushButton)]


def test_each_line_about_a_page_leads_there(qtbot, card):
    about = replace(note("Kostnaden saknas", page=4), id=AnnotationId(7))
    card.show_notes([note("Först\nSedan"), about])
    (button,) = buttons(qtbot, card)
    assert button.text() == "3: visa s. 4"
    with qtbot.waitSignal(card.source_wanted) as wanted:
        button.click()
    assert wanted.args == [7]


def test_without_such_lines_there_is_nothing_to_press(qtbot, card):
    card.show_notes([note("Kostnaden saknas", page=4)])
    card.show_notes([note("Först")])
    assert buttons(qtbot, card) == []
    assert card.sources.isHidden()
