"""Rows written by one command, and what they were before, so that all of it can be taken back at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.changes import Kind
from binder.services.undoing import absent
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


class Ledger:
    """Notes each row as it is made or changed; a row is changed once at most."""

    def __init__(self, binder: Binder, now: datetime) -> None:
        self._binder, self._now = binder, now
        self._changed: set[tuple[str, int]] = set()
        self.earlier: list[RowValues] = []
        self.touched: set[tuple[Kind, int]] = set()

    def made(self, table: str, row_id: int) -> None:
        """Note a row that was just made."""
        self.earlier += absent(table, [row_id], moment_text(self._now))

    def change(self, table: str, row_id: int, values: dict[str, Any]) -> None:
        """Change a row where it differs; ValueError the second time, which could not be undone in order."""
        (before,) = row_values(self._binder, table, [row_id], *values)
        differing = {name: value for name, value in values.items() if before.values[name] != value}
        if not differing:
            return
        if (table, row_id) in self._changed:
            raise ValueError(table)
        self._changed.add((table, row_id))
        self.earlier += row_values(self._binder, table, [row_id], *differing)
        update_row(self._binder, table, row_id, differing)

    def touch(self, kind: Kind, row_id: int) -> None:
        """Note that views of this thing must be read again."""
        self.touched.add((kind, int(row_id)))
