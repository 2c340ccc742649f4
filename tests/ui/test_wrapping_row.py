from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from binder.ui.wrapping_row import GAP, WrappingRow


@pytest.fixture
def buttons(qapp):
    return [QPushButton(text) for text in ("Rubrik", "Punktlista", "Citat", "Sök i texten")]


@pytest.fixture
def row(qtbot, buttons):
    holder = QWidget()
    made = WrappingRow()
    QVBoxLayout(holder).addWidget(made)
    made.take(*buttons)
    made.holder = holder
    qtbot.addWidget(holder)
    return made


def show(qtbot, row, width):
    row.holder.resize(width, 300)
    row.holder.show()
    qtbot.waitExposed(row.holder)


def test_widgets_follow_each_other_in_one_line_where_they_fit(qtbot, row, buttons):
    show(qtbot, row, row.sizeHint().width() + 60)
    assert {button.y() for button in buttons} == {0}
    assert buttons[1].x() == buttons[0].geometry().right() + 1 + GAP


def test_what_does_not_fit_goes_on_in_the_next_line(qtbot, row, buttons):
    show(qtbot, row, row.sizeHint().width() - 20)
    assert buttons[-1].x() == 0
    assert buttons[-1].y() == buttons[0].geometry().bottom() + 1 + GAP


def test_lines_take_the_height_they_need(row, buttons):
    one = buttons[0].sizeHint().height()
    assert row.heightForWidth(row.sizeHint().width()) == one
    assert row.heightForWidth(1) == len(buttons) * one + (len(buttons) - 1) * GAP


def test_a_widget_wider_than_the_row_is_as_wide_as_the_row(qtbot, row, buttons):
    show(qtbot, row, row.minimumSizeHint().width() + 60)
    row.resize(30, 200)
    assert all(button.width() == 30 for button in buttons)


def test_a_widget_that_hides_lets_the_others_move_up(qtbot, row, buttons):
    show(qtbot, row, row.sizeHint().width() + 60)
    buttons[0].hide()
    qtbot.waitUntil(lambda: buttons[1].x() == 0)


def test_an_empty_row_takes_no_room(qtbot):
    row = WrappingRow()
    qtbot.addWidget(row)
    assert (row.sizeHint().width(), row.heightForWidth(100)) == (0, 0)
