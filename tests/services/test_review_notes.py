"""Notes that came along are looked over: confirmed, moved by hand or left at their old words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from binder.domain.annotation import TextAnchor
from binder.domain.changes import Changes
from binder.domain.errors import BinderError
from binder.domain.placement import CarryState
from binder.services import carry_over, read_meeting, review_notes
from binder.services.review_notes import NoteReview, Tally
from binder.storage.annotations import one_annotation
from tests.services import later_files
from tests.services.later_files import BRIDGE, Later, a_proposal, an_item
from tests.services.one_later_file import confirm_merge
from tests.services.words_in import anchor_in
from tests.storage.contents import visible

LETTER = "Simhallens taxor höjs med sju procent. Nämnden har sagt ja till höjningen och godtar den."
APPENDIX = "Något helt annat om snöröjning. Plogarna kör på natten i alla stadsdelar."


@pytest.fixture
def later(tmp_path: Path, now: datetime) -> Iterator[Later]:
    """A meeting whose first item's papers were replaced: one note's words are others, one's are gone."""
    built = later_files.made(tmp_path, now)
    papers = [("Tjänsteskrivelse", 3), ("Bilaga", 4)]
    proposal = a_proposal(
        an_item("1", "Bron över ån", "KS-2026/99", ("Tjänsteskrivelse", 2)),
        an_item("2", "Simhallens taxor", "KS-2026/15", *papers),
        an_item("3", "Hamnens djup", "KS-2026/16"),
        an_item("4", "Motion om träd", "KS-2026/17"),
        pages=4,
    )
    source = built.file("ny.pdf", "Kallelse igen", BRIDGE, LETTER, APPENDIX)
    merge = built.merge(proposal, source)
    merge = merge.answered(
        {question.id: question.suggested or question.choices[0] for question in merge.questions}
    )
    confirm_merge(built.binder, merge, source, now)
    yield built
    built.binder.close()


def reviews(later: Later) -> dict[str, NoteReview]:
    return {one.note.text: one for one in review_notes.reviews(later.binder, later.meeting_id)}


def undone(later: Later, changes: Changes) -> None:
    assert changes.undo is not None
    changes.undo.command(later.binder)


def place_in(later: Later, words: str) -> TextAnchor:
    version = read_meeting.papers_of(later.binder, later.items[0])[0].version_id
    return anchor_in(later.binder, version, words)


def test_the_tally_counts_what_came_along_and_what_waits(later: Later) -> None:
    waiting = [one for one in reviews(later).values() if one.is_waiting]
    assert review_notes.tally(later.binder, later.meeting_id) == Tally(carried=2, waiting=len(waiting))
    assert waiting


def test_a_meeting_without_later_files_has_no_tally(tmp_path: Path, now: datetime) -> None:
    built = later_files.made(tmp_path, now)
    assert review_notes.tally(built.binder, built.meeting_id) == Tally(carried=0, waiting=0)
    built.binder.close()


def test_a_note_whose_words_are_gone_is_an_orphan_at_its_old_place(later: Later) -> None:
    lost = reviews(later)["Varmt"]
    assert (lost.is_orphan, lost.is_waiting, lost.note.anchor) == (True, True, lost.old)
    assert lost.old.quote.exact == "tjugosju grader"


def test_confirming_takes_a_note_off_the_list_and_undo_puts_it_back(later: Later) -> None:
    before, note = visible(later.binder), reviews(later)["Varmt"].note
    changes = review_notes.confirm(later.binder, [note.id], later.now)
    assert not reviews(later)["Varmt"].is_waiting
    undone(later, changes)
    assert visible(later.binder) == before


def test_confirming_what_does_not_wait_changes_nothing(later: Later) -> None:
    note = reviews(later)["Varmt"].note
    review_notes.confirm(later.binder, [note.id], later.now)
    assert review_notes.confirm(later.binder, [note.id], later.now) == Changes()


