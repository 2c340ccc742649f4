"""Comparing and looking over work inside a confidential paper; nothing is copied there, and it closes too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from binder.services import open_binder, read_meeting, sekretess
from binder.ui.notes.review_notes_page import ReviewNotesPage
from binder.ui.versions.compare_page import ComparePage
from tests.ui.later_meeting import KEY

BEFORE = "vad som låg där förut"


@pytest.fixture
def is_marked():
    return True


open_too = pytest.mark.parametrize("is_marked", [True, False])


def mark(came):
    with open_binder.open_binder(came.folder, KEY) as binder:
        sekretess.mark(binder, read_meeting.papers_of(binder, came.items[0])[0].id)


@pytest.fixture
def compared(has_come, open_window, qtbot, is_marked):
    if is_marked:
        mark(has_come)
    window = open_window(has_come)
    window.place.agenda.select(has_come.items[0])
    window.call("compare")
    made = window.place.findChild(ComparePage)
    qtbot.waitUntil(lambda: made._comparison is not None)
    qtbot.waitUntil(lambda: all(reader.pages.is_settled for reader in made.readers))
    return window, made


@open_too
def test_versions_are_compared_and_the_list_is_not_copied_from(compared, qtbot, is_marked):
    _, page = compared
    QGuiApplication.clipboard().setText(BEFORE)
    assert page._model.rowCount() == 1
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (QGuiApplication.clipboard().text() == BEFORE) is is_marked


@open_too
def test_the_pages_of_both_versions_are_not_copied_from(compared, is_marked):
    _, page = compared
    assert [reader.pages.may_be_copied for reader in page.readers] == [not is_marked] * 2


def test_the_comparison_closes_after_a_time_without_use(compared, qtbot):
    window, _ = compared
    confidential = window.place.order.confidential
    assert confidential.use.is_on
    confidential.use.time_is_up.emit()
    qtbot.waitUntil(window.place.panels.isVisible)


@pytest.mark.parametrize("is_marked", [False])
def test_a_comparison_of_open_papers_stays(compared):
    window, _ = compared
    assert not window.place.order.confidential.use.is_on


@pytest.fixture
def reviewed(rewritten, open_window, qtbot, is_marked):
    if is_marked:
        mark(rewritten)
    window = open_window(rewritten)
    window.call("review-notes")
    made = window.place.findChild(ReviewNotesPage)
    qtbot.waitUntil(lambda: made.reader.pages.is_settled)
    return window, made


@open_too
def test_notes_are_looked_over_and_the_list_is_not_copied_from(reviewed, qtbot, is_marked):
    _, page = reviewed
    QGuiApplication.clipboard().setText(BEFORE)
    assert page.list.count() == 2
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert (QGuiApplication.clipboard().text() == BEFORE) is is_marked


@open_too
def test_the_page_beside_is_not_copied_from(reviewed, is_marked):
    _, page = reviewed
    assert page.reader.kept_in.is_confidential is is_marked
