"""The agenda list: choosing, stepping, finding numbers, heights that follow the text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from binder.services import read_meeting
from binder.ui import theme as themes


def test_choosing_an_item_tells_its_id(panel, filled, qtbot):
    with qtbot.waitSignal(panel.item_selected) as told:
        panel.select(filled.items[1])
    assert told.args == [int(filled.items[1])]


def test_stepping_stops_at_both_ends(panel, filled):
    panel.select(filled.items[0])
    panel.step(-1)
    assert panel.selected() == filled.items[0]
    panel.step(9)
    assert panel.selected() == filled.items[-1]


@pytest.mark.parametrize("written", ["22", " 22 ", "22."])
def test_an_item_is_found_by_its_number_as_people_write_it(panel, filled, written):
    assert panel.find_number(written) == filled.items[1]


def test_a_number_that_is_not_there_finds_nothing(panel):
    assert panel.find_number("99") is None


def test_rereading_keeps_the_chosen_item_without_telling(panel, session, filled, qtbot):
    panel.select(filled.items[1])
    with qtbot.assertNotEmitted(panel.item_selected):
        panel.show_agenda(read_meeting.agenda(session.reader, filled.meeting_id))
    assert panel.selected() == filled.items[1]


def test_rows_grow_with_the_text_size(panel, filled):
    before = panel.view.sizeHintForRow(1)
    themes.apply(QApplication.instance(), themes.Theme(themes.LIGHT, 2.0))
    assert panel.view.sizeHintForRow(1) > 1.5 * before


def test_an_agenda_without_items_says_how_to_begin(panel, qtbot):
    asked = []
    add = QAction("Lägg till ärende", panel)
    add.triggered.connect(lambda: asked.append(1))
    panel.offer_items(add)
    panel.show_agenda([])
    assert panel.view.isHidden()
    panel._empty.add.click()
    assert asked == [1]


def test_the_list_is_back_with_its_first_item(panel, session, filled):
    panel.offer_items(QAction("Lägg till ärende", panel))
    panel.show_agenda([])
    panel.show_agenda(read_meeting.agenda(session.reader, filled.meeting_id))
    assert panel._empty.isHidden()
    assert not panel.view.isHidden()