def test_an_orphan_is_moved_to_words_of_another_item(later: Later) -> None:
    note, anchor = reviews(later)["Varmt"].note, place_in(later, "Plogarna")
    review_notes.move(later.binder, note.id, anchor, later.items[2], later.now)
    moved = one_annotation(later.binder, note.id)
    assert (moved.anchor, moved.item_id, moved.text) == (anchor, later.items[2], "Varmt")
    found = reviews(later)["Varmt"]
    assert (found.state, found.is_waiting) == (CarryState.MOVED, False)


def test_undoing_a_move_puts_place_and_item_back(later: Later) -> None:
    before, note = visible(later.binder), reviews(later)["Varmt"].note
    anchor = place_in(later, "Plogarna")
    undone(later, review_notes.move(later.binder, note.id, anchor, later.items[2], later.now))
    assert visible(later.binder) == before


def test_every_earlier_place_is_kept_when_a_note_is_moved(later: Later) -> None:
    note = reviews(later)["Varmt"].note
    review_notes.move(later.binder, note.id, place_in(later, "Plogarna"), note.item_id, later.now)
    assert note.anchor in [past.old for past in carry_over.history_of(later.binder, note.id)]


def test_a_note_goes_back_to_its_old_words_for_good(later: Later) -> None:
    review = reviews(later)["När?"]
    review_notes.keep_at_old(later.binder, review.note.id, later.now)
    kept = reviews(later)["När?"]
    assert (kept.is_orphan, kept.is_waiting, kept.note.anchor) == (True, False, review.old)


def test_undo_takes_a_note_forward_again(later: Later) -> None:
    before, review = visible(later.binder), reviews(later)["När?"]
    undone(later, review_notes.keep_at_old(later.binder, review.note.id, later.now))
    assert visible(later.binder) == before


def test_a_note_that_never_came_along_has_no_old_words(later: Later) -> None:
    note = next(n for n in visible_notes(later) if n.anchor is None)
    with pytest.raises(BinderError):
        review_notes.keep_at_old(later.binder, note.id, later.now)
    with pytest.raises(BinderError):
        review_notes.move(later.binder, note.id, place_in(later, "Plogarna"), None, later.now)


def visible_notes(later: Later) -> list[review_notes.Annotation]:
    from binder.storage.annotations import annotations_of_item

    return annotations_of_item(later.binder, later.items[0])


def test_the_old_version_shows_every_note_that_was_made_on_it(later: Later) -> None:
    old = reviews(later)["När?"].old
    shown = {note.text: note.anchor for note in review_notes.notes_as_they_were(later.binder, old.version_id)}
    assert shown == {"När?": old, "Varmt": reviews(later)["Varmt"].old}


def test_a_deleted_note_is_not_listed(later: Later) -> None:
    from binder.services import annotate

    review = reviews(later)["Varmt"]
    annotate.delete(later.binder, review.note.id, later.now)
    assert "Varmt" not in reviews(later)
    assert len(review_notes.notes_as_they_were(later.binder, review.old.version_id)) == 1


def test_those_that_wait_can_be_read_alone(later: Later) -> None:
    review_notes.confirm(later.binder, [reviews(later)["När?"].note.id], later.now)
    (waiting,) = review_notes.reviews(later.binder, later.meeting_id, waiting_only=True)
    assert waiting == reviews(later)["Varmt"]


def test_the_notes_of_an_item_are_told_by_their_ids(later: Later) -> None:
    found = review_notes.reviews_of_item(later.binder, later.items[0])
    assert found == {one.note.id: one for one in reviews(later).values()}
    assert review_notes.reviews_of_item(later.binder, later.items[1]) == {}


def test_only_what_came_after_a_moment_is_counted(later: Later) -> None:
    every = review_notes.tally(later.binder, later.meeting_id)
    before = later.now - timedelta(seconds=1)
    assert review_notes.tally(later.binder, later.meeting_id, since=before) == every
    nothing = Tally(carried=0, waiting=0)
    assert review_notes.tally(later.binder, later.meeting_id, since=later.now) == nothing


def test_those_that_wait_come_first(later: Later) -> None:
    review_notes.confirm(later.binder, [reviews(later)["När?"].note.id], later.now)
    assert [one.is_waiting for one in review_notes.reviews(later.binder, later.meeting_id)] == [True, False]
