"""All that later files brought to a meeting, and the way to each."""

from __future__ import annotations

import pytest

from binder.services import news
from binder.ui.agenda.news_page import ITEM_ROLE, NewsPage


@pytest.fixture
def window(has_come, open_window):
    made = open_window(has_come)
    made.place.follow_up.arrivals.stop()
    return made


@pytest.fixture
def page(window):
    window.call("news")
    return window.place.findChild(NewsPage)


def rows(page):
    return [page.list.item(n).text() for n in range(page.list.count())]


def test_the_day_comes_first_and_then_what_came(page):
    assert rows(page)[0].startswith("Kom ")
    assert any("Utgår · 2 Hamnens djup" in row for row in rows(page))
    assert all(row.startswith("● Nytt · ") for row in rows(page)[1:])


def test_within_a_file_they_stand_as_the_agenda_goes(page, window):
    order = [int(row.item.id) for row in window.place.agenda.model.items()]
    items = [page.list.item(n).data(ITEM_ROLE) for n in range(1, page.list.count())]
    places = [order.index(item) if item else -1 for item in items]
    assert places == sorted(places)


def test_choosing_one_goes_to_its_item(page, window, qtbot):
    row = next(n for n in range(page.list.count()) if "Hamnens djup" in page.list.item(n).text())
    page.list.itemActivated.emit(page.list.item(row))
    assert window.place.shown_item() == window.came.items[1]
    qtbot.waitUntil(lambda: window.place.findChild(NewsPage) is None)


def test_all_are_seen_with_one_button(page, window, qtbot):
    page.all_seen.click()
    qtbot.waitUntil(lambda: not page.all_seen.isEnabled())
    assert news.new_since(window.session.reader, window.came.meeting_id) == []
    assert not any(row.startswith("●") for row in rows(page))


def test_what_concerns_the_whole_meeting_is_seen_when_the_page_closes(page, window, qtbot):
    page.closed.emit()

    def unseen():
        return news.new_since(window.session.reader, window.came.meeting_id)

    qtbot.waitUntil(lambda: all(each.item_id is not None for each in unseen()))
    assert unseen()


def test_a_meeting_without_later_files_says_what_would_stand_here(to_come, open_window):
    window = open_window(to_come)
    window.call("news")
    page = window.place.findChild(NewsPage)
    assert not page._empty.isHidden()
    assert page.list.isHidden()
