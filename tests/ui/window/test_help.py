"""The list of keys names each command, whatever it would do just now."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from binder.ui.commands import CommandRegistry
from binder.ui.help import ShortcutsDialog
from binder.ui.prepare.prepare_place import PreparePlace


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def words(dialog):
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_undo_is_called_undo_also_when_there_is_something_to_undo(parent):
    registry = CommandRegistry(parent)
    registry.action("undo").setText("Ångra: Skickad enligt dig")
    assert "Ångra" in words(ShortcutsDialog(registry, parent))


def test_every_command_with_a_key_is_listed(parent):
    registry = CommandRegistry(parent)
    shown = words(ShortcutsDialog(registry, parent))
    assert [
        action.text() for action in registry.all() if action.shortcuts() and action.text() not in shown
    ] == []


def test_the_closed_dialog_is_freed(parent, qtbot):
    dialog = ShortcutsDialog(CommandRegistry(parent), parent)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()


def test_commands_stand_under_the_name_of_their_menu(parent):
    shown = words(ShortcutsDialog(CommandRegistry(parent), parent))
    assert shown.index("Anteckning") < shown.index("Anteckna på sidan") < shown.index("Ärende")


def test_the_keys_of_the_meeting_are_told(parent):
    shown = words(ShortcutsDialog(CommandRegistry(parent), parent))
    assert shown.index("I Möte") < shown.index("Gå till ärendet med det numret")


@pytest.mark.parametrize("word", ["penna", "CTRL+SHIFT+B"])
def test_a_word_or_its_keys_find_a_command(parent, word):
    dialog = ShortcutsDialog(CommandRegistry(parent), parent)
    dialog.sought.setText(word)
    seen = [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
    assert {"Rita med penna", "Anteckning"} <= set(seen)
    assert {"Markera vald text", "Arkiv"}.isdisjoint(seen)


def test_every_key_that_works_alone_on_a_page_is_told(parent, qtbot, session):
    registry = CommandRegistry(parent)
    place = PreparePlace(session, registry)
    qtbot.addWidget(place)
    keys = [made.key().toString() for made in place.reader.findChildren(QShortcut)]
    alone = {key for key in keys if len(key) == 1 and key.isalpha()}
    assert alone <= set(words(ShortcutsDialog(registry, parent)))
    place.shut_down()


def test_a_word_that_no_command_has_is_told(parent):
    dialog = ShortcutsDialog(CommandRegistry(parent), parent)
    dialog.sought.setText("giraff")
    assert not dialog.nothing.isHidden()
    dialog.sought.clear()
    assert dialog.nothing.isHidden()
