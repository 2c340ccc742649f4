"""A copy of a binder holds all of it, opens with its key, and is there whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.storage import key_file
from binder.storage.back_up import copy_binder, restore
from binder.storage.database import Binder, BinderKey
from tests.storage.contents import everything

NOW = datetime(2027, 3, 4, 12, tzinfo=UTC)
PASSPHRASE = "blå Äpplen i snö"
PAPER = b"%PDF-1.7 " + b"x" * 9000


def quietly(_done: int, _total: int) -> None:
    """A progress that nobody looks at."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, BinderKey]:
    folder = tmp_path_factory.mktemp("binder")
    key, _code = key_file.make_key(folder, PASSPHRASE)
    with Binder.create(folder, key) as binder:
        binder.papers.add(PAPER, file_name="kallelse.pdf", page_count=1, now=NOW)
    return folder, key


@pytest.fixture
def binder(made: tuple[Path, BinderKey]) -> Iterator[Binder]:
    with Binder.open(*made, read_only=True) as opened:
        yield opened


def the_paper(folder: Path) -> Path:
    (path,) = (folder / "papers").iterdir()
    return path


def test_a_copy_opens_with_the_same_passphrase_and_holds_all(binder: Binder, made, tmp_path: Path) -> None:
    target = tmp_path / "kopia"
    assert copy_binder(binder, made[1], target, quietly) == 0
    with Binder.open(target, key_file.unlock(target, PASSPHRASE), read_only=True) as copy:
        assert everything(copy) == everything(binder)
        assert copy.papers.bytes_of(PaperVersionId(1)) == PAPER


def test_nothing_of_a_copy_can_be_read_without_the_key(binder: Binder, made, tmp_path: Path) -> None:
    copy_binder(binder, made[1], tmp_path / "kopia", quietly)
    files = [path for path in (tmp_path / "kopia").rglob("*") if path.is_file()]
    assert sorted(path.name for path in files if path.parent.name == "kopia") == ["binder.db", "key.json"]
    assert not any(b"kallelse" in path.read_bytes() for path in files)


def test_a_folder_that_holds_something_is_not_written_over(binder: Binder, made, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Kära")
    for copying in (
        lambda: copy_binder(binder, made[1], tmp_path, quietly),
        lambda: restore(made[0], tmp_path, quietly),
    ):
        with pytest.raises(BinderError) as told:
            copying()
        assert told.value.code is ErrorCode.BINDER_EXISTS
    assert [path.name for path in tmp_path.iterdir()] == ["brev.txt"]


def test_a_copy_that_is_stopped_leaves_nothing_behind(binder: Binder, made, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_binder(binder, made[1], tmp_path / "kopia", stop)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_does_not_read_as_it_was_written_is_none(binder: Binder, made, tmp_path: Path) -> None:
    def spoil(done: int, _total: int) -> None:
        if done == 1 and (paper := tmp_path / "kopia.new" / "papers" / the_paper(made[0]).name).exists():
            paper.write_bytes(paper.read_bytes()[:-5000] + bytes(5000))

    with pytest.raises(BinderError) as told:
        copy_binder(binder, made[1], tmp_path / "kopia", spoil)
    assert told.value.code is ErrorCode.CANNOT_WRITE
    assert not (tmp_path / "kopia").exists()


def test_what_was_damaged_before_is_copied_and_counted(made, tmp_path: Path) -> None:
    folder, key = tmp_path / "skadad", made[1]
    restore(made[0], folder, quietly)
    paper = the_paper(folder)
    paper.write_bytes(paper.read_bytes()[:-5000] + bytes(5000))
    with Binder.open(folder, key, read_only=True) as damaged:
        assert copy_binder(damaged, key, tmp_path / "kopia", quietly) == 1


def test_a_restored_binder_is_the_one_that_was_copied(binder: Binder, made, tmp_path: Path) -> None:
    copy_binder(binder, made[1], tmp_path / "kopia", quietly)
    restore(tmp_path / "kopia", tmp_path / "åter", quietly)
    with Binder.open(tmp_path / "åter", made[1]) as restored:
        assert everything(restored) == everything(binder)
        assert restored.papers.is_whole(PaperVersionId(1))


def test_a_folder_without_a_binder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as told:
        restore(tmp_path, tmp_path / "åter", quietly)
    assert told.value.code is ErrorCode.NO_BINDER
