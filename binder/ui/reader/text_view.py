"""A page's words as running text: for screen readers, for large type, and to select with the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from binder.ui import theme
from binder.ui.reader.paper_thread import Answer, PaperThread

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead
    from binder.pdf.selection import ReadableText, Selection

_TEXT, _SELECTION = "readable", "text-selection"
_BETWEEN_PARAGRAPHS = 8
_LINE_HEIGHT = 130
_LARGER = (1.5, 1.25, 1.1)
"""How much larger than the text headings of each level are."""
_ZOOM_STEP, _SMALLEST, _LARGEST = 1.15, 1.0, 4.0
_KEY = Qt.Key
Point = tuple[float, float]
_TURNS = {_KEY.Key_PageDown: 1, _KEY.Key_PageUp: -1}


class TextView(QTextEdit):
    """Shows one page at a time; what is selected is told as the same kind of selection as on the page."""

    selection_found = Signal(object)
    page_wanted = Signal(int)
    """1 for the next page, -1 for the one before."""
    copy_refused = Signal()

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
        self.may_be_copied = True
        """Whether selected words may go to the clipboard, or be dragged out."""
        self._reading = reading
        self._page: int | None = None
        self._readable: ReadableText | None = None
        self._zoom = 1.0
        self._pointed_out: tuple[int, int] | None = None
        self._ticket = self._selection_ticket = 0
        reading.answered.connect(self._on_answer)
        self.selectionChanged.connect(self._on_selection)

    @property
    def page(self) -> int | None:
        """The number in the file of the page that is shown."""
        return self._page

    def show_page(self, page: int, place: Point | None = None) -> None:
        """Show the words of a page as soon as they are read, from a point of the file on if one is given."""
        self._set_font()
        if page != self._page or self._readable is None:
            self._page, self._readable = page, None
            self._ticket = self._reading.ask(_TEXT, partial(_read, page=page, place=place), replace=True)

    def place(self) -> tuple[int, int] | None:
        """Page and character where the cursor stands; None while nothing is shown."""
        readable, at = self._readable, self.textCursor().position()
        if readable is None or self._page is None or not readable.indexes:
            return None
        return self._page, readable.indexes[min(at, len(readable.indexes) - 1)]

    def point_out(self, page: int, characters: tuple[int, int]) -> None:
        """Select characters of a page, now or when its words are read."""
        self._pointed_out = characters
        if page == self._page and self._readable is not None:
            self._select_pointed_out(self._readable)

    def zoom(self, direction: int) -> None:
        """Larger (1), smaller (-1) or as the window's own text (0)."""
        wanted = self._zoom * _ZOOM_STEP**direction if direction else 1.0
        self._zoom = max(_SMALLEST, min(_LARGEST, wanted))
        self._set_font()
        self._dress()

    def forget(self) -> None:
        """Show nothing; another paper is coming."""
        self._page, self._readable, self._ticket = None, None, 0
        self.clear()

    def select_nothing(self) -> None:
        """Take the selection away; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's own name
        """What is copied, dragged, or pasted with the middle button: nothing that must not leave."""
        return super().createMimeDataFromSelection() if self.may_be_copied else QMimeData()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu has nothing but copying in it."""
        if self.may_be_copied:
            super().contextMenuEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys go on to the next page at the end of this one, and always with Ctrl."""
        if not self.may_be_copied and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_refused.emit()
            return
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

    def _show(self, answer: tuple[ReadableText, int | None] | None) -> None:
        self._readable, index = answer if answer is not None else (None, None)
        words = self._readable.text if self._readable is not None else ""
        empty = self.tr("Sidan har ingen text som går att läsa upp; den är troligen inskannad.")
        self.setPlainText(words if words.strip() else empty)
        self._dress()
        if self._readable is not None and index is not None:
            self._begin_at(self._readable.place_of(index))
        if self._readable is not None and self._pointed_out is not None:
            self._select_pointed_out(self._readable)

    def _begin_at(self, place: int) -> None:
        """Put the cursor there, and its line to the top of the window."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        if place:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - self.fontMetrics().height())

    def _select_pointed_out(self, readable: ReadableText) -> None:
        start, end = self._pointed_out or (0, 0)
        self._pointed_out = None
        cursor = QTextCursor(self.document())
        cursor.setPosition(readable.place_of(start))
        cursor.setPosition(readable.place_of(end - 1) + 1, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _set_font(self) -> None:
        font = theme.current().font(theme.EDITOR)
        font.setPixelSize(round(font.pixelSize() * self._zoom))
        self.setFont(font)
        # The stylesheet has a size of its own, which would win.
        self.setStyleSheet(f"font-size: {font.pixelSize()}px")

    def _dress(self) -> None:
        """Give paragraphs their space, and headings their size and their level."""
        headings = self._readable.headings if self._readable is not None else {}
        block = self.document().begin()
        while block.isValid():
            self._dress_block(QTextCursor(block), headings.get(block.blockNumber(), 0))
            block = block.next()

    def _dress_block(self, cursor: QTextCursor, level: int) -> None:
        spaced = QTextBlockFormat()
        spaced.setBottomMargin(theme.current().px(_BETWEEN_PARAGRAPHS))
        spaced.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spaced.setHeadingLevel(level)
        cursor.mergeBlockFormat(spaced)
        if level:
            large = QTextCharFormat()
            large.setFontWeight(QFont.Weight.Bold)
            large.setProperty(
                QTextFormat.Property.FontPixelSize, round(self.font().pixelSize() * _LARGER[level - 1])
            )
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(large)

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


def _read(paper: PaperToRead, *, page: int, place: Point | None) -> tuple[ReadableText, int | None]:
    return paper.readable(page), None if place is None else paper.caret_at(page, place)


def _between(paper: PaperToRead, *, page: int, bounds: tuple[int, int]) -> Selection | None:
    return paper.read_between(page, *bounds)


def _nothing(_paper: PaperToRead) -> None:
    return None
