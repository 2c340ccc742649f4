from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from binder.ui.reflow_row import GAP, ReflowRow


@pytest.fixture
def buttons(qapp):
    return QPushButton("Skriv ut på papper"), QPushButton("Spara PDF …")


@pytest.fixture
def row(qtbot, buttons):
    made = ReflowRow(*buttons)
    holder = QWidget()
    QVBoxLayout(holder).addWidget(made)
    made.holder = holder
    qtbot.addWidget(holder)
    return made


def show(qtbot, row, width):
    row.holder.resize(width, 200)
    row.holder.show()
    qtbot.waitExposed(row.holder)


def test_widgets_stand_side_by_side_where_they_fit(qtbot, row, buttons):
    show(qtbot, row, 600)
    assert buttons[0].y() == buttons[1].y()
    assert buttons[1].x() == buttons[0].width() + GAP


def test_widgets_that_stretch_alike_are_equally_wide(qtbot, row, buttons):
    show(qtbot, row, 600)
    assert buttons[0].width() == buttons[1].width()


def test_in_a_narrow_panel_they_stand_above_each_other_uncut(qtbot, row, buttons):
    show(qtbot, row, 190)
    assert buttons[1].y() > buttons[0].geometry().bottom()
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_a_column_takes_the_height_it_needs(row, buttons):
    narrow = row.heightForWidth(10)
    assert narrow == sum(button.sizeHint().height() for button in buttons) + GAP


def test_a_hidden_widget_takes_no_room(row, buttons):
    before = row.sizeHint().width()
    buttons[1].hide()
    assert row.sizeHint().width() < before - GAP
