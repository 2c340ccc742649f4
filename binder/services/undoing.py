"""Taking commands back: earlier values are written, and what they replaced is the way forward again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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


@dataclass(frozen=True, slots=True, kw_only=True)
class _All:
    """The command that takes several commands back, the last one first."""

    label: str
    commands: tuple[Callable[[Any], Changes], ...]

    def __call__(self, binder: Binder) -> Changes:
        with binder.transaction():
            done = [command(binder) for command in reversed(self.commands)]
        return together(self.label, done)


def together(label: str, parts: Iterable[Changes]) -> Changes:
    """Changes of several commands as those of one, undone as a whole."""
    all_parts = tuple(parts)
    touched = frozenset().union(*(part.touched for part in all_parts))
    commands = tuple(part.undo.command for part in all_parts if part.undo is not None)
    return Changes(touched=touched, undo=Undo(label=label, command=_All(label=label, commands=commands)))


def absent(table: str, ids: Iterable[int], since: str) -> tuple[RowValues, ...]:
    """The earlier values of rows that were just made: deleted, as far as anyone can see."""
    return tuple(RowValues(table=table, id=i, values={"deleted_at": since}) for i in ids)
