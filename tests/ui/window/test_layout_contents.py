"""Layouts are read in their order, and PySide keeps nothing of them that outlives what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from binder.ui.layout_contents import clear, contents
from binder.ui.tab_order import follow_layout
from tests.ui.strays import strays


def _freed() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def page(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def column(page) -> QVBoxLayout:
    return QVBoxLayout(page)


def test_the_order_is_the_layout_s_and_not_of_making(column):
    first, last, between = QPushButton("1"), QPushButton("3"), QHBoxLayout()
    column.addWidget(last)
    column.insertStretch(0)
    column.insertLayout(1, between)
    column.insertWidget(1, first)
    assert contents(column) == [first, between, last]


def test_what_stands_beside_the_layout_or_deeper_in_it_is_left_out(page, column):
    QPushButton("beside", page)
    inner, deeper = QHBoxLayout(), QPushButton("deeper")
    column.addLayout(inner)
    inner.addWidget(deeper)
    assert contents(column) == [inner]
    assert contents(inner) == [deeper]


def test_the_fields_of_a_form_come_behind_their_labels(page):
    form, label, field = QFormLayout(page), QLabel("Namn"), QLineEdit()
    form.addRow(label, field)
    assert contents(form) == [label, field]


def test_a_grid_is_read_as_it_was_filled(page):
    grid, one, two = QGridLayout(page), QLabel("1"), QLabel("2")
    grid.addWidget(one, 0, 0)
    grid.addWidget(two, 0, 1)
    assert contents(grid) == [one, two]


def test_a_layout_without_a_widget_around_it_has_only_layouts():
    alone, inner = QVBoxLayout(), QHBoxLayout()
    alone.addLayout(inner)
    assert contents(alone) == [inner]


def test_clearing_deletes_the_widgets(column):
    gone: list[str] = []
    for name in "ab":
        widget = QLabel(name)
        widget.destroyed.connect(lambda _=None, name=name: gone.append(name))
        column.addWidget(widget)
    del widget
    clear(column)
    assert contents(column) == []
    _freed()
    assert gone == ["a", "b"]


READERS: list[Callable[[QVBoxLayout], object]] = [
    contents,
    clear,
    lambda column: follow_layout(column.parentWidget()),
]


@pytest.mark.parametrize("reader", READERS)
def test_nothing_that_reads_a_layout_leaves_a_stray(column, reader):
    column.addStretch()
    column.addLayout(QHBoxLayout())
    column.addWidget(QPushButton("1"))
    reader(column)
    assert strays() == {}


def test_the_item_of_a_layout_is_a_stray(column):
    column.addWidget(QPushButton("1"))
    column.addStretch()
    column.itemAt(0).widget()
    column.itemAt(1)
    assert strays() == {"QWidgetItem": 1, "QSpacerItem": 1}
    while column.count():
        column.takeAt(0)
    assert strays() == {}


def _add_filled(column: QVBoxLayout) -> None:
    inner = QHBoxLayout()
    inner.addWidget(QLabel())
    column.addLayout(inner)


def _add_and_fill(column: QVBoxLayout) -> None:
    inner = QHBoxLayout()
    column.addLayout(inner)
    inner.addWidget(QLabel())


@pytest.mark.parametrize(("add", "found"), [(_add_filled, {"QWidgetItem": 1}), (_add_and_fill, {})])
def test_a_layout_is_added_before_it_is_filled(column, add, found):
    add(column)
    assert strays() == found
    clear(column.findChild(QHBoxLayout))
    column.findChild(QHBoxLayout).deleteLater()
    _freed()


def _changing_rows(column: QVBoxLayout, read: Callable[[QVBoxLayout], object]) -> Iterator[None]:
    """Rows that come, are read and go, as findings and notes do."""
    for _ in range(100):
        rows = [QWidget() for _ in range(20)]
        for row in rows:
            column.addWidget(row)
        read(column)
        for row in rows:
            row.deleteLater()
        del rows, row
        _freed()
        yield


def test_a_scroll_bar_made_where_a_row_was_is_a_scroll_bar(column):
    areas: list[QScrollArea] = []
    for _ in _changing_rows(column, lambda column: follow_layout(column.parentWidget())):
        areas += [QScrollArea() for _ in range(10)]
        bars = [bar for area in areas[-10:] for bar in (area.verticalScrollBar(), area.horizontalScrollBar())]
        assert {type(bar) for bar in bars} == {QScrollBar}
