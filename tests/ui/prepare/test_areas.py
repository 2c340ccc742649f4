"""F6 goes from one part of the place to the next, and passes over what is not shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from binder.ui.prepare.areas import next_area


@pytest.fixture
def parts(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    fields = [QLineEdit() for _ in range(3)]
    row = QHBoxLayout(window)
    for field in fields:
        row.addWidget(field)
    window.show()
    fields[0].setFocus()
    qtbot.waitUntil(fields[0].hasFocus)
    yield fields
    window.close()


def test_the_part_after_the_one_with_the_focus(parts):
    assert next_area(parts) is parts[1]


def test_a_hidden_part_is_passed_over(parts):
    parts[1].hide()
    assert next_area(parts) is parts[2]


def test_without_focus_it_begins_with_the_first(parts):
    parts[0].clearFocus()
    assert next_area(parts) is parts[0]


def test_where_nothing_is_shown_there_is_no_part(parts):
    for part in parts:
        part.hide()
    assert next_area(parts) is None
