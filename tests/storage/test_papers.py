"""Received files are kept byte for byte, encrypted, and read in pieces."""

from __future__ import annotations

import hashlib
import io
import threading
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.storage.database import Binder, BinderKey
from binder.storage.paper_reader import CHUNK_LENGTH
from tests.storage.conftest import NOW

LONG = hashlib.shake_256(b"kallelse").digest(3 * CHUNK_LENGTH + 17)
SAME_BINDER = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None
)


def add(binder: Binder, content: bytes | Path, now: datetime = NOW) -> PaperVersionId:
    return binder.papers.add(content, file_name="kallelse.pdf", page_count=3, now=now)


def paper_files(folder: Path) -> list[Path]:
    return sorted((folder / "papers").iterdir())


@pytest.mark.parametrize("length", [0, 1, CHUNK_LENGTH - 1, CHUNK_LENGTH, CHUNK_LENGTH + 1, len(LONG)])
def test_the_bytes_come_back_as_they_were(binder: Binder, length: int) -> None:
    assert binder.papers.bytes_of(add(binder, LONG[:length])) == LONG[:length]


def test_what_is_known_of_a_file(binder: Binder, tmp_path: Path, now: datetime) -> None:
    (tmp_path / "a.pdf").write_bytes(LONG)
    version = binder.papers.version(add(binder, tmp_path / "a.pdf"))
    assert version.sha256 == hashlib.sha256(LONG).hexdigest()
    assert (version.byte_count, version.page_count) == (len(LONG), 3)
    assert version.received_at == now


def test_the_same_bytes_are_kept_once(binder: Binder, folder: Path) -> None:
    assert add(binder, LONG) == add(binder, LONG)
    assert len(paper_files(folder)) == 1


def test_the_file_shows_neither_words_nor_hash(binder: Binder, folder: Path) -> None:
    add(binder, b"%PDF-1.7 skolskjuts " * 999)
    (path,) = paper_files(folder)
    assert b"skolskjuts" not in path.read_bytes()
    assert hashlib.sha256(b"%PDF-1.7 skolskjuts " * 999).hexdigest() not in path.name


@SAME_BINDER
@given(
    steps=st.lists(st.tuples(st.integers(0, len(LONG) + 99), st.integers(0, 2 * CHUNK_LENGTH)), max_size=8)
)
def test_reading_here_and_there_is_as_in_the_received_file(
    binder: Binder, steps: list[tuple[int, int]]
) -> None:
    plain = io.BytesIO(LONG)
    with binder.papers.open_bytes(add(binder, LONG)) as stream:
        for position, length in steps:
            assert stream.seek(position) == plain.seek(position)
            assert stream.read(length) == plain.read(length)


def test_the_end_can_be_sought_and_told(binder: Binder) -> None:
    with binder.papers.open_bytes(add(binder, LONG)) as stream:
        assert stream.seek(-5, io.SEEK_END) == stream.tell() == len(LONG) - 5
        assert stream.read() == LONG[-5:]


def test_another_thread_may_read_what_this_one_opened(binder: Binder) -> None:
    read: list[bytes] = []
    with binder.papers.open_bytes(add(binder, LONG)) as stream:
        thread = threading.Thread(target=lambda: read.append(stream.read()))
        thread.start()
        thread.join()
    assert read == [LONG]


def test_many_chunks_do_not_stay_in_memory(binder: Binder) -> None:
    long = hashlib.shake_256(b"handlingar").digest(20 * CHUNK_LENGTH)
    with binder.papers.open_bytes(add(binder, long)) as stream:
        assert stream.read() == long
        assert len(stream.raw._kept) == 16  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", [5, 40_000, 500_000])
def test_a_changed_byte_is_found(binder: Binder, folder: Path, place: int) -> None:
    version_id = add(binder, LONG)
    (path,) = paper_files(folder)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)
    assert not binder.papers.is_whole(version_id)
    with pytest.raises(BinderError):
        binder.papers.bytes_of(version_id)


def test_a_file_exchanged_for_another_of_the_binder_is_found(binder: Binder, folder: Path) -> None:
    first, second = add(binder, LONG), add(binder, LONG[::-1])
    one, other = paper_files(folder)
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)
    with pytest.raises(BinderError) as told:
        binder.papers.bytes_of(first)
    assert told.value.code is ErrorCode.PAPER_DAMAGED
    assert not binder.papers.is_whole(second)


def test_a_binder_without_its_papers_still_opens(folder: Path, key: BinderKey) -> None:
    Binder.create(folder, key).close()
    (folder / "papers").rmdir()
    with Binder.open(folder, key) as binder:
        assert binder.papers.is_whole(add(binder, LONG))


def test_a_missing_file_is_told(binder: Binder, folder: Path) -> None:
    version_id = add(binder, LONG)
    paper_files(folder)[0].unlink()
    with pytest.raises(BinderError) as told:
        binder.papers.open_bytes(version_id)
    assert told.value.code is ErrorCode.PAPER_DAMAGED
    assert not binder.papers.is_whole(version_id)


def test_an_unknown_version_is_told(binder: Binder) -> None:
    with pytest.raises(BinderError) as told:
        binder.papers.version(PaperVersionId(99))
    assert told.value.code is ErrorCode.NOT_FOUND


def test_a_source_that_is_not_there_leaves_nothing(binder: Binder, folder: Path) -> None:
    with pytest.raises(BinderError) as told:
        binder.papers.store(folder / "nothing.pdf")
    assert told.value.code is ErrorCode.FILE_MISSING
    assert paper_files(folder) == []


def test_a_cancelled_store_leaves_nothing(binder: Binder, folder: Path) -> None:
    def cancel_at_the_second(done: int, total: int) -> None:
        if done > CHUNK_LENGTH:
            raise Cancelled

    with pytest.raises(Cancelled):
        binder.papers.store(LONG, cancel_at_the_second)
    assert paper_files(folder) == []


def test_what_a_crash_left_goes_away_at_the_next_start(folder: Path, key: BinderKey) -> None:
    with Binder.create(folder, key) as binder:
        kept = add(binder, LONG)
        binder.papers.store(LONG[:99])
        (folder / "papers" / "ab.paper.new").write_bytes(b"half")
    with Binder.open(folder, key) as binder:
        assert len(paper_files(folder)) == 1
        assert binder.papers.is_whole(kept)


def test_files_of_others_are_left_alone(folder: Path, key: BinderKey) -> None:
    Binder.create(folder, key).close()
    (folder / "papers" / "LÄS MIG.txt").write_text("egen fil")
    Binder.open(folder, key).close()
    assert (folder / "papers" / "LÄS MIG.txt").exists()


def test_a_rolled_back_import_keeps_no_file(binder: Binder, folder: Path, now: datetime) -> None:
    stored = binder.papers.store(LONG)
    with pytest.raises(ZeroDivisionError), binder.transaction():
        binder.papers.record(stored, file_name="a.pdf", page_count=1, now=now)
        raise ZeroDivisionError
    binder.papers.discard(stored)
    assert paper_files(folder) == []
