"""A later file is looked over, stored as one, and taken back as one; nothing of the member's is lost."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, Cancelled, ErrorCode
from binder.domain.news import NewsKind
from binder.kallelse.comparison import KEEP, WITHDRAWN
from binder.services import annotate, carry_over, edit_agenda, import_kallelse, news, read_meeting
from binder.services.find_meeting import meeting_of_file
from tests.services import later_files
from tests.services.later_files import Later, a_loose_proposal, second_file, second_list, supplement
from tests.services.one_later_file import Merge, confirm_merge, propose_merge
from tests.storage.contents import everything, visible


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    built = later_files.made(tmp_path, now)
    yield built
    built.binder.close()


def merged(later: Later) -> Changes:
    """The second list, confirmed."""
    source = second_file(later)
    return confirm_merge(later.binder, later.merge(second_list(), source), source, later.now)


def titles(later: Later) -> list[str]:
    return [row.item.title for row in read_meeting.agenda(later.binder, later.meeting_id)]


def test_looking_it_over_changes_nothing(later: Later) -> None:
    before = everything(later.binder)
    merge = later.merge(second_list(), second_file(later))
    assert merge.is_certain
    assert everything(later.binder) == before


def test_items_keep_their_ids_and_get_their_new_values(later: Later) -> None:
    merged(later)
    assert titles(later) == ["Bron över ån", "Simhallens taxor 2027", "Hamnens djup", "Motion om träd"]
    item = read_meeting.item(later.binder, later.items[0])
    assert (item.title, item.number, item.position) == ("Simhallens taxor 2027", "2", 2)


def test_an_item_that_was_read_is_not_once_a_new_version_of_its_paper_came(later: Later) -> None:
    bridge, bath = later.items[1], later.items[0]
    for item in (bridge, bath):
        read_meeting.set_read(later.binder, item, now=later.now - timedelta(days=1))
    changes = merged(later)
    rows = {row.item.id: row for row in read_meeting.agenda(later.binder, later.meeting_id)}
    assert (rows[bath].is_read, rows[bridge].is_read) == (False, True)
    assert changes.undo is not None
    changes.undo.command(later.binder)
    assert all(row.is_read for row in read_meeting.agenda(later.binder, later.meeting_id)[:2])


def test_what_is_read_after_a_paper_came_is_read(later: Later) -> None:
    merged(later)
    read_meeting.set_read(later.binder, later.items[0], now=later.now + timedelta(hours=1))
    rows = {row.item.id: row for row in read_meeting.agenda(later.binder, later.meeting_id)}
    assert rows[later.items[0]].is_read


def test_a_withdrawn_item_is_marked_and_stays_with_its_papers(later: Later) -> None:
    merged(later)
    assert read_meeting.item(later.binder, later.items[1]).is_withdrawn
    assert len(read_meeting.papers_of(later.binder, later.items[1])) == 1


def test_a_replaced_paper_is_the_same_paper_with_its_old_version_kept(later: Later) -> None:
    (before, appendix) = read_meeting.papers_of(later.binder, later.items[0])
    merged(later)
    (after, kept) = read_meeting.papers_of(later.binder, later.items[0])
    (earlier,) = news.earlier_versions(later.binder, after.id)
    assert (after.id, after.first_page, kept) == (before.id, 3, appendix)
    assert (earlier.version_id, earlier.first_page) == (before.version_id, 2)


def test_the_old_version_stays_byte_for_byte(later: Later) -> None:
    (before, _) = read_meeting.papers_of(later.binder, later.items[0])
    merged(later)
    received = (later.folder / "handlingar.pdf").read_bytes()
    assert later.binder.papers.bytes_of(before.version_id) == received


def test_notes_stay_with_their_item_and_follow_a_replaced_paper(later: Later) -> None:
    merged(later)
    (letter, appendix) = read_meeting.papers_of(later.binder, later.items[0])
    notes = {note.text: note for note in annotate.of_item(later.binder, later.items[0])}
    places = {text: (note.anchor.version_id, note.anchor.page) for text, note in notes.items() if note.anchor}
    assert set(notes) == {"Ring kansliet", "När?", "Varmt"}
    assert places == {"När?": (letter.version_id, 3), "Varmt": (appendix.version_id, 3)}


def test_a_note_that_the_replaced_paper_had_lost_is_found_in_the_file_that_comes(later: Later) -> None:
    first = later.file("utkast.pdf", later_files.BRIDGE).read_bytes()
    draft = later.binder.papers.add(first, file_name="utkast.pdf", page_count=1, now=later.now)
    (letter, _) = read_meeting.papers_of(later.binder, later.items[0])
    place = later_files.anchor(draft, 1, "klart till hösten")
    annotate.comment(later.binder, later.items[0], place, "Hinner ni?", now=later.now)
    carry_over.carry(later.binder, draft, letter.version_id, later.now)
    merged(later)
    notes = {note.text: note.anchor for note in annotate.of_item(later.binder, later.items[0])}
    found, (after, _) = notes["Hinner ni?"], read_meeting.papers_of(later.binder, later.items[0])
    assert found is not None
    assert (found.version_id, found.page) == (after.version_id, 2)


def test_what_came_is_new_until_it_was_seen(later: Later) -> None:
    merged(later)
    rows = {row.item.title: row.news for row in read_meeting.agenda(later.binder, later.meeting_id)}
    assert rows["Bron över ån"] == {NewsKind.NEW_ITEM, NewsKind.NEW_PAPER}
    assert rows["Hamnens djup"] == {NewsKind.WITHDRAWN}
    assert rows["Simhallens taxor 2027"] == {NewsKind.CHANGED, NewsKind.RENUMBERED, NewsKind.REPLACED_PAPER}


def test_the_list_itself_gets_a_new_version(later: Later) -> None:
    merged(later)
    (kallelse, *others) = read_meeting.meeting_papers(later.binder, later.meeting_id)
    assert len(news.earlier_versions(later.binder, kallelse.id)) == 1
    assert [paper.title for paper in others] == ["handlingar-2.pdf"]


def test_every_page_that_came_is_within_reach(later: Later) -> None:
    merged(later)
    rows = read_meeting.agenda(later.binder, later.meeting_id)
    papers = read_meeting.meeting_papers(later.binder, later.meeting_id)
    papers += [paper for row in rows for paper in read_meeting.papers_of(later.binder, row.item.id)]
    newest = max(paper.version_id for paper in papers)
    reached = {
        page
        for paper in papers
        if paper.version_id == newest
        for page in range(paper.first_page, paper.last_page + 1)
    }
    assert reached == {1, 2, 3, 4}


def test_all_of_it_is_undone_as_one_and_done_again(later: Later) -> None:
    before = visible(later.binder)
    changes = merged(later)
    after = visible(later.binder)
    assert changes.undo is not None
    back = changes.undo.command(later.binder)
    assert visible(later.binder) == before
    assert back.undo is not None
    back.undo.command(later.binder)
    assert visible(later.binder) == after


def test_the_changes_name_all_items(later: Later) -> None:
    changes = merged(later)
    assert all(changes.touches(Kind.AGENDA_ITEM, item_id) for item_id in later.items)
    assert changes.touches(Kind.MEETING, later.meeting_id)


def test_a_supplement_adds_its_item_where_its_number_says(later: Later) -> None:
    source = later.file("tillagg.pdf", "Tilläggskallelse", later_files.BRIDGE)
    confirm_merge(later.binder, later.merge(supplement(), source), source, later.now)
    assert titles(later) == ["Simhallens taxor", "Hamnens djup", "Bron över ån", "Motion om träd"]
    papers = read_meeting.meeting_papers(later.binder, later.meeting_id)
    assert [paper.title for paper in papers] == ["Kallelse", "Tilläggskallelse"]


def test_the_same_file_twice_brings_nothing(later: Later) -> None:
    source = second_file(later)
    merged(later)
    before = everything(later.binder)
    merge = later.merge(second_list(), source)
    assert (merge.is_known, merge.changes_nothing) == (True, True)
    assert confirm_merge(later.binder, merge, source, later.now) == Changes()
    assert everything(later.binder) == before


def test_the_same_pages_in_another_file_bring_nothing(later: Later) -> None:
    pages = (later_files.AGENDA, later_files.LETTER, later_files.APPENDIX, later_files.DEPTH)
    source = later.file("igen.pdf", *pages)
    source.write_bytes(source.read_bytes() + b"\n")
    merge = later.merge(later_files.first_list(), source)
    assert (merge.is_known, merge.changes_nothing) == (False, True)


def test_a_file_of_an_undone_merge_is_new_again(later: Later) -> None:
    undo = merged(later).undo
    assert undo is not None
    assert meeting_of_file(later.binder, second_file(later)) == later.meeting_id
    undo.command(later.binder)
    assert meeting_of_file(later.binder, second_file(later)) is None
    merged(later)


def test_a_loose_corrected_paper_takes_its_place(later: Later) -> None:
    source = later.file("1_rev.pdf", later_files.NEW_LETTER)
    merge = later.merge(a_loose_proposal(), source)
    confirm_merge(later.binder, merge, source, later.now)
    (letter, _) = read_meeting.papers_of(later.binder, later.items[0])
    assert later.binder.papers.version(letter.version_id).file_name == "1_rev.pdf"
    assert (letter.first_page, letter.last_page) == (1, 1)


def asked(later: Later) -> tuple[Merge, Path]:
    """A list with a gap: whether the second item is withdrawn must be asked."""
    proposal, source = second_list(), second_file(later)
    proposal.items[2] = dataclasses.replace(
        proposal.items[2], number=dataclasses.replace(proposal.items[2].number, value="7")
    )
    return later.merge(proposal, source), source


def test_what_is_asked_is_not_stored(later: Later) -> None:
    merge, source = asked(later)
    before = everything(later.binder)
    with pytest.raises(BinderError) as told:
        confirm_merge(later.binder, merge, source, later.now)
    assert told.value.code is ErrorCode.MERGE_UNANSWERED
    assert everything(later.binder) == before


@pytest.mark.parametrize(("answer", "is_withdrawn"), [(WITHDRAWN, True), (KEEP, False)])
def test_the_answer_is_what_is_stored(later: Later, answer: str, is_withdrawn: bool) -> None:
    merge, source = asked(later)
    (question,) = merge.questions
    confirm_merge(later.binder, merge.answered({question.id: answer}), source, later.now)
    assert read_meeting.item(later.binder, later.items[1]).is_withdrawn is is_withdrawn


def test_an_answer_can_be_taken_back(later: Later) -> None:
    merge, _ = asked(later)
    (question,) = merge.questions
    answered = merge.answered({question.id: KEEP})
    assert answered.is_certain
    assert answered.answered({question.id: None}).questions == (question,)


def test_a_meeting_that_changed_meanwhile_must_be_looked_over_again(later: Later) -> None:
    source = second_file(later)
    merge = later.merge(second_list(), source)
    edit_agenda.remove_item(later.binder, later.items[2], later.now)
    before = everything(later.binder)
    with pytest.raises(BinderError) as told:
        confirm_merge(later.binder, merge, source, later.now)
    assert told.value.code is ErrorCode.MERGE_OUTDATED
    assert everything(later.binder) == before


def test_a_file_that_changed_meanwhile_must_be_looked_over_again(later: Later) -> None:
    source = second_file(later)
    merge = later.merge(second_list(), source)
    source.write_bytes(source.read_bytes() + b"\n")
    with pytest.raises(BinderError) as told:
        confirm_merge(later.binder, merge, source, later.now)
    assert told.value.code is ErrorCode.MERGE_OUTDATED


def test_a_cancelled_reading_changes_nothing(later: Later) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before, source = everything(later.binder), second_file(later)
    with pytest.raises(Cancelled):
        propose_merge(later.binder, later.meeting_id, second_list(), source, progress=cancel)
    merge = later.merge(second_list(), source)
    with pytest.raises(Cancelled):
        confirm_merge(later.binder, merge, source, later.now, progress=cancel)
    assert everything(later.binder) == before


def test_a_withdrawn_item_that_comes_again_is_restored(later: Later) -> None:
    merged(later)
    source = later.file(
        "tredje.pdf", "Ny kallelse", later_files.LETTER, later_files.APPENDIX, later_files.DEPTH
    )
    proposal = later_files.first_list()
    proposal.items.insert(0, later_files.an_item("0", "Bron över ån", "KS-2026/99"))
    confirm_merge(later.binder, later.merge(proposal, source), source, later.now)
    assert not read_meeting.item(later.binder, later.items[1]).is_withdrawn


def test_a_changed_number_of_a_matter_leads_to_its_arende(later: Later) -> None:
    merged(later)
    (new, *_) = read_meeting.agenda(later.binder, later.meeting_id)
    import_kallelse.add_item(later.binder, later.meeting_id, number="9", title="Bron", dnr="KS-2026/99")
    assert len(read_meeting.same_arende(later.binder, new.item.id)) == 1
