"""Choices that a screen reader can tell apart."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from binder.ui.drafting.tool_buttons import Choice


def test_a_choice_is_labelled_by_what_it_is_about(qtbot):
    choice = Choice("Slag av yrkande")
    qtbot.addWidget(choice)
    choice.addItem("Tilläggsyrkande")
    choice.show()
    found = QAccessible.queryAccessibleInterface(choice).relations()
    assert "Slag av yrkande" in [label.text(QAccessible.Text.Name) for label, _ in found]


def test_the_label_takes_no_room(qtbot):
    choice = Choice("Slag av yrkande")
    qtbot.addWidget(choice)
    choice.show()
    assert choice.findChild(QLabel).size().isEmpty()
