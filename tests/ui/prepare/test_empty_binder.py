"""What is shown before there is any meeting: the two ways to begin."""

from __future__ import annotations

import pytest

from binder.ui.commands import CommandRegistry
from binder.ui.prepare.empty_binder import EmptyBinder


class Called:
    """Remembers which commands were called."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def choose(self) -> None:
        self.names.append("import")

    def write(self) -> None:
        self.names.append("new-meeting")


@pytest.fixture
def registry(qapp):
    return CommandRegistry()


@pytest.fixture
def page(qtbot, registry):
    made = EmptyBinder(registry)
    qtbot.addWidget(made)
    return made


def test_a_button_cannot_be_pressed_before_its_command_can_be_called(page, registry):
    assert not page.choose.isEnabled()
    registry.connect_handler("import", Called().choose)
    assert page.choose.isEnabled()
    assert not page.by_hand.isEnabled()


def test_the_keyboard_begins_at_the_first_button(page, registry, qtbot):
    page.show()
    assert not page.choose.hasFocus()
    registry.connect_handler("import", Called().choose)
    assert page.focusWidget() is page.choose


def test_the_keyboard_begins_there_also_when_the_page_comes_late(page, registry):
    registry.connect_handler("import", Called().choose)
    page.show()
    assert page.focusWidget() is page.choose


def test_the_buttons_call_their_commands(page, registry):
    called = Called()
    registry.connect_handler("import", called.choose)
    registry.connect_handler("new-meeting", called.write)
    page.choose.click()
    page.by_hand.click()
    assert called.names == ["import", "new-meeting"]
