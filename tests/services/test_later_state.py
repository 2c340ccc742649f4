"""The meeting as it will be is the meeting as it then is, but for the keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Kind
from binder.domain.ids import MeetingId
from binder.kallelse.known import Incoming, KnownMeeting
from binder.kallelse.later_state import opened, with_keys
from binder.services import import_kallelse
from binder.services.import_confirm import confirm_set
from binder.services.import_set import beside_meeting, state_after
from binder.services.known_meeting import known_meeting
from tests.services import sent_sets
from tests.services.sent_sets import Sent


@pytest.fixture
def sent(tmp_path: Path, now: datetime) -> Iterator[Sent]:
    built = sent_sets.made(tmp_path, now)
    yield built
    built.binder.close()


def told(meeting: KnownMeeting) -> list[object]:
    """All that is compared of a meeting, without keys; papers of the meeting itself are left out."""
    titles = {item.key: item.title for item in meeting.items}
    items = [(i.number, i.title, i.dnr, i.section, i.is_withdrawn, i.goes_to_council) for i in meeting.items]
    papers = sorted((titles[p.item], p.title, p.first_page, p.pages) for p in meeting.papers if p.item)
    return [meeting.body, meeting.date, meeting.time, meeting.place, *items, *papers]


def test_a_supplement_leaves_what_was_foreseen(sent: Sent) -> None:
    files = beside_meeting(sent.binder, sent.meeting_id, [sent.supplement])
    foreseen = state_after(files.parts[0].merge, 0).meeting
    confirm_set(sent.binder, files, sent.now)
    assert told(known_meeting(sent.binder, sent.meeting_id)) == told(foreseen)


def test_a_replaced_paper_leaves_what_was_foreseen(sent: Sent) -> None:
    files = beside_meeting(sent.binder, sent.meeting_id, [sent.corrected])
    foreseen = state_after(files.parts[0].merge, 0).meeting
    confirm_set(sent.binder, files, sent.now)
    assert told(known_meeting(sent.binder, sent.meeting_id)) == told(foreseen)


def test_a_new_meeting_is_as_foreseen(sent: Sent) -> None:
    file = sent.kallelse
    pages = tuple(f"sida {page}" for page in range(1, 6))
    foreseen = opened(Incoming(proposal=file.proposal, file_name=file.path.name, pages=pages)).meeting
    came = import_kallelse.confirm(sent.binder, file.proposal, file.path, municipality="Ekvik", now=sent.now)
    stored = known_meeting(sent.binder, MeetingId(came.first(Kind.MEETING)))
    assert [item.title for item in stored.items] == [item.title for item in foreseen.items]
    places = [(p.title, p.first_page, p.page_count) for p in stored.papers if p.item]
    assert places == [(p.title, p.first_page, p.page_count) for p in foreseen.papers]


def test_new_keys_are_below_zero_and_distinct(sent: Sent) -> None:
    file = sent.kallelse
    state = opened(Incoming(proposal=file.proposal, file_name=file.path.name))
    keys = [*state.items.values(), *state.papers]
    assert max(keys) < 0
    assert len(set(keys)) == len(keys)


def test_a_file_without_body_begins_no_meeting(sent: Sent) -> None:
    file = sent.of_no_item
    with pytest.raises(ValueError, match="a body and a day"):
        opened(Incoming(proposal=file.proposal, file_name=file.path.name))


def test_keys_are_exchanged_for_those_of_rows(sent: Sent) -> None:
    files = beside_meeting(sent.binder, sent.meeting_id, [sent.corrected])
    comparison = files.parts[0].merge.comparison
    (change,) = with_keys(comparison, {int(sent.items[0]): 900}).papers
    assert change.item == 900
    assert with_keys(comparison, {}) == comparison
