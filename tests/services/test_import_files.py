"""Files that come in without a window: made, merged, recognised, or left to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.proposal import Proposal, Read
from binder.services import import_kallelse, read_meeting
from binder.services.import_files import Imported, ImportState, import_file
from tests.services import later_files
from tests.services.later_files import Later, a_loose_proposal, first_list, second_file, second_list
from tests.storage.contents import everything


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    built = later_files.made(tmp_path, now)
    yield built
    built.binder.close()


def imported(later: Later, proposal: Proposal, source: Path) -> Imported:
    return import_file(later.binder, proposal, source, municipality="Ekvik", now=later.now)


def test_another_day_makes_a_new_meeting(later: Later) -> None:
    proposal = first_list()
    proposal.date = Read(date(2026, 5, 6))
    proposal.items = proposal.items[2:]
    done = imported(later, proposal, later.file("maj.pdf", "Kallelse"))
    assert done.state is ImportState.NEW_MEETING
    assert len(read_meeting.meetings(later.binder)) == 2


def test_a_later_list_is_merged(later: Later) -> None:
    done = imported(later, second_list(), second_file(later))
    assert (done.state, done.meeting_id) == (ImportState.MERGED, later.meeting_id)
    assert done.changes.undo is not None
    assert {entry.item_id for entry in done.news} >= set(later.items[:2])


def test_the_same_file_again_is_recognised(later: Later) -> None:
    before = everything(later.binder)
    done = imported(later, first_list(), later.folder / "handlingar.pdf")
    assert (done.state, done.meeting_id) == (ImportState.NOTHING_NEW, later.meeting_id)
    assert everything(later.binder) == before


def test_a_corrected_paper_finds_its_meeting_by_its_text(later: Later) -> None:
    import_kallelse.enter_meeting(
        later.binder, municipality="Ekvik", body="Valnämnden", date=date(2026, 3, 9), now=later.now
    )
    done = imported(later, a_loose_proposal(), later.file("1_rev.pdf", later_files.NEW_LETTER))
    assert (done.state, done.meeting_id) == (ImportState.MERGED, later.meeting_id)


def test_what_must_be_asked_changes_nothing(later: Later) -> None:
    before = everything(later.binder)
    done = imported(later, a_loose_proposal(), later.file("bild.pdf", "Hej och välkommen"))
    assert done.state is ImportState.MUST_BE_LOOKED_AT
    assert len(done.questions) == 1
    assert everything(later.binder) == before


def test_a_paper_that_may_be_any_meetings_is_told(later: Later) -> None:
    import_kallelse.enter_meeting(
        later.binder, municipality="Ekvik", body="Valnämnden", date=date(2026, 3, 9), now=later.now
    )
    with pytest.raises(BinderError) as told:
        imported(later, a_loose_proposal(), later.file("bild.pdf", "Hej och välkommen"))
    assert told.value.code is ErrorCode.MEETING_UNCERTAIN


def test_a_paper_without_any_meeting_is_told(later: Later) -> None:
    import_kallelse.remove_meeting(later.binder, later.meeting_id, later.now)
    with pytest.raises(BinderError) as told:
        imported(later, a_loose_proposal(), later.file("bild.pdf", "Hej och välkommen"))
    assert told.value.code is ErrorCode.NO_AGENDA_FOUND
