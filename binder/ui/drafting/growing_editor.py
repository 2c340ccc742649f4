"""A text box that grows with what is written in it, so that nothing is hidden in a scrolled corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from binder.ui.drafting.growing_box import EDGE, GrowingBox
from binder.ui.drafting.word_menu import show_menu

if TYPE_CHECKING:
    from binder.ui.drafting.spelling_marks import SpellingMarks
    from binder.ui.drafting.spelling_walk import SpellingWalk


class GrowingEditor(QPlainTextEdit):
    """Plain text, at least `lines` lines high; Tab moves on to the next field."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown_lines = 0
        self.spelling: SpellingMarks | None = None
        self._walk: SpellingWalk | None = None
        self.setAccessibleName(name)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        # Qt lets a text of just this height be scrolled by a line; its first one would be out of sight.
        self.verticalScrollBar().valueChanged.connect(self._stay_at_top)
        self.box = GrowingBox(self)
        self.box.edited.connect(self.edited)

    def set_spelling(self, marks: SpellingMarks, walk: SpellingWalk) -> None:
        """Mark misspelt words from now on; F7 goes to the next one."""
        self.spelling, self._walk = marks, walk

    def text(self) -> str:
        """What is written, as it was written: Qt's own plain text makes every no-break space a common one."""
        return self.document().toRawText().translate(_LINE_ENDS)

    def set_text(self, text: str) -> None:
        """Show another text; the editor's own undo can take it back."""
        if text == self.text():
            return
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def start_with(self, text: str) -> None:
        """Show the text of something else: what stood here before cannot be brought back."""
        if text != self.text():
            self.setPlainText(text)
        self.document().clearUndoRedoStacks()

    def select_range(self, start: int, length: int) -> None:
        """Select `length` characters from `start` (0 is the first), and show them."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(_places(text[:start]))
        cursor.setPosition(_places(text[: start + length]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:
        """As wide as Qt says, as high as the text."""
        lines = max(self._lines, int(self.document().size().height()))
        margin = int(self.document().documentMargin())
        return QSize(200, lines * self.fontMetrics().lineSpacing() + 2 * (margin + EDGE))

    def minimumSizeHint(self) -> QSize:
        """No lower than the text, narrow where it must be."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the lines anew; where all of them have room, the first is at the top."""
        super().resizeEvent(event)
        self._fit()
        self._stay_at_top()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nothing is hidden here: the wheel is for what stands around the box."""
        if self._has_room():
            event.ignore()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A box that was just made may stand below what is seen."""
        super().focusInEvent(event)
        self.box.look()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left: what stands in it is saved then."""
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """While one writes here, F7 is not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_walk(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F7 goes to the next misspelt word; what is not to be undone here is told; all else is Qt's."""
        if self.box.passes_on(event):
            return
        if self._walk is not None and self._is_walk(event):
            self._walk.go_on()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, with what a misspelt word may have been meant to be on top."""
        show_menu(self, self.createStandardContextMenu(event.pos()), event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words; what is seen is looked up."""
        super().paintEvent(event)
        if self.spelling is not None:
            self.spelling.saw(0, self.document().blockCount() - 1)

    def show_cursor(self) -> None:
        """Scroll to the cursor, also while something beside the text has the focus."""
        self.box.show_cursor()

    def _is_walk(self, event: QEvent) -> bool:
        if self._walk is None or not isinstance(event, QKeyEvent):
            return False
        return event.key() == Qt.Key.Key_F7 and event.modifiers() == Qt.KeyboardModifier.NoModifier

    def _has_room(self) -> bool:
        return self.height() >= self.sizeHint().height()

    def _stay_at_top(self) -> None:
        if self._has_room():
            self.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        lines = int(self.document().size().height())
        if lines != self._shown_lines:
            self._shown_lines = lines
            self.updateGeometry()


class PointEditor(GrowingEditor):
    """The sentence of a beslutspunkt: one paragraph, so Enter begins the next point."""

    next_wanted = Signal()
    removal_wanted = Signal()
    split_wanted = Signal()
    joining_wanted = Signal()
    move_wanted = Signal(int)
    """-1: up, 1: down."""

    def parted(self) -> tuple[str, str]:
        """The text before and after the cursor, without the spaces between."""
        place = self.textCursor().position()
        text = self.text().encode("utf-16-le")
        before, after = text[: 2 * place].decode("utf-16-le"), text[2 * place :].decode("utf-16-le")
        return before.rstrip(), after.lstrip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Backspace in an empty point and Alt+Shift+arrows work on the list of points."""
        if not self._list_key(event):
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        """Text pasted out of a paper comes with its line ends: they become spaces, words stay parted."""
        text, cursor, whole = source.text(), self.textCursor(), self.document().toRawText()
        words = " ".join(text.split())
        if not words:
            return
        before, after = whole[: cursor.selectionStart()], whole[cursor.selectionEnd() :]
        if text[:1].isspace() and before and not before[-1].isspace():
            words = f" {words}"
        if text[-1:].isspace() and after and not after[0].isspace():
            words = f"{words} "
        cursor.insertText(words)

    def _list_key(self, event: QKeyEvent) -> bool:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        others = {
            Qt.Key.Key_Return: self.split_wanted,
            Qt.Key.Key_Enter: self.split_wanted,
            Qt.Key.Key_J: self.joining_wanted,
        }
        if event.key() in others and event.modifiers() & _MOVE == _MOVE:
            others[Qt.Key(event.key())].emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _COMMANDS:
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.removal_wanted.emit()
        elif event.key() in moves and event.modifiers() & _MOVE == _MOVE:
            self.move_wanted.emit(moves[Qt.Key(event.key())])
        else:
            return False
        return True


def _places(text: str) -> int:
    """How many places Qt counts in a text: characters such as emoji take two."""
    return len(text.encode("utf-16-le")) // 2


_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}
"""What a document has between lines and paragraphs."""
_MOVE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
