"""The cipher is on, the key fits, and nothing can be read without it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.binder_key import BinderKey
from binder.storage.cipher import PAGE_SIZE, connect


def written(path: Path, key: BinderKey) -> Path:
    with closing(connect(path, key, mode="rwc")) as connection:
        connection.execute("CREATE TABLE note (text TEXT)")
        connection.execute("INSERT INTO note VALUES ('hemligt om skolskjutsen')")
    return path


def test_a_key_has_thirty_two_bytes() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        BinderKey(b"short")


def test_a_key_does_not_show_its_bytes(key: BinderKey) -> None:
    assert key.raw.hex() not in repr(key)
    assert repr(key) == "BinderKey(hidden)"


def test_an_encrypted_file_has_neither_header_nor_words(tmp_path: Path, key: BinderKey) -> None:
    content = written(tmp_path / "a.db", key).read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"skolskjuts" not in content


def test_the_same_file_without_cipher_would_show_its_words(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection, connection:
        connection.execute("CREATE TABLE note (text TEXT)")
        connection.execute("INSERT INTO note VALUES ('hemligt om skolskjutsen')")
    assert b"skolskjuts" in (tmp_path / "plain.db").read_bytes()


def test_the_right_key_opens_the_file(tmp_path: Path, key: BinderKey) -> None:
    with closing(connect(written(tmp_path / "a.db", key), key, mode="rw")) as connection:
        assert connection.execute("SELECT text FROM note").fetchone()[0].startswith("hemligt")


def test_pages_are_large_enough_for_papers(tmp_path: Path, key: BinderKey) -> None:
    assert written(tmp_path / "a.db", key).stat().st_size % PAGE_SIZE == 0


def test_a_wrong_key_is_told(tmp_path: Path, key: BinderKey, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BinderError) as told:
        connect(written(tmp_path / "a.db", key), BinderKey(bytes(32)), mode="rw")
    assert told.value.code is ErrorCode.WRONG_KEY
    assert capfd.readouterr().err == ""


def test_an_open_database_is_refused(tmp_path: Path, key: BinderKey) -> None:
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection, connection:
        connection.execute("CREATE TABLE note (text TEXT)")
    with pytest.raises(BinderError) as told:
        connect(tmp_path / "plain.db", key, mode="rw")
    assert told.value.code is ErrorCode.BINDER_NOT_ENCRYPTED


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", ErrorCode.BINDER_DAMAGED),
        (b"%PDF-1.7", ErrorCode.BINDER_DAMAGED),
        (None, ErrorCode.FILE_MISSING),
    ],
)
def test_what_is_no_database_is_told_apart(
    tmp_path: Path, key: BinderKey, content: bytes | None, code: ErrorCode
) -> None:
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BinderError) as told:
        connect(path, key, mode="rw")
    assert told.value.code is code
    assert path.exists() is (content is not None)
