"""Files that come in without a window: what is certain is stored, the rest is named and changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.services import import_kallelse, read_meeting
from binder.services.import_files import Imported, ImportState, import_group
from binder.services.import_reading import ReadFile
from binder.services.import_sorting import groups_of
from tests import sent_files
from tests.services import sent_sets
from tests.services.sent_sets import Sent, a_file
from tests.storage.contents import everything


@pytest.fixture
def sent(tmp_path: Path, now: datetime) -> Iterator[Sent]:
    built = sent_sets.made(tmp_path, now)
    yield built
    built.binder.close()


def imported(sent: Sent, *files: ReadFile) -> Imported:
    (group,) = groups_of(files)
    return import_group(sent.binder, group, municipality="Ekvik", now=sent.now)


def states(done: Imported) -> dict[str, ImportState]:
    return {part.file.name: done.state_of(part) for part in done.files.parts}


def without_meetings(sent: Sent) -> None:
    import_kallelse.remove_meeting(sent.binder, sent.meeting_id, sent.now)


def with_another_meeting(sent: Sent) -> None:
    import_kallelse.enter_meeting(
        sent.binder, municipality="Ekvik", body="Valnämnden", date=date(2027, 3, 9), now=sent.now
    )


def test_later_files_come_into_their_meeting(sent: Sent) -> None:
    done = imported(sent, sent.corrected, sent.supplement)
    assert done.meeting_id == sent.meeting_id
    assert set(states(done).values()) == {ImportState.MERGED}
    assert done.changes.undo is not None


def test_a_kallelse_with_all_that_comes_to_it_is_one_new_meeting(sent: Sent) -> None:
    without_meetings(sent)
    imported(sent, sent.supplement, sent.letter_of_new_item, sent.kallelse)
    (meeting,) = read_meeting.meetings(sent.binder)
    rows = read_meeting.agenda(sent.binder, meeting.id)
    assert [row.item.number for row in rows] == ["1", "2", "3", "4", "5", "6", "7"]
    assert rows[6].has_papers


def test_what_is_certain_comes_in_beside_what_must_be_asked(sent: Sent) -> None:
    done = imported(sent, sent.supplement, sent.of_no_item)
    assert states(done)["synpunkter.pdf"] is ImportState.MUST_BE_LOOKED_AT
    assert states(done)["tillaggskallelse.pdf"] is ImportState.MERGED
    assert len(read_meeting.agenda(sent.binder, sent.meeting_id)) == 7


def test_a_paper_about_which_must_be_asked_changes_nothing(sent: Sent) -> None:
    before = everything(sent.binder)
    done = imported(sent, sent.of_no_item)
    assert [part.file.name for part in done.left_out] == ["synpunkter.pdf"]
    assert everything(sent.binder) == before


def test_the_same_file_again_is_recognised(sent: Sent) -> None:
    before = everything(sent.binder)
    done = imported(sent, sent.kallelse)
    assert states(done) == {"kallelse.pdf": ImportState.NOTHING_NEW}
    assert everything(sent.binder) == before


def test_a_corrected_paper_finds_its_meeting_by_its_text(sent: Sent) -> None:
    with_another_meeting(sent)
    done = imported(sent, sent.corrected)
    assert (done.meeting_id, set(states(done).values())) == (sent.meeting_id, {ImportState.MERGED})


def test_a_paper_that_may_be_any_meetings_is_told(sent: Sent) -> None:
    with_another_meeting(sent)
    with pytest.raises(BinderError) as told:
        imported(sent, sent.of_no_item)
    assert told.value.code is ErrorCode.MEETING_UNCERTAIN


def test_a_paper_without_any_meeting_is_told(sent: Sent) -> None:
    without_meetings(sent)
    with pytest.raises(BinderError) as told:
        imported(sent, sent.of_no_item)
    assert told.value.code is ErrorCode.NO_AGENDA_FOUND


OTHERS = (("1", "Ny förskola i Norrby", "KS-2027/0301"), ("2", "Vinterväghållning", "KS-2027/0302"))


def test_papers_named_for_another_day_are_not_asked_about_item_by_item(sent: Sent) -> None:
    file = a_file(sent_files.letters(sent.folder / "Handlingar KS 2027-05-12.pdf", OTHERS))
    with pytest.raises(BinderError) as told:
        imported(sent, file)
    assert told.value.code is ErrorCode.MEETING_UNCERTAIN


def test_papers_named_for_the_meetings_day_are_set_beside_it(sent: Sent) -> None:
    with_another_meeting(sent)
    file = a_file(sent_files.letters(sent.folder / "Handlingar 2027-04-14.pdf", OTHERS))
    done = imported(sent, file)
    assert (done.meeting_id, set(states(done).values())) == (
        sent.meeting_id,
        {ImportState.MUST_BE_LOOKED_AT},
    )


def test_postponed_matters_do_not_draw_another_days_papers_along(sent: Sent) -> None:
    both = (sent_files.ITEMS[0], sent_files.ITEMS[1], OTHERS[0])
    file = a_file(sent_files.letters(sent.folder / "Handlingar KS 2027-03-17.pdf", both))
    with pytest.raises(BinderError) as told:
        imported(sent, file)
    assert told.value.code is ErrorCode.MEETING_UNCERTAIN
