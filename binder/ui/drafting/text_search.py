"""The bar that looks for words in the motivation and replaces them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from binder.ui.drafting.tool_buttons import icon_button
from binder.ui.parts import button, label
from binder.ui.reflow_row import ReflowRow

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor


class TextSearch(QFrame):
    """Enter goes on, Shift and Enter goes back, Escape closes and leaves the cursor at the words."""

    closed = Signal()

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Sök i texten"))
        self.words.setAccessibleName(self.tr("Sök i texten"))
        self.instead = QLineEdit()
        self.instead.setPlaceholderText(self.tr("Ersätt med"))
        self.instead.setAccessibleName(self.tr("Ersätt med"))
        self.told = label("", "meta")
        self.previous = icon_button("arrow-up", self.tr("Föregående träff"))
        self.next = icon_button("arrow-down", self.tr("Nästa träff"))
        self.close_button = icon_button("x", self.tr("Stäng sökningen"))
        self.replace = button(self.tr("Ersätt"), "mend")
        self.replace_all = button(self.tr("Ersätt alla"), "mend")
        self._lay_out()
        self.words.textEdited.connect(self._on_edited)
        self.previous.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.close_button.clicked.connect(self.end)
        self.replace.clicked.connect(self._on_replace)
        self.replace_all.clicked.connect(self._on_replace_all)
        self.hide()

    def begin(self) -> None:
        """Come to the front, with the words that are selected."""
        selected = self._editor.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.words.setText(selected)
        self.show()
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def begin_replacing(self) -> None:
        """Come to the front, ready for what is to stand instead."""
        self.begin()
        if self.words.text():
            self.instead.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> None:
        """Go back to the text."""
        self.hide()
        self._editor.setFocus()
        self.closed.emit()

    def go_on(self) -> None:
        """To the next place, from the top again after the last."""
        self._step(QTextDocument.FindFlag(0))

    def go_back(self) -> None:
        """To the place before, from the bottom again before the first."""
        self._step(QTextDocument.FindFlag.FindBackward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.go_back if is_back else self.go_on)()
        else:
            super().keyPressEvent(event)

    def places(self) -> list[QTextCursor]:
        """Every place where the words stand."""
        words, document = self.words.text(), self._editor.document()
        found: list[QTextCursor] = []
        cursor = document.find(words, 0) if words else QTextCursor()
        while not cursor.isNull():
            found.append(cursor)
            cursor = document.find(words, cursor)
        return found

    def _step(self, direction: QTextDocument.FindFlag) -> None:
        words, document = self.words.text(), self._editor.document()
        if not words:
            return
        cursor = document.find(words, self._editor.textCursor(), direction)
        if cursor.isNull():
            edge = QTextCursor(document)
            if direction == QTextDocument.FindFlag.FindBackward:
                edge.movePosition(QTextCursor.MoveOperation.End)
            cursor = document.find(words, edge, direction)
        if not cursor.isNull():
            self._editor.setTextCursor(cursor)
            self._editor.show_cursor()
        self._tell()

    def _on_edited(self) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        self.go_on()
        self._tell()

    def _on_replace(self) -> None:
        cursor = self._editor.textCursor()
        if cursor.selectedText().casefold() == self.words.text().casefold() and cursor.hasSelection():
            cursor.insertText(self.instead.text(), cursor.charFormat())
        self.go_on()

    def _on_replace_all(self) -> None:
        found = self.places()
        whole = QTextCursor(self._editor.document())
        whole.beginEditBlock()
        for cursor in reversed(found):
            cursor.insertText(self.instead.text(), cursor.charFormat())
        whole.endEditBlock()
        one, many = self.tr("1 ersatt"), self.tr("{count} ersatta")
        self.told.setText(one if len(found) == 1 else many.format(count=len(found)))

    def _tell(self) -> None:
        """Say how many places there are, and which of them is selected."""
        found = self.places()
        at = self._editor.textCursor().selectionStart()
        number = next((n for n, each in enumerate(found, 1) if each.selectionStart() == at), 0)
        if not self.words.text():
            self.told.setText("")
        elif not found:
            self.told.setText(self.tr("Inga träffar"))
        else:
            text = self.tr("{number} av {count}") if number else self.tr("{count} träffar")
            self.told.setText(text.format(number=number, count=len(found)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row, below = QHBoxLayout(), QHBoxLayout()
        column.addLayout(row)
        column.addWidget(self.instead)
        column.addLayout(below)
        row.setSpacing(2)
        for part in (self.previous, self.next, self.close_button):
            part.setProperty("kind", "compact")
        row.addWidget(self.words, 1)
        for part in (self.previous, self.next, self.close_button):
            row.addWidget(part)
        below.addWidget(self.told, 1)
        below.addWidget(ReflowRow(self.replace, self.replace_all))
