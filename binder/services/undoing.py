"""Taking commands back: earlier values are written, and what they replaced is the way forward again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.changes import Changes, Kind, Undo
from binder.storage.rows import RowValues, put_back

if TYPE_CHECKING:
    from binder.storage.database import Binder

Touched = frozenset[tuple[Kind, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _PutBack:
    """The command of an undo, and of the redo that it leaves behind."""

    label: str
    earlier: tuple[RowValues, ...]
    touched: Touched

    def __call__(self, binder: Binder) -> Changes:
        replaced = put_back(binder, self.earlier)
        return undoable(self.label, replaced, self.touched)


def undoable(label: str, earlier: Iterable[RowValues], touched: Iterable[tuple[Kind, int]]) -> Changes:
    """Changes that can be taken back by writing the earlier values; `label` is what the member did."""
    kinds = frozenset(touched)
    command = _PutBack(label=label, earlier=tuple(earlier), touched=kinds)
    return Changes(touched=kinds, undo=Undo(label=label, command=command))


def absent(table: str, ids: Iterable[int], since: str) -> tuple[RowValues, ...]:
    """The earlier values of rows that were just made: deleted, as far as anyone can see."""
    return tuple(RowValues(table=table, id=i, values={"deleted_at": since}) for i in ids)
