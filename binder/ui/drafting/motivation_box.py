"""The motivation with what belongs to writing it: the row of tools, the search, how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from binder.ui.drafting.format_bar import FormatBar, tool
from binder.ui.drafting.text_editor import SOURCE_KEY, TextEditor
from binder.ui.drafting.text_search import TextSearch
from binder.ui.parts import label

if TYPE_CHECKING:
    from binder.ui.drafting.spelling import Spelling
    from binder.ui.drafting.spelling_walk import SpellingWalk

COUNT_AFTER_MS = 300
WORDS_A_MINUTE = 200
"""Silent reading of Swedish; measured means for adults are 200 to 240."""
LINES = 6


class MotivationBox(QWidget):
    """Lays them out; the editor does the work."""

    alone_wanted = Signal()
    restyled = Signal()
    """The settings may be others now."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = TextEditor(name, lines=LINES)
        self.bar = FormatBar(self.editor)
        self.search = TextSearch(self.editor)
        self.length = label("", "caption", wrap=True)
        self.seek = tool("search", self.tr("Sök och ersätt i texten"), "Ctrl+F")
        self.spelling = tool("spell-check", self.tr("Nästa ord att rätta"), "F7")
        self.alone = tool("maximize-2", self.tr("Bara texten"), "F11")
        self.alone.setCheckable(True)
        self._count = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.search)
        column.addWidget(self.editor, 1)
        below = QHBoxLayout()
        column.addLayout(below)
        below.setSpacing(2)
        below.addWidget(self.length, 1)
        for made in (self.seek, self.spelling, self.alone):
            below.addWidget(made)
        self._connect()

    def _connect(self) -> None:
        self.editor.edited.connect(self._count.start)
        self._count.timeout.connect(self._tell_length)
        self.editor.tables.told.connect(self._say)
        self.seek.clicked.connect(self.search.begin)
        self.alone.clicked.connect(self.alone_wanted)
        self.editor.add_key("Ctrl+F", self.search.begin)
        self.editor.add_key("Ctrl+H", self.search.begin_replacing)
        # A key of its own beside Ctrl and a click: for whoever uses no mouse.
        self.editor.add_key(SOURCE_KEY, self.editor.open_source)
        self.editor.add_key("F11", self.alone_wanted.emit)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, or another size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyled.emit()

    def set_spelling(self, spelling: Spelling) -> None:
        """Mark misspelt words from now on."""
        from binder.ui.drafting.spelling_marks import SpellingMarks

        self.editor.spelling = SpellingMarks(self.editor, spelling)

    def set_walk(self, walk: SpellingWalk) -> None:
        """Go from one misspelt word to the next by key and by button."""
        walk.none_left.connect(self._on_none_left)
        self.editor.add_key("F7", walk.go_on)
        self.spelling.clicked.connect(walk.go_on)

    def _on_none_left(self) -> None:
        self._say(self.tr("Inga fler ord att rätta"))

    def _say(self, text: str) -> None:
        """Seen where the length stands until something is written, and heard."""
        self.length.setText(text)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.editor, text))

    def _tell_length(self) -> None:
        """How many words there are, and how long they take to read."""
        words = sum(len(block.words.split()) for block in self.editor.blocks.blocks())
        minutes = max(1, round(words / WORDS_A_MINUTE))
        one, many = self.tr("1 ord"), self.tr("{count} ord")
        told = one if words == 1 else many.format(count=words)
        reading = self.tr("{minutes} min att läsa").format(minutes=minutes)
        self.length.setText(f"{told} · {reading}" if words else "")
