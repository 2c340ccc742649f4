"""Schemas are numbered steps, each whole or not at all, with a copy laid aside before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError
from binder.storage import schema
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import connect
from binder.storage.database import Binder
from binder.storage.migrations import STEPS
from binder.storage.rows import insert_row
from binder.storage.schema import SCHEMA_VERSION
from tests.storage.contents import everything
from tests.storage.test_database import MEETING

NEXT_COPY = f"before-schema-{SCHEMA_VERSION + 1}.db"
COLOURED = (*STEPS, "ALTER TABLE meeting ADD COLUMN colour TEXT; CREATE TABLE wall (id INTEGER PRIMARY KEY);")
BROKEN = (*STEPS, "CREATE TABLE wall (id INTEGER PRIMARY KEY); ALTER TABLE nothing ADD COLUMN colour TEXT;")


def tables(connection: sqlcipher.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_the_program_knows_as_many_schemas_as_it_has_steps() -> None:
    assert len(STEPS) == schema.SCHEMA_VERSION


def test_a_step_keeps_what_was_there(binder: Binder, folder: Path, key: BinderKey) -> None:
    insert_row(binder, "meeting", MEETING)
    schema.migrate(binder.connection, folder, key, COLOURED)
    row = binder.connection.execute("SELECT body, colour FROM meeting").fetchone()
    assert tuple(row) == ("Kommunstyrelsen", None)


def test_a_copy_from_before_the_step_opens_with_the_same_key(
    binder: Binder, folder: Path, key: BinderKey
) -> None:
    insert_row(binder, "meeting", MEETING)
    schema.migrate(binder.connection, folder, key, COLOURED)
    with closing(connect(folder / "backups" / NEXT_COPY, key, mode="rw")) as copy:
        assert "wall" not in tables(copy)
        assert copy.execute("SELECT count(*) FROM meeting").fetchone()[0] == 1
        assert copy.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


def test_the_copy_is_encrypted(binder: Binder, folder: Path, key: BinderKey) -> None:
    schema.migrate(binder.connection, folder, key, COLOURED)
    content = (folder / "backups" / NEXT_COPY).read_bytes()
    assert b"CREATE TABLE" not in content


def test_a_broken_step_changes_nothing(binder: Binder, folder: Path, key: BinderKey) -> None:
    insert_row(binder, "meeting", MEETING)
    before = everything(binder)
    with pytest.raises(sqlcipher.OperationalError):
        schema.migrate(binder.connection, folder, key, BROKEN)
    assert everything(binder) == before
    assert binder.connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION


def test_no_copy_means_no_step(binder: Binder, folder: Path, key: BinderKey) -> None:
    (folder / "backups").write_text("a file where the folder should be")
    with pytest.raises(BinderError):
        schema.migrate(binder.connection, folder, key, COLOURED)
    assert "wall" not in tables(binder.connection)


def test_a_binder_up_to_date_is_left_alone(binder: Binder, folder: Path, key: BinderKey) -> None:
    schema.migrate(binder.connection, folder, key)
    assert not (folder / "backups").exists()


def test_an_old_binder_is_brought_up_to_date_before_it_is_read(
    binder: Binder, folder: Path, key: BinderKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    binder.close()
    monkeypatch.setattr("binder.storage.migrations.STEPS", COLOURED)
    monkeypatch.setattr("binder.storage.schema.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    with Binder.open(folder, key, read_only=True) as reader:
        assert "wall" in tables(reader.connection)
        assert reader.read_only
