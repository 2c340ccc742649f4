"""Rows as sqlite-utils writes them, and their earlier values, so that a command can be taken back exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.database import Binder

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowValues:
    """What some columns of one row held."""

    table: str
    id: int
    values: dict[str, Any]


def first_found(found: Sequence[T]) -> T:
    """The first of what was looked for; NOT_FOUND."""
    if not found:
        raise BinderError(ErrorCode.NOT_FOUND)
    return found[0]


def insert_row(binder: Binder, table: str, values: dict[str, Any]) -> int:
    """A new row; its id."""
    with binder.transaction():
        return int(str(binder.db.table(table).insert(values).last_pk))


def update_row(binder: Binder, table: str, row_id: int, values: dict[str, Any]) -> None:
    """Change columns of a row."""
    with binder.transaction():
        binder.db.table(table).update(row_id, values)


def row_values(binder: Binder, table: str, ids: Iterable[int], *columns: str) -> tuple[RowValues, ...]:
    """What `columns` hold now in the rows with these ids."""
    query = f"SELECT {', '.join(columns)} FROM {table} WHERE id = ?"
    found = ((i, binder.connection.execute(query, (i,)).fetchone()) for i in ids)
    return tuple(RowValues(table=table, id=i, values=dict(row)) for i, row in found if row is not None)


def put_back(binder: Binder, earlier: Iterable[RowValues]) -> tuple[RowValues, ...]:
    """Write the earlier values and return what they replaced, for doing it again."""
    replaced: list[RowValues] = []
    with binder.transaction():
        for row in earlier:
            replaced += row_values(binder, row.table, [row.id], *row.values)
            update_row(binder, row.table, row.id, row.values)
    return tuple(replaced)
