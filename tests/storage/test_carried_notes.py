"""What became of a note is read as it was written, with the place before and the place after."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from binder.domain.annotation import AnnotationKind
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.placement import CarryState
from binder.storage.annotations import NewAnnotation, insert_annotation
from binder.storage.carried_notes import NewCarriedNote, carried_to, history_of, insert_carried
from binder.storage.database import Binder
from tests.storage.some_rows import a_version, an_anchor

Versions = tuple[PaperVersionId, PaperVersionId]


@pytest.fixture
def versions(binder: Binder, now: datetime) -> Versions:
    return a_version(binder, now, b"%PDF-1.7 old"), a_version(binder, now, b"%PDF-1.7 new")


@pytest.fixture
def note(binder: Binder, versions: Versions, now: datetime) -> AnnotationId:
    new = NewAnnotation(kind=AnnotationKind.HIGHLIGHT, item_id=None, anchor=an_anchor(versions[0]))
    return insert_annotation(binder, new, now)


def carried(note: AnnotationId, versions: Versions, state: CarryState) -> NewCarriedNote:
    return NewCarriedNote(
        annotation_id=note,
        state=state,
        score=0.5,
        old=an_anchor(versions[0]),
        new_version_id=versions[1],
        new=None if state is CarryState.ORPHAN else an_anchor(versions[1], page=5),
    )


@pytest.mark.parametrize("state", CarryState)
def test_it_is_read_as_it_was_written(
    binder: Binder, note: AnnotationId, versions: Versions, now: datetime, state: CarryState
) -> None:
    wanted = carried(note, versions, state)
    insert_carried(binder, wanted, now)
    (found,) = carried_to(binder, versions[1])
    assert (found.old, found.new, found.score) == (wanted.old, wanted.new, wanted.score)
    assert (found.state, found.carried_at, found.reviewed_at) == (state, now, None)


def test_a_note_s_history_is_its_own(
    binder: Binder, note: AnnotationId, versions: Versions, now: datetime
) -> None:
    insert_carried(binder, carried(note, versions, CarryState.MOVED), now)
    assert [one.annotation_id for one in history_of(binder, note)] == [note]
    assert history_of(binder, AnnotationId(99)) == []


def test_only_an_orphan_may_be_without_a_place(
    binder: Binder, note: AnnotationId, versions: Versions, now: datetime
) -> None:
    insert_carried(binder, carried(note, versions, CarryState.ORPHAN), now)
    with pytest.raises(sqlcipher.IntegrityError):
        binder.connection.execute("UPDATE carried_note SET state = 'kept'")
