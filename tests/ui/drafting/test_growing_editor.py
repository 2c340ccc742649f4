"""The boxes that text is written in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from binder.ui.drafting.growing_editor import GrowingEditor, PointEditor


@pytest.fixture
def editor(qtbot):
    made = GrowingEditor("Motivering")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def point(qtbot):
    made = PointEditor("Beslutspunkt")
    qtbot.addWidget(made)
    made.show()
    made.set_text("Ett två.")
    return made


def mime(text):
    clip = QMimeData()
    clip.setText(text)
    return clip


def test_no_break_spaces_stay_what_they_are(editor):
    editor.set_text("2\u00a0kap. 9\u00a0§")
    assert editor.text() == "2\u00a0kap. 9\u00a0§"


@pytest.mark.parametrize("text", ["", "Ett", "Ett\nTvå", "Ett\n\nTvå\n", "\nEtt", "🙂\nå", "\tmed tabb"])
def test_text_comes_back_as_it_was_put_in(editor, text):
    editor.set_text(text)
    assert editor.text() == text


def test_shift_and_enter_begin_a_line_like_any_other(qtbot, editor):
    qtbot.keyClicks(editor, "a")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "b")
    assert editor.text() == "a\nb"


def test_words_behind_an_emoji_are_found(editor):
    text = "🙂🙂 Vi vill [text] nu"
    editor.set_text(text)
    editor.select_range(text.index("["), len("[text]"))
    assert editor.textCursor().selectedText() == "[text]"


def test_a_place_beyond_the_end_is_the_end(editor):
    editor.set_text("Kort")
    editor.select_range(99, 5)
    assert editor.textCursor().position() == 4


def test_a_text_put_in_can_be_undone_but_that_of_another_draft_not(editor):
    editor.set_text("Ett")
    editor.set_text("Två")
    editor.undo()
    assert editor.text() == "Ett"
    editor.start_with("Annat")
    editor.undo()
    assert editor.text() == "Annat"


def test_the_same_text_put_in_leaves_the_cursor_and_is_no_edit(qtbot, editor):
    editor.set_text("Ett två")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_text("Ett två")
    assert editor.textCursor().position() == 7


@pytest.mark.parametrize(
    ("pasted", "becomes"),
    [
        (" och tre", "Ett och tre två."),
        ("och tre ", "Ettoch tre två."),
        (" tre\noch\n", "Ett tre och två."),
        ("\n", "Ett två."),
    ],
)
def test_words_that_are_pasted_between_words_stay_parted(point, pasted, becomes):
    cursor = point.textCursor()
    cursor.setPosition(3)
    point.setTextCursor(cursor)
    point.insertFromMimeData(mime(pasted))
    assert point.text() == becomes


def test_a_text_pasted_into_an_empty_point_has_no_spaces_around_it(point):
    point.set_text("")
    point.insertFromMimeData(mime(" Ett tre.\n"))
    assert point.text() == "Ett tre."


def test_the_wheel_moves_what_stands_around_a_box_and_never_hides_its_first_line(qtbot, editor):
    editor.set_text("Ett\nTvå\nTre\nFyra")
    editor.resize(300, editor.sizeHint().height())
    at = QPointF(20, 20)
    turn = QWheelEvent(
        at,
        editor.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.viewport(), turn)
    editor.verticalScrollBar().setValue(1)
    assert not turn.isAccepted()
    assert editor.verticalScrollBar().value() == 0


def test_tab_goes_on_to_the_next_field(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, editor, after = QVBoxLayout(page), GrowingEditor("Motivering"), QLineEdit()
    column.addWidget(editor)
    column.addWidget(after)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert editor.text() == ""


def test_leaving_the_box_is_told(qtbot, editor):
    editor.setFocus()
    with qtbot.waitSignal(editor.left):
        editor.clearFocus()


def test_a_box_shrinks_again(editor):
    editor.set_text("rad\n" * 12)
    high = editor.sizeHint().height()
    editor.set_text("rad")
    assert editor.sizeHint().height() < high


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_a_point_asks_for_the_next_and_breaks_no_line(qtbot, point, key):
    with qtbot.waitSignal(point.next_wanted):
        qtbot.keyClick(point, key)
    assert point.text() == "Ett två."


def test_control_and_enter_belong_to_the_window(qtbot, point):
    with qtbot.assertNotEmitted(point.next_wanted):
        qtbot.keyClick(point, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_backspace_in_a_written_point_deletes_a_letter(qtbot, point):
    point.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.assertNotEmitted(point.removal_wanted):
        qtbot.keyClick(point, Qt.Key.Key_Backspace)
    assert point.text() == "Ett två"


def test_alt_and_an_arrow_alone_move_no_point(qtbot, point):
    with qtbot.assertNotEmitted(point.move_wanted):
        qtbot.keyClick(point, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_a_pasted_picture_is_left_out(point):
    point.insertFromMimeData(QMimeData())
    assert point.text() == "Ett två."


def test_pasting_replaces_what_is_selected(point):
    point.selectAll()
    point.insertFromMimeData(mime("att\r\nta  fram"))
    assert point.text() == "att ta fram"
