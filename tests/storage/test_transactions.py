"""Steps are kept or undone as a whole, also inside one another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.storage.transactions import all_or_nothing, closed_on_failure


@pytest.fixture
def connection() -> Iterator[sqlcipher.Connection]:
    opened = sqlcipher.connect(":memory:", isolation_level=None)
    opened.execute("CREATE TABLE word (text TEXT)")
    yield opened
    opened.close()


def add(connection: sqlcipher.Connection, text: str) -> None:
    connection.execute("INSERT INTO word VALUES (?)", (text,))


def words(connection: sqlcipher.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT text FROM word")]


def test_what_ends_well_is_kept(connection: sqlcipher.Connection) -> None:
    with all_or_nothing(connection):
        add(connection, "ett")
        with all_or_nothing(connection):
            add(connection, "två")
    assert words(connection) == ["ett", "två"]
    assert not connection.in_transaction


def test_a_failed_inner_step_is_undone_alone(connection: sqlcipher.Connection) -> None:
    with all_or_nothing(connection):
        add(connection, "ett")
        with pytest.raises(KeyError), all_or_nothing(connection):
            add(connection, "två")
            raise KeyError
        add(connection, "tre")
    assert words(connection) == ["ett", "tre"]


def test_a_failed_outer_step_undoes_the_inner_ones(connection: sqlcipher.Connection) -> None:
    with pytest.raises(KeyError), all_or_nothing(connection):
        with all_or_nothing(connection):
            add(connection, "ett")
        raise KeyError
    assert words(connection) == []


def test_a_transaction_that_the_database_ended_is_not_undone_twice(connection: sqlcipher.Connection) -> None:
    with pytest.raises(KeyError), all_or_nothing(connection):
        connection.execute("ROLLBACK")
        raise KeyError
    assert not connection.in_transaction


def test_three_steps_deep(connection: sqlcipher.Connection) -> None:
    with all_or_nothing(connection), all_or_nothing(connection):
        add(connection, "ett")
        with pytest.raises(KeyError), all_or_nothing(connection):
            add(connection, "två")
            raise KeyError
    assert words(connection) == ["ett"]


def test_a_connection_is_closed_only_if_a_step_fails(connection: sqlcipher.Connection) -> None:
    with closed_on_failure(connection):
        add(connection, "ett")
    assert words(connection) == ["ett"]
    with pytest.raises(KeyError), closed_on_failure(connection):
        raise KeyError
    with pytest.raises(sqlcipher.ProgrammingError, match="closed"):
        words(connection)


@pytest.mark.parametrize("place", range(1, 6))
def test_a_step_that_is_stopped_while_it_begins_has_not_begun(tmp_path: Path, place: int) -> None:
    connection = sqlcipher.connect(str(tmp_path / "words.db"), isolation_level=None)
    calls = count(1)
    connection.set_progress_handler(lambda: int(next(calls) == place), 1)
    with pytest.raises(sqlcipher.OperationalError), all_or_nothing(connection):
        pytest.fail("it was not stopped")
    assert not connection.in_transaction
    connection.close()
