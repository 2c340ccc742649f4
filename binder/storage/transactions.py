"""All or nothing: transactions, savepoints inside them, and connections closed when a step fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@contextmanager
def all_or_nothing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction; inside another one a savepoint, whose failure leaves the outer one as it was."""
    is_inner = connection.in_transaction
    _begin(connection, is_inner=is_inner)
    try:
        yield
        connection.execute("RELEASE inner_step" if is_inner else "COMMIT")
    except BaseException:
        _undo(connection, is_inner=is_inner)
        raise


def _begin(connection: sqlite3.Connection, *, is_inner: bool) -> None:
    try:
        connection.execute("SAVEPOINT inner_step" if is_inner else "BEGIN IMMEDIATE")
    except BaseException:
        # Stopped in its last instruction it has begun all the same: nothing after would ever be written.
        if not is_inner and connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    """Close the connection if a step of making it ready fails."""
    with ExitStack() as failing:
        failing.callback(connection.close)
        yield
        failing.pop_all()


def _undo(connection: sqlite3.Connection, *, is_inner: bool) -> None:
    # A full disk may have ended the whole transaction already.
    if not connection.in_transaction:
        return
    if is_inner:
        connection.execute("ROLLBACK TO inner_step")
        connection.execute("RELEASE inner_step")
    else:
        connection.execute("ROLLBACK")
