"""Scanned pages wait, are read, or are given up; their words come back as they were kept."""

from __future__ import annotations

from datetime import datetime

import pytest

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.domain.machine_text import MachineText, MachineWord
from binder.storage import scanned_pages
from binder.storage.database import Binder
from binder.storage.scanned_pages import ScannedPage, ScanState
from tests.storage.some_rows import a_version

WORDS = MachineText(
    (
        (MachineWord(text="Förskolan", box=Quad(1.25, 2, 3, 4.5), confidence=91),),
        (MachineWord(text="”byggs”", box=Quad(5, 6, 7, 8), confidence=12),),
    )
)


@pytest.fixture
def version(binder: Binder, now: datetime) -> PaperVersionId:
    made = a_version(binder, now)
    scanned_pages.mark_scanned(binder, made, [2, 5])
    return made


def test_marked_pages_wait_from_the_first_on(binder: Binder, version: PaperVersionId) -> None:
    assert scanned_pages.next_waiting(binder) == ScannedPage(version_id=version, page=2)
    assert scanned_pages.counts(binder) == (0, 2)


def test_the_file_received_last_comes_first(binder: Binder, version: PaperVersionId, now: datetime) -> None:
    later = a_version(binder, now, b"%PDF later")
    scanned_pages.mark_scanned(binder, later, [9])
    waiting = scanned_pages.next_waiting(binder)
    assert waiting is not None
    assert waiting.version_id == later


def test_words_come_back_as_they_were_kept(binder: Binder, version: PaperVersionId) -> None:
    scanned_pages.keep_words(binder, ScannedPage(version_id=version, page=2), WORDS)
    (kept,) = scanned_pages.machine_texts(binder, version).values()
    assert scanned_pages.unpacked(kept) == WORDS
    assert scanned_pages.states(binder, version) == {2: ScanState.READ, 5: ScanState.WAITING}


def test_a_page_that_was_given_up_waits_no_longer(binder: Binder, version: PaperVersionId) -> None:
    scanned_pages.give_up(binder, ScannedPage(version_id=version, page=2))
    assert scanned_pages.counts(binder) == (1, 2)
    assert scanned_pages.machine_texts(binder, version) == {}


def test_a_page_marked_again_keeps_its_words(binder: Binder, version: PaperVersionId) -> None:
    scanned_pages.keep_words(binder, ScannedPage(version_id=version, page=2), WORDS)
    scanned_pages.mark_scanned(binder, version, [2])
    assert scanned_pages.states(binder, version)[2] is ScanState.READ


def test_the_words_are_not_on_the_disk_as_they_are(binder: Binder, version: PaperVersionId) -> None:
    scanned_pages.keep_words(binder, ScannedPage(version_id=version, page=2), WORDS)
    files = [path for path in binder.folder.rglob("*") if path.is_file()]
    assert files
    assert not any("Förskolan".encode() in path.read_bytes() for path in files)
