"""Reading on beyond the end of a paper: the ärende's next one, or the meeting's, and who follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from binder.services import read_meeting, reading_place
from binder.storage import meetings
from binder.storage.database import Binder
from binder.ui.prepare.prepare_place import PreparePlace
from binder.ui.prepare.reading_order import Scope
from tests.pdf.papers_to_read import many_pages
from tests.ui.conftest import NOW


@pytest.fixture
def papers(filled):
    """The first item has two papers of one file, the second a paper of another."""
    with Binder.open(filled.folder, filled.key) as binder:
        one = binder.papers.add(many_pages(9), file_name="ett.pdf", page_count=9, now=NOW)
        other = binder.papers.add(many_pages(4), file_name="två.pdf", page_count=4, now=NOW)
        for item, version, first, last in ((0, one, 1, 3), (0, one, 4, 9), (1, other, 1, 4)):
            values = {"title": f"Handling {first}", "first_page": first, "last_page": last}
            whose = {"meeting_id": filled.meeting_id, "item_id": filled.items[item], "version_id": version}
            meetings.insert_paper(binder, values | whose)


@pytest.fixture
def place(qtbot, papers, session, registry, filled):
    made = PreparePlace(session, registry)
    qtbot.addWidget(made)
    made.resize(1366, 680)
    made.show()
    made.show_meeting(filled.meeting_id)
    qtbot.waitUntil(lambda: made.reader.pages.is_settled)
    yield made
    made.shut_down()


def titles(place) -> list[int]:
    return [span.first for span in place.reader.shown.run.spans]


def test_an_items_papers_are_read_in_a_row(qtbot, place):
    assert titles(place) == [1, 4]
    place.reader.pages.go_to(5)
    qtbot.waitUntil(lambda: place.paper.first_page == 4)
    assert place.bar._page.text() == "2 / 6"
    assert place.bar._group.checkedId() == int(place.paper.id)


def test_the_place_in_each_paper_is_kept(qtbot, place, session):
    first = place.paper
    place.reader.pages.go_to(2)
    place._on_paper_chosen(int(place.papers[1].id))
    qtbot.waitUntil(lambda: reading_place.place(session.reader, first.id) is not None)
    assert reading_place.place(session.reader, first.id).page == 2
    assert place.reader.place() == (4, 0.0)


def test_an_item_opens_with_the_paper_that_was_left(qtbot, place, session, filled):
    place._on_paper_chosen(int(place.papers[1].id))
    left = place.paper.id
    place.agenda.select(filled.items[1])
    qtbot.waitUntil(lambda: reading_place.last_paper(session.reader, filled.items[0]) == left)
    place.agenda.select(filled.items[0])
    assert place.paper.id == left


def test_the_whole_meeting_is_read_in_a_row_and_the_agenda_follows(qtbot, place, registry, filled):
    registry.action("read-meeting").trigger()
    qtbot.waitUntil(lambda: place.reader.pages.page_layout is not None)
    assert titles(place) == [1, 4, 1]
    place.reader.pages.go_to(11)
    qtbot.waitUntil(lambda: place.shown_item() == filled.items[1])
    assert place.reader.place() == (2, 0.0)
    assert place.bar._page.text() == "2 / 4"


def test_one_paper_alone_has_only_its_own_pages(qtbot, place, registry):
    place.reader.pages.go_to(2)
    registry.action("read-paper").trigger()
    qtbot.waitUntil(lambda: place.reader.pages.page_layout is not None)
    assert (place.reader.pages.page_layout.first, place.reader.pages.page_layout.last) == (1, 3)
    assert place.reader.pages.page == 2


def test_an_item_chosen_in_the_agenda_is_gone_to_where_all_is_read(qtbot, place, registry, filled):
    registry.action("read-meeting").trigger()
    qtbot.waitUntil(lambda: place.reader.pages.is_settled)
    place.agenda.select(filled.items[1])
    assert place.reader.pages.place() == (10, 0.0)
    assert place.shown_item() == filled.items[1]


def test_a_page_is_gone_to_by_its_number_in_the_whole_binder(qtbot, place, filled):
    place.order.prepare()
    assert place.reader.tools.binder_pages() == 13
    place.reader.tools.binder_page_wanted.emit(12)
    qtbot.waitUntil(lambda: place.shown_item() == filled.items[1])
    qtbot.waitUntil(lambda: place.reader.pages.page_layout is not None)
    assert place.reader.place() == (3, 0.0)


def test_what_is_read_in_a_row_is_remembered(store, place, registry):
    registry.action("read-meeting").trigger()
    place.keep_layout(store)
    place.order.scope = Scope.PAPER
    place.restore_layout(store)
    assert place.order.scope is Scope.MEETING


def test_a_store_that_says_what_there_is_not_is_passed_over(store, place):
    store.setValue("prepare/reading", "everything")
    place.order.restore(store)
    assert place.order.scope is Scope.ITEM


def test_the_last_page_of_a_paper_marks_its_item_read(qtbot, place, session, filled, monkeypatch):
    place._reading_mark._timer.setInterval(5)
    place.reader.pages.go_to(9)
    qtbot.waitUntil(lambda: read_meeting.agenda(session.reader, filled.meeting_id)[0].is_read)


def test_the_agenda_follows_where_one_stops(place, monkeypatch):
    followed: list[int] = []
    monkeypatch.setattr(place, "follow", lambda paper: followed.append(paper.first_page))
    place.reader.pages.go_to(5)
    place.order._follow()
    place.reader.pages.go_to(8)
    place.order._follow()
    assert followed == []
    place.order._follow()
    assert followed == [4]


def test_the_keys_are_for_the_paper_that_was_clicked_on_and_not_for_the_note(qtbot, place):
    note = QLineEdit(place.side)
    note.show()
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    qtbot.mouseClick(place.bar._tabs[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(place.reader.pages.hasFocus)


def test_who_walks_from_paper_to_paper_by_key_goes_on_walking(qtbot, place):
    tab = place.bar._tabs[1]
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tab.hasFocus)
    QTest.keyClick(tab, Qt.Key.Key_Space)
    assert place.paper.id == place.papers[1].id
    assert tab.hasFocus()
