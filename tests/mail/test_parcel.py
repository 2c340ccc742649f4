"""What leaves the encrypted binder is private, whole, and cleared away in its time."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.mail import parcel
from binder.mail.parcel import clear_parcels, write_parcel

NAME = "Tilläggsyrkande ärende 22.pdf"
unix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")


def written(folder: Path) -> Path:
    return write_parcel(folder, b"message", {NAME: b"paper"})


def aged(message: Path, days: float) -> Path:
    moment = (datetime.now(UTC) - timedelta(days=days)).timestamp()
    os.utime(message.parent, (moment, moment))
    return message


def cleared(folder: Path) -> int:
    return clear_parcels(folder, before=datetime.now(UTC) - timedelta(days=7))


def failing(error: int) -> Callable[..., None]:
    def sync(*_: object) -> None:
        raise OSError(error, os.strerror(error))

    return sync


def test_message_and_paper_lie_side_by_side(tmp_path: Path) -> None:
    message = written(tmp_path / "brev")
    assert message.read_bytes() == b"message"
    assert (message.parent / NAME).read_bytes() == b"paper"


def test_the_messages_path_says_nothing_of_the_paper(tmp_path: Path) -> None:
    message = written(tmp_path)
    assert (message.name, message.parent.name[:5]) == ("brev.eml", "brev-")


@unix
def test_nobody_else_may_read_them(tmp_path: Path) -> None:
    message = written(tmp_path / "brev")
    folders = [message.parent, message.parent.parent]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    assert {stat.S_IMODE(file.stat().st_mode) for file in message.parent.iterdir()} == {0o600}


def test_each_message_has_its_own_folder(tmp_path: Path) -> None:
    assert written(tmp_path) != written(tmp_path)


def test_a_name_with_a_path_stays_in_its_folder(tmp_path: Path) -> None:
    message = write_parcel(tmp_path / "brev", b"m", {"../../utanför.pdf": b"p"})
    assert sorted(file.name for file in message.parent.iterdir()) == ["brev.eml", "utanför.pdf"]


@pytest.mark.parametrize(("error", "code"), [(28, ErrorCode.DISK_FULL), (5, ErrorCode.CANNOT_WRITE)])
def test_trouble_is_told_and_nothing_is_left(
    error: int, code: ErrorCode, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel.os, "fsync", failing(error))
    with pytest.raises(BinderError) as raised:
        written(tmp_path)
    assert raised.value.code is code
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "brev").write_text("")
    with pytest.raises(BinderError) as raised:
        written(tmp_path / "brev")
    assert raised.value.code is ErrorCode.CANNOT_WRITE


def test_old_messages_are_cleared_and_new_ones_kept(tmp_path: Path) -> None:
    old, new = aged(written(tmp_path), 8), written(tmp_path)
    assert cleared(tmp_path) == 1
    assert (old.exists(), new.exists()) == (False, True)


def test_what_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    for name in ("brev-semester", "brev-12345678x", "bilder"):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / "brev-0123abcd").write_text("en fil")
    assert cleared(tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 4


@unix
def test_a_link_that_looks_like_ours_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "viktigt"
    elsewhere.mkdir()
    os.utime(elsewhere, (0, 0))
    folder = tmp_path / "brev"
    folder.mkdir()
    (folder / "brev-0123abcd").symlink_to(elsewhere)
    assert cleared(folder) == 0
    assert elsewhere.is_dir()


def test_a_folder_that_is_not_there_has_nothing_to_clear(tmp_path: Path) -> None:
    assert cleared(tmp_path / "borta") == 0
