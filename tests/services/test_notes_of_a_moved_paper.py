"""A paper that comes again under another item is that item's, and the member's notes on it go with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Changes
from binder.domain.paper import Paper
from binder.kallelse.proposal import Proposal
from binder.services import annotate, gather_notes, list_notes, news, read_meeting
from binder.storage.annotations import annotations_of_item
from tests.services import later_files
from tests.services.later_files import AGENDA, APPENDIX, DEPTH, LETTER, Later, a_proposal, an_item
from tests.services.one_later_file import confirm_merge
from tests.storage.contents import visible


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    built = later_files.made(tmp_path, now)
    annotate.note_paper(built.binder, bilaga(built).id, "Gammal mätning", now)
    yield built
    built.binder.close()


def bilaga(later: Later):
    return read_meeting.papers_of(later.binder, later.items[0])[1]


def list_with_moved_appendix() -> Proposal:
    """The first item's appendix is the third's now."""
    return a_proposal(
        an_item("1", "Simhallens taxor", "KS-2026/15", ("Tjänsteskrivelse", 2)),
        an_item("2", "Hamnens djup", "KS-2026/16", ("Tjänsteskrivelse", 3)),
        an_item("3", "Motion om träd", "KS-2026/17", ("Bilaga", 4)),
        pages=4,
    )


def merged(later: Later) -> Changes:
    source = later.file("ny.pdf", f"{AGENDA} igen", LETTER, DEPTH, APPENDIX)
    return confirm_merge(later.binder, later.merge(list_with_moved_appendix(), source), source, later.now)


def papers(later: Later, item: int) -> list[Paper]:
    return read_meeting.papers_of(later.binder, later.items[item])


def texts(later: Later, item: int) -> list[str]:
    return [note.text for note in annotations_of_item(later.binder, later.items[item])]


def list_without_the_letter() -> Proposal:
    """The appendix under the third item, and nothing of the first's own papers."""
    return a_proposal(
        an_item("1", "Simhallens taxor", "KS-2026/15"),
        an_item("2", "Hamnens djup", "KS-2026/16", ("Tjänsteskrivelse", 2)),
        an_item("3", "Motion om träd", "KS-2026/17", ("Bilaga", 3)),
        pages=3,
    )


def test_the_paper_is_the_other_item_s_from_now_on(later: Later) -> None:
    before = bilaga(later)
    merged(later)
    assert [paper.title for paper in papers(later, 0)] == ["Tjänsteskrivelse"]
    (paper,) = papers(later, 2)
    assert (paper.id, paper.title) == (before.id, "Bilaga")
    assert (paper.version_id != before.version_id, paper.first_page) == (True, 4)


def test_the_notes_go_with_the_paper(later: Later) -> None:
    before = texts(later, 0)
    merged(later)
    assert sorted(texts(later, 2)) == ["Gammal mätning", "Varmt"]
    assert texts(later, 0) == [text for text in before if text not in ("Gammal mätning", "Varmt")]


def test_the_notes_hang_on_the_new_pages(later: Later) -> None:
    merged(later)
    (paper,) = papers(later, 2)
    (note,) = [note for note in annotations_of_item(later.binder, later.items[2]) if note.anchor]
    assert (note.anchor.version_id, note.anchor.page) == (paper.version_id, 4)


def test_the_list_of_notes_says_where_each_is(later: Later) -> None:
    merged(later)
    found = {each.note.text: each for each in list_notes.of_meeting(later.binder, later.meeting_id)}
    assert (found["Varmt"].paper, found["Varmt"].page) == ("Bilaga", 1)
    assert [found[text].item.id for text in ("Varmt", "Gammal mätning")] == [later.items[2]] * 2


def test_given_out_each_note_is_on_its_paper(later: Later) -> None:
    merged(later)
    gathered = gather_notes.of_meeting(later.binder, later.meeting_id).items
    papers_with_notes = {
        each.title: [note.text for note in each.notes] for item in gathered for each in item.papers
    }
    assert papers_with_notes["Bilaga"] == ["Gammal mätning", "Varmt"]


def test_the_older_version_is_kept_with_the_paper(later: Later) -> None:
    before = bilaga(later)
    merged(later)
    (earlier,) = news.earlier_versions(later.binder, before.id)
    assert earlier.version_id == before.version_id


def test_where_the_item_s_papers_did_not_come_again_its_own_stays(later: Later) -> None:
    before = texts(later, 0)
    source = later.file("ny.pdf", f"{AGENDA} igen", DEPTH, APPENDIX)
    confirm_merge(later.binder, later.merge(list_without_the_letter(), source), source, later.now)
    assert [paper.title for paper in papers(later, 0)] == ["Tjänsteskrivelse", "Bilaga"]
    assert texts(later, 0) == before


def test_a_note_deleted_before_goes_along_and_comes_back_there(later: Later) -> None:
    (note,) = [n for n in annotations_of_item(later.binder, later.items[0]) if n.text == "Varmt"]
    deleted = annotate.delete(later.binder, note.id, later.now)
    merged(later)
    deleted.undo.command(later.binder)
    assert "Varmt" in texts(later, 2)


def test_a_note_on_the_paper_in_its_new_place_belongs_to_the_new_item(later: Later) -> None:
    merged(later)
    annotate.note_paper(later.binder, papers(later, 2)[0].id, "Hör hit", later.now)
    assert "Hör hit" in texts(later, 2)


def test_taking_the_list_back_leaves_the_notes_as_they_were(later: Later) -> None:
    before = visible(later.binder)
    undo = merged(later).undo
    assert undo is not None
    undo.command(later.binder)
    assert visible(later.binder) == before
