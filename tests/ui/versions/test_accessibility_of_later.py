"""The views of what came later, by keyboard, by screen reader and by an unsteady hand."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from binder.ui import theme
from binder.ui.agenda.news_page import NewsPage
from binder.ui.notes.review_notes_page import ReviewNotesPage
from binder.ui.versions.compare_page import ComparePage
from tests.ui.accessible import backward_steps, too_small, unnamed, unreached


@pytest.fixture
def dressed(qapp):
    theme.apply(QApplication.instance(), theme.choose("light", 100, system_is_dark=False))
    yield
    QApplication.instance().setStyleSheet("")


@pytest.fixture(params=["place", "earlier-version", "compare", "news", "review-notes"])
def view(request, dressed, rewritten, open_window, qtbot):
    window = open_window(rewritten)
    window.place.follow_up.arrivals.stop()
    if request.param != "place":
        window.call(request.param)
    pages = {"compare": ComparePage, "news": NewsPage, "review-notes": ReviewNotesPage}
    page = window.place.findChild(pages[request.param]) if request.param in pages else None
    if isinstance(page, ComparePage):
        qtbot.waitUntil(lambda: page._comparison is not None)
    qtbot.waitExposed(window.window)
    qtbot.wait(20)
    return page or window.window


def test_every_control_says_what_it_is(view):
    assert unnamed(view) == []


def test_every_target_can_be_hit(view):
    assert too_small(view) == []


def test_tab_leads_to_every_control(view):
    assert unreached(view) == []


def test_tab_goes_in_the_direction_of_reading(view):
    assert backward_steps(view) == []
