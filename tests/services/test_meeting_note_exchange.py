"""A note on a meeting goes out as JSON-LD and comes in to the meeting that has the same papers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.annotation import Annotation, AnnotationKind
from binder.domain.changes import Kind
from binder.domain.ids import AnnotationId
from binder.services import annotate, gather_notes
from binder.services.export_notes import NoteForm, export
from binder.services.import_notes import look_in_file, take_in
from binder.storage import note_sources
from binder.storage.meetings import insert_paper
from tests.services.noted import Noted, a_noted_binder

TEXT = "Kom tidigt: gruppmöte kl. 12"


def with_list(noted: Noted) -> Noted:
    """The meeting has a paper of its own, as a kallelse is."""
    pages = {"version_id": noted.version_id, "title": "Kallelse", "first_page": 1, "last_page": 1}
    insert_paper(noted.binder, {"meeting_id": noted.meeting_id, **pages})
    return noted


@pytest.fixture
def here(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    noted = with_list(a_noted_binder(tmp_path / "här", now, with_notes=False))
    made = annotate.note_meeting(noted.binder, noted.meeting_id, TEXT, now)
    note = AnnotationId(made.first(Kind.ANNOTATION))
    annotate.set_tags(noted.binder, note, ["gruppmöte"], now)
    annotate.set_important(noted.binder, note, important=True, now=now)
    yield noted
    noted.binder.close()


@pytest.fixture
def there(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    noted = with_list(a_noted_binder(tmp_path / "där", now, with_notes=False))
    yield noted
    noted.binder.close()


def given(noted: Noted, folder: Path) -> Path:
    notes = gather_notes.of_meeting(noted.binder, noted.meeting_id)
    (file,) = export(noted.binder, notes, NoteForm.JSON_LD, folder / "ut", noted.now).files
    return file


def taken(noted: Noted, file: Path) -> list[Annotation]:
    take_in(noted.binder, look_in_file(noted.binder, file), noted.now)
    return note_sources.all_notes(noted.binder)


def test_it_comes_to_the_meeting(here: Noted, there: Noted, tmp_path: Path) -> None:
    (note,) = taken(there, given(here, tmp_path))
    assert (note.kind, note.meeting_id) == (AnnotationKind.MEETING_NOTE, there.meeting_id)
    assert (note.item_id, note.paper_id, note.anchor) == (None, None, None)


def test_its_words_tags_and_importance_come_along(here: Noted, there: Noted, tmp_path: Path) -> None:
    (note,) = taken(there, given(here, tmp_path))
    assert (note.text, note.tags, note.is_important) == (TEXT, ("gruppmöte",), True)


def test_its_author_is_told(here: Noted, there: Noted, tmp_path: Path) -> None:
    (note,) = taken(there, given(here, tmp_path))
    assert note.origin is not None
    assert note.origin.author == "Siv Ekman"


def test_taken_in_twice_it_is_there_once(here: Noted, there: Noted, tmp_path: Path) -> None:
    file = given(here, tmp_path)
    taken(there, file)
    assert len(taken(there, file)) == 1


def test_at_home_it_is_known(here: Noted, tmp_path: Path) -> None:
    found = look_in_file(here.binder, given(here, tmp_path))
    assert (found.new, found.known) == ((), 1)


def test_it_is_given_out_again_from_the_other_binder(here: Noted, there: Noted, tmp_path: Path) -> None:
    taken(there, given(here, tmp_path))
    content = json.loads(given(there, tmp_path / "igen").read_text(encoding="utf-8"))
    assert TEXT in json.dumps(content, ensure_ascii=False)


def test_undo_takes_it_away(here: Noted, there: Noted, tmp_path: Path) -> None:
    changes = take_in(there.binder, look_in_file(there.binder, given(here, tmp_path)), there.now)
    assert changes.undo is not None
    changes.undo.command(there.binder)
    assert note_sources.all_notes(there.binder) == []
