"""What can be done to an item as buttons: the usual in a row, the rarer in a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from binder.ui import theme as themes
from binder.ui.icons import icon
from binder.ui.importing.item_commands import ItemCommands
from binder.ui.importing.review_model import ReviewModel
from binder.ui.parts import button
from binder.ui.reflow_row import ReflowRow

Handler = Callable[[], object]


class ItemButtons(QWidget):
    """Two groups: beside each other, or below each other where the text is large."""

    def __init__(self, commands: ItemCommands, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.undo = _tool("undo-2", self.tr("Ångra"), "Ctrl+Z", model.undo)
        self.redo = _tool("redo-2", self.tr("Gör om"), "Ctrl+Shift+Z", model.redo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ReflowRow(self._usual(commands), self._rarer(commands), stretch=(1, 0)))
        self.refresh()

    def refresh(self) -> None:
        """What can be taken back, and made again."""
        self.undo.setEnabled(self._model.can_undo)
        self.redo.setEnabled(self._model.can_redo)

    def _usual(self, commands: ItemCommands) -> ReflowRow:
        return ReflowRow(
            _button(self.tr("Nytt ärende"), "Ctrl+Shift+N", commands.add),
            _button(self.tr("Dela"), "Ctrl+Shift+D", commands.divide),
            _button(self.tr("Slå ihop uppåt"), "Ctrl+Shift+M", commands.merge_up),
            _button(self.tr("Ta bort"), "Ctrl+Shift+Del", commands.remove),
            stretch=(0,) * 4,
        )

    def _rarer(self, commands: ItemCommands) -> ReflowRow:
        return ReflowRow(
            _tool("arrow-up", self.tr("Flytta upp ärendet"), self.tr("Alt+Skift+Upp"), commands.up),
            _tool("arrow-down", self.tr("Flytta ned ärendet"), self.tr("Alt+Skift+Ned"), commands.down),
            self._more(commands),
            self.undo,
            self.redo,
            stretch=(0,) * 5,
        )

    def _more(self, commands: ItemCommands) -> QToolButton:
        made = QToolButton()
        made.setText(self.tr("Fler ▾"))
        made.setAccessibleName(self.tr("Fler sätt att ändra i listan"))
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(made)
        for text, handler in (
            (self.tr("Numrera om ärendena under") + "\tCtrl+Shift+R", commands.renumber_below),
            (self.tr("Samma avsnitt för ärendena under"), commands.section_below),
            (self.tr("Allt i ärendet stämmer"), commands.accept_item),
            (self.tr("Ärendet har inga handlingar i filen"), commands.without_papers),
        ):
            menu.addAction(text).triggered.connect(handler)
        made.setMenu(menu)
        return made


def _button(text: str, keys: str, handler: Handler) -> QWidget:
    made = button(text)
    made.setToolTip(keys)
    made.clicked.connect(handler)
    return made


def _tool(name: str, text: str, keys: str, handler: Handler) -> QToolButton:
    made = QToolButton()
    size = themes.current().px(20)
    made.setIcon(icon(name, themes.current().tokens.text, size))
    made.setIconSize(QSize(size, size))
    made.setAccessibleName(text)
    made.setToolTip(f"{text} ({keys})")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.clicked.connect(handler)
    return made
