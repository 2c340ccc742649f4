"""The last view beside the binder: sealed, and true or gone."""

from __future__ import annotations

import sys

import pytest

from binder.storage import first_view
from binder.storage.database import Binder, BinderKey

HEAD = b"motesparm view 1\n"
KEY = BinderKey(b"k" * 32)
VIEW = b"frame\nsize\n" + b"the pixels of a page " * 400


@pytest.fixture(scope="module")
def _made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("view") / "binder"
    Binder.create(folder, KEY).close()
    return folder


@pytest.fixture
def folder(_made):
    first_view.keep(_made, KEY, VIEW)
    return _made


@pytest.fixture
def file(folder):
    return folder / "first-view"


def test_what_was_kept_is_read_as_long_as_the_binder_is_the_same(folder):
    assert first_view.read(folder, KEY) == VIEW
    assert first_view.read(str(folder), KEY) == VIEW


def test_nothing_of_it_lies_in_the_clear(file):
    assert b"pixels" not in file.read_bytes()
    assert b"frame" not in file.read_bytes()


def test_another_key_opens_nothing_and_takes_it_away(folder, file):
    assert first_view.read(folder, BinderKey(b"x" * 32)) == b""
    assert not file.exists()


def test_the_binders_own_key_is_not_what_seals_it(folder, file):
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    content = file.read_bytes()
    with pytest.raises(InvalidTag):
        AESGCM(KEY.raw).decrypt(content[17:29], content[29:], content[:17] + first_view._state(folder))


@pytest.mark.parametrize("place", [0, 20, 60, -1])
def test_a_changed_byte_anywhere_takes_it_away(folder, file, place):
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert first_view.read(folder, KEY) == b""
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", HEAD, HEAD + b"n" * 12, b"x" * 300])
def test_what_is_no_view_is_taken_away(folder, file, content):
    file.write_bytes(content)
    assert first_view.read(folder, KEY) == b""
    assert not file.exists()


def test_a_binder_that_was_changed_makes_it_untrue(folder, file):
    database = folder / "binder.db"
    database.write_bytes(database.read_bytes())
    assert first_view.read(folder, KEY) == b""
    assert not file.exists()


def test_a_journal_that_has_come_makes_it_untrue(folder):
    journal = folder / "binder.db-wal"
    journal.write_bytes(b"")
    assert first_view.read(folder, KEY) == b""
    journal.unlink()


def test_a_view_of_another_binder_is_not_shown(folder, file, tmp_path):
    Binder.create(tmp_path / "other", KEY).close()
    (tmp_path / "other" / "first-view").write_bytes(file.read_bytes())
    assert first_view.read(tmp_path / "other", KEY) == b""


def test_whoever_opens_the_binder_for_writing_takes_it_away(folder, file):
    Binder.open(folder, KEY, read_only=True).close()
    assert file.exists()
    Binder.open(folder, KEY).close()
    assert not file.exists()


def test_where_it_cannot_be_written_there_is_none(folder, file):
    file.unlink()
    file.mkdir()
    first_view.keep(folder, KEY, VIEW)
    assert [each.name for each in folder.glob("first-view*")] == ["first-view"]
    assert first_view.read(folder, KEY) == b""
    file.rmdir()


def test_without_one_there_is_nothing_to_read(folder, file):
    file.unlink()
    assert first_view.read(folder, KEY) == b""
    first_view.drop(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are Unix's")
def test_nobody_else_may_read_it(file):
    assert file.stat().st_mode & 0o077 == 0
