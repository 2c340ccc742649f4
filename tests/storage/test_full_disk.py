"""A full disk stops a write as a whole, wherever it happens; nothing half-written stays."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.yrkande import YrkandeKind
from binder.storage import drafts, outbox
from binder.storage.database import Binder, BinderKey
from binder.storage.full_text import index_pages
from binder.storage.rows import insert_row
from tests.storage.contents import everything
from tests.storage.some_rows import a_meeting, a_yrkande, an_item

BIG = hashlib.shake_256(b"handlingar").digest(3_000_000)


def no_more_pages(binder: Binder) -> None:
    pages = binder.connection.execute("PRAGMA page_count").fetchone()[0]
    binder.connection.execute(f"PRAGMA max_page_count = {pages}")


def write_draft(binder: Binder, now: datetime) -> None:
    long = a_yrkande(motivation="Skälen är många. " * 20_000)
    drafts.insert_draft(binder, an_item(binder, a_meeting(binder, now)), long, now)


def write_note(binder: Binder, now: datetime) -> None:
    values = {"kind": "item-note", "colour": "yellow", "text": "mycket " * 50_000}
    insert_row(binder, "annotation", {**values, "created_at": "2026", "modified_at": "2026"})


def write_pages(binder: Binder, now: datetime) -> None:
    version_id = binder.papers.add(b"x", file_name="x.pdf", page_count=9, now=now)
    index_pages(binder, version_id, 1, ["ord " * 20_000] * 9)


def write_pdf(binder: Binder, now: datetime) -> None:
    outbox.store_pdf(binder, BIG)


@pytest.mark.parametrize("write", [write_draft, write_note, write_pages, write_pdf])
def test_a_write_that_finds_no_room_leaves_everything_as_it_was(
    binder: Binder, now: datetime, write: Callable[[Binder, datetime], None]
) -> None:
    no_more_pages(binder)
    before = everything(binder)
    with pytest.raises(BinderError) as told, binder.transaction():
        write(binder, now)
    assert told.value.code is ErrorCode.DISK_FULL
    assert everything(binder) == before


def test_after_a_full_disk_the_binder_goes_on(binder: Binder, now: datetime) -> None:
    no_more_pages(binder)
    with pytest.raises(BinderError):
        write_pdf(binder, now)
    binder.connection.execute("PRAGMA max_page_count = 100000")
    write_draft(binder, now)
    assert everything(binder)["draft"][0][3] == YrkandeKind.TILLAGG.value


def test_a_paper_that_does_not_fit_leaves_no_file(small_disk: Path, key: BinderKey) -> None:
    with Binder.create(small_disk / "parm", key) as binder:
        with pytest.raises(BinderError) as told:
            binder.papers.store(BIG)
        assert told.value.code is ErrorCode.DISK_FULL
        assert list((small_disk / "parm" / "papers").iterdir()) == []


def test_a_row_that_does_not_fit_on_a_real_disk_leaves_none(small_disk: Path, key: BinderKey) -> None:
    with Binder.create(small_disk / "parm", key) as binder:
        with pytest.raises(BinderError) as told:
            outbox.store_pdf(binder, BIG)
        assert told.value.code is ErrorCode.DISK_FULL
        assert everything(binder)["finished_pdf"] == []


def test_the_binder_opens_on_the_disk_that_was_full(small_disk: Path, key: BinderKey) -> None:
    with Binder.create(small_disk / "parm", key) as binder, pytest.raises(BinderError):
        outbox.store_pdf(binder, BIG)
    with Binder.open(small_disk / "parm", key) as binder:
        outbox.store_pdf(binder, b"%PDF small")


def test_a_binder_that_does_not_fit_is_not_made(small_disk: Path, key: BinderKey) -> None:
    (small_disk / "ballast").write_bytes(BIG[:2_900_000])
    with pytest.raises(BinderError) as told:
        Binder.create(small_disk / "parm", key)
    assert told.value.code is ErrorCode.DISK_FULL
