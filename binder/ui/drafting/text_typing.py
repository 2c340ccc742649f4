"""What Enter, Backspace, Delete and Space do in lists, headings and quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from binder.domain.motivation import HEADINGS, BlockKind
from binder.ui.drafting.text_blocks import set_kind
from binder.ui.drafting.text_formats import CITATION, block_format, char_format, kind_of

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor

_HEADINGS = {kind.value for kind in HEADINGS}
_ITEMS = {BlockKind.BULLET.value, BlockKind.NUMBERED.value}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_BEGINS = ((re.compile(r"[-–•*]"), BlockKind.BULLET), (re.compile(r"1[.)]"), BlockKind.NUMBERED))


def typed(editor: TextEditor, event: QKeyEvent) -> bool:
    """Do what the key means where the cursor is; False where Qt does the right thing by itself."""
    act = _ACTS.get(Qt.Key(event.key()))
    if act is None or event.modifiers() & _COMMANDS or editor.isReadOnly():
        return False
    return act(editor, editor.textCursor())


def end_block(cursor: QTextCursor, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
    """A new paragraph after the one with the cursor, which is at its end."""
    cursor.insertBlock(block_format(kind.value), char_format(kind.value))


def _enter(editor: TextEditor, cursor: QTextCursor) -> bool:
    kind = kind_of(cursor.block())
    if not cursor.block().text() and kind in {*_ITEMS, *_HEADINGS, BlockKind.QUOTE.value}:
        # An empty point ends the list.
        return _become_paragraph(editor, cursor)
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
    """The citation is a line of its own: it does not run into the quoted words."""
    following = cursor.block().next()
    is_last = cursor.atBlockEnd() and not cursor.hasSelection() and following.isValid()
    return is_last and kind_of(following) == CITATION and bool(cursor.block().text())


def _backspace(editor: TextEditor, cursor: QTextCursor) -> bool:
    if cursor.hasSelection() or not cursor.atBlockStart():
        return False
    kind = kind_of(cursor.block())
    before = cursor.block().previous()
    if kind == CITATION and before.isValid() and cursor.block().text():
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
        editor.setTextCursor(cursor)
        return True
    return kind not in {BlockKind.PARAGRAPH.value, CITATION} and _become_paragraph(editor, cursor)


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
