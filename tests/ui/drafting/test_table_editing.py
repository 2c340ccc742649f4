"""Writing in a table: from cell to cell, rows and columns, undo of all of it, and what is pasted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QMenu

from binder.domain.motivation import parse
from binder.domain.motivation_table import MOST_COLUMNS, MOST_ROWS, Align
from binder.ui.drafting.table_dialog import TableDialog
from binder.ui.drafting.text_formats import kind_of
from tests.ui.drafting.editors import shown_editor
from tests.ui.drafting.keys import press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TABLE = "| År | Tkr |\n| --- | --- |\n| 2026 | 35 |"


@pytest.fixture
def editor(qtbot):
    return shown_editor(qtbot)


def at(editor, words, text=TABLE):
    """The editor with the cursor after some words of a text."""
    if text:
        editor.start_with(text)
    found = editor.document().find(words)
    found.setPosition(found.selectionEnd())
    editor.setTextCursor(found)
    return editor


def tab(editor, times=1):
    for _ in range(times):
        press(editor, Qt.Key.Key_Tab)


def sides(editor):
    blocks = [block for block in editor.blocks.paragraphs() if kind_of(block).startswith("table-")]
    return [bool(block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight) for block in blocks[1:]]


def test_a_table_is_put_in_and_written_by_keys(editor):
    type_text(editor, "Före")
    editor.tables.insert(2, 2)
    for words in ("År", "Tkr", "2026", "35"):
        type_text(editor, words)
        tab(editor)
    type_text(editor, "Ny")
    assert editor.text() == f"Före\n\n{TABLE}\n| Ny |  |"


def test_putting_a_table_in_is_one_step_to_undo(editor):
    type_text(editor, "Före")
    editor.tables.insert(2, 2)
    editor.undo()
    type_text(editor, ".")
    assert editor.text() == "Före."
    assert editor.document().blockCount() == 1


def test_shift_and_tab_go_back_and_out_above(editor):
    at(editor, "Tkr")
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    assert editor.textCursor().block().text() == "År"
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    type_text(editor, "Kostnad")
    assert editor.text() == f"|+ Kostnad\n{TABLE}"


def test_enter_goes_down_and_out_below(editor):
    at(editor, "Tkr")
    type_text(editor, "\n0\nEfter")
    assert editor.text() == TABLE.replace("35", "350") + "\n\nEfter"


@pytest.mark.parametrize(("words", "is_taken"), [("Tkr", True), ("Före", False)])
def test_outside_a_table_the_key_that_leaves_it_is_the_windows(editor, words, is_taken):
    at(editor, words, f"Före\n\n{TABLE}")
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Return, CTRL)
    asked.ignore()
    editor.event(asked)
    assert asked.isAccepted() == is_taken


def test_a_key_leads_out_of_the_table(editor):
    at(editor, "År")
    press(editor, Qt.Key.Key_Return, CTRL)
    type_text(editor, "Efter")
    assert editor.text() == f"{TABLE}\n\nEfter"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_nothing_runs_into_a_cell_or_out_of_it(editor, key):
    at(editor, "År", f"Före\n\n{TABLE}\n\nEfter")
    for place in ("År", "35", "Före", "Efter"):
        at(editor, place, "")
        where = "StartOfBlock" if key == Qt.Key.Key_Backspace else "EndOfBlock"
        editor.moveCursor(QTextCursor.MoveOperation[where])
        press(editor, key)
    assert editor.text() == f"Före\n\n{TABLE}\n\nEfter"


@pytest.mark.parametrize(
    ("act", "text"),
    [
        (lambda t: t.add_row(below=True), "| År | Tkr |\n| --- | --- |\n| 2026 | 35 |\n|  |  |"),
        (lambda t: t.add_row(below=False), "| År | Tkr |\n| --- | --- |\n|  |  |\n| 2026 | 35 |"),
        (lambda t: t.add_column(right=True), "| År | Tkr |  |\n| --- | --- | --- |\n| 2026 | 35 |  |"),
        (lambda t: t.add_column(right=False), "| År |  | Tkr |\n| --- | --- | --- |\n| 2026 |  | 35 |"),
        (lambda t: t.remove_row(), "| År | Tkr |\n| --- | --- |"),
        (lambda t: t.remove_column(), "| År |\n| --- |\n| 2026 |"),
        (lambda t: t.align(Align.LEFT), "| År | Tkr |\n| --- | :-- |\n| 2026 | 35 |"),
        (lambda t: t.set_header_column(is_header=True), "| År | Tkr |\n| === | --- |\n| 2026 | 35 |"),
        (lambda t: t.remove(), ""),
    ],
)
def test_each_command_is_one_step_to_undo(editor, act, text):
    at(editor, "35")
    act(editor.tables)
    assert editor.text() == text
    editor.undo()
    assert editor.text() == TABLE
    editor.redo()
    assert editor.text() == text


def test_the_row_after_a_header_that_goes_is_the_header(editor):
    at(editor, "Tkr")
    editor.tables.remove_row()
    assert editor.text() == "| 2026 | 35 |\n| --- | --- |"
    assert kind_of(editor.document().find("35").block()) == "table-header"


def test_with_its_last_row_or_column_the_table_goes_and_its_caption_stays(editor):
    at(editor, "a", "|+ Kostnad\n| a |\n| --- |")
    editor.tables.remove_column()
    assert editor.text() == "Kostnad"
    at(editor, "a", "Före\n\n| a |\n| --- |\n\nEfter")
    editor.tables.remove_row()
    assert editor.text() == "Före\n\nEfter"


def test_columns_of_chosen_sides_keep_them_when_others_come_and_go(editor):
    at(editor, "35", "| År | Tkr |\n| --- | :-- |\n| 2026 | 35 |")
    editor.tables.add_column(right=False)
    assert editor.text().splitlines()[1] == "| --- | --- | :-- |"
    at(editor, "År", "")
    editor.tables.remove_column()
    assert editor.text().splitlines()[1] == "| --- | :-- |"


def test_numbers_stand_to_the_right_once_their_cell_is_left(editor):
    editor.tables.insert(2, 2)
    tab(editor, 3)
    type_text(editor, "35")
    assert not any(sides(editor))
    press(editor, Qt.Key.Key_Left)
    tab(editor)
    assert sides(editor) == [False, True] * 3
    editor.undo()
    assert editor.document().isRedoAvailable()


def test_too_many_rows_and_columns_are_refused_in_words(editor, qtbot):
    rows = "\n".join(["| a |"] * MOST_ROWS)
    at(editor, "a", rows.replace("\n", "\n| --- |\n", 1))
    with qtbot.waitSignal(editor.tables.told) as told:
        assert not editor.tables.add_row(below=True)
    assert str(MOST_ROWS) in told.args[0]
    wide = " | ".join("a" * MOST_COLUMNS)
    at(editor, "a", f"| {wide} |\n| --- |")
    with qtbot.waitSignal(editor.tables.told):
        editor.tables.add_column(right=True)
    assert editor.tables.table().width == MOST_COLUMNS


def test_strong_words_in_a_cell_are_kept_and_those_of_a_header_have_one_look(editor):
    at(editor, "35")
    press(editor, Qt.Key.Key_B, CTRL)
    type_text(editor, "x")
    assert "| 35**x** |" in editor.text()
    at(editor, "Tkr", "")
    assert not editor.has_looks()


def test_a_cell_is_no_list_and_no_heading(editor):
    at(editor, "35")
    for key in (Qt.Key.Key_L, Qt.Key.Key_R, Qt.Key.Key_B):
        press(editor, key, CTRL | SHIFT)
    editor.selectAll()
    editor.choose_kind(parse("- a")[0].kind)
    assert parse(editor.text())[0].table == parse(TABLE)[0].table


def pasted(editor, *, html="", text=""):
    source = QMimeData()
    if html:
        source.setHtml(html)
    source.setText(text)
    editor.insertFromMimeData(source)
    return editor.text()


def test_a_table_of_another_program_is_a_table(editor):
    type_text(editor, "Före")
    html = "<table><tr><td>År</td><td>Tkr</td></tr><tr><td>2026</td><td>35</td></tr></table>"
    assert pasted(editor, html=html) == f"Före\n\n{TABLE}"
    editor.undo()
    assert editor.text() == "Före"


def test_cells_of_a_spreadsheet_fill_the_table_they_are_put_in(editor):
    at(editor, "35")
    assert pasted(editor, text="36\t37\n38\t39") == (
        "| År | Tkr |  |\n| --- | --- | --- |\n| 2026 | 36 | 37 |\n|  | 38 | 39 |"
    )
    editor.undo()
    assert editor.text() == TABLE


def test_paragraphs_put_in_a_cell_are_its_words(editor):
    at(editor, "35")
    assert pasted(editor, html="<p>a</p><ul><li><b>b</b></li></ul>").endswith("| 35a **b** |")


def test_a_table_that_is_too_large_is_refused(editor, qtbot):
    rows = "\n".join(f"{n}\tx" for n in range(MOST_ROWS + 1))
    with qtbot.waitSignal(editor.tables.told) as told:
        assert pasted(editor, text=rows) == ""
    assert f"{MOST_ROWS + 1} rader" in told.args[0]
    assert "bilaga" in told.args[0]


def test_a_filled_table_does_not_grow_past_what_is_allowed(editor, qtbot):
    at(editor, "35")
    with qtbot.waitSignal(editor.tables.told):
        pasted(editor, text="\n".join(["a\tb"] * MOST_ROWS))
    assert editor.text() == TABLE


def test_what_is_copied_is_a_table_for_others_too(editor):
    editor.start_with(f"|+ Kostnad\n{TABLE}")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    assert copied.text() == "Kostnad\nÅr\tTkr\n2026\t35"
    assert "<caption>Kostnad</caption>" in copied.html()
    editor.start_with("")
    editor.insertFromMimeData(copied)
    assert editor.text() == f"|+ Kostnad\n{TABLE}"


def test_selected_cells_are_copied_alone(editor):
    at(editor, "Tkr")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().find("35").position(), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert editor.createMimeDataFromSelection().text() == "Tkr\n35"


def test_words_of_one_cell_are_copied_as_words(editor):
    at(editor, "2026")
    editor.setTextCursor(editor.document().find("202"))
    assert editor.createMimeDataFromSelection().text() == "202"


def test_the_menu_offers_what_can_be_done_here(editor):
    menu = QMenu(editor)
    editor.table_menu.offer(menu)
    assert any("Infoga tabell" in action.text() for action in menu.actions())
    at(editor, "35")
    menu = QMenu(editor)
    editor.table_menu.offer(menu)
    inner = menu.actions()[-1].menu()
    named = {action.text(): action for action in inner.actions()}
    named["Rad under"].trigger()
    assert editor.text().endswith("|  |  |")
    named["Första kolumnen är rubriker"].trigger()
    assert "===" in editor.text()


def test_the_dialog_puts_the_table_in(editor, qtbot):
    press(editor, Qt.Key.Key_T, CTRL | SHIFT)
    dialog = editor.table_menu._dialog
    assert isinstance(dialog, TableDialog)
    dialog.rows.setValue(2)
    dialog.columns.setValue(4)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.save_button.click()
    type_text(editor, "a")
    assert editor.text() == "| a |  |  |  |\n| --- | --- | --- | --- |\n|  |  |  |  |"


def test_a_caption_that_is_empty_says_that_it_may_be_written(editor):
    editor.start_with(TABLE)
    without = editor.grab().toImage()
    editor.start_with(f"|+ K\n{TABLE}")
    assert bytes(without.constBits()) != bytes(editor.grab().toImage().constBits())


def test_in_a_text_that_is_only_read_nothing_is_offered(editor):
    editor.start_with("- a\n- b")
    editor.setReadOnly(True)
    press(editor, Qt.Key.Key_T, CTRL | SHIFT)
    menu = QMenu(editor)
    editor.table_menu.offer(menu)
    assert (editor.table_menu._dialog, menu.actions()) == (None, [])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert not editor.change_level(1)
