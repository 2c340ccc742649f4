"""Notes on spots and drawings, carried between invented versions in which the right place is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import pytest

from binder.domain.annotation import Quad, TextQuote
from binder.domain.placement import CarryState
from binder.domain.web_annotation import QuotedNote
from binder.pdf.engine import open_pdf
from binder.services.place_notes import PlacedNote, PlacedPart, place_between
from binder.services.read_versions import page_characters
from tests.domain.invented_versions import Change, Inventor
from tests.services.drawn_versions import Drawn, drawn

PAGES, NOTES, SEED = 6, 30, 1
UNMARKED = {CarryState.KEPT, CarryState.MOVED}
ON_LINE, BESIDE, PART_OF_WIDTH = 3.0, 12.0, 0.25
"""Points by which a note may be off up or down, and sideways, and still be at its word; broad ones more."""
SPOT, RING = Quad(-4, -4, 10, 10), Quad(-60, -20, 90, 26)

CHANGES = {
    "nothing": Change(),
    "papers put in": Change(inserted=0.4),
    "papers moved": Change(moved=0.5),
    "papers gone": Change(removed=0.3),
    "paragraphs": Change(paragraphs=0.2),
    "some words": Change(words=0.04),
    "most words": Change(words=0.7, paragraphs=0.4),
    "all at once": Change(words=0.03, paragraphs=0.1, removed=0.1, inserted=0.1, moved=0.2),
}


@dataclass(frozen=True, kw_only=True)
class Carried:
    """Both versions, and for each note the word it was on and what became of it."""

    old: Drawn
    new: Drawn
    around: Quad
    notes: Sequence[tuple[int, PlacedNote]]

    def wrong(self) -> list[tuple[int, CarryState]]:
        """The words whose notes are said to be in place, and are not."""
        return [(word, note.state) for word, note in self.unmarked() if self._is_off(word, note)]

    def unmarked(self) -> list[tuple[int, PlacedNote]]:
        """The notes that the member is not asked to look at."""
        return [(word, note) for word, note in self.notes if note.state in UNMARKED]

    def _is_off(self, word: int, note: PlacedNote) -> bool:
        if word not in self.new.places:
            return True
        page, wanted = self.new.box_at(word, self.around)
        (part,) = note.parts
        (box,) = part.quads
        across, up = abs(box.left - wanted.left), abs(box.bottom - wanted.bottom)
        return (
            part.page != page or up > ON_LINE or across > max(BESIDE, PART_OF_WIDTH * (box.right - box.left))
        )


@cache
def carried(change: Change, around: Quad = SPOT) -> Carried:
    inventor = Inventor(SEED)
    papers = inventor.papers(PAGES)
    old, new = drawn(papers), drawn(inventor.changed(papers, change))
    words = inventor.chance.sample(sorted(old.places), NOTES)
    notes = [note_at(*old.box_at(word, around)) for word in words]
    with open_pdf(old.pdf) as one, open_pdf(new.pdf) as other:
        placed = place_between(notes, (one, page_characters(one)), (other, page_characters(other)))
    return Carried(old=old, new=new, around=around, notes=list(zip(words, placed, strict=True)))


def note_at(page: int, box: Quad) -> QuotedNote:
    return QuotedNote(id="n", quote=TextQuote(exact=""), page=page, quads=(box,), is_place=True)


@pytest.mark.parametrize("name", CHANGES)
def test_no_spot_is_put_to_a_wrong_place_in_silence(name: str) -> None:
    assert carried(CHANGES[name]).wrong() == []


@pytest.mark.parametrize("name", ["papers put in", "paragraphs", "all at once"])
def test_no_drawing_is_put_to_a_wrong_place_in_silence(name: str) -> None:
    assert carried(CHANGES[name], RING).wrong() == []


@pytest.mark.parametrize("name", ["nothing", "papers put in", "papers moved"])
def test_where_papers_are_whole_no_spot_need_be_looked_at(name: str) -> None:
    found = carried(CHANGES[name])
    there = sum(word in found.new.places for word, _ in found.notes)
    assert len(found.unmarked()) >= 0.9 * there


def test_among_changed_paragraphs_most_spots_need_no_look() -> None:
    assert len(carried(CHANGES["paragraphs"]).unmarked()) > NOTES * 0.6


def test_of_a_paper_that_comes_twice_a_spot_is_beside_the_same_words() -> None:
    found = carried(Change(copied=0.6))
    for word, note in found.unmarked():
        place = note.parts[0].page, note.parts[0].quads[0]
        assert line_of(found.new, *place) == line_of(found.old, *found.old.box_at(word, SPOT))


def line_of(version: Drawn, page: int, box: Quad) -> str:
    return version.words_at(page, box.bottom - SPOT.bottom)


def test_a_spot_left_where_it_was_would_be_seen() -> None:
    found = carried(CHANGES["papers moved"])
    left = [(word, as_before(found, word, note)) for word, note in found.unmarked()]
    assert len(replace(found, notes=left).wrong()) > NOTES / 5


def as_before(found: Carried, word: int, note: PlacedNote) -> PlacedNote:
    page, box = found.old.box_at(word, SPOT)
    return replace(note, parts=(PlacedPart(page=page, quads=(box,)),))
