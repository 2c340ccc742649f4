"""Opening, refusing and writing a binder."""

from __future__ import annotations

import os
import tempfile
import threading
from functools import cache
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.errors import BinderError, ErrorCode
from binder.storage import schema
from binder.storage.cipher import PAGE_SIZE
from binder.storage.database import Binder, BinderKey
from binder.storage.folder import DATABASE_NAME
from binder.storage.rows import insert_row
from tests.storage.contents import everything, files

MEETING = {"municipality": "x", "body": "Kommunstyrelsen", "date": "2026-03-03", "created_at": "2026"}


def filled(folder: Path, key: BinderKey) -> Path:
    """A copy of a binder of 2,000 meetings that each test process fills once."""
    folder.mkdir()
    for name, content in _filled(key.raw).items():
        (folder / name).write_bytes(content)
    return folder / DATABASE_NAME


@cache
def _filled(raw: bytes) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="motesparm-filled-") as room:
        folder = Path(room, "parm")
        with Binder.create(folder, BinderKey(raw)) as binder, binder.transaction():
            for _ in range(2000):
                insert_row(binder, "meeting", {**MEETING, "place": "Sessionssalen " * 9})
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refusal(folder: Path, key: BinderKey, *, read_only: bool = False) -> ErrorCode:
    """The code with which opening is refused, after seeing that it has changed nothing but the lock."""
    before = {name: digest for name, digest in files(folder).items() if name != "binder.lock"}
    with pytest.raises(BinderError) as told:
        Binder.open(folder, key, read_only=read_only)
    after = {name: digest for name, digest in files(folder).items() if name != "binder.lock"}
    assert after == before
    return told.value.code


def test_a_new_binder_can_be_opened_again(folder: Path, key: BinderKey) -> None:
    Binder.create(folder, key).close()
    with Binder.open(folder, key) as binder:
        assert everything(binder)["meeting"] == []


@pytest.mark.parametrize("name", ["Min pärm", "50 % ? #1 & mer", "x'; --", "mode=memory"])
def test_a_folder_may_have_any_name(tmp_path: Path, key: BinderKey, name: str) -> None:
    Binder.create(tmp_path / name, key).close()
    assert (tmp_path / name / DATABASE_NAME).is_file()
    Binder.open(tmp_path / name, key, read_only=True).close()


def test_a_refused_writer_leaves_the_lock_free(folder: Path, key: BinderKey) -> None:
    filled(folder, key)
    assert refusal(folder, BinderKey(bytes(32))) is ErrorCode.WRONG_KEY
    Binder.open(folder, key).close()


def test_a_binder_is_not_made_over_another(binder: Binder, folder: Path, key: BinderKey) -> None:
    with pytest.raises(BinderError) as told:
        Binder.create(folder, key)
    assert told.value.code is ErrorCode.BINDER_EXISTS


def test_an_empty_folder_is_no_binder(tmp_path: Path, key: BinderKey) -> None:
    assert refusal(tmp_path, key) is ErrorCode.NO_BINDER


@pytest.mark.parametrize("read_only", [True, False])
def test_a_wrong_key_writes_nothing(folder: Path, key: BinderKey, read_only: bool) -> None:
    filled(folder, key)
    assert refusal(folder, BinderKey(bytes(32)), read_only=read_only) is ErrorCode.WRONG_KEY


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("kept", [100, PAGE_SIZE, 20 * PAGE_SIZE, 20 * PAGE_SIZE + 7])
def test_a_truncated_file_is_told(folder: Path, key: BinderKey, kept: int, read_only: bool) -> None:
    os.truncate(filled(folder, key), kept)
    assert refusal(folder, key, read_only=read_only) is ErrorCode.BINDER_DAMAGED


@pytest.mark.parametrize("page", [2, 9, 40])
def test_a_damaged_page_is_found_at_open(folder: Path, key: BinderKey, page: int) -> None:
    path = filled(folder, key)
    content = bytearray(path.read_bytes())
    content[page * PAGE_SIZE + 100] ^= 1
    path.write_bytes(content)
    assert refusal(folder, key) is ErrorCode.BINDER_DAMAGED


def test_a_text_file_is_not_a_binder(folder: Path, key: BinderKey) -> None:
    filled(folder, key).write_text("Kallelse till kommunstyrelsen\n" * 2000)
    assert refusal(folder, key) is ErrorCode.WRONG_KEY


def test_a_newer_schema_is_refused(binder: Binder, folder: Path, key: BinderKey) -> None:
    binder.connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    binder.close()
    assert refusal(folder, key) is ErrorCode.BINDER_NEWER
    assert refusal(folder, key, read_only=True) is ErrorCode.BINDER_NEWER


def test_a_second_writer_is_refused(binder: Binder, folder: Path, key: BinderKey) -> None:
    with pytest.raises(BinderError) as told:
        Binder.open(folder, key)
    assert told.value.code is ErrorCode.BINDER_IN_USE


def test_a_reader_sees_what_the_writer_wrote(binder: Binder, folder: Path, key: BinderKey) -> None:
    with Binder.open(folder, key, read_only=True) as reader:
        insert_row(binder, "meeting", MEETING)
        assert len(everything(reader)["meeting"]) == 1


def test_a_reader_does_not_write(binder: Binder, folder: Path, key: BinderKey) -> None:
    with Binder.open(folder, key, read_only=True) as reader, pytest.raises(BinderError) as told:
        insert_row(reader, "meeting", MEETING)
    assert told.value.code is ErrorCode.CANNOT_WRITE


def test_a_reader_on_another_thread_has_a_connection_of_its_own(
    binder: Binder, folder: Path, key: BinderKey
) -> None:
    seen: list[int] = []

    def read() -> None:
        with Binder.open(folder, key, read_only=True) as reader:
            seen.append(len(everything(reader)["meeting"]))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert seen == [0]


def test_a_failed_transaction_leaves_nothing(binder: Binder) -> None:
    with pytest.raises(ZeroDivisionError), binder.transaction():
        insert_row(binder, "meeting", MEETING)
        raise ZeroDivisionError
    assert everything(binder)["meeting"] == []


def test_a_failed_inner_step_leaves_the_outer_ones(binder: Binder) -> None:
    with binder.transaction():
        insert_row(binder, "meeting", MEETING)
        with pytest.raises(ZeroDivisionError), binder.transaction():
            insert_row(binder, "meeting", MEETING)
            raise ZeroDivisionError
    assert len(everything(binder)["meeting"]) == 1


def test_our_own_mistakes_are_not_the_users_trouble(binder: Binder) -> None:
    with pytest.raises(sqlcipher.IntegrityError), binder.transaction():
        binder.connection.execute("INSERT INTO agenda_item (meeting_id, position, title) VALUES (99, 1, 'x')")


def test_a_file_that_a_step_misses_is_not_the_disks_trouble(binder: Binder) -> None:
    with pytest.raises(FileNotFoundError), binder.transaction():
        (binder.folder / "no-such-font.ttf").read_bytes()


def test_foreign_keys_and_the_journal_are_as_wished(binder: Binder) -> None:
    assert binder.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert binder.connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_closing_twice_is_harmless(folder: Path, key: BinderKey) -> None:
    binder = Binder.create(folder, key)
    binder.close()
    binder.close()
    Binder.open(folder, key).close()
