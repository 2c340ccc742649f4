"""The quiet row above the motivation: what a paragraph is, and how its words look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from binder.domain.motivation import BlockKind
from binder.ui.drafting.table_menu import TABLE_KEY
from binder.ui.drafting.text_editor import EMPHASIS_KEY, KIND_KEYS, STRONG_KEY
from binder.ui.drafting.text_formats import CITATION
from binder.ui.drafting.tool_buttons import Choice, IconButton
from binder.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from binder.ui.drafting.text_editor import TextEditor

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KIND_LETTERS = 5
"""So that the whole row stands in one line of a narrow panel."""
_HEADS = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.SUBHEADING)


def tool(icon: str, name: str, keys: str) -> IconButton:
    """A small button that says its name and its keys."""
    made = IconButton(icon, name)
    made.setToolTip(f"{name} ({keys})")
    made.setProperty("kind", "compact")
    return made


class FormatBar(WrappingRow):
    """Follows the cursor of an editor, and does to its text what the keys do.

    Tab comes to the row once; the arrows go along it.
    """

    def __init__(self, editor: TextEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.kind = Choice(self.tr("Vad stycket är"))
        self.kind.setMinimumContentsLength(_KIND_LETTERS)
        for kind, text in zip(
            _HEADS, (self.tr("Stycke"), self.tr("Rubrik"), self.tr("Underrubrik")), strict=True
        ):
            self.kind.addItem(text, kind)
            self.kind.setItemData(self.kind.count() - 1, KIND_KEYS[kind], Qt.ItemDataRole.ToolTipRole)
        self.strong = self._button("bold", self.tr("Fetstil"), STRONG_KEY)
        self.emphasis = self._button("italic", self.tr("Kursiv"), EMPHASIS_KEY)
        self.bullets = self._button("list", self.tr("Punktlista"), KIND_KEYS[BlockKind.BULLET])
        self.numbers = self._button("list-ordered", self.tr("Numrerad lista"), KIND_KEYS[BlockKind.NUMBERED])
        self.quote = self._button("text-quote", self.tr("Citat"), KIND_KEYS[BlockKind.QUOTE])
        self.table = self._button("table", self.tr("Tabell"), TABLE_KEY)
        self._connect()
        self._follow()

    def _button(self, icon: str, name: str, keys: str) -> IconButton:
        made = tool(icon, name, keys)
        made.setCheckable(True)
        # Whoever clicks here goes on writing; by keyboard the arrows lead here.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go along the row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0)
            if step and isinstance(watched, QWidget):
                place = self._row.index(watched) + step
                if 0 <= place < len(self._row):
                    self._row[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.kind.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.kind.installEventFilter(self)
        looks, lists = (self.strong, self.emphasis), (self.bullets, self.numbers)
        self._row = (self.kind, *looks, *lists, self.quote, self.table)
        self.take(*self._row)
        editor = self._editor
        self.kind.activated.connect(self._on_kind)
        self.strong.clicked.connect(editor.toggle_strong)
        self.emphasis.clicked.connect(editor.toggle_emphasis)
        for made, kind in (
            (self.bullets, BlockKind.BULLET),
            (self.numbers, BlockKind.NUMBERED),
            (self.quote, BlockKind.QUOTE),
        ):
            made.clicked.connect(partial(editor.choose_kind, kind))
        self.table.clicked.connect(self._on_table)
        editor.kind_changed.connect(self._follow)

    def _on_kind(self, index: int) -> None:
        wanted = BlockKind(self.kind.itemData(index))
        if self._editor.kind() != wanted.value:
            self._editor.choose_kind(wanted)
        self._editor.setFocus()

    def _on_table(self) -> None:
        self._follow()
        self._editor.table_menu.ask()

    def _follow(self) -> None:
        """Show what the words at the cursor are."""
        kind, look = self._editor.kind(), self._editor.look()
        index = next((number for number, each in enumerate(_HEADS) if each.value == kind), 0)
        if self.kind.currentIndex() != index:
            self.kind.setCurrentIndex(index)
        has_looks, is_inside = self._editor.has_looks(), self._editor.tables.is_inside()
        for made, is_on in (
            (self.strong, look.strong and has_looks),
            (self.emphasis, look.emphasis and has_looks),
            (self.bullets, kind == BlockKind.BULLET.value),
            (self.numbers, kind == BlockKind.NUMBERED.value),
            (self.quote, kind in {BlockKind.QUOTE.value, CITATION}),
            (self.table, is_inside),
        ):
            if made.isChecked() != is_on:
                made.setChecked(is_on)
        usable: dict[QWidget, bool] = {self.strong: has_looks, self.emphasis: has_looks}
        # A cell has words and no paragraphs of other kinds.
        usable |= dict.fromkeys((self.kind, self.bullets, self.numbers, self.quote), not is_inside)
        for widget, is_usable in usable.items():
            if widget.isEnabled() != is_usable:
                widget.setEnabled(is_usable)
