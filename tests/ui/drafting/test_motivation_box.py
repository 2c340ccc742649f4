"""The tools around the motivation: the row of looks, the search, and how long the text is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from binder.ui.drafting.motivation_box import MotivationBox
from binder.ui.drafting.tool_buttons import IconButton
from tests.ui.drafting.keys import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(qtbot):
    made = MotivationBox("Motivering")
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show()
    return made


@pytest.fixture
def search(box):
    box.editor.start_with("Väg till skolan.\n\n- En väg.\n- Ingen **väg**.")
    box.search.begin()
    return box.search


def seek(search, words):
    search.words.setText(words)
    search._on_edited()


def test_the_row_follows_the_cursor(box):
    box.editor.start_with("- ett **fett**")
    assert box.bar.bullets.isChecked()
    box.editor.moveCursor(QTextCursor.MoveOperation.End)
    assert box.bar.strong.isChecked()
    assert not box.bar.numbers.isChecked()


def test_a_click_makes_a_list_and_takes_it_back(box):
    type_text(box.editor, "ett")
    box.bar.numbers.click()
    assert box.editor.text() == "1. ett"
    box.bar.numbers.click()
    assert box.editor.text() == "ett"


def test_a_heading_is_chosen_and_its_words_have_one_look(box):
    type_text(box.editor, "Bakgrund")
    box.bar.kind.setCurrentIndex(1)
    box.bar.kind.activated.emit(1)
    assert box.editor.text() == "# Bakgrund"
    assert not box.bar.strong.isEnabled()


def test_the_arrows_go_along_the_row(box):
    box.bar.kind.setFocus()
    press(box.bar.kind, Qt.Key.Key_Right)
    assert box.bar.strong.hasFocus()
    press(box.bar.strong, Qt.Key.Key_Left)
    assert box.bar.kind.hasFocus()


def test_the_row_goes_on_in_the_next_line(box):
    wide, narrow = box.bar.heightForWidth(600), box.bar.heightForWidth(200)
    assert narrow >= 2 * wide
    assert all(rect.right() <= 200 for _, rect in box.bar._places(200))


def test_every_tool_says_its_name_and_keys(box):
    tools = box.findChildren(IconButton)
    assert all(tool.accessibleName() and tool.toolTip() for tool in tools)
    assert len(tools) >= 10


def test_the_search_goes_round(search):
    seek(search, "väg")
    assert search.told.text() == "1 av 3"
    search.go_back()
    assert search.told.text() == "3 av 3"
    search.go_on()
    assert search.told.text() == "1 av 3"


def test_what_is_not_there_is_told(search):
    seek(search, "torg")
    assert search.told.text() == "Inga träffar"


def test_one_place_is_replaced_and_the_next_selected(box, search):
    seek(search, "väg")
    search.instead.setText("gata")
    search.replace.click()
    assert box.editor.text().startswith("gata till skolan")
    assert box.editor.textCursor().selectedText() == "väg"


def test_all_places_are_replaced_in_one_step_with_their_looks(box, search):
    seek(search, "väg")
    search.instead.setText("gata")
    search.replace_all.click()
    assert box.editor.text() == "gata till skolan.\n\n- En gata.\n- Ingen **gata**."
    assert search.told.text() == "3 ersatta"
    box.editor.undo()
    assert box.editor.text().count("väg") == 2


def test_escape_leads_back_to_the_text(box, search):
    press(search.words, Qt.Key.Key_Escape)
    assert search.isHidden()
    assert box.editor.hasFocus()


def test_keys_open_the_search(box):
    box.editor.start_with("Ord.")
    press(box.editor, Qt.Key.Key_H, CTRL)
    assert box.search.isVisible()


def test_the_length_is_told(qtbot, box):
    type_text(box.editor, "ett två tre")
    qtbot.waitUntil(lambda: box.length.text() == "3 ord · 1 min att läsa")
    box.editor.start_with("")
    qtbot.waitUntil(lambda: not box.length.text())


def test_only_one_tool_of_the_row_is_a_stop_for_tab(box):
    row = [child for child in box.bar.children() if isinstance(child, QWidget)]
    stops = [child for child in row if child.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [box.bar.kind]
