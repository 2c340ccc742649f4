"""Words that are selected on the page are offered as the value of the field that was last in."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt

from binder.pdf.engine import open_pdf
from binder.ui.importing.review_page import ReviewPage
from tests.ui.importing.review_room import FILE, NOW, proposal


@pytest.fixture
def shown(page, qtbot):
    """The review with its first page drawn."""
    qtbot.waitUntil(lambda: page.reader.pages.frame_of(1) is not None, timeout=10_000)
    page._select(0)
    return page


def middle_of_first_word(page):
    """A place in the window on the first word of the first page."""
    from binder.pdf.text import TextFile

    with TextFile(FILE) as text:
        line = text.page(1).lines[0]
    pages = page.reader.pages
    sight, box = pages.sight(1), line.words[0].box
    x = sight.rect.left() + (box.left + box.right) / 2 * sight.scale
    y = sight.rect.top() + (box.top + box.bottom) / 2 * sight.scale
    return QPoint(round(x), round(y)), line.words[0]


def test_a_double_click_offers_the_word_and_a_key_takes_it(shown, qtbot):
    place, word = middle_of_first_word(shown)
    view = shown.reader.pages.viewport()
    shown.item.dnr.setFocus()
    shown._on_entered("dnr")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(shown.offer.isVisible, timeout=5000)
    assert word.text in shown.offer.take.accessibleName()
    qtbot.keyClick(shown.reader.pages, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    taken = shown.model.items[0].dnr
    assert (taken.value, taken.source.page) == (word.text, 1)
    assert abs(taken.source.box.left - word.box.left) < 6


def test_what_was_taken_is_one_step_back(shown):
    before = shown.model.state
    with open_pdf(FILE) as paper:
        shown.reader.pages.set_selection(paper.line_at(1, (80, 700)) or paper.between(1, 0, 12))
    shown.offer.take.click()
    assert shown.model.state != before
    shown.model.undo()
    assert shown.model.state == before
    assert shown.offer.isHidden()


def test_a_field_that_takes_no_words_offers_them_to_the_title(shown):
    shown._on_entered("pages")
    with open_pdf(FILE) as paper:
        shown.reader.pages.set_selection(paper.between(1, 0, 8))
    assert shown.offer.take.text() == "Använd som ärende"


def test_nothing_selected_gives_nothing_to_take(shown):
    shown._on_offer()
    assert not shown.model.can_undo


def test_a_review_that_is_gone_is_freed(qapp, qtbot):
    page = ReviewPage(proposal(), FILE, NOW, municipality="Lindeby")
    page.show()
    gone = weakref.ref(page)
    page.close_reader()
    page.hide()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    del page
    gc.collect()
    assert gone() is None
