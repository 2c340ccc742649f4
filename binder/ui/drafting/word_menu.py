"""The menu of a text that is written: Qt's own, with what a misspelt word may have been on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from binder.ui.drafting.growing_editor import GrowingEditor
    from binder.ui.drafting.text_editor import TextEditor


def asked_about(editor: TextEditor | GrowingEditor, event: QContextMenuEvent) -> QTextCursor:
    """Where the menu was asked for: at the pointer, or at the cursor when a key did it."""
    is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    return editor.textCursor() if is_by_key else editor.cursorForPosition(event.pos())


def show_menu(editor: TextEditor | GrowingEditor, menu: QMenu, event: QContextMenuEvent) -> None:
    """Show the menu; it goes by itself once it is closed."""
    is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
    place = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft() if is_by_key else event.pos())
    marks = editor.spelling if not editor.isReadOnly() else None
    word = marks.word_at(asked_about(editor, event).position()) if marks is not None else None
    if marks is not None and word is not None:
        marks.offer(word, menu, place)
    else:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
