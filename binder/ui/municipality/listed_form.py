"""A list of things and, below it, the fields of the chosen one."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from binder.ui import theme as themes
from binder.ui.parts import button, label

Row = TypeVar("Row")
ROWS_SHOWN = 3


class ListedForm(QWidget, Generic[Row]):
    """Shows rows; subclasses have the fields, and say how a row reads in the list."""

    def __init__(self, name: str, add: str, remove: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._is_showing = False
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFixedHeight(themes.current().px(34) * ROWS_SHOWN)
        self.add = button(add)
        self.remove = button(remove)
        self.fields = QWidget()
        self.form = QFormLayout(self.fields)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(12)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        for each in (self.add, self.remove):
            each.setAutoDefault(False)
            buttons.addWidget(each)
        buttons.addStretch(1)
        column.addWidget(self.fields)
        self.list.currentRowChanged.connect(self._on_row)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the first is chosen."""
        self._rows = list(rows)
        self.list.clear()
        self.list.addItems([self.line(row) for row in self._rows])
        self.list.setCurrentRow(0 if self._rows else -1)
        self._on_row(self.list.currentRow())

    def rows(self) -> tuple[Row, ...]:
        """The rows as they are now."""
        return tuple(self._rows)

    def add_field(self, text: str, field: QWidget) -> None:
        """A field with its label; its name is the label's."""
        field.setAccessibleName(text)
        self.form.addRow(label(text, "field"), field)

    @abstractmethod
    def line(self, row: Row) -> str:
        """How a row reads in the list."""

    @abstractmethod
    def show_fields(self, row: Row) -> None:
        """Put a row's values into the fields."""

    @abstractmethod
    def changed_row(self, row: Row) -> Row:
        """The row as the fields have it."""

    @abstractmethod
    def new_row(self) -> Row:
        """A row to begin with."""

    @abstractmethod
    def first_field(self) -> QWidget:
        """Where one begins to write."""

    def take_fields(self) -> None:
        """The fields were changed: so is the row."""
        at = self.list.currentRow()
        if self._is_showing or not 0 <= at < len(self._rows):
            return
        self._rows[at] = self.changed_row(self._rows[at])
        shown = self.list.item(at)
        if shown is not None:
            shown.setText(self.line(self._rows[at]))

    def _on_row(self, at: int) -> None:
        is_there = 0 <= at < len(self._rows)
        self.fields.setEnabled(is_there)
        self.remove.setEnabled(is_there)
        if is_there:
            self._is_showing = True
            self.show_fields(self._rows[at])
            self._is_showing = False

    def _on_add(self) -> None:
        row = self.new_row()
        self._rows.append(row)
        self.list.addItem(self.line(row))
        self.list.setCurrentRow(len(self._rows) - 1)
        self.first_field().setFocus()

    def _on_remove(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._rows):
            del self._rows[at]
            self.list.takeItem(at)
            self._on_row(self.list.currentRow())
