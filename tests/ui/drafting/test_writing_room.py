"""The text alone, and the finished page beside it: the same text, the same undo, given back whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.ui.commands import CommandRegistry
from binder.ui.drafting.draft_panel import DraftPanel
from tests.ui.drafting.keys import press, type_text


@pytest.fixture
def panel(qtbot, session, filled):
    made = DraftPanel(session, CommandRegistry(session))
    qtbot.addWidget(made)
    made.resize(420, 700)
    made.show()
    made.show_item(filled.items[1])
    made.begin()
    qtbot.waitUntil(lambda: made.draft_id is not None)
    type_text(made.form.motivation, "Samarbetet behövs.")
    return made


@pytest.fixture
def room(qtbot, panel):
    with qtbot.waitSignal(panel.aids.room_wanted) as wanted:
        press(panel.form.motivation, Qt.Key.Key_F11)
    made = wanted.args[0]
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.begin()
    return made


def test_the_text_is_written_on_where_nothing_else_is(room, panel):
    assert room.isAncestorOf(panel.form.motivation)
    type_text(panel.form.motivation, " Nu.")
    assert panel.form.yrkande().motivation == "Samarbetet behövs. Nu."


def test_the_text_goes_back_to_its_place_with_its_undo(room, panel):
    type_text(panel.form.motivation, "\nMer.")
    room.shut_down()
    assert panel.form.isAncestorOf(panel.form.motivation)
    assert panel.form._texts.indexOf(panel.form.writing) > panel.form._texts.indexOf(panel.form.text_heading)
    panel.form.motivation.undo()
    assert panel.form.motivation.text().startswith("Samarbetet behövs.")


def test_the_same_key_leads_out_again(qtbot, room, panel):
    with qtbot.waitSignal(room.closed):
        press(panel.form.motivation, Qt.Key.Key_F11)
    room.shut_down()


def test_another_kind_meanwhile_leaves_the_text_where_it_is(room, panel):
    panel.form.kind.setCurrentIndex(panel.form.kind.count() - 1)
    assert room.isAncestorOf(panel.form.motivation)
    room.shut_down()


def test_the_page_beside_is_what_would_be_signed_and_follows_the_text(qtbot, room, panel):
    panel.flush()
    room.beside.setChecked(True)
    qtbot.waitUntil(lambda: room.reader.pages.page_layout is not None, timeout=10_000)
    with qtbot.waitSignal(room.reader.paper_shown, timeout=10_000):
        type_text(panel.form.motivation, "\nEtt stycke till.")
        panel.flush()
    room.shut_down()


def test_a_character_that_cannot_be_printed_is_told_beside(qtbot, room, panel):
    type_text(panel.form.motivation, "🙂")
    panel.flush()
    room.beside.setChecked(True)
    qtbot.waitUntil(room.trouble.isVisible, timeout=10_000)
    room.shut_down()


def test_a_room_that_nobody_opens_leaves_the_text_in_its_place(qtbot, panel):
    with qtbot.waitSignal(panel.aids.room_wanted) as wanted:
        panel.form.writing.alone.click()
    assert panel.form.isAncestorOf(panel.form.motivation)
    qtbot.addWidget(wanted.args[0])
