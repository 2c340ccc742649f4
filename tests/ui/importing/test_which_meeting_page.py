"""Whoever knows says which meeting files belong to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.services import read_meeting
from binder.ui.importing.which_meeting_page import WhichMeetingPage


@pytest.fixture
def page(qtbot, session):
    made = WhichMeetingPage(["a.pdf", "b.pdf"], read_meeting.meetings(session.reader))
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_likeliest_is_chosen_at_first(page, filled, qtbot):
    with qtbot.waitSignal(page.chosen) as done:
        page._on_done()
    assert done.args == [int(filled.meeting_id)]


def test_a_new_meeting_comes_last(page, qtbot):
    page.list.setCurrentRow(page.list.count() - 1)
    assert page.list.currentItem().text().startswith("Nytt möte")
    with qtbot.waitSignal(page.chosen) as done:
        page.list.itemActivated.emit(page.list.currentItem())
    assert done.args == [0]


def test_escape_gives_up(page, qtbot):
    page.list.setFocus()
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


@pytest.mark.parametrize("count", [1, 3, 8])
def test_no_row_is_cut_in_two(qtbot, session, filled, count):
    known = read_meeting.meetings(session.reader)
    page = WhichMeetingPage(["a.pdf"], [known[0]] * count)
    qtbot.addWidget(page)
    page.resize(1366, 690)
    page.show()
    rows = [page.list.visualItemRect(page.list.item(row)) for row in range(page.list.count())]
    height = page.list.viewport().height()
    assert [rect for rect in rows if rect.top() < height < rect.bottom() + 1] == []
    assert sum(rect.bottom() < height for rect in rows) == min(count + 1, 5)
