"""One writer at a time, and the lock dies with the process that held it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.storage.writer_lock import WriterLock

HOLDER = """
import sys, time
from pathlib import Path
from binder.storage.writer_lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
lock.begin()
print("held", flush=True)
time.sleep(60)
"""


def held_elsewhere(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(folder)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def refusal(folder: Path) -> ErrorCode:
    with pytest.raises(BinderError) as told:
        WriterLock(folder)
    return told.value.code


def test_a_second_writer_in_the_same_process_is_refused(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    assert refusal(tmp_path) is ErrorCode.BINDER_IN_USE
    lock.release()


def test_a_writer_in_another_process_is_refused_until_that_one_is_killed(tmp_path: Path) -> None:
    with held_elsewhere(tmp_path) as process:
        assert refusal(tmp_path) is ErrorCode.BINDER_IN_USE
        process.kill()
        process.communicate()
    lock = WriterLock(tmp_path)
    assert lock.ended_badly
    lock.release()


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    lock.begin()
    lock.release()
    again = WriterLock(tmp_path)
    assert not again.ended_badly
    again.release()


def test_an_unclean_end_is_remembered(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path)
    lock.begin()
    lock.release(clean=False)
    again = WriterLock(tmp_path)
    assert again.ended_badly
    again.release()


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nothing") is ErrorCode.CANNOT_WRITE
