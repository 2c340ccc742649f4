"""Files and folders are there as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.durable import made_whole, write_whole


def test_a_file_gets_its_new_content(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"old")
    write_whole(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_failed_write_keeps_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "a", b"old")
    with monkeypatch.context() as patched, pytest.raises(BinderError) as told:
        patched.setattr("os.fsync", _no_space)
        write_whole(tmp_path / "a", b"new")
    assert told.value.code is ErrorCode.DISK_FULL
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_folder_appears_when_all_of_it_is_there(tmp_path: Path) -> None:
    with made_whole(tmp_path / "parm") as unfinished:
        (unfinished / "a").write_bytes(b"a")
        assert not (tmp_path / "parm").exists()
    assert (tmp_path / "parm" / "a").read_bytes() == b"a"


def test_a_folder_that_failed_half_way_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), made_whole(tmp_path / "parm") as unfinished:
        (unfinished / "a").write_bytes(b"a")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "parm").mkdir()
    with made_whole(tmp_path / "parm") as unfinished:
        (unfinished / "a").write_bytes(b"a")
    assert (tmp_path / "parm" / "a").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "parm").mkdir()
    (tmp_path / "parm" / "brev.txt").write_text("mitt")
    with pytest.raises(BinderError) as told, made_whole(tmp_path / "parm"):
        pass
    assert told.value.code is ErrorCode.BINDER_EXISTS
    assert [path.name for path in (tmp_path / "parm").iterdir()] == ["brev.txt"]


def _no_space(descriptor: int) -> None:
    raise OSError(28, "No space left on device")
