"""Whatever is selected, deleted, typed, cut and undone: the text can be read, and comes back."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from binder.domain.motivation import parse, write
from binder.ui.drafting.text_editor import TextEditor
from binder.ui.drafting.text_formats import CAPTION, CELLS, kind_of
from tests.ui.drafting.keys import press, type_text

CITED = "> cit\n> [src](källa:1:2:3,4,5,6)"
TABLE = "|+ Kap\n| År | Tkr |\n| --- | --- |\n| 2026 | 35 |\n| b | 3 |"
TEXT = f"Före *ord*\n\n{TABLE}\n\n- a\n  - b\n\n| q |\n| --- |\n| r |\n\n{CITED}\n\nEfter"
KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Tab)
WORDS = ("x", " ", "- ")


@pytest.fixture
def editor(qtbot):
    made = TextEditor("Motivering", lines=6)
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def select_some(editor, random):
    last = editor.document().characterCount() - 1
    cursor = editor.textCursor()
    cursor.setPosition(random.randint(0, last))
    if random.random() < 0.6:
        cursor.setPosition(random.randint(0, last), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def do_something(editor, random):
    tables = editor.tables
    random.choice(
        (
            *(lambda key=key: press(editor, key) for key in KEYS),
            *(lambda words=words: type_text(editor, words) for words in WORDS),
            editor.cut,
            lambda: editor.insertFromMimeData(editor.createMimeDataFromSelection()),
            lambda: tables.add_row(below=True),
            lambda: tables.add_column(right=True),
            tables.remove_row,
            tables.remove_column,
            tables.remove,
        )
    )()


def lost(editor):
    """Paragraphs that are cells outside of tables, others inside one, and captions without a table."""
    for block in editor.blocks.paragraphs():
        is_inside = QTextCursor(block).currentTable() is not None
        heads_none = kind_of(block) == CAPTION and kind_of(block.next()) not in CELLS
        if is_inside != (kind_of(block) in CELLS) or heads_none:
            yield block.text()


@pytest.mark.parametrize("seed", range(40))
def test_a_text_that_was_worked_on_anyhow_can_be_read_and_undone(editor, seed):
    random = Random(seed)  # noqa: S311 - not a secret
    editor.start_with(TEXT)
    for _ in range(random.randint(1, 6)):
        select_some(editor, random)
        do_something(editor, random)
        assert write(parse(editor.text())) == editor.text()
        assert list(lost(editor)) == []
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.text() == TEXT


def test_all_that_is_deleted_is_a_paragraph_again(editor):
    editor.start_with(f"{TABLE}\n\nEfter")
    editor.selectAll()
    type_text(editor, "x\ny")
    assert editor.text() == "x\n\ny"
    assert [kind_of(block) for block in editor.blocks.paragraphs()] == ["paragraph"] * 2


def test_backspace_deletes_a_selection_that_begins_in_a_list(editor):
    editor.start_with("- a\n- b\n\nc")
    cursor = editor.document().find("c")
    cursor.setPosition(cursor.selectionEnd())
    cursor.setPosition(editor.document().find("b").selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    press(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "- a"
