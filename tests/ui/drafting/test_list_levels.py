"""Points are moved in and out by Tab, by keys of their own, and by what Enter and Backspace do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from binder.ui.drafting.text_editor import TextEditor
from binder.ui.drafting.text_marks import labels_from
from tests.ui.drafting.keys import press, type_text

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot):
    made = QWidget()
    column = QVBoxLayout(made)
    for part in (QLineEdit(), TextEditor("Motivering"), QLineEdit()):
        column.addWidget(part)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def editor(window, qtbot):
    made = window.findChild(TextEditor)
    made.setFocus()
    return made


def at(editor, words, text):
    """The editor with the cursor before some words of a text."""
    editor.start_with(text)
    found = editor.document().find(words)
    found.setPosition(found.selectionStart())
    editor.setTextCursor(found)


def test_tab_at_the_beginning_of_a_point_moves_it_in(editor):
    at(editor, "b", "- a\n- b")
    press(editor, Qt.Key.Key_Tab)
    assert editor.text() == "- a\n  - b"
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.text() == "- a\n- b"


def test_moving_in_is_one_step_to_undo(editor):
    at(editor, "b", "1. a\n2. b")
    press(editor, Qt.Key.Key_Tab)
    editor.undo()
    assert editor.text() == "1. a\n2. b"


def test_a_point_stands_at_most_one_level_below_the_one_before(editor):
    at(editor, "b", "- a\n- b\n- c")
    press(editor, Qt.Key.Key_Tab)
    press(editor, Qt.Key.Key_Tab)
    assert editor.text() == "- a\n  - b\n- c"
    at(editor, "a", "- a\n- b")
    press(editor, Qt.Key.Key_Tab)
    assert (editor.text(), editor.hasFocus()) == ("- a\n- b", True)


def test_there_are_three_levels(editor):
    at(editor, "d", "- a\n  - b\n    - c\n    - d")
    assert not editor.change_level(1)


def test_what_stands_inside_a_point_comes_out_with_it(editor):
    at(editor, "b", "- a\n  - b\n    - c\n- d")
    assert editor.change_level(-1)
    assert editor.text() == "- a\n- b\n  - c\n- d"


def test_several_points_are_moved_together(editor):
    editor.start_with("- a\n- b\n- c")
    cursor = editor.textCursor()
    cursor.setPosition(2)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Right, ALT_SHIFT)
    assert editor.text() == "- a\n  - b\n  - c"
    press(editor, Qt.Key.Key_Left, ALT_SHIFT)
    assert editor.text() == "- a\n- b\n- c"


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_Tab, 1), (Qt.Key.Key_Backtab, 0)])
def test_inside_the_words_tab_leads_to_the_next_field(window, editor, key, place):
    at(editor, "x", "- a\n- bx")
    press(editor, key)
    assert window.findChildren(QLineEdit)[place].hasFocus()


def test_from_the_first_level_shift_and_tab_lead_back(window, editor):
    at(editor, "b", "- a\n- b")
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert window.findChildren(QLineEdit)[0].hasFocus()


def test_an_empty_point_moves_out_and_then_ends_the_list(editor):
    type_text(editor, "- a\n")
    press(editor, Qt.Key.Key_Tab)
    type_text(editor, "b\n\nc\n\nd")
    assert editor.text() == "- a\n  - b\n- c\n\nd"


def test_backspace_before_an_inner_point_moves_it_out(editor):
    at(editor, "b", "- a\n  - b")
    press(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "- a\n- b"


def test_points_that_become_numbers_keep_their_level(editor):
    editor.start_with("- a\n  - b")
    editor.selectAll()
    press(editor, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert editor.text() == "1. a\n  1. b"


def test_each_point_shows_its_label(editor):
    editor.start_with("1. a\n  1. b\n    - c\n2. d\n\ne")
    shown = [label for _, label in labels_from(editor.document().begin())]
    assert shown == ["1.", "a)", "•", "2.", ""]
    assert next(labels_from(editor.document().findBlockByNumber(3)))[1] == "2."
