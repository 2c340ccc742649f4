"""A paper that comes again under another item: its notes stay where the member made them, within reach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Changes
from binder.kallelse.proposal import Proposal
from binder.services import annotate, gather_notes, list_notes, read_meeting
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


def texts(later: Later, item: int) -> list[str]:
    return [note.text for note in annotations_of_item(later.binder, later.items[item])]


def test_the_notes_stay_with_the_paper_that_they_were_made_on(later: Later) -> None:
    before = texts(later, 0)
    merged(later)
    assert texts(later, 0) == before
    assert texts(later, 2) == []


def test_both_items_have_the_paper(later: Later) -> None:
    merged(later)
    papers = [read_meeting.papers_of(later.binder, item) for item in (later.items[0], later.items[2])]
    assert [paper[-1].title for paper in papers] == ["Bilaga", "Bilaga"]
    assert papers[0][-1].id != papers[1][-1].id


def test_the_list_of_notes_says_where_each_is(later: Later) -> None:
    merged(later)
    found = {each.note.text: each for each in list_notes.of_meeting(later.binder, later.meeting_id)}
    assert (found["Varmt"].paper, found["Varmt"].page) == ("Bilaga", 1)
    assert [found[text].item.id for text in ("Varmt", "Gammal mätning")] == [later.items[0]] * 2


def test_given_out_each_note_is_on_its_paper(later: Later) -> None:
    merged(later)
    (item,) = gather_notes.of_meeting(later.binder, later.meeting_id).items
    assert [(each.title, each.paper is not None) for each in item.papers] == [
        ("Tjänsteskrivelse", True),
        ("Bilaga", True),
    ]
    assert [note.text for note in item.papers[1].notes] == ["Gammal mätning", "Varmt"]


def test_a_note_on_the_paper_in_its_new_place_belongs_to_the_new_item(later: Later) -> None:
    merged(later)
    paper = read_meeting.papers_of(later.binder, later.items[2])[0]
    annotate.note_paper(later.binder, paper.id, "Hör hit", later.now)
    assert texts(later, 2) == ["Hör hit"]


def test_taking_the_list_back_leaves_the_notes_as_they_were(later: Later) -> None:
    before = visible(later.binder)
    undo = merged(later).undo
    assert undo is not None
    undo.command(later.binder)
    assert visible(later.binder) == before
