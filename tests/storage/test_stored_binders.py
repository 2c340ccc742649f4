"""A binder of every released schema opens, is brought up to date, and has all that was in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from binder.domain.draft import DraftState
from binder.domain.outbox import OutboxState
from binder.storage import drafts, key_file, meetings, outbox, schema
from binder.storage.annotations import annotations_of_item
from binder.storage.database import Binder, BinderKey
from binder.storage.full_text import find
from binder.storage.member import read_member
from tests.storage.make_stored_binder import NOW, PAPER, PASSPHRASE, SIGNED, STORED
from tests.storage.some_rows import a_yrkande, an_anchor

FOLDERS = sorted(STORED.glob("schema-*"))


@pytest.fixture(scope="module")
def brought_up_to_date(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], tuple[Path, BinderKey]]:
    """Each is unlocked by its passphrase and opened once; the tests have copies of what it then is."""

    @cache
    def once(old: Path) -> tuple[Path, BinderKey]:
        folder = shutil.copytree(old, tmp_path_factory.mktemp("stored") / "old")
        key = key_file.unlock(folder, PASSPHRASE)
        Binder.open(folder, key).close()
        return folder, key

    return once


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def stored(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    brought_up_to_date: Callable[[Path], tuple[Path, BinderKey]],
) -> Iterator[Binder]:
    made, key = brought_up_to_date(request.param)
    with Binder.open(shutil.copytree(made, tmp_path / "old"), key) as binder:
        yield binder


def test_the_present_schema_is_among_the_stored() -> None:
    assert STORED / f"schema-{schema.SCHEMA_VERSION}" in FOLDERS


def test_the_schema_is_up_to_date(stored: Binder) -> None:
    assert schema.version(stored.connection) == schema.SCHEMA_VERSION
    assert stored.connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_stored_schema_is_what_the_steps_make(stored: Binder, binder: Binder) -> None:
    query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
    made, kept = ([tuple(row) for row in one.connection.execute(query)] for one in (binder, stored))
    assert kept == made


def test_the_meeting_and_its_owner_are_there(stored: Binder) -> None:
    (meeting,) = meetings.all_meetings(stored)
    (marks,) = meetings.items_with_marks(stored, meeting.id)
    assert (meeting.municipality, marks.item.title) == ("Ekvik", "Vänortssamarbete")
    assert read_member(stored)["name"] == "Siv Ekman"


def test_the_note_is_there(stored: Binder) -> None:
    (meeting,) = meetings.all_meetings(stored)
    (marks,) = meetings.items_with_marks(stored, meeting.id)
    (note,) = annotations_of_item(stored, marks.item.id)
    assert note.anchor is not None
    assert (note.text, note.anchor, note.created_at) == ("Varför?", an_anchor(note.anchor.version_id), NOW)
    assert stored.papers.bytes_of(note.anchor.version_id) == PAPER


def test_the_signed_draft_is_there(stored: Binder) -> None:
    (entry,) = outbox.all_entries(stored)
    kept = drafts.one_draft(stored, entry.draft_id)
    assert (kept.state, kept.yrkande) == (DraftState.FINALISED, a_yrkande())
    assert (entry.state, entry.signed_at) == (OutboxState.SIGNED, NOW)
    assert outbox.pdf_with_hash(stored, entry.sha256) == SIGNED


def test_the_words_are_found(stored: Binder) -> None:
    assert {hit.kind for hit in find(stored, "vänort", 9)} >= {"item", "draft"}
