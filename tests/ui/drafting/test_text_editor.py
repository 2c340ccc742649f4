"""The motivation's editor: what is shown comes back, and every key does what a writer expects."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from binder.domain.motivation import BlockKind, parse, plain_text, write
from binder.ui.drafting.text_editor import KIND_KEYS
from tests.domain.texts import BLOCKS
from tests.ui.drafting.editors import shown_editor
from tests.ui.drafting.keys import press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CITED = "> Utbytet är begränsat.\n> [tjänsteutlåtandet, s. 4](källa:12:4:1,2,3,4)"


@pytest.fixture
def editor(qtbot):
    return shown_editor(qtbot)


def end(editor, text=""):
    editor.start_with(text)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    return editor


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BLOCKS)
def test_what_is_shown_comes_back(editor, blocks):
    text = write(blocks)
    editor.start_with(text)
    assert editor.text() == text
    editor.blocks._read.clear()
    assert editor.text() == text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BLOCKS)
def test_a_place_in_the_plain_text_is_found(editor, blocks):
    editor.start_with(write(blocks))
    plain = plain_text(editor.text())
    places = [start for start in range(len(plain)) if not plain[start].isspace()]
    for start in places[:: max(1, len(places) // 5)]:
        editor.select_range(start, 1)
        assert editor.textCursor().selectedText() == plain[start]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Ett.\nTvå.", "Ett.\n\nTvå."),
        ("- ett\ntvå", "- ett\n- två"),
        ("1. ett\ntvå\n\nEfter", "1. ett\n2. två\n\nEfter"),
        ("a - b", "a - b"),
        ("2. mars", "2\\. mars"),
        ("2 * 3", "2 \\* 3"),
        ("Åäö ”citat” – streck", "Åäö ”citat” – streck"),
    ],
)
def test_typing(editor, typed, text):
    type_text(editor, typed)
    assert editor.text() == text


@pytest.mark.parametrize("kind", KIND_KEYS)
def test_a_key_makes_the_paragraph_one_of_its_kind_and_back(editor, kind):
    end(editor, "Ord")
    keys = {"Ctrl": CTRL, "Shift": SHIFT}
    *held, letter = KIND_KEYS[kind].split("+")
    modifiers = keys[held[0]] | keys[held[1]]
    press(editor, Qt.Key[f"Key_{letter}"], modifiers)
    assert parse(editor.text())[0].kind is kind
    press(editor, Qt.Key[f"Key_{letter}"], modifiers)
    assert editor.text() == "Ord"


def test_strong_and_emphasised_words_are_typed_between_their_keys(editor):
    type_text(editor, "a ")
    press(editor, Qt.Key.Key_B, CTRL)
    type_text(editor, "b")
    press(editor, Qt.Key.Key_I, CTRL)
    type_text(editor, "c")
    assert editor.text() == "a **b*c***"


def test_a_heading_has_one_look_and_ends_with_enter(editor):
    end(editor, "# Rubrik")
    press(editor, Qt.Key.Key_B, CTRL)
    type_text(editor, "er\nText")
    assert editor.text() == "# Rubriker\n\nText"


def test_enter_after_a_quotation_leaves_it_and_its_citation_whole(editor):
    editor.start_with(CITED)
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    type_text(editor, "\nEfter")
    assert editor.text() == f"{CITED}\n\nEfter"


def test_words_of_a_quotation_do_not_run_into_its_citation(editor):
    editor.start_with(CITED)
    editor.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    press(editor, Qt.Key.Key_Delete)
    press(editor, Qt.Key.Key_Right)
    press(editor, Qt.Key.Key_Backspace)
    assert editor.text() == CITED


def test_backspace_before_a_point_ends_the_list(editor):
    end(editor, "- ett\n- två")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    press(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "- ett\n\ntvå"


def test_a_list_begun_by_mistake_is_undone_in_one_step(editor):
    type_text(editor, "- ")
    assert editor.kind() == "bullet"
    editor.undo()
    type_text(editor, "x")
    assert parse(editor.text())[0].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize("kind", [BlockKind.BULLET, BlockKind.HEADING, BlockKind.QUOTE])
def test_a_choice_is_one_step_to_undo(editor, kind):
    end(editor, "Ett *ord*.\n\nTvå.")
    editor.selectAll()
    editor.choose_kind(kind)
    editor.undo()
    assert editor.text() == "Ett *ord*.\n\nTvå."


def test_a_paste_is_one_step_to_undo(editor):
    end(editor, "Före")
    source = QMimeData()
    source.setHtml("<ul><li><b>ett</b></li><li>två</li></ul><p>efter</p>")
    editor.insertFromMimeData(source)
    assert editor.text() == "Före\n\n- **ett**\n- två\n\nefter"
    editor.undo()
    assert editor.text() == "Före"


def test_a_list_pasted_inside_a_paragraph_leaves_both_halves(editor):
    editor.start_with("Före efter")
    cursor = editor.textCursor()
    cursor.setPosition(5)
    editor.setTextCursor(cursor)
    source = QMimeData()
    source.setText("• ett\n• två")
    editor.insertFromMimeData(source)
    assert [block.text for block in parse(editor.text())] == ["Före ", "ett", "två", "efter"]


def test_words_copied_here_are_pasted_with_their_looks(editor):
    editor.start_with(f"Ett **fett** ord.\n\n{CITED}")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    end(editor)
    editor.insertFromMimeData(copied)
    assert editor.text() == f"Ett **fett** ord.\n\n{CITED}"


def test_a_part_of_a_paragraph_is_copied_as_it_stands(editor):
    editor.start_with("Ett **fett** ord.")
    editor.select_range(4, 4)
    copied = editor.createMimeDataFromSelection()
    assert (copied.text(), copied.html()) == ("fett", "<p><strong>fett</strong></p>")


def test_ctrl_and_a_click_on_a_citation_lead_to_its_place(editor, qtbot):
    editor.start_with(CITED)
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    place = QPointF(editor.cursorRect(cursor).center())
    event = QMouseEvent(
        QEvent.Type.MouseButtonRelease, place, editor.mapToGlobal(place), Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton, CTRL,
    )  # fmt: skip
    with qtbot.waitSignal(editor.source_wanted) as wanted:
        QApplication.sendEvent(editor.viewport(), event)
    assert (wanted.args[0].page, wanted.args[0].version_id) == (4, 12)


def test_the_quotation_itself_knows_its_source(editor, qtbot):
    editor.start_with(CITED)
    with qtbot.waitSignal(editor.source_wanted):
        assert editor.open_source()
    assert not end(editor, "Ord.").open_source()


def test_keys_of_the_editor_are_not_the_windows(editor):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_B, CTRL)
    event.ignore()
    QApplication.sendEvent(editor, event)
    assert event.isAccepted()


def test_a_quotation_that_is_put_in_is_one_step(editor):
    end(editor, "Skäl.")
    editor.append(parse(CITED))
    assert editor.text() == f"Skäl.\n\n{CITED}"
    editor.undo()
    assert editor.text() == "Skäl."


def test_points_and_quotations_are_drawn(editor):
    empty = editor.grab().toImage()
    editor.start_with("1. ett\n2. två")
    numbers = editor.grab().toImage()
    editor.start_with("- ett\n- två")
    assert len({bytes(i.constBits()) for i in (empty, numbers, editor.grab().toImage())}) == 3


def test_the_menu_in_a_quotation_leads_to_its_source(qtbot, editor):
    editor.start_with(CITED)
    menu = QMenu(editor)
    editor._offer_source(editor.textCursor(), menu)
    with qtbot.waitSignal(editor.source_wanted) as wanted:
        menu.actions()[0].trigger()
    assert wanted.args[0].page == 4
