"""A binder with the example kallelse in it: a copy of one that each test process has `binder import` make."""

from __future__ import annotations

import atexit
import contextlib
import io
import shutil
import tempfile
from functools import cache
from pathlib import Path

import pytest

from binder.__main__ import main
from binder.services import example

PASSPHRASE = "tre gröna granar"
BOARD = str(example.files()[0])


def board_binder(folder: Path) -> Path:
    """A copy at `folder` that opens by `PASSPHRASE`."""
    return shutil.copytree(_made(), folder)


@cache
def _made() -> Path:
    room = Path(tempfile.mkdtemp(prefix="motesparm-board-"))
    atexit.register(shutil.rmtree, room, ignore_errors=True)
    said = io.StringIO()  # by this command, and not by that of the test which is the first to ask
    with (
        pytest.MonkeyPatch.context() as patch,
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        patch.setenv("BINDER_PASSPHRASE", PASSPHRASE)
        patch.setattr("binder.storage.key_file._MEMORY_KIB", 64)
        assert main(["import", "--binder", str(room / "parm"), BOARD]) == 0
    return room / "parm"
