"""Notes hang on words or places of a paper, on a paper, an item or a meeting."""

from __future__ import annotations

from datetime import timedelta

import pytest

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, PageAnchor
from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AnnotationId
from binder.services import annotate, read_meeting
from binder.services.search import search
from binder.storage.annotations import one_annotation
from tests.services.world import World
from tests.storage.some_rows import a_spot, an_anchor, some_ink

LATER = timedelta(minutes=1)


def test_a_highlight_keeps_its_place_and_words(world: World) -> None:
    anchor = an_anchor(world.version_id, page=4)
    annotate.highlight(world.binder, world.item_id, anchor, HighlightColour.GREEN, now=world.now)
    marked = annotate.of_version(world.binder, world.version_id)[-1]
    assert (marked.kind, marked.colour) == (AnnotationKind.HIGHLIGHT, HighlightColour.GREEN)
    assert marked.anchor == anchor


def test_a_paper_of_the_meeting_can_be_marked_without_an_item(world: World) -> None:
    changes = annotate.highlight(world.binder, None, an_anchor(world.version_id), now=world.now)
    assert {kind for kind, _ in changes.touched} == {Kind.ANNOTATION}


def test_the_item_is_touched_by_its_notes(world: World) -> None:
    changes = annotate.note_item(world.binder, world.item_id, "Ring", world.now)
    assert changes.touches(Kind.AGENDA_ITEM, world.item_id)


def test_an_edit_changes_only_what_was_given(world: World) -> None:
    annotate.edit(world.binder, world.note_id, colour=HighlightColour.BLUE, now=world.now + LATER)
    (note,) = annotate.of_item(world.binder, world.item_id)
    assert (note.text, note.colour) == ("Varför?", HighlightColour.BLUE)
    assert (note.created_at, note.modified_at) == (world.now, world.now + LATER)


def test_a_deleted_note_is_gone_until_it_is_brought_back(world: World) -> None:
    (before,) = annotate.of_item(world.binder, world.item_id)
    undo = annotate.delete(world.binder, world.note_id, world.now).undo
    assert annotate.of_item(world.binder, world.item_id) == []
    assert undo is not None
    undo.command(world.binder)
    assert annotate.of_item(world.binder, world.item_id) == [before]


def test_a_deleted_note_cannot_be_edited(world: World) -> None:
    annotate.delete(world.binder, world.note_id, world.now)
    with pytest.raises(BinderError) as told:
        annotate.edit(world.binder, world.note_id, text="Nej", now=world.now)
    assert told.value.code is ErrorCode.NOT_FOUND


def kept(world: World) -> Annotation:
    """The note that was made last."""
    return max(annotate.of_version(world.binder, world.version_id), key=lambda note: note.id)


def test_a_line_under_words_hangs_on_them(world: World) -> None:
    annotate.underline(world.binder, world.item_id, an_anchor(world.version_id), now=world.now)
    assert (kept(world).kind, kept(world).anchor) == (AnnotationKind.UNDERLINE, an_anchor(world.version_id))


def test_ink_keeps_every_point_and_its_pressure(world: World) -> None:
    drawn = some_ink(world.version_id)
    annotate.draw(world.binder, world.item_id, drawn, HighlightColour.PINK, now=world.now)
    assert (kept(world).kind, kept(world).anchor) == (AnnotationKind.INK, drawn)


def test_a_drawing_without_strokes_is_refused(world: World) -> None:
    with pytest.raises(ValueError, match="strokes"):
        annotate.draw(world.binder, world.item_id, a_spot(world.version_id), now=world.now)


def test_a_note_on_a_spot_keeps_the_spot_and_the_words_around_it(world: World) -> None:
    annotate.note_spot(world.binder, world.item_id, a_spot(world.version_id), "Här", now=world.now)
    assert (kept(world).kind, kept(world).anchor) == (AnnotationKind.SPOT, a_spot(world.version_id))


def test_a_note_on_a_page_is_on_all_of_it(world: World) -> None:
    annotate.note_page(world.binder, None, world.version_id, 7, "Läs om", now=world.now)
    anchor = kept(world).anchor
    assert isinstance(anchor, PageAnchor)
    assert (kept(world).kind, anchor.page, anchor.is_whole_page) == (AnnotationKind.PAGE_NOTE, 7, True)


