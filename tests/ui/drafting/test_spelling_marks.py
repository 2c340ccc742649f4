"""Misspelt words are marked where they are seen, and put right by menu or key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QApplication, QMenu

from binder.ui.drafting.motivation_box import MotivationBox
from binder.ui.drafting.spelling import Spelling
from binder.ui.drafting.spelling_walk import SpellingWalk
from tests.ui.drafting.keys import press, type_text


class Known(Spelling):
    """Knows at once what a dictionary would say of a few words."""

    WRONG = frozenset({"skolla", "vägg", "Ekvalla"})

    def __init__(self) -> None:
        super().__init__()
        self.looked_up: set[str] = set()

    def _submit(self, work):
        work(self)

    def misspelt(self, words):
        self.looked_up |= words
        return self.WRONG & words

    def suggestions(self, word):
        return ("skola", "kolla") if word == "skolla" else ()


@pytest.fixture
def spelling():
    return Known()


@pytest.fixture
def box(qtbot, spelling):
    made = MotivationBox("Motivering")
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.set_spelling(spelling)
    made.set_walk(SpellingWalk(spelling, lambda: [made.editor.spelling]))
    made.show()
    return made


def show(qtbot, box, text):
    box.editor.start_with(text)
    box.editor.spelling._look()
    box.editor.spelling.saw(0, box.editor.document().blockCount())
    box.editor.spelling._look()


def marked(box):
    marks = box.editor.spelling
    marks.rehighlight()
    return [word for block in box.editor.blocks.paragraphs() for word in marks._marked.get(block.text(), ())]


def test_a_wavy_line_is_drawn(qtbot, box):
    show(qtbot, box, "En skolla.")
    wrong = box.editor.grab().toImage()
    box.editor.spelling._spelling.set_own(["skolla"])
    box.editor.spelling.rehighlight()
    assert box.editor.grab().toImage() != wrong


def test_what_is_wrong_gets_a_wavy_line(qtbot, box):
    show(qtbot, box, "En 🙂 skolla.\n\n- En **vägg** till.")
    assert marked(box) == ["skolla", "vägg"]


def test_the_word_being_written_is_left_alone_until_the_cursor_has_left_it(qtbot, box):
    box.editor.setFocus()
    type_text(box.editor, "en skolla")
    show_again(box)
    assert marked(box) == []
    type_text(box.editor, " nu")
    assert marked(box) == ["skolla"]


def show_again(box):
    box.editor.spelling.saw(0, 3)
    box.editor.spelling._look()


def test_only_what_is_seen_is_looked_up(box, spelling):
    box.editor.start_with("\n\n".join(f"ord{'abcdefghij'[n % 10]}{'x' * (n // 10)}" for n in range(60)))
    box.editor.spelling._pause.stop()
    spelling.looked_up.clear()
    box.editor.spelling.saw(0, 3)
    box.editor.spelling._look()
    assert len(spelling.looked_up) == 4


def test_a_citation_is_not_looked_up(qtbot, box, spelling):
    show(qtbot, box, "> Ord.\n> [skolla, s. 4](källa:12:4:1,2,3,4)")
    assert "skolla" not in spelling.looked_up


def test_own_words_and_names_are_right(qtbot, box, spelling):
    show(qtbot, box, "Ekvalla skolla")
    spelling.set_own(["skolla"])
    spelling.set_names(["Ekvalla"])
    assert marked(box) == []


def test_switched_off_nothing_is_marked(qtbot, box, spelling):
    show(qtbot, box, "En skolla.")
    spelling.set_on(is_on=False)
    assert marked(box) == []


def popup(qtbot):
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f7_goes_to_the_next_word_and_its_menu_puts_it_right(qtbot, box):
    show(qtbot, box, "Bra.\n\nEn **skolla** till.")
    press(box.editor, Qt.Key.Key_F7)
    menu = popup(qtbot)
    assert [action.text() for action in menu.actions()][:2] == ["skola", "kolla"]
    menu.actions()[0].trigger()
    menu.close()
    assert box.editor.text() == "Bra.\n\nEn **skola** till."
    box.editor.undo()
    assert "skolla" in box.editor.text()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_word_is_added_from_the_menu(qtbot, box, spelling):
    show(qtbot, box, "Ekvalla")
    press(box.editor, Qt.Key.Key_F7)
    menu = popup(qtbot)
    with qtbot.waitSignal(spelling.own_wanted) as wanted:
        next(action for action in menu.actions() if "Ekvalla" in action.text()).trigger()
    menu.close()
    assert wanted.args == ["Ekvalla"]


def test_without_a_further_word_that_is_told(qtbot, box):
    show(qtbot, box, "Allt rätt.")
    press(box.editor, Qt.Key.Key_F7)
    assert box.length.text() == "Inga fler ord att rätta"


def test_the_marks_are_no_part_of_the_text(qtbot, box):
    show(qtbot, box, "En skolla.")
    cursor = QTextCursor(box.editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    assert not cursor.charFormat().hasProperty(QTextFormat.Property.TextUnderlineStyle)
    assert not box.editor.document().isUndoAvailable()


def test_marking_is_no_edit(qtbot, box):
    show(qtbot, box, "En skolla.")
    with qtbot.assertNotEmitted(box.editor.edited):
        box.editor.spelling.rehighlight()
    with qtbot.waitSignal(box.editor.edited):
        type_text(box.editor, "x")
