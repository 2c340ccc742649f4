"""Ink, spots and notes on pages go along to a newer version; notes on papers, items and meetings stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.annotation import Annotation, PageAnchor
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId, PaperVersionId
from binder.domain.ink import InkPoint, Stroke
from binder.domain.placement import CarryState
from binder.services import annotate, carry_over, review_notes
from binder.services.place_on_page import ink_anchor, spot_anchor
from binder.storage.annotations import one_annotation
from binder.storage.database import Binder
from binder.storage.meetings import insert_paper
from tests.new_binder import new_binder
from tests.services.words_in import anchor_in
from tests.services.world import KEY
from tests.storage.contents import visible
from tests.storage.some_rows import a_meeting
from tests.two_versions import NEW, OLD, pdf_of

HERE = "Skolskjuts erbjuds från nästa termin"
LINE_3 = 760.0 - 18 * 3
RING = Stroke(points=(InkPoint(66, LINE_3 + 12, 0.2), InkPoint(300, LINE_3 - 4, 0.8)), width=2)


@dataclass(frozen=True, kw_only=True)
class Places:
    """A binder with two versions of a paper; the first page became the third, the third is gone."""

    binder: Binder
    old: PaperVersionId
    new: PaperVersionId

    def carried(self, made: Changes, now: datetime) -> Annotation:
        """The note after the newer version came."""
        carry_over.carry(self.binder, self.old, self.new, now)
        return one_annotation(self.binder, AnnotationId(made.first(Kind.ANNOTATION)))

    def state(self, note: Annotation) -> CarryState:
        (past,) = carry_over.history_of(self.binder, note.id)
        return past.state


@pytest.fixture
def places(tmp_path: Path, now: datetime) -> Iterator[Places]:
    with new_binder(tmp_path / "parm", KEY) as binder:
        old = binder.papers.add(pdf_of(OLD), file_name="kallelse.pdf", page_count=len(OLD), now=now)
        new = binder.papers.add(pdf_of(NEW), file_name="reviderad.pdf", page_count=len(NEW), now=now)
        yield Places(binder=binder, old=old, new=new)


def test_ink_keeps_its_shape_and_pressure(places: Places, now: datetime) -> None:
    note = places.carried(annotate.draw(places.binder, None, ink_anchor(places.old, 1, [RING]), now=now), now)
    assert isinstance(note.anchor, PageAnchor)
    assert (note.anchor.version_id, note.anchor.page, note.anchor.strokes) == (places.new, 3, (RING,))
    assert places.state(note) is CarryState.MOVED


def test_a_spot_goes_along_with_the_words_around_it(places: Places, now: datetime) -> None:
    spot = spot_anchor(places.old, 1, (55, LINE_3 + 4))
    note = places.carried(annotate.note_spot(places.binder, None, spot, "Här", now=now), now)
    assert isinstance(note.anchor, PageAnchor)
    assert (note.anchor.page, note.anchor.area) == (3, spot.area)
    assert note.anchor.around.suffix.startswith("Skolskjuts")


def test_a_note_on_a_page_follows_the_page(places: Places, now: datetime) -> None:
    note = places.carried(annotate.note_page(places.binder, None, places.old, 1, "Läs", now=now), now)
    assert note.anchor == PageAnchor(version_id=places.new, page=3)
    assert places.state(note) is CarryState.MOVED


def test_a_drawing_on_a_page_that_is_gone_stays_where_it_was(places: Places, now: datetime) -> None:
    drawn = ink_anchor(places.old, 3, [RING])
    note = places.carried(annotate.draw(places.binder, None, drawn, now=now), now)
    assert (note.anchor, places.state(note)) == (drawn, CarryState.ORPHAN)


def test_a_line_under_words_goes_along_as_a_marker_does(places: Places, now: datetime) -> None:
    anchor = anchor_in(places.binder, places.old, HERE)
    note = places.carried(annotate.underline(places.binder, None, anchor, now=now), now)
    assert note.anchor is not None
    assert (note.anchor.page, note.anchor.quote.exact, places.state(note)) == (3, HERE, CarryState.MOVED)


def test_a_note_on_the_paper_or_the_meeting_stays_as_it_is(places: Places, now: datetime) -> None:
    meeting = a_meeting(places.binder, now)
    pages = {
        "meeting_id": meeting,
        "version_id": places.old,
        "title": "Kallelse",
        "first_page": 1,
        "last_page": 3,
    }
    paper = insert_paper(places.binder, pages)
    made = [annotate.note_paper(places.binder, paper, "Gammal", now)]
    made += [annotate.note_meeting(places.binder, meeting, "Kom tidigt", now)]
    before = [one_annotation(places.binder, AnnotationId(each.first(Kind.ANNOTATION))) for each in made]
    assert [places.carried(each, now) for each in made] == before
    assert carry_over.carried_to(places.binder, places.new) == []


def test_undo_puts_drawings_back_as_they_were(places: Places, now: datetime) -> None:
    annotate.draw(places.binder, None, ink_anchor(places.old, 1, [RING]), now=now)
    before = visible(places.binder)
    undo = carry_over.carry(places.binder, places.old, places.new, now).undo
    assert undo is not None
    undo.command(places.binder)
    assert visible(places.binder) == before


def test_a_drawing_in_doubt_is_on_the_review_list_and_can_be_put_back(places: Places, now: datetime) -> None:
    drawn = ink_anchor(places.old, 2, [RING.moved(0, -18)])
    note = places.carried(annotate.draw(places.binder, None, drawn, now=now), now)
    (past,) = carry_over.history_of(places.binder, note.id)
    assert (past.state, past.old, past.new) == (CarryState.CHANGED, drawn, note.anchor)
    review_notes.keep_at_old(places.binder, note.id, now)
    assert one_annotation(places.binder, note.id).anchor == drawn


def test_a_drawing_is_moved_to_a_place_that_the_member_chose(places: Places, now: datetime) -> None:
    note = places.carried(annotate.draw(places.binder, None, ink_anchor(places.old, 3, [RING]), now=now), now)
    there = ink_anchor(places.new, 2, [RING])
    review_notes.move(places.binder, note.id, there, None, now)
    assert one_annotation(places.binder, note.id).anchor == there
    assert carry_over.history_of(places.binder, note.id)[-1].new == there


def test_a_drawing_is_moved_beside_words_that_the_member_chose(places: Places, now: datetime) -> None:
    note = places.carried(annotate.draw(places.binder, None, ink_anchor(places.old, 3, [RING]), now=now), now)
    words = anchor_in(places.binder, places.new, "Förvaltningen bedömer")
    review_notes.move(places.binder, note.id, words, None, now)
    moved = one_annotation(places.binder, note.id).anchor
    assert isinstance(moved, PageAnchor)
    assert moved.box is not None
    assert (moved.page, len(moved.strokes)) == (2, 1)
    assert (moved.box.bottom + moved.box.top) == pytest.approx(words.quads[0].bottom + words.quads[0].top)


def test_a_note_on_a_page_is_moved_to_the_page_of_chosen_words(places: Places, now: datetime) -> None:
    made = annotate.note_page(places.binder, None, places.old, 3, "Läs", now=now)
    note = places.carried(made, now)
    review_notes.move(places.binder, note.id, anchor_in(places.binder, places.new, HERE), None, now)
    moved = one_annotation(places.binder, note.id).anchor
    assert isinstance(moved, PageAnchor)
    assert (moved.page, moved.is_whole_page) == (3, True)
    assert moved.around.suffix.startswith(HERE[:20])
