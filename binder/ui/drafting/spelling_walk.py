"""From one misspelt word to the next, through all the fields of a draft in the order they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock

if TYPE_CHECKING:
    from binder.ui.drafting.spelling import Spelling
    from binder.ui.drafting.spelling_marks import SpellingMarks


class SpellingWalk(QObject):
    """Goes on from where the cursor is, and begins at the top after the last field."""

    none_left = Signal()
    """There was no further word to put right."""

    def __init__(self, spelling: Spelling, fields: Callable[[], Sequence[SpellingMarks]]) -> None:
        super().__init__(spelling)
        self._spelling = spelling
        self._fields = fields
        self._seeks = False
        spelling.judged.connect(self._on_judged)

    def go_on(self) -> None:
        """Select the next misspelt word after the cursor, and offer what may have been meant."""
        for marks, block, after in self._places():
            unknown = marks.unknown(block)
            if unknown:
                self._seeks = True
                self._spelling.ask(unknown)
                return
            found = marks.first_wrong(block, after)
            if found is not None:
                marks.go_to(found)
                return
        self.none_left.emit()

    def rehighlight(self) -> None:
        """Draw all lines anew: in other colours, or none."""
        for marks in self._fields():
            marks.rehighlight()

    def _places(self) -> Iterator[tuple[SpellingMarks, QTextBlock, int]]:
        """Every paragraph once from the cursor on, that with the cursor at the end once more."""
        fields = [marks for marks in self._fields() if marks.editor.isVisible()]
        if not fields:
            return
        at = next((n for n, marks in enumerate(fields) if marks.editor.hasFocus()), len(fields) - 1)
        first, others = fields[at], (*fields[at + 1 :], *fields[:at])
        cursor = first.editor.textCursor()
        block = cursor.block()
        yield first, block, cursor.selectionEnd() - block.position()
        yield from ((first, later, 0) for later in _from(block.next()))
        for marks in others:
            yield from ((marks, each, 0) for each in _from(marks.editor.document().begin()))
        for each in _from(first.editor.document().begin()):
            yield first, each, 0
            if each.blockNumber() == block.blockNumber():
                return

    def _on_judged(self) -> None:
        if self._seeks:
            self._seeks = False
            self.go_on()


def _from(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()
