"""Words that are looked for in the paper: counted, marked, gone through, and forgotten again."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from binder.pdf.engine import open_pdf
from binder.pdf.word_finder import WordFinder
from binder.services import read_paper
from tests.pdf.kept_pages import kept_pages
from tests.pdf.papers_to_read import paper
from tests.ui.reader.conftest import TWELVE, VERSION


@pytest.fixture
def bar(reader):
    reader.tools.find()
    return reader.tools.find_bar


def write(bar, words: str) -> None:
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(bar.input, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def ended(qtbot, bar) -> None:
    qtbot.waitUntil(lambda: not bar._typing.isActive() and not bar._finding.is_searching)


def test_hits_are_counted_and_the_first_is_gone_to(qtbot, reader, bar):
    write(bar, "nummer 7")
    ended(qtbot, bar)
    assert bar.count.text() == "1 av 1"
    assert reader.pages.page == 7


def test_swedish_letters_are_letters_of_their_own(qtbot, make_reader):
    reader = make_reader(paper(["Mötet om motet."]))
    reader.tools.find()
    bar = reader.tools.find_bar
    write(bar, "mot")
    ended(qtbot, bar)
    assert bar.count.text() == "1 av 1"
    bar.input.clear()
    write(bar, "möt")
    ended(qtbot, bar)
    qtbot.waitUntil(lambda: 1 in bar._finding._boxes)
    assert [hit.start for hit in bar._finding.hits_by_page[1].words] == [0]


def test_the_search_begins_at_the_page_that_is_read(qtbot, reader, bar):
    reader.go_to(9)
    write(bar, "sida")
    ended(qtbot, bar)
    assert bar.count.text() == "9 av 12"


def test_enter_goes_on_and_shift_goes_back_around_the_end(qtbot, reader, bar):
    write(bar, "nummer")
    ended(qtbot, bar)
    qtbot.keyClick(bar.input, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.count.text(), reader.pages.page) == ("12 av 12", 12)
    qtbot.keyClick(bar.input, Qt.Key.Key_Return)
    assert (bar.count.text(), reader.pages.page) == ("1 av 12", 1)


def test_hits_are_marked_on_the_page_and_on_the_scroll_bar(qtbot, reader, bar):
    before = reader.pages.viewport().grab().toImage()
    write(bar, "nummer")
    ended(qtbot, bar)
    qtbot.waitUntil(lambda: bar._marks is not None and len(bar._marks.places) == 12)
    qtbot.waitUntil(lambda: 1 in bar._finding._boxes)
    assert reader.pages.viewport().grab().toImage() != before
    assert list(bar._marks.places) == sorted(bar._marks.places)


def test_what_is_not_there_is_said(qtbot, bar):
    write(bar, "finns inte")
    ended(qtbot, bar)
    assert bar.count.text() == "Finns inte här"


def test_a_single_letter_is_searched_for_with_enter_only(qtbot, bar):
    write(bar, "a")
    qtbot.wait(200)
    assert bar._finding.words == ""
    qtbot.keyClick(bar.input, Qt.Key.Key_Return)
    assert bar._finding.words == "a"


def test_escape_takes_marks_and_bar_away(qtbot, reader, bar):
    write(bar, "nummer")
    ended(qtbot, bar)
    qtbot.keyClick(bar.input, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert (bar._finding.count, bar._marks.places if bar._marks else ()) == (0, ())
    assert reader.pages.hasFocus()


def test_selected_words_are_looked_for_at_once(qtbot, reader, hand):
    with qtbot.waitSignal(reader.selection_changed):
        hand.drag(1, (72, 757), (166, 757))
    reader.tools.find()
    assert reader.tools.find_bar.input.text() == reader.selection().text
    ended(qtbot, reader.tools.find_bar)
    assert reader.tools.find_bar._finding.count == 12


def test_another_paper_is_searched_for_the_same_words(qtbot, reader, bar):
    write(bar, "strategi")
    ended(qtbot, bar)

    reader.show_paper(partial(read_paper.open_bytes, paper(["En strategi"])))
    qtbot.waitUntil(lambda: bar.count.text() == "1 av 1")


def test_a_hit_is_selected_in_the_text_of_the_page(qtbot, make_reader):
    reader = make_reader(TWELVE)
    reader.show_text(True)
    reader.tools.find()
    write(reader.tools.find_bar, "nummer 4")
    qtbot.waitUntil(lambda: reader.text.textCursor().selectedText() == "nummer 4")


@pytest.fixture
def kept_bar(qtbot, make_reader):
    """The bar over a paper whose texts are kept."""

    def make(texts):
        reader = make_reader()
        reader.show_paper(open_pdf(TWELVE, version_id=VERSION, kept=texts))
        qtbot.waitUntil(lambda: reader.pages.is_settled)
        reader.tools.find()
        return reader.tools.find_bar

    return make


def test_kept_texts_tell_the_hits_before_the_pages_are_read(qtbot, kept_bar, monkeypatch):
    bar = kept_bar(kept_pages(TWELVE))
    monkeypatch.setattr(WordFinder, "find", pytest.fail)
    write(bar, "nummer")
    ended(qtbot, bar)
    assert bar.count.text() == "1 av 12"
    assert not bar._finding.hits_by_page[9].words


def test_pages_whose_texts_are_not_kept_are_read_after_the_others(qtbot, kept_bar):
    some = kept_pages(TWELVE)
    del some.texts[1], some.texts[5]
    bar = kept_bar(some)
    write(bar, "nummer")
    ended(qtbot, bar)
    assert bar.count.text() == "1 av 12"
    assert bar._finding.hits_by_page[5].words


def test_a_hit_that_is_only_in_the_kept_text_goes_when_its_page_is_seen(qtbot, kept_bar):
    wrong = kept_pages(TWELVE)
    wrong.texts[7] += " nummer 4 och nummer 4"
    bar = kept_bar(wrong)
    write(bar, "nummer 4")
    ended(qtbot, bar)
    qtbot.waitUntil(lambda: bar.count.text() == "1 av 1")
    assert bar._finding._pages == [4]


def test_a_hit_is_marked_where_it_stands_when_its_page_comes_into_sight(qtbot, kept_bar):
    bar = kept_bar(kept_pages(TWELVE))
    write(bar, "nummer 9")
    ended(qtbot, bar)
    qtbot.waitUntil(lambda: 9 in bar._finding._boxes)
    assert bar._finding.hits_by_page[9].words[0].start == len("Sida ")
