"""Where copies of the binder are put and found, and where a restored one goes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import back_up, open_binder
from binder.services.back_up import BackUp

PASSPHRASE = "blå Äpplen i snö"


def quietly(_done: int, _total: int) -> None:
    """A progress that nobody looks at."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hem") / "binder"
    open_binder.create(made, PASSPHRASE)
    return made


@pytest.fixture
def copied(folder: Path, tmp_path: Path, now: datetime) -> BackUp:
    return back_up.back_up(folder, open_binder.unlock(folder, PASSPHRASE), tmp_path, now, quietly)


def test_a_copy_is_named_by_the_hour_and_found_from_the_stick(
    copied: BackUp, tmp_path: Path, now: datetime
) -> None:
    assert copied == BackUp(folder=tmp_path / f"Mötespärm {now:%Y-%m-%d %H.%M}")
    assert back_up.copy_in(tmp_path) == back_up.copy_in(copied.folder) == copied.folder


def test_a_copy_is_restored_where_nothing_is(copied: BackUp, tmp_path: Path, now: datetime) -> None:
    target = tmp_path / "ny" / "binder"
    assert back_up.restore(copied.folder, target, now, quietly) == target
    assert open_binder.unlock(target, PASSPHRASE)


def test_a_binder_that_is_there_is_left_alone(copied: BackUp, folder: Path, now: datetime) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    target = back_up.restore(copied.folder, folder, now, quietly)
    assert target.parent == folder.parent
    assert target != folder
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_folder_without_a_copy_is_told(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(BinderError) as told:
        back_up.restore(tmp_path, tmp_path / "ny", now, quietly)
    assert told.value.code is ErrorCode.NO_BINDER
