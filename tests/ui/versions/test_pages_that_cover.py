"""A page that covers the place is freed when it goes, and only one is there at a time."""

from __future__ import annotations

import pytest

from binder.ui.agenda.news_page import NewsPage
from binder.ui.cover_bar import CoverBar
from binder.ui.notes.review_notes_page import ReviewNotesPage
from binder.ui.versions.compare_page import ComparePage

PAGES = {"news": NewsPage, "review-notes": ReviewNotesPage, "compare": ComparePage}


@pytest.fixture
def window(rewritten, open_window):
    return open_window(rewritten)


@pytest.mark.parametrize("command_id", PAGES)
def test_a_page_is_freed_when_it_closes(window, command_id, qtbot):
    window.call(command_id)
    page = window.place.findChild(PAGES[command_id])
    with qtbot.waitSignal(page.destroyed):
        page.closed.emit()


@pytest.mark.parametrize("command_id", PAGES)
def test_the_bar_leads_back(window, command_id):
    window.call(command_id)
    page = window.place.findChild(PAGES[command_id])
    page.findChild(CoverBar).back_wanted.emit()
    assert not window.place.panels.isHidden()


def test_another_page_takes_the_place_of_the_first(window, qtbot):
    window.call("news")
    window.call("review-notes")
    qtbot.waitUntil(lambda: window.place.findChild(NewsPage) is None)
    assert window.place.findChild(ReviewNotesPage) is not None
    assert window.place.panels.isHidden()


def test_closing_the_window_ends_what_a_page_began(window):
    window.call("compare")
    page = window.place.findChild(ComparePage)
    window.place.follow_up.stop()
    assert all(reader.pages.reading._stopping for reader in page.readers)


def test_only_what_is_a_widget_can_cover(window):
    class NoWidget:
        closed = None

    with pytest.raises(TypeError):
        window.place.follow_up._cover.put(NoWidget())


def test_the_keyboard_goes_back_to_where_it_was(window, qtbot):
    window.place.agenda.focus_list()
    before = window.place.focusWidget()
    window.call("news")
    window.place.findChild(NewsPage).closed.emit()
    assert before is not None
    assert window.place.focusWidget() is before
