"""A combo box is heard by its name, not by what happens to be chosen in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from binder.ui.combo_names import name_combo


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


@pytest.fixture
def box(page):
    made = QComboBox()
    made.addItems(["Ljust", "Mörkt"])
    page.layout().addWidget(made)
    return made


def labels(widget):
    related = QAccessible.queryAccessibleInterface(widget).relations()
    is_label = QAccessible.RelationFlag.Label
    return [other.text(QAccessible.Text.Name) for other, relation in related if relation == is_label]


def test_without_a_label_of_its_own_one_is_heard_and_not_seen(page, box):
    name_combo(box, "Utseende")
    page.show()
    assert labels(box) == ["Utseende"]
    assert not any(label.isVisible() for label in page.findChildren(QLabel))


def test_the_label_beside_it_is_heard_once(page, box):
    shown = QLabel("Utseende")
    page.layout().addWidget(shown)
    name_combo(box, "Utseende", shown)
    assert labels(box) == ["Utseende"]


def test_the_field_of_a_choice_that_can_be_written_in_has_the_name(box):
    box.setEditable(True)
    name_combo(box, "Kommun")
    field = QAccessible.queryAccessibleInterface(box.lineEdit())
    assert field.text(QAccessible.Text.Name) == "Kommun"


def test_unnamed_it_is_called_by_its_choice_only(box):
    assert labels(box) == []
