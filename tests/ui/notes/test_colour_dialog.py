"""What the colours mean is asked in one dialog, and told wherever a colour is chosen."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QWidget

from binder.domain.annotation import HighlightColour
from binder.ui.notes.colour_dialog import ColourDialog
from binder.ui.notes.colour_menu import ColourMenu
from binder.ui.notes.note_words import colour_words

MEANINGS = {HighlightColour.YELLOW: "fråga", HighlightColour.GREEN: ""}


@pytest.fixture
def above(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_only_what_was_changed_is_to_be_saved(above):
    dialog = ColourDialog(MEANINGS, above)
    dialog.lines[HighlightColour.PINK].setText("  emot ")
    dialog.lines[HighlightColour.GREEN].setText("   ")
    assert dialog.changed_meanings() == {HighlightColour.PINK: "emot"}


def test_a_meaning_can_be_taken_away(above):
    dialog = ColourDialog(MEANINGS, above)
    dialog.lines[HighlightColour.YELLOW].clear()
    assert dialog.changed_meanings() == {HighlightColour.YELLOW: ""}


def test_every_line_says_which_colour_it_is_for(above):
    names = [line.accessibleName() for line in ColourDialog(MEANINGS, above).lines.values()]
    assert names == ["Vad gul betyder", "Vad grön betyder", "Vad blå betyder", "Vad rosa betyder"]


def test_a_closed_dialog_is_freed(above, qtbot):
    dialog = ColourDialog(MEANINGS, above)
    gone = weakref.ref(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.try_accept()
    del dialog
    gc.collect()
    assert gone() is None


def test_the_choice_of_a_colour_says_what_each_means(above):
    menu = ColourMenu(MEANINGS, HighlightColour.GREEN, above)
    assert [action.text() for action in menu.actions()[:2]] == ["&1  Gul: fråga", "&2  Grön"]
    assert [action.isChecked() for action in menu.actions()[:2]] == [False, True]


def test_a_colour_that_is_chosen_is_told(above, qtbot):
    menu = ColourMenu(MEANINGS, None, above)
    with qtbot.waitSignal(menu.chosen) as told:
        menu.actions()[3].trigger()
    assert told.args == [HighlightColour.PINK]


def test_a_colour_without_a_meaning_has_its_name_alone():
    assert colour_words(HighlightColour.BLUE, {}) == "Blå"
