"""What Enter, Backspace, Delete, Space and Tab do in lists, headings, quotations and tables."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from binder.domain.motivation import HEADINGS, BlockKind
from binder.ui.drafting.list_levels import change_level
from binder.ui.drafting.text_blocks import set_kind
from binder.ui.drafting.text_formats import (
    CAPTION,
    CELLS,
    CITATION,
    POINTS,
    block_format,
    char_format,
    kind_of,
)

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor

_HEADINGS = {kind.value for kind in HEADINGS}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_BEGINS = ((re.compile(r"[-–•*]"), BlockKind.BULLET), (re.compile(r"1[.)]"), BlockKind.NUMBERED))


def typed(editor: TextEditor, event: QKeyEvent) -> bool:
    """Do what the key means where the cursor is; False where Qt does the right thing by itself."""
    act = _ACTS.get(Qt.Key(event.key()))
    if act is None or event.modifiers() & _COMMANDS or editor.isReadOnly():
        return False
    return act(editor, editor.textCursor())


def tabbed(editor: TextEditor, event: QKeyEvent) -> bool:
    """Tab goes from cell to cell, and moves a point in or out; False where it goes to the next field.

    Out of the first level Shift and Tab lead to the field before, as everywhere.
    """
    step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
    if not step or event.modifiers() & _COMMANDS or editor.isReadOnly():
        return False
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        step = -1
    cursor = editor.textCursor()
    if kind_of(cursor.block()) in CELLS:
        return editor.tables.step(step)
    is_begin = cursor.atBlockStart() or "\u2029" in cursor.selectedText()
    if kind_of(cursor.block()) not in POINTS or not is_begin:
        return False
    return editor.change_level(step) or step > 0


def end_block(cursor: QTextCursor, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
    """A new paragraph after the one with the cursor, which is at its end."""
    cursor.insertBlock(block_format(kind.value), char_format(kind.value))


def _enter(editor: TextEditor, cursor: QTextCursor) -> bool:
    kind = kind_of(cursor.block())
    if kind in CELLS | {CAPTION}:
        editor.tables.go_down()
        return True
    if not cursor.block().text() and kind in {*POINTS, *_HEADINGS, BlockKind.QUOTE.value}:
        # An empty point moves out, and from the first level ends the list.
        return change_level(cursor, -1) or _become_paragraph(editor, cursor)
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    is_end = cursor.atBlockEnd()
    if kind == CITATION or (kind == BlockKind.QUOTE.value and is_end):
        _leave_quotation(cursor)
    elif kind in _HEADINGS and is_end:
        end_block(cursor)
    else:
        # In the middle, both halves stay what they were; so does a list that goes on.
        cursor.insertBlock()
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    editor.setCurrentCharFormat(cursor.blockCharFormat())
    editor.ensureCursorVisible()
    return True


def _leave_quotation(cursor: QTextCursor) -> None:
    following = cursor.block().next()
    if kind_of(cursor.block()) != CITATION and following.isValid() and kind_of(following) == CITATION:
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    end_block(cursor)


def _delete(_editor: TextEditor, cursor: QTextCursor) -> bool:
    """A citation is a line of its own, as are a table's caption and its cells: nothing runs into them."""
    following = cursor.block().next()
    if not cursor.atBlockEnd() or cursor.hasSelection() or not following.isValid():
        return False
    is_cell = kind_of(cursor.block()) in CELLS | {CAPTION}
    return is_cell or (kind_of(following) in {CITATION, CAPTION} and bool(cursor.block().text()))


def _backspace(editor: TextEditor, cursor: QTextCursor) -> bool:
    if cursor.hasSelection():
        # By itself Qt would only move in what stands in a list, and give the cells of a table its looks.
        cursor.removeSelectedText()
        return True
    if not cursor.atBlockStart():
        return False
    kind = kind_of(cursor.block())
    if kind in CELLS:
        return True
    if kind == CAPTION or _keeps_its_line(cursor.block()):
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        editor.setTextCursor(cursor)
        return True
    if kind in POINTS and change_level(cursor, -1):
        return True
    return kind not in {BlockKind.PARAGRAPH.value, CITATION} and _become_paragraph(editor, cursor)


def _keeps_its_line(block: QTextBlock) -> bool:
    """Whether a paragraph cannot be joined to what stands before it: behind a table, or a citation."""
    before = block.previous()
    if not before.isValid():
        return False
    return kind_of(before) in CELLS or (kind_of(block) == CITATION and bool(block.text()))


def _become_paragraph(editor: TextEditor, cursor: QTextCursor) -> bool:
    set_kind(cursor, BlockKind.PARAGRAPH)
    editor.setCurrentCharFormat(char_format(BlockKind.PARAGRAPH.value))
    return True


def _begin_list(editor: TextEditor, cursor: QTextCursor) -> bool:
    """A dash or "1." and a space at the beginning of a paragraph begin a list; undone, they are just that."""
    block = cursor.block()
    if cursor.hasSelection() or kind_of(block) != BlockKind.PARAGRAPH.value or not cursor.atBlockEnd():
        return False
    kind = next((kind for pattern, kind in _BEGINS if pattern.fullmatch(block.text())), None)
    if kind is None:
        return False
    cursor.insertText(" ")
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    set_kind(cursor, kind)
    cursor.endEditBlock()
    editor.setTextCursor(cursor)
    return True


_ACTS = {
    Qt.Key.Key_Return: _enter,
    Qt.Key.Key_Enter: _enter,
    Qt.Key.Key_Backspace: _backspace,
    Qt.Key.Key_Delete: _delete,
    Qt.Key.Key_Space: _begin_list,
}