def test_a_note_on_a_paper_is_among_those_of_its_item(world: World) -> None:
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    changes = annotate.note_paper(world.binder, paper.id, "Gammal", world.now)
    note = next(each for each in annotate.of_item(world.binder, world.item_id) if each.text == "Gammal")
    assert (note.kind, note.paper_id, note.anchor) == (AnnotationKind.PAPER_NOTE, paper.id, None)
    assert changes.touches(Kind.PAPER, paper.id)


def test_a_note_on_the_meeting_touches_it(world: World) -> None:
    changes = annotate.note_meeting(world.binder, world.meeting_id, "Kom tidigt", world.now)
    assert changes.touches(Kind.MEETING, world.meeting_id)
    note = one_annotation(world.binder, AnnotationId(changes.first(Kind.ANNOTATION)))
    assert (note.kind, note.meeting_id) == (AnnotationKind.MEETING_NOTE, world.meeting_id)


def test_a_moved_note_hangs_on_other_words(world: World) -> None:
    there = an_anchor(world.version_id, page=6)
    annotate.move(world.binder, world.note_id, there, world.now + LATER)
    moved = one_annotation(world.binder, world.note_id)
    assert (moved.anchor, moved.item_id, moved.modified_at) == (there, world.item_id, world.now + LATER)


def test_a_note_on_words_is_not_moved_to_a_spot(world: World) -> None:
    with pytest.raises(ValueError, match="place"):
        annotate.move(world.binder, world.note_id, a_spot(world.version_id), world.now)


def test_a_moved_spot_stays_a_spot(world: World) -> None:
    made = annotate.note_spot(world.binder, None, a_spot(world.version_id), "Här", now=world.now)
    note = AnnotationId(made.first(Kind.ANNOTATION))
    there = a_spot(world.version_id, page=8).moved(30, -40)
    changes = annotate.move(world.binder, note, there, world.now, item_id=world.item_id)
    assert (one_annotation(world.binder, note).anchor, changes.touches(Kind.AGENDA_ITEM)) == (there, True)


def test_tags_are_cleaned_and_counted(world: World) -> None:
    annotate.set_tags(world.binder, world.note_id, ["#skola", "budget ", "Skola"], world.now)
    made = annotate.note_item(world.binder, world.item_id, "Ring", world.now)
    annotate.set_tags(world.binder, AnnotationId(made.first(Kind.ANNOTATION)), ["budget"], world.now)
    assert one_annotation(world.binder, world.note_id).tags == ("skola", "budget")
    assert list(annotate.tags_in_use(world.binder).items()) == [("budget", 2), ("skola", 1)]


def test_a_deleted_notes_tags_are_not_in_use(world: World) -> None:
    annotate.set_tags(world.binder, world.note_id, ["skola"], world.now)
    annotate.delete(world.binder, world.note_id, world.now)
    assert annotate.tags_in_use(world.binder) == {}


def test_an_important_note_says_so_until_it_is_not(world: World) -> None:
    annotate.set_important(world.binder, world.note_id, important=True, now=world.now)
    assert one_annotation(world.binder, world.note_id).is_important
    annotate.set_important(world.binder, world.note_id, important=False, now=world.now)
    assert not one_annotation(world.binder, world.note_id).is_important


@pytest.mark.parametrize("word", ["skolskjuts", "skjuts", "Varför", "samarbete"])
def test_tags_are_found_by_searching_as_the_notes_words_are(world: World, word: str) -> None:
    annotate.set_tags(world.binder, world.note_id, ["skolskjuts"], world.now)
    assert [hit.kind for hit in search(world.binder, word) if hit.kind == "note"] == ["note"]


def test_a_tag_that_was_taken_away_is_not_found(world: World) -> None:
    annotate.set_tags(world.binder, world.note_id, ["skolskjuts"], world.now)
    annotate.set_tags(world.binder, world.note_id, [], world.now)
    assert search(world.binder, "skolskjuts") == []


def test_notes_on_meetings_papers_and_spots_are_found(world: World) -> None:
    paper = read_meeting.papers_of(world.binder, world.item_id)[0]
    annotate.note_meeting(world.binder, world.meeting_id, "Snöröjning", world.now)
    annotate.note_paper(world.binder, paper.id, "Snöröjning", world.now)
    annotate.note_spot(world.binder, None, a_spot(world.version_id), "Snöröjning", now=world.now)
    hits = search(world.binder, "snöröjning")
    assert [(hit.kind, hit.meeting_id) for hit in hits] == [("note", world.meeting_id)] * 3
