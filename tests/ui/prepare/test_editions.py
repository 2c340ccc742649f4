"""Earlier versions of a paper are opened for reading, with the notes that were made in them."""

from __future__ import annotations

import pytest

from binder.services import annotate, news, read_paper
from binder.storage.database import Binder
from tests.services.later_files import KEY


@pytest.fixture
def window(has_come, open_window):
    made = open_window(has_come)
    made.place.agenda.select(has_come.items[0])
    return made


def was(window):
    (found,) = news.earlier_versions(window.session.reader, window.papers(0)[0].id)
    return found


def test_the_row_says_which_version_is_shown(window):
    row = window.place.follow_up.editions.row
    assert not row.isHidden()
    assert row.chooser.accessibleName() == "Version 2 av 2"


def test_a_paper_without_earlier_versions_has_no_row(window):
    window.place.show_paper(window.papers(0)[1])
    assert window.place.follow_up.editions.row.isHidden()
    assert not window.window.registry.action("compare").isEnabled()


def test_an_earlier_version_is_opened_with_a_word_about_it(window):
    window.call("earlier-version")
    row = window.place.follow_up.editions.row
    assert window.place.paper.version_id == was(window).version_id
    assert "Du läser version 1 av 2" in row.banner.accessibleName()
    assert row.chooser.text().startswith("Version 1 av 2 · ersatt ")


def test_the_menu_leads_back_to_the_newest(window):
    window.call("earlier-version")
    menu = window.place.follow_up.editions.row._menu
    assert [action.isChecked() for action in menu.actions()[:2]] == [False, True]
    menu.actions()[0].trigger()
    assert window.place.paper == window.papers(0)[0]


def test_the_banner_leads_back_to_the_newest(window):
    window.call("earlier-version")
    window.place.follow_up.editions.row._to_newest.click()
    assert not window.place.shows_earlier_version
    assert window.place.follow_up.editions.row.banner.isHidden()


def test_notes_made_in_the_earlier_version_are_seen_in_it(window):
    window.call("earlier-version")
    assert {note.text for note in window.place.reader._annotations} == {"När?", "Varmt"}


def test_an_earlier_version_cannot_be_annotated(window):
    before = annotate.of_item(window.session.reader, window.came.items[0])
    window.call("earlier-version")
    window.call("highlight")
    assert "kan läsas och citeras" in window.place.banner.accessibleName()
    assert annotate.of_item(window.session.reader, window.came.items[0]) == before


def test_an_earlier_version_does_not_move_where_the_paper_was_left(window, qtbot):
    window.call("earlier-version")
    qtbot.waitUntil(lambda: window.place.reader.pages.is_settled)
    with qtbot.assertNotEmitted(window.session.saved, wait=100):
        window.place._keep_place()


def test_the_earlier_version_stays_in_front_when_papers_are_reread(window):
    window.call("earlier-version")
    window.place._reread_papers()
    assert window.place.shows_earlier_version


def test_an_orphans_place_opens_the_earlier_version(rewritten, open_window, qtbot):
    window = open_window(rewritten)
    lost = next(n for n in annotate.of_item(window.session.reader, rewritten.items[0]) if n.text == "Varmt")
    window.place.side.notes.place_wanted.emit(int(lost.id))
    assert window.place.paper.version_id == lost.anchor.version_id
    assert window.place.paper.has_page(lost.anchor.page)


def test_the_bytes_of_the_earlier_version_are_kept(has_come):
    with Binder.open(has_come.folder, KEY) as binder:
        found = binder.connection.execute("SELECT id FROM paper_version ORDER BY id").fetchall()
        files = [read_paper.open_paper(binder, row[0]) for row in found]
        words = [file.page_text(2) for file in files]
        for file in files:
            file.close()
    assert "fem procent" in words[0]


def test_a_paper_of_the_meeting_that_reading_reached_is_no_earlier_version(window):
    from binder.services import read_meeting

    (first, *_) = read_meeting.meeting_papers(window.session.reader, window.came.meeting_id)
    window.place.follow(first)
    assert not window.place.shows_earlier_version
