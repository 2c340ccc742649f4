"""The member hears what became of the notes when a newer version came, and finds those that wait."""

from __future__ import annotations

import pytest

from binder.services import review_notes
from binder.ui.notes.review_notes_page import ReviewNotesPage
from binder.ui.session import local_now
from tests.ui.later_meeting import _rewritten, came, rewritten_list


@pytest.fixture
def rewritten_to_come(tmp_path):
    return came(tmp_path, rewritten_list(), _rewritten)


def notice(window):
    found = window.place.side.notes._notice
    return "" if found is None or found.isHidden() else found.accessibleName()


def test_notes_that_all_kept_their_places_wait_for_nothing(to_come, open_window, qtbot):
    window = open_window(to_come)
    with qtbot.waitSignal(window.session.bus.changed):
        window.session.run(to_come.merge)
    assert window.place.banner.isHidden()
    assert notice(window) == ""


def test_notes_that_wait_are_told_of_and_can_be_looked_over_at_once(rewritten_to_come, open_window, qtbot):
    window = open_window(rewritten_to_come)
    window.session.run(rewritten_to_come.merge)
    qtbot.waitUntil(lambda: not window.place.banner.isHidden())
    assert "2 anteckningar följde med" in window.place.banner.accessibleName()
    assert "2 behöver ses över" in window.place.banner.accessibleName()
    window.place.banner._offer.click()
    assert window.place.findChild(ReviewNotesPage) is not None


def test_they_are_told_of_once(rewritten_to_come, open_window, qtbot):
    window = open_window(rewritten_to_come)
    window.session.run(rewritten_to_come.merge)
    qtbot.waitUntil(lambda: not window.place.banner.isHidden())
    window.place.banner.hide()
    window.place.agenda.select(window.came.items[1])
    assert window.place.banner.isHidden()


def test_those_that_wait_are_told_of_beside_the_notes_also_the_next_day(rewritten, open_window):
    window = open_window(rewritten)
    assert window.place.banner.isHidden()
    assert notice(window) == "2 anteckningar behöver ses över."


def test_the_notice_goes_when_all_have_been_looked_at(rewritten, open_window, qtbot):
    window = open_window(rewritten)
    ids = [one.note.id for one in review_notes.reviews(window.session.reader, rewritten.meeting_id)]
    window.session.run(lambda b: review_notes.confirm(b, ids, local_now()))
    qtbot.waitUntil(lambda: notice(window) == "")


def test_each_note_says_what_became_of_its_words(rewritten, open_window):
    window = open_window(rewritten)
    cards = {card.note.text: card._carried for card in window.place.side.notes._cards.values()}
    assert cards["När?"].text() == "Texten har ändrats."
    assert cards["Varmt"].text().startswith("Hittades inte")
    assert cards["Ring kansliet"] is None


def test_a_meeting_where_nothing_came_has_nothing_to_look_over(to_come, open_window):
    window = open_window(to_come)
    assert not window.window.registry.action("review-notes").isEnabled()
