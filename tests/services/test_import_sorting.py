"""Files that came together are parted by their meetings, and each meeting is found in the binder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from binder.domain.ids import MeetingId
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read
from binder.services import import_kallelse
from binder.services.import_reading import ReadFile
from binder.services.import_sorting import Group, groups_of, is_new_meeting, meeting_of, proposal_of_new
from tests.services import sent_sets
from tests.services.sent_sets import Sent


def a_list(name: str, day: int, *, items: int = 3, kind: ProposalKind = ProposalKind.KALLELSE) -> ReadFile:
    proposal = Proposal(
        kind=kind,
        body=Read("Kommunstyrelsen"),
        date=Read(date(2027, 4, day)),
        items=[ProposedItem(title=Read(f"Taxa {number}")) for number in range(items)],
        page_count=2,
        agenda_pages=(1, 1),
    )
    return ReadFile(name=name, path=Path(name), sha256=name, proposal=proposal)


def a_paper(name: str) -> ReadFile:
    proposal = Proposal(kind=ProposalKind.KALLELSE, body=Read(None), date=Read(None), page_count=1)
    return ReadFile(name=name, path=Path(name), sha256=name, proposal=proposal)


def parted(*files: ReadFile) -> list[list[str]]:
    return [[file.name for file in group.files] for group in groups_of(files)]


def test_nothing_is_no_group() -> None:
    assert groups_of([]) == []


def test_the_list_that_tells_most_is_the_main_one() -> None:
    small, large = a_list("kallelse.pdf", 14), a_list("handlingar.pdf", 14, items=9)
    assert parted(a_paper("1.pdf"), small, large) == [["handlingar.pdf", "1.pdf", "kallelse.pdf"]]


def test_a_supplement_is_never_the_main_one_beside_a_kallelse() -> None:
    supplement = a_list("tillagg.pdf", 14, items=9, kind=ProposalKind.SUPPLEMENT)
    assert parted(supplement, a_list("kallelse.pdf", 14)) == [["kallelse.pdf", "tillagg.pdf"]]


def test_two_meetings_are_two_groups_and_loose_papers_a_third() -> None:
    files = (a_list("kallelse-a.pdf", 14), a_list("kallelse-b.pdf", 20, items=2), a_paper("1.pdf"))
    assert parted(*files) == [["kallelse-a.pdf"], ["kallelse-b.pdf"], ["1.pdf"]]


def test_a_paper_with_a_list_in_it_is_not_taken_for_another_meeting() -> None:
    files = (a_list("kallelse.pdf", 14, items=5), a_list("protokoll-tidplan.pdf", 2))
    assert len(parted(*files)) == 1


def test_a_list_that_opens_with_day_and_hour_calls_a_meeting_whatever_its_file_is_called() -> None:
    council, board = a_list("kf.pdf", 14, items=5), a_list("miljo.pdf", 20)
    assert len(parted(council, board)) == 1
    called = replace(board, proposal=replace(board.proposal, time=Read("09.00")))
    assert parted(council, called) == [["kf.pdf"], ["miljo.pdf"]]


@pytest.fixture
def sent(tmp_path: Path, now: datetime) -> Iterator[Sent]:
    built = sent_sets.made(tmp_path, now)
    yield built
    built.binder.close()


def found(sent: Sent, *files: ReadFile) -> MeetingId | None:
    (group,) = groups_of(files)
    return meeting_of(sent.binder, group).meeting_id


def test_a_known_file_names_its_meeting(sent: Sent) -> None:
    nameless = replace(sent.kallelse, proposal=a_paper("x.pdf").proposal)
    assert found(sent, nameless) == sent.meeting_id


def test_a_supplement_names_its_meeting_for_all_that_came_with_it(sent: Sent) -> None:
    assert found(sent, sent.of_no_item, sent.supplement) == sent.meeting_id


def test_another_day_is_a_new_meeting(sent: Sent) -> None:
    (group,) = groups_of([a_list("kallelse.pdf", 28)])
    assert is_new_meeting(meeting_of(sent.binder, group))


def test_a_loose_paper_may_be_any_meetings_the_latest_first(sent: Sent) -> None:
    import_kallelse.enter_meeting(
        sent.binder, municipality="Ekvik", body="Valnämnden", date=date(2027, 5, 9), now=sent.now
    )
    (group,) = groups_of([sent.of_no_item])
    told = meeting_of(sent.binder, group)
    assert (told.meeting_id, is_new_meeting(told)) == (None, False)
    assert told.candidates[1] == sent.meeting_id


@pytest.mark.parametrize(("items", "day"), [(2, date(2027, 5, 12)), (1, None)])
def test_a_new_meeting_takes_its_day_from_the_name_of_several_items_papers(
    items: int, day: date | None
) -> None:
    file = a_list("Handlingar KS 2027-05-12.pdf", 1, items=items)
    nameless = replace(file, proposal=replace(file.proposal, date=Read(None, doubts=(Doubt.MISSING,))))
    assert proposal_of_new(Group(main=nameless)).date.value == day


def test_the_day_that_the_file_tells_holds_against_its_name() -> None:
    file = a_list("Handlingar KS 2027-05-12.pdf", 14)
    assert proposal_of_new(Group(main=file)).date.value == date(2027, 4, 14)
