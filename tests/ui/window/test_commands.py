"""Every command has a name, a menu and keys of its own."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from binder.ui.commands import COMMANDS, CommandRegistry, Menu


@pytest.fixture
def registry(qapp):
    return CommandRegistry()


def test_no_two_commands_share_keys():
    keys = Counter(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_ids_are_unique():
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_every_key_is_understood_by_qt():
    assert all(QKeySequence(key).toString() for command in COMMANDS for key in command.keys)


def test_every_command_stands_in_a_menu(registry):
    in_menus = {action.objectName() for menu in Menu for action in registry.of_menu(menu)}
    assert in_menus == {command.id for command in COMMANDS}


def test_a_command_nobody_does_cannot_be_chosen(registry):
    assert not registry.action("import").isEnabled()


def test_a_connected_command_runs_its_handler(registry):
    calls = []
    registry.connect_handler("import", lambda: calls.append(1)).trigger()
    assert calls == [1]


def test_an_unknown_command_is_a_bug(registry):
    with pytest.raises(KeyError):
        registry.connect_handler("no-such", print)


def test_a_command_called_before_its_room_is_built_builds_it_and_is_done(registry):
    calls = []

    def build():
        registry.end_early_answers()
        registry.connect_handler("import", lambda: calls.append("done"))

    registry.answer_early(build)
    registry.action("import").trigger()
    assert calls == ["done"]


def test_a_command_that_no_room_takes_cannot_be_chosen_when_all_are_built(registry):
    registry.answer_early(registry.end_early_answers)
    registry.action("import").trigger()
    assert not registry.action("import").isEnabled()


def test_a_command_that_has_its_room_is_left_alone(registry):
    calls = []
    registry.connect_handler("undo", lambda: calls.append(1)).setEnabled(False)
    registry.answer_early(lambda: calls.append("built"))
    assert not registry.action("undo").isEnabled()


def test_a_room_that_comes_before_the_others_keeps_its_command(qapp):
    registry, called = CommandRegistry(), []
    registry.answer_early(lambda: called.append("built"))
    action = registry.connect_handler("cover", lambda: called.append("covered"))
    registry.end_early_answers()
    action.trigger()
    assert (called, action.isEnabled()) == (["covered"], True)


@pytest.mark.parametrize("menu", list(Menu))
def test_a_menu_is_short_enough_for_a_small_screen(registry, qtbot, menu):
    shown = QMenu()
    qtbot.addWidget(shown)
    registry.fill(shown, menu)
    assert len(shown.actions()) <= 22
    assert not shown.actions()[0].isSeparator()


def test_a_line_parts_what_does_not_belong_together(registry, qtbot):
    shown = QMenu()
    qtbot.addWidget(shown)
    registry.fill(shown, Menu.FILE)
    names = ["|" if action.isSeparator() else action.objectName() for action in shown.actions()]
    assert names[names.index("remove-meeting") - 1] == names[names.index("remove-meeting") + 1] == "|"


def test_both_enter_keys_sign(registry):
    assert {key.toString() for key in registry.action("sign").shortcuts()} == {"Ctrl+Enter", "Ctrl+Return"}
