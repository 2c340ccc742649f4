"""Several files beside their meeting: each sees what the lists before it leave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.kallelse.comparison import MEETING, item_choice
from binder.kallelse.paper_matching import PaperFate
from binder.services import annotate, edit_agenda, news, read_meeting
from binder.services.import_confirm import confirm_set
from binder.services.import_set import FileSet, Opening, beside_meeting, beside_opening, only_opening
from tests.services import sent_sets
from tests.services.sent_sets import Sent
from tests.storage.contents import everything, visible


@pytest.fixture
def sent(tmp_path: Path, now: datetime) -> Iterator[Sent]:
    built = sent_sets.made(tmp_path, now)
    yield built
    built.binder.close()


def beside(sent: Sent, *names: str) -> FileSet:
    return beside_meeting(sent.binder, sent.meeting_id, [getattr(sent, name) for name in names])


def titles(sent: Sent) -> list[str]:
    return [row.item.title for row in read_meeting.agenda(sent.binder, sent.meeting_id)]


def test_lists_come_before_loose_papers_whatever_the_order(sent: Sent) -> None:
    files = beside(sent, "corrected", "supplement")
    assert [part.file.name for part in files.parts] == ["tillaggskallelse.pdf", "1_tjansteskrivelse_rev.pdf"]


def test_setting_beside_changes_nothing(sent: Sent) -> None:
    before = everything(sent.binder)
    beside(sent, "supplement", "corrected", "of_no_item")
    assert everything(sent.binder) == before


def test_a_loose_paper_finds_an_item_that_comes_in_the_same_set(sent: Sent) -> None:
    files = beside(sent, "letter_of_new_item", "supplement")
    assert files.questions == ()
    confirm_set(sent.binder, files, sent.now)
    item = read_meeting.agenda(sent.binder, sent.meeting_id)[-1].item
    assert item.title == "Val av ersättare i valberedningen"
    assert len(read_meeting.papers_of(sent.binder, item.id)) == 1


def test_all_files_are_stored_and_taken_back_as_one(sent: Sent) -> None:
    before = visible(sent.binder)
    changes = confirm_set(sent.binder, beside(sent, "supplement", "corrected"), sent.now)
    after = visible(sent.binder)
    assert after != before
    assert changes.undo is not None
    again = changes.undo.command(sent.binder)
    assert visible(sent.binder) == before
    assert again.undo is not None
    again.undo.command(sent.binder)
    assert visible(sent.binder) == after


def test_notes_follow_and_the_older_version_is_kept(sent: Sent) -> None:
    (old, _) = read_meeting.papers_of(sent.binder, sent.items[0])
    confirm_set(sent.binder, beside(sent, "supplement", "corrected"), sent.now)
    (new, _) = read_meeting.papers_of(sent.binder, sent.items[0])
    notes = {note.text: note.anchor for note in annotate.of_item(sent.binder, sent.items[0])}
    assert [e.version_id for e in news.earlier_versions(sent.binder, new.id)] == [old.version_id]
    assert notes["Ring handlarna"] is None
    assert notes["Varför?"] is not None
    assert notes["Varför?"].version_id == new.version_id


def test_what_is_uncertain_is_asked_and_not_stored(sent: Sent) -> None:
    files = beside(sent, "of_no_item")
    before = everything(sent.binder)
    with pytest.raises(BinderError) as told:
        confirm_set(sent.binder, files, sent.now)
    assert told.value.code is ErrorCode.MERGE_UNANSWERED
    assert everything(sent.binder) == before


@pytest.mark.parametrize("place", [0, None])
def test_the_answer_is_where_the_paper_goes(sent: Sent, place: int | None) -> None:
    files = beside(sent, "supplement", "of_no_item")
    ((at, question),) = files.questions
    choice = MEETING if place is None else item_choice(sent.items[1])
    confirm_set(sent.binder, files.answered(at, {question.id: choice}), sent.now)
    papers = [paper.title for paper in read_meeting.papers_of(sent.binder, sent.items[1])]
    assert len(papers) == (place is not None)


def test_an_answer_can_be_taken_back(sent: Sent) -> None:
    files = beside(sent, "of_no_item")
    ((at, question),) = files.questions
    answered = files.answered(at, {question.id: MEETING})
    assert answered.questions == ()
    assert answered.answered(at, {question.id: None}).questions == files.questions


def test_a_sure_place_can_be_chosen_otherwise(sent: Sent) -> None:
    files = beside(sent, "corrected")
    (settled,) = files.parts[0].merge.comparison.settled
    other = files.answered(0, {settled.question.id: item_choice(sent.items[0])})
    assert [change.fate for change in files.parts[0].merge.comparison.papers] == [PaperFate.REPLACED]
    assert [change.fate for change in other.parts[0].merge.comparison.papers] == [PaperFate.NEW]


def test_a_file_that_the_meeting_has_changes_nothing(sent: Sent) -> None:
    files = beside(sent, "kallelse")
    assert files.changes_nothing
    before = everything(sent.binder)
    confirm_set(sent.binder, files, sent.now)
    assert everything(sent.binder) == before


def test_a_meeting_that_was_changed_meanwhile_is_not_written_over(sent: Sent) -> None:
    files = beside(sent, "supplement", "corrected")
    edit_agenda.remove_item(sent.binder, sent.items[4], sent.now)
    before = everything(sent.binder)
    with pytest.raises(BinderError) as told:
        confirm_set(sent.binder, files, sent.now)
    assert told.value.code is ErrorCode.MERGE_OUTDATED
    assert everything(sent.binder) == before


def test_a_file_that_was_changed_meanwhile_leaves_nothing_behind(sent: Sent) -> None:
    files = beside(sent, "supplement", "corrected")
    files.parts[1].file.path.write_bytes(b"%PDF-1.4 other")
    stored = sorted((sent.folder / "parm" / "papers").iterdir())
    with pytest.raises(BinderError) as told:
        confirm_set(sent.binder, files, sent.now)
    assert told.value.code is ErrorCode.MERGE_OUTDATED
    assert sorted((sent.folder / "parm" / "papers").iterdir()) == stored


def opened(sent: Sent) -> FileSet:
    kallelse = sent.kallelse
    return beside_opening(
        Opening(file=kallelse, proposal=kallelse.proposal), [sent.corrected, sent.supplement, sent.of_no_item]
    )


def test_a_new_meeting_takes_its_papers_along(sent: Sent) -> None:
    files = opened(sent)
    ((at, question),) = files.questions
    assert files.parts[at].file.name == "synpunkter.pdf"
    answered = files.answered(at, {question.id: item_choice(files.base.items[1].key)})
    confirm_set(sent.binder, answered, sent.now, municipality="Ekvik")
    newest = max(meeting.id for meeting in read_meeting.meetings(sent.binder))
    rows = read_meeting.agenda(sent.binder, newest)
    assert [len(read_meeting.papers_of(sent.binder, row.item.id)) for row in rows] == [2, 1, 0, 1, 1, 1, 0]
    assert news.new_since(sent.binder, newest) == []


def test_a_new_meeting_with_all_its_papers_is_taken_back_as_one(sent: Sent) -> None:
    files = opened(sent)
    ((at, question),) = files.questions
    before = visible(sent.binder)
    changes = confirm_set(sent.binder, files.answered(at, {question.id: MEETING}), sent.now)
    assert changes.undo is not None
    changes.undo.command(sent.binder)
    assert visible(sent.binder) == before


def test_a_kallelse_alone_is_a_set_too(sent: Sent) -> None:
    kallelse = sent.kallelse
    files = only_opening(Opening(file=kallelse, proposal=kallelse.proposal))
    confirm_set(sent.binder, files, sent.now, municipality="Ekvik")
    assert len(read_meeting.meetings(sent.binder)) == 2


def test_answers_of_later_files_keep_their_meaning_when_a_list_is_answered(sent: Sent) -> None:
    files = beside(sent, "supplement", "of_no_item")
    ((at, question),) = files.questions
    new_item = files.parts[1].merge.known.items[-1]
    answered = files.answered(at, {question.id: item_choice(new_item.key)}).answered(0, {})
    (change,) = answered.parts[1].merge.comparison.papers
    assert change.item == new_item.key
