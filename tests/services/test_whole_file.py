"""A file that the user named is read whole, or it is told why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services.whole_file import read_whole


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert read_whole(tmp_path / "a", 3) == read_whole(tmp_path / "a") == b"abc"


def refusal(path: Path, most: int | None = None) -> ErrorCode:
    with pytest.raises(BinderError) as told:
        read_whole(path, most)
    assert told.value.details["path"] == path
    return told.value.code


def test_a_byte_too_many_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abcd")
    assert refusal(tmp_path / "a", 3) is ErrorCode.FILE_TOO_LARGE


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "b") is ErrorCode.FILE_MISSING
    assert refusal(tmp_path) is ErrorCode.FILE_UNREADABLE
