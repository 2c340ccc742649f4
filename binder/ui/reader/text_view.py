"""A page's words as running text: for screen readers, for large type, and to select with the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from binder.ui import theme
from binder.ui.reader.paper_thread import Answer, PaperThread

if TYPE_CHECKING:
    from binder.pdf.engine import OpenPaper
    from binder.pdf.selection import ReadableText, Selection

_TEXT, _SELECTION = "readable", "text-selection"
_BETWEEN_PARAGRAPHS = 8
_LINE_HEIGHT = 130
_KEY = Qt.Key
_TURNS = {_KEY.Key_PageDown: 1, _KEY.Key_PageUp: -1}


class TextView(QTextEdit):
    """Shows one page at a time; what is selected is told as the same kind of selection as on the page."""

    selection_found = Signal(object)
    page_wanted = Signal(int)
    """1 for the next page, -1 for the one before."""

    def __init__(self, reading: PaperThread, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("textView")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Sidans text"))
        self.setAccessibleDescription(
            self.tr("Sidans ord som löpande text. Ctrl+Page Down och Ctrl+Page Up byter sida.")
        )
        self.document().setDocumentMargin(24)
        self._reading = reading
        self._page: int | None = None
        self._readable: ReadableText | None = None
        self._ticket = self._selection_ticket = 0
        reading.answered.connect(self._on_answer)
        self.selectionChanged.connect(self._on_selection)

    @property
    def page(self) -> int | None:
        """The number in the file of the page that is shown."""
        return self._page

    def show_page(self, page: int) -> None:
        """Show the words of a page as soon as they are read."""
        self.setFont(theme.current().font(theme.EDITOR))
        if page != self._page or self._readable is None:
            self._page, self._readable = page, None
            self._ticket = self._reading.ask(_TEXT, partial(_read, page=page), replace=True)

    def forget(self) -> None:
        """Show nothing; another paper is coming."""
        self._page, self._readable, self._ticket = None, None, 0
        self.clear()

    def select_nothing(self) -> None:
        """Take the selection away; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go on to the next page at the end of this one, and always with Ctrl."""
        direction = _TURNS.get(_KEY(event.key()))
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if direction is not None and not has_shift and (has_control or self._is_at_edge(direction)):
            self.page_wanted.emit(direction)
        else:
            super().keyPressEvent(event)

    def _is_at_edge(self, direction: int) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() if direction > 0 else bar.value() <= bar.minimum()

    def _on_answer(self, answer: Answer) -> None:
        if answer.topic == _TEXT and answer.ticket == self._ticket:
            self._show(answer.value)  # type: ignore[arg-type]
        elif answer.topic == _SELECTION and answer.ticket == self._selection_ticket:
            self.selection_found.emit(answer.value)

    def _show(self, readable: ReadableText | None) -> None:
        self._readable = readable
        words = readable.text if readable is not None else ""
        empty = self.tr("Sidan har ingen text som går att läsa upp; den är troligen inskannad.")
        self.setPlainText(words if words.strip() else empty)
        self._space_out()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _space_out(self) -> None:
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(theme.current().px(_BETWEEN_PARAGRAPHS))
        spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(spaced)

    def _on_selection(self) -> None:
        cursor, readable, page = self.textCursor(), self._readable, self._page
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if readable is None or page is None or not start < end <= len(readable.text):
            self._selection_ticket = self._reading.ask(_SELECTION, _nothing, replace=True)
            return
        bounds = readable.characters(start, end)
        self._selection_ticket = self._reading.ask(
            _SELECTION, partial(_between, page=page, bounds=bounds), replace=True
        )


def _read(paper: OpenPaper, *, page: int) -> ReadableText:
    return paper.readable(page)


def _between(paper: OpenPaper, *, page: int, bounds: tuple[int, int]) -> Selection | None:
    return paper.between(page, *bounds)


def _nothing(_paper: OpenPaper) -> None:
    return None
