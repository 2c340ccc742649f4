"""The box in which the motivation is written: it shows what will be printed, and grows with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from binder.domain.inline_runs import Run
from binder.domain.motivation import Block, BlockKind, Citation, parse
from binder.ui.drafting import text_typing
from binder.ui.drafting.growing_text import GrowingText
from binder.ui.drafting.list_levels import change_level
from binder.ui.drafting.table_editing import TableEditing
from binder.ui.drafting.table_menu import IN_KEY, LEAVE_KEY, OUT_KEY, TABLE_KEY, TableMenu
from binder.ui.drafting.text_blocks import TextBlocks, insert_blocks, set_kind
from binder.ui.drafting.text_formats import (
    char_format,
    has_one_look,
    kind_of,
    run_of,
    source_of,
)
from binder.ui.drafting.text_marks import draw_marks
from binder.ui.drafting.text_mime import mime_of, paste
from binder.ui.drafting.word_menu import asked_about, show_menu

if TYPE_CHECKING:
    from binder.ui.drafting.spelling_marks import SpellingMarks

KIND_KEYS = {
    BlockKind.PARAGRAPH: "Ctrl+Shift+N",
    BlockKind.HEADING: "Ctrl+Shift+R",
    BlockKind.SUBHEADING: "Ctrl+Shift+U",
    BlockKind.BULLET: "Ctrl+Shift+L",
    BlockKind.NUMBERED: "Ctrl+Shift+O",
    BlockKind.QUOTE: "Ctrl+Shift+B",
}
STRONG_KEY, EMPHASIS_KEY, SOURCE_KEY = "Ctrl+B", "Ctrl+I", "Ctrl+Shift+J"


class TextEditor(GrowingText):
    """The motivation as it will look; `text` is with the marks of `domain.motivation`. Tab moves on."""

    kind_changed = Signal()
    """The cursor came into words of another kind or look."""
    source_wanted = Signal(object)
    """A `Citation` whose place the member wants to see."""

    def __init__(self, name: str, *, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(lines, parent)
        self._keys: dict[str, Callable[[], object]] = {}
        self.spelling: SpellingMarks | None = None
        self.setAccessibleName(name)
        self.blocks = TextBlocks(self.document())
        self.tables = TableEditing(self)
        self.table_menu = TableMenu(self)
        self.cursorPositionChanged.connect(self._on_moved)
        self.currentCharFormatChanged.connect(self.kind_changed)
        for kind, keys in KIND_KEYS.items():
            self.add_key(keys, partial(self.choose_kind, kind))
        self.add_key(STRONG_KEY, self.toggle_strong)
        self.add_key(EMPHASIS_KEY, self.toggle_emphasis)
        self.add_key(TABLE_KEY, self.table_menu.ask)
        self.add_key(IN_KEY, partial(self.change_level, 1))
        self.add_key(OUT_KEY, partial(self.change_level, -1))
        self.add_key(LEAVE_KEY, self.tables.leave)

    def add_key(self, keys: str, act: Callable[[], object]) -> None:
        """Let a combination of keys do something here, whatever it does elsewhere in the window."""
        self._keys[QKeySequence(keys).toString()] = act

    def text(self) -> str:
        """What is written, with its marks."""
        return self.blocks.markup()

    def set_text(self, text: str) -> None:
        """Show another text; the editor's own undo can take it back."""
        if text != self.text():
            self.blocks.show(parse(text))

    def start_with(self, text: str) -> None:
        """Show the text of something else: what stood here before cannot be brought back."""
        if text != self.text():
            self.blocks.show(parse(text))
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().clearUndoRedoStacks()

    def append(self, blocks: Sequence[Block]) -> None:  # type: ignore[override]
        """Put blocks at the end, as one step to undo."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if cursor.block().text().strip():
            cursor.beginEditBlock()
            text_typing.end_block(cursor)
        else:
            cursor.beginEditBlock()
        insert_blocks(cursor, blocks)
        cursor.endEditBlock()

    def select_range(self, start: int, length: int) -> None:
        """Select `length` characters from `start` (0 is the first) of the plain text, and show them."""
        cursor = self.textCursor()
        cursor.setPosition(self.place_of(start))
        cursor.setPosition(self.place_of(start + length), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def place_of(self, character: int) -> int:
        """Where a character of `plain_text` stands: paragraphs that say nothing do not count."""
        left = character
        place = 0
        for block in self.blocks.paragraphs():
            text = block.text()
            if not text.strip():
                continue
            place = block.position() + _places(text[:left])
            if left <= len(text):
                return place
            left -= len(text) + 1
        return place

    def kind(self) -> str:
        """What the paragraph with the cursor is: the value of a `BlockKind`, or CITATION."""
        return kind_of(self.textCursor().block())

    def look(self) -> Run:
        """Whether what is typed next is strong or emphasised."""
        return run_of("", self.currentCharFormat())

    def choose_kind(self, kind: BlockKind) -> None:
        """Let what is selected be of a kind; chosen again, it is a paragraph again."""
        if self.tables.is_inside():
            return
        wanted = BlockKind.PARAGRAPH if self.kind() == kind.value else kind
        set_kind(self.textCursor(), wanted)
        if not self.textCursor().hasSelection():
            self.setCurrentCharFormat(char_format(wanted.value))
        self.viewport().update()
        self.kind_changed.emit()

    def change_level(self, step: int) -> bool:
        """Move the selected points in (1) or out (-1); False where none can be moved."""
        has_moved = not self.isReadOnly() and change_level(self.textCursor(), step)
        self.viewport().update()
        return has_moved

    def toggle_strong(self) -> None:
        """Begin or end strong words."""
        look = self.look()
        self._set_look(Run("", strong=not look.strong, emphasis=look.emphasis))

    def toggle_emphasis(self) -> None:
        """Begin or end emphasised words."""
        look = self.look()
        self._set_look(Run("", strong=look.strong, emphasis=not look.emphasis))

    def has_looks(self) -> bool:
        """Whether words here may be emphasised: in headings and citations all look alike."""
        return not has_one_look(self.kind())

    def event(self, event: QEvent) -> bool:
        """Keys that do something here are not the window's; nor is Tab in tables and lists."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if text_typing.tabbed(self, event):
                event.accept()
                return True
            return super().event(event)
        if isinstance(event, QKeyEvent) and _is_asked(event) and self._act_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the editor, then Enter and Backspace as lists and quotations want them, then Qt's."""
        act = self._act_of(event)
        if act is not None:
            act()
        elif text_typing.typed(self, event):
            self.kind_changed.emit()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does here; outside a table the key that leaves one is the window's, and signs."""
        keys = _keys_of(event)
        return None if keys == LEAVE_KEY and not self.tables.is_inside() else self._keys.get(keys)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl and a click on a citation lead to its place."""
        super().mouseReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open(source_of(self.cursorForPosition(event.position().toPoint()).block()))

    def open_source(self) -> bool:
        """Go to where the quotation with the cursor is taken from; False where it does not say."""
        return self._open(self._source_at(self.textCursor().block()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and what stands before points and quotations."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        first = self.cursorForPosition(event.rect().topLeft()).block()
        bottom = event.rect().bottom() + self.verticalScrollBar().value()
        hint = self.tr("Tabelltext, om du vill")
        last = draw_marks(painter, first, bottom, self.font(), hint)
        if self.spelling is not None:
            self.spelling.saw(first.blockNumber(), last)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's menu, with what a misspelt word may have been meant to be on top."""
        menu = self.createStandardContextMenu(event.pos())
        self._offer_source(asked_about(self, event), menu)
        self.table_menu.offer(menu)
        show_menu(self, menu, event)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's own name
        """What is copied: for this program with its marks, for others as formatted and as plain text."""
        return mime_of(self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's own name
        """Words in any form."""
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's own name
        """Paste lists, tables and emphasis, and leave everything else behind."""
        paste(self, source)

    def _set_look(self, look: Run) -> None:
        if not self.has_looks():
            return
        made = QTextCharFormat()
        wanted = char_format(BlockKind.PARAGRAPH.value, look)
        made.setFontWeight(wanted.fontWeight())
        made.setFontItalic(wanted.fontItalic())
        self.mergeCurrentCharFormat(made)
        self.kind_changed.emit()

    def _offer_source(self, cursor: QTextCursor, menu: QMenu) -> None:
        """In a quotation, the way to where it is from stands on top."""
        citation = self._source_at(cursor.block())
        if citation is not None:
            action = QAction(self.tr("Visa i handlingen ({keys})").format(keys=SOURCE_KEY), menu)
            action.triggered.connect(partial(self.source_wanted.emit, citation))
            menu.addAction(action)
            menu.insertAction(menu.actions()[0], action)

    def _source_at(self, block: QTextBlock) -> Citation | None:
        if kind_of(block) == BlockKind.QUOTE.value:
            block = block.next()
        return source_of(block) if block.isValid() else None

    def _open(self, citation: Citation | None) -> bool:
        if citation is not None:
            self.source_wanted.emit(citation)
        return citation is not None

    def _on_moved(self) -> None:
        self.tables.settle()
        self.kind_changed.emit()


def _is_asked(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride


def _keys_of(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString()


def _places(text: str) -> int:
    """How many places Qt counts in a text: characters such as emoji take two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
