"""Notes hang on words of a paper or on an item."""

from __future__ import annotations

from datetime import timedelta

import pytest

from binder.domain.annotation import AnnotationKind, HighlightColour
from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.services import annotate
from tests.services.world import World
from tests.storage.some_rows import an_anchor

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
