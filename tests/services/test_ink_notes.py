"""Strokes are kept one by one, are one note where they belong together, and can be rubbed out and undone."""

from __future__ import annotations

import pytest

from binder.domain.annotation import AnnotationKind, HighlightColour, PageAnchor, TextQuote
from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ink import InkPoint, Stroke
from binder.services import annotate, ink_notes, read_meeting
from binder.services.ink_notes import Drawing
from tests.services.world import World


def a_stroke(x: float = 100, pressure: float = 0.5) -> Stroke:
    return Stroke(points=(InkPoint(x, 500, pressure), InkPoint(x + 40, 520, pressure)))


def version(world: World):
    return read_meeting.papers_of(world.binder, world.item_id)[0].version_id


@pytest.fixture
def drawing(world: World) -> Drawing:
    return Drawing(world.item_id, version(world), 2, HighlightColour.PINK)


def notes(world: World) -> list:
    """Those on places of pages."""
    found = annotate.of_version(world.binder, version(world))
    return [note for note in found if isinstance(note.anchor, PageAnchor)]


def strokes(world: World) -> list[list[float]]:
    """Of each note the left ends of its strokes."""
    return [[stroke.points[0].x for stroke in note.anchor.strokes] for note in notes(world)]


def test_the_first_stroke_makes_a_note(world: World, drawing: Drawing) -> None:
    around = TextQuote(exact="", prefix="före", suffix="efter")
    drawing.add(world.binder, a_stroke(), around, now=world.now)
    (note,) = notes(world)
    assert (note.kind, note.colour, note.item_id) == (
        AnnotationKind.INK,
        HighlightColour.PINK,
        world.item_id,
    )
    assert (note.anchor.page, note.anchor.around) == (2, around)


def test_further_strokes_belong_to_it_and_are_undone_one_by_one(world: World, drawing: Drawing) -> None:
    steps = [drawing.add(world.binder, a_stroke(x), now=world.now) for x in (100, 200, 300)]
    assert strokes(world) == [[100, 200, 300]]
    for step in reversed(steps[1:]):
        step.undo.command(world.binder)
    assert strokes(world) == [[100]]
    assert [step.undo.label for step in steps] == ["Rita"] * 3


def test_what_was_undone_can_be_drawn_again(world: World, drawing: Drawing) -> None:
    drawing.add(world.binder, a_stroke(100), now=world.now)
    back = drawing.add(world.binder, a_stroke(200), now=world.now).undo.command(world.binder)
    back.undo.command(world.binder)
    assert strokes(world) == [[100, 200]]


def test_after_the_note_was_deleted_a_stroke_begins_another(world: World, drawing: Drawing) -> None:
    drawing.add(world.binder, a_stroke(100), now=world.now).undo.command(world.binder)
    drawing.add(world.binder, a_stroke(200), now=world.now)
    assert strokes(world) == [[200]]


def test_a_stroke_is_rubbed_out_and_comes_back(world: World, drawing: Drawing) -> None:
    for x in (100, 200):
        drawing.add(world.binder, a_stroke(x), now=world.now)
    (note,) = notes(world)
    step = ink_notes.erase(world.binder, note.id, note.anchor.strokes[0], world.now)
    assert strokes(world) == [[200]]
    step.undo.command(world.binder)
    assert strokes(world) == [[100, 200]]


def test_with_the_last_stroke_the_note_goes_and_comes_back(world: World, drawing: Drawing) -> None:
    drawing.add(world.binder, a_stroke(), now=world.now)
    (note,) = notes(world)
    step = ink_notes.erase(world.binder, note.id, note.anchor.strokes[0], world.now)
    assert notes(world) == []
    step.undo.command(world.binder)
    assert notes(world) == [note]


def test_words_that_were_written_on_a_drawing_stay_on_the_spot(world: World, drawing: Drawing) -> None:
    drawing.add(world.binder, a_stroke(), now=world.now)
    (note,) = notes(world)
    annotate.edit(world.binder, note.id, text="Varför?", now=world.now)
    step = ink_notes.erase(world.binder, note.id, note.anchor.strokes[0], world.now)
    (left,) = notes(world)
    assert (left.kind, left.text, left.anchor.strokes) == (AnnotationKind.SPOT, "Varför?", ())
    step.undo.command(world.binder)
    assert notes(world)[0].kind is AnnotationKind.INK


def test_a_stroke_that_is_not_there_is_not_rubbed_out(world: World, drawing: Drawing) -> None:
    drawing.add(world.binder, a_stroke(100), now=world.now)
    (note,) = notes(world)
    with pytest.raises(BinderError) as trouble:
        ink_notes.erase(world.binder, note.id, a_stroke(300), world.now)
    assert trouble.value.code is ErrorCode.NOT_FOUND
    assert strokes(world) == [[100]]


def test_only_the_number_of_notes_concerns_the_item(world: World, drawing: Drawing) -> None:
    first, second = (drawing.add(world.binder, a_stroke(x), now=world.now) for x in (100, 200))
    (note,) = notes(world)
    some, last = (ink_notes.erase(world.binder, note.id, s, world.now) for s in note.anchor.strokes)
    steps = (first, second, some, last)
    assert [step.touches(Kind.AGENDA_ITEM) for step in steps] == [True, False, False, True]
    assert all(step.touches(Kind.ANNOTATION) for step in steps)
