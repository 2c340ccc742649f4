"""Misspelt words in a text that is written: a wavy line below, and what they may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from binder.domain.spelt_words import words_in
from binder.ui import theme
from binder.ui.drafting.text_formats import CITATION, kind_of

if TYPE_CHECKING:
    from binder.ui.drafting.growing_editor import GrowingEditor
    from binder.ui.drafting.spelling import Spelling
    from binder.ui.drafting.text_editor import TextEditor

PAUSE_MS = 250
KEPT = 2_000
"""Paragraphs whose marks are remembered."""


class SpellingMarks(QSyntaxHighlighter):
    """Marks what is wrong in the paragraphs that are seen; asks only for the words of those."""

    def __init__(self, editor: TextEditor | GrowingEditor, spelling: Spelling) -> None:
        super().__init__(editor.document())
        self.editor = editor
        self._spelling = spelling
        self._seen: tuple[int, int] = (0, 0)
        self._marked: dict[str, tuple[str, ...]] = {}
        self._written = -1
        self._menu: SuggestionMenu | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        spelling.judged.connect(self._look)
        editor.cursorPositionChanged.connect(self._on_moved)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Mark one paragraph."""
        block = self.currentBlock()
        if kind_of(block) == CITATION:
            self._mark_citation(text)
            return
        wrong = self._wrong(block, text)
        if len(self._marked) > KEPT:
            self._marked.clear()
        self._marked[text] = tuple(word for _, word in wrong)
        if wrong:
            wave = QTextCharFormat()
            wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wave.setUnderlineColor(theme.current().colour("error"))
            for start, word in wrong:
                self._add(start, len(word), wave)

    def saw(self, first: int, last: int) -> None:
        """These paragraphs, by their numbers, are on the screen."""
        self._seen = (first, last)
        if not self._pause.isActive():
            self._pause.start()

    def word_at(self, position: int) -> QTextCursor | None:
        """The misspelt word at a place of the document, selected; None if there is none."""
        block = self.editor.document().findBlock(position)
        place = position - block.position()
        for start, word in self._all_wrong(block):
            if start <= place <= start + len(word):
                return _selected(block, start, len(word))
        return None

    def first_wrong(self, block: QTextBlock, after: int) -> QTextCursor | None:
        """The first misspelt word of a paragraph from a place in it on, selected."""
        found = [(start, word) for start, word in self._all_wrong(block) if start >= after]
        return _selected(block, found[0][0], len(found[0][1])) if found else None

    def unknown(self, block: QTextBlock) -> set[str]:
        """The words of a paragraph that nobody has looked up yet."""
        if kind_of(block) == CITATION:
            return set()
        return {word for _, word in words_in(block.text()) if self._spelling.is_misspelt(word) is None}

    def written(self) -> str:
        """The word that the cursor stands behind: it may not be whole yet."""
        cursor = self.editor.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
        here = (word for start, word in words_in(text) if _units(text, start) + len(word) == at)
        return next(here, "") if self.editor.hasFocus() else ""

    def offer(self, cursor: QTextCursor, menu: QMenu, place: QPoint) -> None:
        """Show a menu with what the selected word may have been meant to be on top."""
        self._menu = SuggestionMenu(cursor, menu, self._spelling)
        menu.popup(place)

    def go_to(self, cursor: QTextCursor) -> None:
        """Select a misspelt word, and show what may have been meant."""
        editor = self.editor
        editor.setTextCursor(cursor)
        editor.show_cursor()
        editor.setFocus()
        place = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft())
        menu = QMenu(editor)
        menu.setAccessibleName(cursor.selectedText())
        self.offer(cursor, menu, place)

    def _look(self) -> None:
        document = self.editor.document()
        unknown: set[str] = set()
        for number in range(self._seen[0], self._seen[1] + 1):
            block = document.findBlockByNumber(number)
            if not block.isValid():
                break
            unknown |= self.unknown(block)
            text = block.text()
            if self._marked.get(text) != tuple(word for _, word in self._wrong(block, text)):
                self.rehighlightBlock(block)
        self._spelling.ask(unknown)

    def _on_moved(self) -> None:
        # The word that was being written is marked once the cursor has left it.
        if self._written >= 0 and not self._pause.isActive():
            self._pause.start()

    def _all_wrong(self, block: QTextBlock) -> list[tuple[int, str]]:
        if kind_of(block) == CITATION:
            return []
        return self._found(block.text())

    def _wrong(self, block: QTextBlock, text: str) -> list[tuple[int, str]]:
        """What is wrong in a paragraph, without the word that is being written."""
        cursor = self.editor.textCursor()
        at = cursor.position() - block.position() if self.editor.hasFocus() else -1
        found = self._found(text)
        kept = [(start, word) for start, word in found if start + len(word) != at]
        if len(kept) != len(found):
            self._written = block.blockNumber()
        elif self._written == block.blockNumber():
            self._written = -1
        return kept

    def _found(self, text: str) -> list[tuple[int, str]]:
        wrong = [(start, word) for start, word in words_in(text) if self._spelling.is_misspelt(word)]
        return [(_units(text, start), word) for start, word in wrong]

    def _add(self, start: int, length: int, made: QTextCharFormat) -> None:
        self.setFormat(start, length, made)

    def _mark_citation(self, text: str) -> None:
        made = QTextCharFormat()
        made.setForeground(theme.current().colour("accent"))
        made.setFontUnderline(True)
        self.setFormat(0, len(text), made)


class SuggestionMenu(QAction):
    """The entries on top of a menu; they come when the dictionary has answered."""

    def __init__(self, cursor: QTextCursor, menu: QMenu, spelling: Spelling) -> None:
        super().__init__(menu)
        self._cursor = cursor
        self._word = cursor.selectedText()
        self._menu = menu
        self._spelling = spelling
        before = menu.actions()[0] if menu.actions() else None
        self._after = QAction(self.tr("Lägg till ”{word}” i ordlistan").format(word=self._word), menu)
        self._after.triggered.connect(self._on_own)
        self.setText(self.tr("Söker förslag …"))
        self.setEnabled(False)
        line = QAction(menu)
        line.setSeparator(True)
        for action in (self, self._after, line):
            if before is not None:
                menu.insertAction(before, action)
            else:
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        spelling.suggested.connect(self._on_suggested)
        spelling.suggest(self._word)

    def _on_suggested(self, word: str, suggestions: list[str]) -> None:
        if word != self._word:
            return
        for suggestion in suggestions:
            action = QAction(suggestion, self._menu)
            action.triggered.connect(self._on_chosen)
            self._menu.insertAction(self, action)
        if suggestions:
            self._menu.removeAction(self)
            self._menu.setActiveAction(self._menu.actions()[0])
        else:
            self.setText(self.tr("Inga förslag"))

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._cursor.insertText(action.text(), self._cursor.charFormat())

    def _on_own(self) -> None:
        self._spelling.own_wanted.emit(self._word)


def _selected(block: QTextBlock, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + start)
    cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _units(text: str, place: int) -> int:
    """How many UTF-16 units stand before a character; not many texts have characters that take two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
