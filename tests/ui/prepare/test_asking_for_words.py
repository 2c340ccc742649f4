"""Marking without chosen words asks for them, until there are some or they are no longer wanted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


@pytest.fixture
def asked(place, registry):
    """Someone tried to mark before choosing words."""
    registry.action("highlight").trigger()
    assert "Välj först text" in place.banner.accessibleName()
    assert place.banner.isVisible()
    return place


def test_it_is_no_fault_to_be_asked(asked):
    assert asked.banner.property("tone") == "info"


def test_chosen_words_end_the_asking(asked, qtbot):
    asked.reader.setFocus()
    target = QApplication.focusWidget()
    qtbot.keyClick(target, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: asked.reader.selected_anchor() is not None)
    assert asked.banner.isHidden()


def test_another_arende_ends_the_asking(asked, filled):
    asked.show_item(filled.items[1])
    assert asked.banner.isHidden()


def test_what_was_said_since_stays(asked, filled):
    asked.banner.say("Något annat.")
    asked.show_item(filled.items[1])
    assert asked.banner.isVisible()
