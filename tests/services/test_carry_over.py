"""Notes go along to a newer version of their paper, keep every earlier place, and can be put back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.placement import CarryState
from binder.services import annotate, carry_over
from binder.services.read_paper import open_paper
from binder.storage.annotations import one_annotation
from binder.storage.database import Binder
from tests.new_binder import new_binder
from tests.services.world import KEY
from tests.storage.contents import everything, visible
from tests.two_versions import NEW, OLD, pdf_of

HERE = "Skolskjuts erbjuds från nästa termin"
CHANGED = "kostnaden ryms inom budgeten"
GONE = "Ett medborgarlöfte har avlämnats"


@dataclass(frozen=True, kw_only=True)
class Notes:
    """A binder with two versions of a paper, and three notes on the older."""

    binder: Binder
    old: PaperVersionId
    new: PaperVersionId
    ids: dict[str, AnnotationId]

    def carry(self, now: datetime) -> Changes:
        return carry_over.carry(self.binder, self.old, self.new, now)


@pytest.fixture
def notes(tmp_path: Path, now: datetime) -> Iterator[Notes]:
    with new_binder(tmp_path / "parm", KEY) as binder:
        old = binder.papers.add(pdf_of(OLD), file_name="kallelse.pdf", page_count=len(OLD), now=now)
        new = binder.papers.add(pdf_of(NEW), file_name="reviderad.pdf", page_count=len(NEW), now=now)
        ids = {words: _noted(binder, old, words, now) for words in (HERE, CHANGED, GONE)}
        yield Notes(binder=binder, old=old, new=new, ids=ids)


def _noted(binder: Binder, version: PaperVersionId, words: str, now: datetime) -> AnnotationId:
    with open_paper(binder, version) as paper:
        for page in range(1, paper.page_count + 1):
            start = paper.characters(page).find(words)
            if start >= 0:
                selection = paper.between(page, start, start + len(words))
                assert selection is not None
                anchor = paper.anchor(selection)
                assert anchor is not None
                changes = annotate.comment(binder, None, anchor, "Fråga om detta", now=now)
                return AnnotationId(changes.first(Kind.ANNOTATION))
    raise AssertionError(words)


def states(notes: Notes) -> dict[AnnotationId, CarryState]:
    return {note.annotation_id: note.state for note in carry_over.carried_to(notes.binder, notes.new)}


def test_each_note_is_told_what_became_of_it(notes: Notes, now: datetime) -> None:
    notes.carry(now)
    expected = {HERE: CarryState.MOVED, CHANGED: CarryState.CHANGED, GONE: CarryState.ORPHAN}
    assert states(notes) == {notes.ids[words]: state for words, state in expected.items()}


def test_a_note_that_was_found_hangs_on_the_newer_version(notes: Notes, now: datetime) -> None:
    notes.carry(now)
    anchor = one_annotation(notes.binder, notes.ids[HERE]).anchor
    assert anchor is not None
    assert (anchor.version_id, anchor.page, anchor.quote.exact) == (notes.new, 3, HERE)


def test_an_orphan_stays_with_its_old_words_and_version(notes: Notes, now: datetime) -> None:
    before = one_annotation(notes.binder, notes.ids[GONE])
    notes.carry(now)
    assert one_annotation(notes.binder, notes.ids[GONE]) == before
    (past,) = carry_over.history_of(notes.binder, notes.ids[GONE])
    assert (past.old, past.new, past.needs_review) == (before.anchor, None, True)


def test_the_old_place_is_kept_beside_the_new(notes: Notes, now: datetime) -> None:
    before = one_annotation(notes.binder, notes.ids[CHANGED]).anchor
    notes.carry(now)
    (past,) = carry_over.history_of(notes.binder, notes.ids[CHANGED])
    assert past.new is not None
    assert (past.old, past.new.quote.exact) == (before, "kostnaden ryms inte inom budgeten")


def test_undo_puts_every_note_back(notes: Notes, now: datetime) -> None:
    before = visible(notes.binder)
    changes = notes.carry(now)
    assert changes.undo is not None
    changes.undo.command(notes.binder)
    assert visible(notes.binder) == before


def test_redo_carries_them_again(notes: Notes, now: datetime) -> None:
    changes = notes.carry(now)
    done = everything(notes.binder)
    assert changes.undo is not None
    again = changes.undo.command(notes.binder).undo
    assert again is not None
    again.command(notes.binder)
    assert everything(notes.binder) == done


def test_carrying_twice_changes_nothing_more(notes: Notes, now: datetime) -> None:
    notes.carry(now)
    done = everything(notes.binder)
    assert notes.carry(now) == Changes()
    assert everything(notes.binder) == done


def test_a_place_is_reviewed_once_the_member_says_so(notes: Notes, now: datetime) -> None:
    notes.carry(now)
    doubtful = next(note for note in carry_over.carried_to(notes.binder, notes.new) if note.needs_review)
    carry_over.confirm(notes.binder, doubtful.id, now)
    after = next(n for n in carry_over.carried_to(notes.binder, notes.new) if n.id == doubtful.id)
    assert (after.needs_review, after.reviewed_at) == (False, now)


def test_a_note_that_was_kept_or_moved_needs_no_review(notes: Notes, now: datetime) -> None:
    notes.carry(now)
    (moved,) = carry_over.history_of(notes.binder, notes.ids[HERE])
    assert not moved.needs_review


@pytest.fixture
def scan_between(notes: Notes, now: datetime) -> Notes:
    """The older version was followed by a scan that nobody could read; now the newer comes."""
    empty = [""] * len(OLD)
    scan = notes.binder.papers.add(pdf_of(empty), file_name="inskannad.pdf", page_count=len(OLD), now=now)
    carry_over.carry(notes.binder, notes.old, scan, now)
    return replace(notes, old=scan)


def left_behind(notes: Notes, now: datetime) -> Changes:
    return carry_over.carry_left_behind(notes.binder, notes.old, notes.new, now, item_id=None)


def test_what_a_scan_lost_is_found_in_the_text_that_follows_it(scan_between: Notes, now: datetime) -> None:
    left_behind(scan_between, now)
    anchor = one_annotation(scan_between.binder, scan_between.ids[HERE]).anchor
    assert anchor is not None
    assert (anchor.version_id, anchor.page, anchor.quote.exact) == (scan_between.new, 3, HERE)


def test_only_the_last_place_of_what_was_lost_waits_to_be_looked_at(
    scan_between: Notes, now: datetime
) -> None:
    left_behind(scan_between, now)
    moves = [carry_over.history_of(scan_between.binder, scan_between.ids[words]) for words in (HERE, GONE)]
    assert [[move.needs_review for move in each] for each in moves] == [[False, False], [False, True]]


def test_what_a_scan_lost_can_be_put_back(scan_between: Notes, now: datetime) -> None:
    before = visible(scan_between.binder)
    changes = left_behind(scan_between, now)
    assert changes.undo is not None
    changes.undo.command(scan_between.binder)
    assert visible(scan_between.binder) == before


def test_a_lost_note_that_was_looked_at_stays(scan_between: Notes, now: datetime) -> None:
    for move in carry_over.carried_to(scan_between.binder, scan_between.old):
        carry_over.confirm(scan_between.binder, move.id, now)
    assert left_behind(scan_between, now) == Changes()
