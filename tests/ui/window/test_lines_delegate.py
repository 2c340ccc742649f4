"""A row of several lines is as high as its text needs, at any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem

from binder.ui.lines_delegate import LinesDelegate


@pytest.fixture
def rows(qtbot):
    made = QListWidget()
    qtbot.addWidget(made)
    made.addItems(["Ett", "Ett\ntvå", "Ett\n" + "många ord " * 8])
    made.setItemDelegate(LinesDelegate(made))
    return made


def height(rows, number, width=280):
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 0)
    return rows.itemDelegate().sizeHint(option, rows.model().index(number, 0)).height()


def test_more_lines_need_more_height(rows):
    assert height(rows, 0) < height(rows, 1) < height(rows, 2)


def test_a_wider_list_needs_less(rows):
    assert height(rows, 2, width=900) < height(rows, 2)


def test_a_row_paints_its_words(rows):
    image = QImage(280, 200, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 280, 200)
    painter = QPainter(image)
    rows.itemDelegate().paint(painter, option, rows.model().index(2, 0))
    painter.end()
    assert any(image.pixel(x, y) != 0xFFFFFFFF for x in range(0, 280, 2) for y in range(0, 200, 2))
