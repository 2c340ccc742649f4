"""Looking for words in the motivation by the keyboard, what is copied from it, and how points are counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from binder.domain.motivation import write
from binder.ui.drafting.motivation_box import MotivationBox
from binder.ui.drafting.text_marks import labels_from
from binder.ui.drafting.text_mime import OWN, blocks_of, mime_of
from tests.ui.drafting.keys import press

SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = "Väg till skolan.\n\n1. En väg.\n2. Ingen **väg**.\n\nSlut.\n\n1. Åter"


@pytest.fixture
def box(qtbot) -> MotivationBox:
    made = MotivationBox("Motivering")
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show()
    made.editor.start_with(TEXT)
    return made


@pytest.fixture
def search(box):
    box.search.begin()
    return box.search


def seek(search, words: str) -> None:
    search.words.setText(words)
    search.words.textEdited.emit(words)


def select(editor, words: str) -> QTextCursor:
    cursor = editor.document().find(words)
    editor.setTextCursor(cursor)
    return cursor


def test_enter_goes_on_and_shift_enter_back(search):
    seek(search, "väg")
    press(search.words, Qt.Key.Key_Return)
    assert search.told.text() == "2 av 3"
    press(search.words, Qt.Key.Key_Return, SHIFT)
    assert search.told.text() == "1 av 3"


def test_enter_where_one_writes_what_is_to_stand_instead_goes_on_too(search):
    seek(search, "väg")
    press(search.instead, Qt.Key.Key_Enter)
    assert search.told.text() == "2 av 3"


def test_selected_words_are_looked_for_at_once(box):
    select(box.editor, "skolan")
    box.search.begin()
    assert (box.search.words.text(), box.search.told.text()) == ("skolan", "1 av 1")


def test_words_over_two_paragraphs_are_not_looked_for(box):
    box.editor.selectAll()
    box.search.begin()
    assert box.search.words.text() == ""


def test_replacing_begins_where_the_new_words_are_written(box):
    select(box.editor, "skolan")
    box.search.begin_replacing()
    assert box.search.instead.hasFocus()


def test_without_words_nothing_is_looked_for(box, search):
    before = box.editor.textCursor().position()
    seek(search, "")
    search.go_on()
    search.replace_all.click()
    assert (search.told.text(), box.editor.textCursor().position()) == ("0 ersatta", before)
    assert box.editor.text() == TEXT


def test_one_letter_more_narrows_where_one_is(box, search):
    seek(search, "v")
    seek(search, "väg")
    assert search.told.text() == "1 av 3"


def test_what_is_not_selected_is_not_replaced(box, search):
    seek(search, "väg")
    select(box.editor, "skolan")
    search.instead.setText("gata")
    search.replace.click()
    assert "skolan" in box.editor.text()
    assert "gata" not in box.editor.text()


def test_words_are_taken_away_by_replacing_them_with_nothing(box, search):
    seek(search, "Åter")
    search.replace_all.click()
    assert "Åter" not in box.editor.text()
    assert search.told.text() == "1 ersatt"


def test_a_new_word_that_holds_the_old_is_put_in_once(box, search):
    seek(search, "Slut")
    search.instead.setText("Slutet")
    search.replace_all.click()
    assert box.editor.text().count("Slutet") == 1


def test_closing_leaves_the_cursor_at_the_words(box, search):
    seek(search, "skolan")
    press(search.instead, Qt.Key.Key_Escape)
    assert box.editor.textCursor().selectedText() == "skolan"
    assert box.editor.hasFocus()


@pytest.mark.parametrize(
    ("words", "label"), [("Väg", ""), ("En väg", "1."), ("Ingen", "2."), ("Slut", ""), ("Åter", "1.")]
)
def test_each_list_counts_from_one(box, words, label):
    assert next(labels_from(select(box.editor, words).block()))[1] == label


def test_what_is_copied_is_formatted_and_plain_for_others(box):
    box.editor.selectAll()
    mime = mime_of(box.editor.textCursor())
    assert "<strong>väg</strong>" in mime.html()
    assert mime.text().splitlines()[1:3] == ["1. En väg.", "2. Ingen väg."]


def test_what_is_copied_here_comes_back_with_its_looks(box):
    box.editor.selectAll()
    assert write(blocks_of(mime_of(box.editor.textCursor()))) == TEXT


def test_a_few_words_are_copied_as_they_stand(box):
    mime = mime_of(select(box.editor, "En"))
    assert mime.text() == "En"


def test_empty_formatting_gives_way_to_plain_words():
    mime = QMimeData()
    mime.setHtml("<style>p{}</style>")
    mime.setText("bara ord")
    assert write(blocks_of(mime)) == "bara ord"


def test_our_own_words_that_were_broken_on_the_way_are_still_read():
    mime = QMimeData()
    mime.setData(OWN, b"Ett \xff ord")
    assert write(blocks_of(mime)).startswith("Ett ")
