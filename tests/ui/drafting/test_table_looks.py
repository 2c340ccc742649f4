"""How a table looks while it is written: what heads rows and columns is shaded, in every theme alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.ui.drafting.motivation_box import MotivationBox

TABLE = "| a | b |\n| === | --- |\n| c | 1 |"


@pytest.fixture
def box(qtbot):
    made = MotivationBox("Motivering")
    qtbot.addWidget(made)
    made.resize(350, 400)
    made.show()
    return made


def shaded(editor):
    frame = editor.document().rootFrame().childFrames()[0]
    cells = [frame.cellAt(row, column) for row in range(frame.rows()) for column in range(frame.columns())]
    return [cell.format().background().style() != Qt.BrushStyle.NoBrush for cell in cells]


def test_headers_of_rows_and_columns_are_shaded(box):
    box.editor.start_with(TABLE)
    assert shaded(box.editor) == [True, True, True, False]


def test_what_is_a_header_no_more_is_shaded_no_more(box):
    box.editor.start_with(TABLE)
    box.editor.setTextCursor(box.editor.document().find("c"))
    box.editor.tables.set_header_column(is_header=False)
    assert shaded(box.editor) == [True, True, False, False]
    box.editor.tables.add_row(below=True)
    assert shaded(box.editor) == [True, True, False, False, False, False]


def test_the_tools_of_a_narrow_panel_stand_in_one_line(box):
    assert box.bar.table.geometry().top() == box.bar.kind.geometry().top()


def test_in_a_cell_only_what_words_may_be_can_be_chosen(box):
    box.editor.start_with(TABLE)
    box.editor.setTextCursor(box.editor.document().find("c"))
    usable = [each.isEnabled() for each in box.bar._row]
    assert usable == [False, True, True, False, False, False, True]
    box.editor.tables.leave()
    assert all(each.isEnabled() for each in box.bar._row)


def test_why_something_was_not_done_is_said_below_the_text(box):
    box.editor.tables.told.emit("För många rader.")
    assert box.length.text() == "För många rader."


def test_an_empty_caption_has_room_of_its_own(box):
    box.editor.start_with(f"Före\n\n{TABLE}")
    caption = box.editor.document().findBlockByNumber(1)
    header = caption.next()
    layout = box.editor.document().documentLayout()
    assert layout.blockBoundingRect(caption).bottom() <= layout.blockBoundingRect(header).top()
    assert layout.blockBoundingRect(caption).height() > 0
