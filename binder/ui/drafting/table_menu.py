"""The commands of tables and lists in the menu of the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from binder.domain.motivation_table import Align
from binder.ui.drafting.list_levels import is_point

if TYPE_CHECKING:
    from binder.ui.drafting.table_dialog import TableDialog
    from binder.ui.drafting.text_editor import TextEditor

TABLE_KEY, IN_KEY, OUT_KEY = "Ctrl+Shift+T", "Alt+Shift+Right", "Alt+Shift+Left"
LEAVE_KEY = "Ctrl+Return"


class TableMenu(QObject):
    """Puts commands that mean something where the cursor is into a menu, and asks for a table's size."""

    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._dialog: TableDialog | None = None

    def ask(self) -> None:
        """In a table its commands, at the cursor; elsewhere how large a new one is to be."""
        if self._editor.isReadOnly():
            return
        if not self._editor.tables.is_inside():
            self._ask_size()
            return
        menu = QMenu(self._editor)
        menu.setAccessibleName(self.tr("Tabell"))
        self._fill_table(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft() + QPoint(0, 2)))
        menu.setActiveAction(menu.actions()[0])

    def offer(self, menu: QMenu) -> None:
        """Add the commands below the others of the text's own menu."""
        if self._editor.isReadOnly():
            return
        menu.addSeparator()
        if self._editor.tables.is_inside():
            inner = menu.addMenu(self.tr("Tabell"))
            self._fill_table(inner)
        else:
            self._add(menu, self.tr("Infoga tabell …") + f"\t{TABLE_KEY}", self._ask_size)
        if is_point(self._editor.textCursor().block()):
            self._add(
                menu, self.tr("Flytta in punkten") + f"\t{IN_KEY}", partial(self._editor.change_level, 1)
            )
            self._add(
                menu, self.tr("Flytta ut punkten") + f"\t{OUT_KEY}", partial(self._editor.change_level, -1)
            )

    def _fill_table(self, menu: QMenu) -> None:
        tables = self._editor.tables
        groups: tuple[tuple[tuple[str, Callable[[], object]], ...], ...] = (
            (
                (self.tr("Rad ovanför"), partial(tables.add_row, below=False)),
                (self.tr("Rad under"), partial(tables.add_row, below=True)),
                (self.tr("Kolumn till vänster"), partial(tables.add_column, right=False)),
                (self.tr("Kolumn till höger"), partial(tables.add_column, right=True)),
            ),
            (
                (self.tr("Ta bort raden"), tables.remove_row),
                (self.tr("Ta bort kolumnen"), tables.remove_column),
                (self.tr("Ta bort tabellen"), tables.remove),
            ),
        )
        for group in groups:
            for text, act in group:
                self._add(menu, text, act)
            menu.addSeparator()
        self._add_choices(menu)
        self._add(menu, self.tr("Gå ut ur tabellen") + "\tCtrl+Enter", tables.leave)

    def _add_choices(self, menu: QMenu) -> None:
        tables = self._editor.tables
        table, column = tables.table(), tables.column()
        now = table.aligns[column] if table is not None else Align.AUTO
        sides = menu.addMenu(self.tr("Kolumnens text"))
        for align, text in (
            (Align.AUTO, self.tr("Tal till höger, ord till vänster")),
            (Align.LEFT, self.tr("Till vänster")),
            (Align.RIGHT, self.tr("Till höger")),
        ):
            self._add(sides, text, partial(tables.align, align), is_on=align is now)
        is_header = table is not None and table.has_header_column
        turn = partial(tables.set_header_column, is_header=not is_header)
        self._add(menu, self.tr("Första kolumnen är rubriker"), turn, is_on=is_header)
        menu.addSeparator()

    def _add(self, menu: QMenu, text: str, act: Callable[[], object], *, is_on: bool | None = None) -> None:
        made = QAction(text, menu)
        if is_on is not None:
            made.setCheckable(True)
            made.setChecked(is_on)
        made.triggered.connect(act)
        menu.addAction(made)

    def _ask_size(self) -> None:
        from binder.ui.drafting.table_dialog import TableDialog

        self._dialog = TableDialog(self._editor.window())
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.destroyed.connect(self._forget)
        self._dialog.open()

    def _on_accepted(self) -> None:
        if self._dialog is not None:
            self._editor.tables.insert(self._dialog.rows.value(), self._dialog.columns.value())
            self._editor.setFocus()

    def _forget(self) -> None:
        self._dialog = None
