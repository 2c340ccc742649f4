"""Each note that came along is looked at, and confirmed, moved or left with its old words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.services import review_notes
from binder.ui.notes.review_notes_page import ReviewNotesPage


@pytest.fixture
def window(rewritten, open_window):
    return open_window(rewritten)


@pytest.fixture
def page(window, qtbot):
    window.call("review-notes")
    made = window.place.findChild(ReviewNotesPage)
    qtbot.waitUntil(lambda: made.reader.pages.is_settled)
    return made


def choose(page, text):
    row = next(n for n, review in enumerate(page._reviews) if review.note.text == text)
    page.list.setCurrentRow(row)
    return page.current()


def stored(window, text):
    every = review_notes.reviews(window.session.reader, window.came.meeting_id)
    return next(one for one in every if one.note.text == text)


def select_words(page, qtbot, words):
    """As the mouse would: the words on the page that is shown."""
    found = []
    number = page.papers.currentData().first

    def find(paper):
        start = paper.characters(number).find(words)
        return paper.between(number, start, start + len(words))

    def hear(answer):
        if answer.topic == "test":
            found.append(answer.value)

    page.reader.pages.reading.answered.connect(hear)
    page.reader.pages.reading.ask("test", find)
    qtbot.waitUntil(lambda: bool(found))
    page.reader.pages.reading.answered.disconnect(hear)
    page.reader.pages.set_selection(found[0])


def test_those_that_wait_are_listed_with_what_became_of_them(page):
    heads = [page.list.item(row).text().split("\n")[0] for row in range(page.list.count())]
    assert heads == ["● Texten har ändrats · sidan 1", "● Hittades inte · sidan 1"]
    assert page._summary.text() == "2 av 2 behöver ses över"


def test_old_and_new_words_stand_side_by_side(page):
    choose(page, "När?")
    assert "<s>yttrat sig</s>" in page.card._before.text()
    assert "<b><u>sagt ja</u></b>" in page.card._now.text()


def test_the_place_that_was_found_is_pointed_out_on_the_page(page):
    review = choose(page, "När?")
    assert page.reader.pages._outlined == (review.note.anchor.page, review.note.anchor.quads)


def test_confirming_goes_on_to_the_next(page, window, qtbot):
    choose(page, "När?")
    page.card.confirm.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert page.current().note.text == "Varmt"
    assert not stored(window, "När?").is_waiting


def test_undo_brings_a_confirmed_note_back_to_the_list(page, window, qtbot):
    choose(page, "När?")
    page.card.confirm.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    window.call("undo")
    qtbot.waitUntil(lambda: page.list.count() == 2)


def test_a_note_goes_back_to_its_old_words(page, window, qtbot):
    choose(page, "När?")
    page.card.keep.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert stored(window, "När?").is_orphan


def test_a_note_is_moved_to_words_that_are_selected(page, window, qtbot):
    choose(page, "Varmt")
    qtbot.waitUntil(lambda: page.reader.pages.is_settled)
    assert not page.card.move_here.isEnabled()
    select_words(page, qtbot, "Plogarna")
    page.card.move_here.click()
    qtbot.waitUntil(lambda: not stored(window, "Varmt").is_waiting)
    assert stored(window, "Varmt").note.anchor.quote.exact == "Plogarna"


def test_a_note_is_moved_to_a_paper_of_another_item(page, window, qtbot):
    choose(page, "Varmt")
    names = [page.papers.itemText(n) for n in range(page.papers.count())]
    page.papers.setCurrentIndex(names.index("2  Tjänsteskrivelse"))
    page.papers.activated.emit(page.papers.currentIndex())
    qtbot.waitUntil(lambda: page.reader.pages.is_settled)
    select_words(page, qtbot, "djup")
    page.card.move_here.click()
    qtbot.waitUntil(lambda: stored(window, "Varmt").note.item_id == window.came.items[1])


def test_the_old_version_is_shown_at_the_place_and_cannot_be_moved_to(page, qtbot):
    review = choose(page, "Varmt")
    page.card.show_old.click()
    qtbot.waitUntil(lambda: page.reader.pages.is_settled)
    assert page.papers.currentData().version_id == review.old.version_id
    select_words(page, qtbot, "badvattnets")
    assert not page.card.move_here.isEnabled()


def test_an_orphan_says_that_its_words_were_not_found(page):
    choose(page, "Varmt")
    assert page.card._now.text() == "Texten hittades inte i den nya versionen."
    assert page.card.confirm.text() == "Behåll vid den gamla texten"
    assert page.card.keep.isHidden()


def test_those_that_are_done_can_be_shown_too(page, window, qtbot):
    choose(page, "När?")
    page.card.confirm.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    page.all.setChecked(True)
    qtbot.waitUntil(lambda: page.list.count() == 2)
    spoken = page.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("klar, ")


def test_when_all_are_done_the_page_says_so(page, qtbot):
    page.card.confirm.click()
    qtbot.waitUntil(lambda: page.list.count() == 1)
    page.card.confirm.click()
    qtbot.waitUntil(lambda: page.list.count() == 0)
    assert page._summary.text() == "Alla 2 anteckningar är genomgångna."
    assert page.card.isHidden()


def test_the_page_gives_the_place_back(page, window, qtbot):
    page.closed.emit()
    qtbot.waitUntil(lambda: window.place.findChild(ReviewNotesPage) is None)
    assert not window.place.panels.isHidden()
