"""The palette finds, says when it does not, and gives the focus back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from binder.domain.hit import Hit
from binder.ui import command_words
from binder.ui.commands import CommandRegistry
from binder.ui.palette import Palette


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.field = QLineEdit(made)
    made.show()
    return made


@pytest.fixture
def palette(window, session, qapp):
    return Palette(session, CommandRegistry(), window)


def type_words(palette, words):
    palette._field.setText(words)
    palette._search_now()


def test_an_arende_is_found_by_a_word_of_its_title(palette):
    palette.open()
    type_words(palette, "vänortssamarbete")
    assert palette._list.item(0).text() == "Förslag om att avsluta Solbackens vänortssamarbete"


def test_words_that_are_nowhere_give_a_sentence_instead_of_an_empty_list(palette):
    palette.open()
    type_words(palette, "xyzzy")
    assert not palette._nothing.isHidden()
    assert palette._list.isHidden()


def test_closing_gives_the_focus_back(palette, window, qtbot):
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    palette.open()
    palette.close_panel()
    qtbot.waitUntil(window.field.hasFocus)


def test_a_widget_that_is_gone_gets_no_focus(palette, window, qtbot):
    window.field.setFocus()
    qtbot.waitUntil(window.field.hasFocus)
    palette.open()
    with qtbot.waitSignal(window.field.destroyed):
        window.field.deleteLater()
    palette.close_panel()
    assert palette.isHidden()


def test_a_hit_says_the_page_as_the_paper_is_paged(palette, filled):
    hit = Hit(
        kind="page", title="Taxa", context="", meeting_id=1, item_id=filled.items[0], page=7, version_id=1
    )
    assert palette._place(hit) == "Sidan 7"


def test_nothing_is_searched_once_the_binder_is_being_closed(palette):
    palette.open()
    palette._field.setText("vänort")
    palette.shut_down()
    assert not palette._delay.isActive()


def test_a_command_is_found_without_dots_and_rings(palette):
    palette._registry.connect_handler("add-item", print)
    assert [action.objectName() for action in palette._commands("lagg till")] == ["add-item"]


def test_a_command_by_another_name_stands_below_one_of_that_name(palette):
    for command in ("settings", "zoom-in", "text-larger"):
        palette._registry.connect_handler(command, print)
    assert [action.objectName() for action in palette._commands("förstora")] == ["zoom-in", "text-larger"]


def test_enter_takes_what_is_in_the_binder_before_a_command_of_another_name(palette, monkeypatch):
    monkeypatch.setattr(command_words, "other_names", lambda: {"settings": "vänortssamarbete"})
    palette._registry.connect_handler("settings", print)
    palette.open()
    type_words(palette, "vänortssamarbete")
    assert palette._list.item(0).text() == "Inställningar …"
    assert palette._list.currentItem().text() == "Förslag om att avsluta Solbackens vänortssamarbete"


def test_the_chosen_row_is_taken_without_a_key(palette, qtbot):
    palette.open()
    type_words(palette, "vänortssamarbete")
    with qtbot.waitSignal(palette.hit_chosen):
        palette._open.click()
