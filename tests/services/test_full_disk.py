"""An import or a new binder that does not fit on the disk leaves nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import import_kallelse, open_binder
from tests.services.world import World, a_proposal, made
from tests.storage.contents import everything
from tests.storage.small_disk import mounted


@pytest.fixture
def small(tmp_path: Path, now: datetime) -> Iterator[World]:
    with mounted(tmp_path / "disk") as disk:
        world = made(disk, now)
        yield world
        world.binder.close()


def import_of(world: World, path: Path, byte_count: int) -> None:
    path.write_bytes(os.urandom(byte_count))
    import_kallelse.confirm(world.binder, a_proposal(), path, municipality="Ekvik", now=world.now)


@pytest.mark.parametrize("byte_count", [5_000_000, 1_200_000])
def test_an_import_that_does_not_fit_leaves_nothing(small: World, tmp_path: Path, byte_count: int) -> None:
    ballast = small.pdf.with_name("ballast")
    ballast.write_bytes(bytes(700_000))
    before, files = everything(small.binder), set((small.binder.folder / "papers").iterdir())
    with pytest.raises(BinderError) as told:
        import_of(small, tmp_path / "stor.pdf", byte_count)
    assert told.value.code is ErrorCode.DISK_FULL
    assert everything(small.binder) == before
    assert set((small.binder.folder / "papers").iterdir()) == files


def test_when_there_is_room_again_the_import_succeeds(small: World, tmp_path: Path) -> None:
    ballast = small.pdf.with_name("ballast")
    ballast.write_bytes(bytes(700_000))
    with pytest.raises(BinderError):
        import_of(small, tmp_path / "stor.pdf", 1_200_000)
    ballast.unlink()
    import_of(small, tmp_path / "stor.pdf", 100_000)
    assert len(everything(small.binder)["meeting"]) == 2


def test_a_new_binder_that_does_not_fit_leaves_no_folder(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk") as disk:
        (disk / "ballast").write_bytes(bytes(2_600_000))
        with pytest.raises(BinderError) as told:
            open_binder.create(disk / "parm", "gröna båtar på Mälaren")
        assert told.value.code is ErrorCode.DISK_FULL
        assert [path.name for path in disk.iterdir()] == ["ballast"]
