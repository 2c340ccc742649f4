"""A later file finds its meeting by body and day, or by its matters; where that is unsure it is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import MeetingId
from binder.kallelse.proposal import Doubt, Proposal, Read
from binder.services import import_kallelse
from binder.services.find_meeting import find_meeting, meeting_of_file, same_body, sha256_of
from tests.services import later_files
from tests.services.later_files import Later, an_item, first_list


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    built = later_files.made(tmp_path, now)
    yield built
    built.binder.close()


def another_meeting(later: Later, body: str, day: date, *dnrs: str) -> MeetingId:
    came = import_kallelse.enter_meeting(
        later.binder, municipality="Ekvik", body=body, date=day, now=later.now
    )
    meeting_id = MeetingId(next(iter(came.touched))[1])
    for dnr in dnrs:
        import_kallelse.add_item(later.binder, meeting_id, number=None, title=dnr, dnr=dnr)
    return meeting_id


def without_day(proposal: Proposal, *, body: str | None = None) -> Proposal:
    proposal.date = Read(None, doubts=(Doubt.MISSING,))
    proposal.body = Read(body)
    return proposal


@pytest.mark.parametrize(
    ("one", "other"),
    [("Valnämnd", "Valnämnden"), ("Kommunstyrelsen", "KOMMUNSTYRELSENS"), ("Utskottet", "utskott")],
)
def test_a_body_is_the_same_in_every_form(one: str, other: str) -> None:
    assert same_body(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kommunstyrelsen", "Kommunstyrelsens arbetsutskott"), ("Bygglovsnämnden", "Barnnämnden")],
)
def test_other_bodies_are_other_bodies(one: str, other: str) -> None:
    assert not same_body(one, other)


def test_body_and_day_name_the_meeting(later: Later) -> None:
    another_meeting(later, "Kommunstyrelsen", date(2026, 4, 1))
    another_meeting(later, "Kommunfullmäktige", date(2026, 3, 4))
    assert find_meeting(later.binder, first_list()).meeting_id == later.meeting_id


def test_two_meetings_of_one_body_on_one_day_are_asked_about(later: Later) -> None:
    twin = another_meeting(later, "Kommunstyrelsen", date(2026, 3, 4))
    found = find_meeting(later.binder, first_list())
    assert (found.meeting_id, found.is_new) == (None, False)
    assert set(found.candidates) == {later.meeting_id, twin}


def test_a_file_without_a_day_is_known_by_its_matters(later: Later) -> None:
    another_meeting(later, "Kommunstyrelsen", date(2026, 4, 1), "KS-2026/88")
    assert find_meeting(later.binder, without_day(first_list())).meeting_id == later.meeting_id


def test_matters_on_two_agendas_are_asked_about(later: Later) -> None:
    council = another_meeting(
        later, "Kommunfullmäktige", date(2026, 4, 1), "KS-2026/15", "KS-2026/16", "KS-2026/17"
    )
    found = find_meeting(later.binder, without_day(first_list()))
    assert (found.meeting_id, found.is_new) == (None, False)
    assert set(found.candidates) == {later.meeting_id, council}


def test_the_body_parts_two_agendas_with_the_same_matters(later: Later) -> None:
    dnrs = ("KS-2026/15", "KS-2026/16", "KS-2026/17")
    council = another_meeting(later, "Kommunfullmäktige", date(2026, 4, 1), *dnrs)
    proposal = without_day(first_list(), body="Kommunfullmäktige")
    assert find_meeting(later.binder, proposal).meeting_id == council


def test_another_day_with_other_matters_is_a_new_meeting(later: Later) -> None:
    proposal = first_list()
    proposal.date = Read(date(2026, 4, 8))
    proposal.items = [an_item("1", "Annat", "KS-2026/700"), an_item("2", "Mer", "KS-2026/701")]
    found = find_meeting(later.binder, proposal)
    assert (found.meeting_id, found.is_new) == (None, True)


def test_another_day_with_the_same_matters_may_be_the_meeting_moved(later: Later) -> None:
    proposal = first_list()
    proposal.date = Read(date(2026, 3, 11))
    found = find_meeting(later.binder, proposal)
    assert (found.meeting_id, found.is_new, found.candidates) == (None, False, (later.meeting_id,))


def test_the_very_file_is_known_again(later: Later) -> None:
    source = later.folder / "handlingar.pdf"
    assert meeting_of_file(later.binder, source) == later.meeting_id
    source.write_bytes(source.read_bytes() + b" ")
    assert meeting_of_file(later.binder, source) is None


def test_a_removed_meeting_has_no_files(later: Later) -> None:
    import_kallelse.remove_meeting(later.binder, later.meeting_id, later.now)
    assert meeting_of_file(later.binder, later.folder / "handlingar.pdf") is None


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as told:
        sha256_of(tmp_path / "saknas.pdf")
    assert told.value.code is ErrorCode.FILE_MISSING
