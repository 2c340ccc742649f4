"""Selecting by keyboard, and the page as text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from tests.pdf.papers_to_read import SENTENCES, paper

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
TWO = ("Kommunstyrelsen föreslår att vänortsavtalen avslutas i ordnad form.", SENTENCES[2])
PAGES = (["Rubrik", "", *SENTENCES], [], ["Sista sidan."])


def press(qtbot, reader, *keys) -> str | None:
    for key, modifiers in keys:
        qtbot.keyClick(reader.pages, key, modifiers)
    settled = []
    reader.pages.reading.answered.connect(lambda answer: settled.append(answer.topic))
    reader.pages.reading.ask("end", lambda _paper: None)
    qtbot.waitUntil(lambda: "end" in settled)
    return reader.selection().text if reader.selection() else None


@pytest.fixture
def reader(make_reader):
    return make_reader(paper(*PAGES))


def test_control_and_down_pick_sentences_one_after_another(qtbot, reader):
    down = (Qt.Key.Key_Down, CONTROL)
    assert press(qtbot, reader, down) == "Rubrik"
    assert press(qtbot, reader, down) == TWO[0]
    assert press(qtbot, reader, down, (Qt.Key.Key_Up, CONTROL)) == TWO[0]


def test_shift_picks_the_next_sentence_as_well(qtbot, reader):
    down = (Qt.Key.Key_Down, CONTROL)
    assert press(qtbot, reader, down, down, (Qt.Key.Key_Down, CONTROL | SHIFT)) == " ".join(SENTENCES)


def test_sentences_go_on_to_the_next_page_with_words_and_bring_it_into_sight(qtbot, reader):
    down = (Qt.Key.Key_Down, CONTROL)
    assert press(qtbot, reader, down, down, down, down) == "Sista sidan."
    assert reader.selection().page == 3
    assert 3 in reader.pages.pages_in_sight()


def test_the_keys_go_on_from_what_was_marked(qtbot, reader):
    down = (Qt.Key.Key_Down, CONTROL)
    press(qtbot, reader, down, down)
    reader.select_nothing(goes_on=True)
    assert press(qtbot, reader) is None
    assert press(qtbot, reader, down) == "Nämnden återkommer med en strategi under våren."


def test_the_caret_walks_and_selects(qtbot, reader):
    keys = [(Qt.Key.Key_F7, NONE), (Qt.Key.Key_Down, NONE), (Qt.Key.Key_Home, NONE)]
    keys += [(Qt.Key.Key_Right, CONTROL | SHIFT)] * 2
    assert press(qtbot, reader, *keys) == "Kommunstyrelsen föreslår"
    assert press(qtbot, reader, (Qt.Key.Key_End, SHIFT)) == SENTENCES[0]


def test_the_caret_is_seen_and_arrows_scroll_again_without_it(qtbot, reader):
    before = reader.pages.viewport().grab().toImage()
    press(qtbot, reader, (Qt.Key.Key_F7, NONE))
    assert reader.pages.viewport().grab().toImage() != before
    press(qtbot, reader, (Qt.Key.Key_Escape, NONE))
    assert reader.pages.viewport().grab().toImage() == before


def test_the_caret_mode_is_told(qtbot, reader):
    told = []
    reader.caret_mode_changed.connect(told.append)
    reader.pages.toggle_caret()
    reader.pages.toggle_caret()
    assert told == [True, False]


def test_arrows_scroll_while_there_is_no_caret(qtbot, reader):
    press(qtbot, reader, (Qt.Key.Key_Down, NONE))
    assert reader.place() > (1, 0.0)
    assert reader.selection() is None


def test_what_is_picked_by_key_is_said_aloud(qtbot, reader):
    with qtbot.waitSignal(reader.pages.picked_by_key) as told:
        qtbot.keyClick(reader.pages, Qt.Key.Key_Down, CONTROL)
    assert told.args == ["Rubrik"]


@pytest.fixture
def text(qtbot, reader):
    reader.show_text(True)
    qtbot.waitUntil(lambda: "Rubrik" in reader.text.toPlainText())
    return reader.text


def test_the_page_is_read_as_running_text(text):
    assert text.toPlainText() == "Rubrik\n" + " ".join(SENTENCES)
    assert text.accessibleName() == "Sidans text"
    assert text.isReadOnly()


def test_the_text_follows_the_page(qtbot, reader, text):
    qtbot.keyClick(text, Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: "inskannad" in text.toPlainText())
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: text.toPlainText() == "Sista sidan.")
    assert reader.pages.page == 3


def test_words_selected_in_the_text_are_selected_on_the_page(qtbot, reader, text):
    cursor = text.document().find("vänortsavtalen avslutas")
    with qtbot.waitSignal(reader.selection_changed):
        text.setTextCursor(cursor)
    assert reader.selection().text == "vänortsavtalen avslutas"
    assert len(reader.selected_anchor().quads) == 2


def test_nothing_selected_in_the_text_is_nothing_selected(qtbot, reader, text):
    with qtbot.waitSignal(reader.selection_changed):
        text.setTextCursor(text.document().find("Rubrik"))
    with qtbot.waitSignal(reader.selection_changed) as told:
        text.moveCursor(QTextCursor.MoveOperation.End)
    assert told.args == [None]


def test_the_focus_goes_with_the_view(qtbot, reader, text):
    told = []
    reader.text_view_changed.connect(told.append)
    reader.show_text(False)
    assert (reader.shows_text, reader.focusProxy()) == (False, reader.pages)
    reader.show_text(True)
    assert told == [False, True]


def test_after_a_highlight_nothing_is_selected_in_the_text(qtbot, reader, text):
    with qtbot.waitSignal(reader.selection_changed):
        text.setTextCursor(text.document().find("Rubrik"))
    reader.select_nothing()
    assert not text.textCursor().hasSelection()
    assert reader.selection() is None
