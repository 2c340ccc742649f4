"""Notes on pages that a machine read follow into a version whose pages it read a little differently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.carried_note import CarriedNote
from binder.domain.changes import Kind
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.placement import CarryState
from binder.services import annotate, carry_over
from binder.services.read_paper import open_paper
from binder.storage.annotations import one_annotation
from binder.storage.database import Binder
from tests.new_binder import new_binder
from tests.services.machine_read import keep_all, read_by_machine, scans, some_pages
from tests.services.words_in import anchor_in
from tests.services.world import KEY
from tests.two_versions import NEW, OLD

PAGES, PUT_IN = 12, 2
HERE = "prövat tre upphandlingsformer"


@pytest.fixture
def binder(tmp_path: Path) -> Iterator[Binder]:
    with new_binder(tmp_path / "parm", KEY) as made:
        yield made


def noted(binder: Binder, version: PaperVersionId, words: str, now: datetime) -> AnnotationId:
    made = annotate.comment(binder, None, anchor_in(binder, version, words), "Fråga", now=now)
    return AnnotationId(made.first(Kind.ANNOTATION))


def carried_noise(binder: Binder, misread: float, now: datetime, seed: int = 4) -> list[CarriedNote]:
    """Sixty notes on twelve machine-read pages, carried to where two pages were put in before them."""
    pages = some_pages(PAGES, seed)
    old = scans(binder, PAGES, "a.pdf", now)
    keep_all(
        binder, old, [read_by_machine(page, misread=misread / 2, seed=n) for n, page in enumerate(pages)]
    )
    later = [*some_pages(PUT_IN, 99), *pages]
    new = scans(binder, len(later), "b.pdf", now)
    read = [read_by_machine(page, misread=misread, seed=100 + n) for n, page in enumerate(later)]
    keep_all(binder, new, read)
    note_everywhere(binder, old, now)
    carry_over.carry(binder, old, new, now)
    return carry_over.carried_to(binder, new)


def note_everywhere(binder: Binder, version: PaperVersionId, now: datetime) -> None:
    """Notes on one to twelve words at five places of each page."""
    with open_paper(binder, version) as paper:
        for page in range(1, paper.page_count + 1):
            words = list(re.finditer(r"\S+", paper.characters(page)))
            for number in range(5 if len(words) > 20 else 0):
                first = number * (len(words) - 13) // 5
                end = words[first + (1, 2, 3, 6, 12)[number] - 1].end()
                selection = paper.between(page, words[first].start(), end)
                anchor = paper.anchor(selection) if selection is not None else None
                assert anchor is not None
                annotate.highlight(binder, None, anchor, now=now)


def is_right(note: CarriedNote) -> bool:
    """Whether it is where it was, two pages on."""
    if note.new is None:
        return False
    before, after = note.old.quads[0], note.new.quads[0]
    is_there = abs(before.bottom - after.bottom) < 3 and abs(before.left - after.left) < 40
    return note.new.page == note.old.page + PUT_IN and is_there


@pytest.mark.parametrize(("misread", "least"), [(0.0, 1.0), (0.1, 0.95), (0.3, 0.9)])
def test_nearly_all_are_found_however_the_pages_were_read(
    binder: Binder, misread: float, least: float, now: datetime
) -> None:
    notes = carried_noise(binder, misread, now, seed=11)
    assert sum(map(is_right, notes)) >= least * len(notes) > 0


@pytest.mark.parametrize("seed", [4, 12])
def test_none_is_at_a_wrong_place_without_being_marked(binder: Binder, seed: int, now: datetime) -> None:
    certain = [note for note in carried_noise(binder, 0.1, now, seed) if not note.needs_review]
    assert certain
    assert [note for note in certain if not is_right(note)] == []


def test_words_that_were_read_otherwise_are_marked_for_review(binder: Binder, now: datetime) -> None:
    notes = carried_noise(binder, 0.2, now, seed=11)
    other = [note for note in notes if note.new and note.new.quote.exact != note.old.quote.exact]
    assert other
    assert {note.state for note in other} == {CarryState.CHANGED}


def test_a_note_is_found_once_the_newer_pages_have_been_read(binder: Binder, now: datetime) -> None:
    old, new = scans(binder, len(OLD), "a.pdf", now), scans(binder, len(NEW), "b.pdf", now)
    keep_all(binder, old, list(map(read_by_machine, OLD)))
    note = noted(binder, old, HERE, now)
    carry_over.carry(binder, old, new, now)
    assert [each.state for each in carry_over.carried_to(binder, new)] == [CarryState.ORPHAN]
    keep_all(binder, new, list(map(read_by_machine, NEW)))
    anchor = one_annotation(binder, note).anchor
    assert anchor is not None
    assert (anchor.version_id, anchor.page, anchor.quote.exact) == (new, 3, HERE)


def test_the_old_place_is_kept_and_undo_goes_back_to_it(binder: Binder, now: datetime) -> None:
    old, new = scans(binder, len(OLD), "a.pdf", now), scans(binder, len(NEW), "b.pdf", now)
    keep_all(binder, old, list(map(read_by_machine, OLD)))
    before = one_annotation(binder, noted(binder, old, HERE, now))
    undo = carry_over.carry(binder, old, new, now).undo
    keep_all(binder, new, list(map(read_by_machine, NEW)))
    (past,) = carry_over.history_of(binder, before.id)
    assert (past.old, past.state in {CarryState.MOVED, CarryState.CHANGED}) == (before.anchor, True)
    assert undo is not None
    undo.command(binder)
    assert one_annotation(binder, before.id) == before


def test_an_orphan_that_the_member_left_where_it_was_is_left_alone(binder: Binder, now: datetime) -> None:
    old, new = scans(binder, len(OLD), "a.pdf", now), scans(binder, len(NEW), "b.pdf", now)
    keep_all(binder, old, list(map(read_by_machine, OLD)))
    before = one_annotation(binder, noted(binder, old, HERE, now))
    carry_over.carry(binder, old, new, now)
    (lost,) = carry_over.carried_to(binder, new)
    carry_over.confirm(binder, lost.id, now)
    keep_all(binder, new, list(map(read_by_machine, NEW)))
    assert one_annotation(binder, before.id) == before


def test_the_views_are_told_of_notes_that_were_found_again(binder: Binder, now: datetime) -> None:
    old, new = scans(binder, len(OLD), "a.pdf", now), scans(binder, len(NEW), "b.pdf", now)
    keep_all(binder, old, list(map(read_by_machine, OLD)))
    note = noted(binder, old, HERE, now)
    carry_over.carry(binder, old, new, now)
    told = keep_all(binder, new, list(map(read_by_machine, NEW)))
    assert [each.touches(Kind.ANNOTATION, note) for each in told] == [False, False, True]
