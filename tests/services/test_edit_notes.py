"""What is done to several notes is taken back as one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from binder.domain.annotation import Annotation, HighlightColour
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AnnotationId
from binder.services import annotate, edit_notes
from tests.services.world import World


def two(world: World) -> list[AnnotationId]:
    more = annotate.note_item(world.binder, world.item_id, "Ring", world.now)
    return [world.note_id, AnnotationId(more.first(Kind.ANNOTATION))]


def notes(world: World) -> list[Annotation]:
    return annotate.of_item(world.binder, world.item_id)


DONE: dict[str, Callable[[World, list[AnnotationId]], Changes]] = {
    "delete": lambda w, ids: edit_notes.delete_all(w.binder, ids, w.now),
    "important": lambda w, ids: edit_notes.set_important(w.binder, ids, important=True, now=w.now),
    "colour": lambda w, ids: edit_notes.set_colour(w.binder, ids, HighlightColour.PINK, w.now),
    "tags": lambda w, ids: edit_notes.add_tags(w.binder, ids, ["skola"], w.now),
}


@pytest.mark.parametrize("name", DONE)
def test_one_undo_takes_back_all_of_it_and_one_redo_does_it_again(world: World, name: str) -> None:
    ids, before = two(world), notes(world)
    done = DONE[name](world, ids)
    after = notes(world)
    redo = done.undo.command(world.binder)
    assert notes(world) == before != after
    redo.undo.command(world.binder)
    assert notes(world) == after


def test_new_tags_stand_beside_those_a_note_had(world: World) -> None:
    ids = two(world)
    annotate.set_tags(world.binder, ids[0], ["budget", "skola"], world.now)
    edit_notes.add_tags(world.binder, ids, ["Skola", "fråga"], world.now)
    assert {note.tags for note in notes(world)} == {("budget", "skola", "fråga"), ("Skola", "fråga")}


def test_a_note_that_is_gone_does_not_stop_the_others(world: World) -> None:
    ids = two(world)
    annotate.delete(world.binder, ids[0], world.now)
    edit_notes.set_important(world.binder, ids, important=True, now=world.now)
    assert [note.is_important for note in notes(world)] == [True]
