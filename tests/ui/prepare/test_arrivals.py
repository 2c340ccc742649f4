"""What is new is marked in the agenda and at the paper, goes when looked at, and can be gone through."""

from __future__ import annotations

import pytest

from binder.domain.news import NewsKind
from binder.services import news
from binder.ui.agenda.news_words import news_word
from binder.ui.prepare import arrivals


@pytest.fixture
def hurried(monkeypatch):
    """Whoever looks at something has seen it at once."""
    monkeypatch.setattr(arrivals, "LOOKED_AT_MS", 10)


@pytest.fixture
def patient(monkeypatch):
    """Nothing is seen by itself in a test."""
    monkeypatch.setattr(arrivals, "LOOKED_AT_MS", 60_000)


def shown_news(window, number):
    """The kinds at a row of the agenda."""
    return window.place.agenda.row(window.came.items[number]).news


def select(window, number):
    window.place.agenda.select(window.came.items[number])


def test_the_strip_says_what_is_new_in_the_item(patient, has_come, open_window):
    window = open_window(has_come)
    select(window, 0)
    strip = window.place.follow_up.arrivals.strip
    assert not strip.isHidden()
    assert "Rubriken är nu ”Simhallens taxor 2027”" in strip.accessibleName()


def test_the_papers_tab_says_that_it_is_a_new_version(patient, has_come, open_window):
    window = open_window(has_come)
    select(window, 0)
    names = [tab.accessibleName() for tab in window.place.bar._tabs]
    assert names == [f"{news_word(NewsKind.REPLACED_PAPER)}: Tjänsteskrivelse", "Bilaga"]


def test_what_was_looked_at_is_new_no_more_without_a_step_to_undo(hurried, has_come, open_window, qtbot):
    window = open_window(has_come)
    select(window, 0)
    qtbot.waitUntil(lambda: shown_news(window, 0) == frozenset())
    assert window.session.undo_stack.next_undo is None
    assert not window.place.follow_up.arrivals.strip.isHidden()


def test_what_nobody_has_looked_at_stays_new(patient, has_come, open_window, qtbot):
    window = open_window(has_come)
    select(window, 0)
    qtbot.wait(50)
    assert NewsKind.REPLACED_PAPER in shown_news(window, 0)


def test_what_was_seen_can_be_new_again(hurried, has_come, open_window, qtbot):
    window = open_window(has_come)
    select(window, 0)
    qtbot.waitUntil(lambda: shown_news(window, 0) == frozenset())
    window.place.follow_up.arrivals.strip.unread.click()
    qtbot.waitUntil(lambda: NewsKind.RENUMBERED in shown_news(window, 0))
    qtbot.wait(60)
    assert NewsKind.RENUMBERED in shown_news(window, 0)


def test_an_earlier_version_has_no_news(patient, has_come, open_window):
    window = open_window(has_come)
    select(window, 0)
    window.call("earlier-version")
    assert window.place.follow_up.arrivals.strip.isHidden()
    window.call("earlier-version")
    assert not window.place.follow_up.arrivals.strip.isHidden()


def test_the_next_news_is_in_the_next_item_that_has_any(patient, has_come, open_window, qtbot):
    window = open_window(has_come)
    select(window, 0)
    window.call("next-news")
    assert window.place.shown_item() == window.came.items[1]
    qtbot.waitUntil(lambda: shown_news(window, 0) == frozenset())


def test_an_item_with_a_new_paper_behind_goes_to_that_paper_first(patient, has_come, open_window):
    window = open_window(has_come)
    select(window, 0)
    window.place.show_paper(window.papers(0)[1])
    window.call("next-news")
    assert window.place.paper == window.papers(0)[0]


def test_going_through_all_ends_with_a_word_about_it(patient, has_come, open_window, qtbot):
    window = open_window(has_come)
    for _ in range(4):
        window.call("next-news")
        qtbot.wait(50)
    rows = window.place.agenda.model.items()
    qtbot.waitUntil(lambda: not any(row.news for row in window.place.agenda.model.items()))
    window.call("next-news")
    assert len(rows) == 4
    assert "inget mer" in window.place.banner.accessibleName()


def test_a_withdrawn_item_is_struck_and_says_so_also_when_it_was_seen(hurried, has_come, open_window, qtbot):
    window = open_window(has_come)
    select(window, 1)
    qtbot.waitUntil(lambda: shown_news(window, 1) == frozenset())
    row = window.place.agenda.row(window.came.items[1])
    assert row.item.is_withdrawn
    assert [chip.text for chip in window.place.agenda.model.chips(row)] == ["Utgår"]


def test_the_agenda_says_in_how_many_items_something_is_new(patient, has_come, open_window):
    window = open_window(has_come)
    head = window.place.follow_up.arrivals.head
    assert not head.isHidden()
    assert head.next.text() == "Nytt i 3 ärenden ›"


def test_an_undone_import_leaves_nothing_new(patient, to_come, open_window, qtbot):
    window = open_window(to_come)
    window.session.run(to_come.merge)
    strip, head = window.place.follow_up.arrivals.strip, window.place.follow_up.arrivals.head
    qtbot.waitUntil(lambda: not head.isHidden())
    window.session.undo()
    qtbot.waitUntil(head.isHidden)
    assert strip.isHidden()


def test_a_later_file_is_seen_in_the_open_agenda_at_once(patient, to_come, open_window, qtbot):
    window = open_window(to_come)
    window.session.run(to_come.merge)
    qtbot.waitUntil(lambda: NewsKind.WITHDRAWN in shown_news(window, 1))
    assert news.new_since(window.session.reader, to_come.meeting_id)
