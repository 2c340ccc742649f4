"""What is done to several notes at once, taken back as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.changes import Changes
from binder.services import annotate
from binder.services.undoing import together
from binder.storage.annotations import annotations_by_id

if TYPE_CHECKING:
    from binder.domain.annotation import Annotation, HighlightColour
    from binder.domain.ids import AnnotationId
    from binder.storage.database import Binder

Ids = Iterable["AnnotationId"]
"""Those that are gone already are passed over."""


def delete_all(binder: Binder, ids: Ids, now: datetime) -> Changes:
    """Take the notes away; undo brings all of them back."""
    return _each(binder, ids, "Ta bort anteckningar", lambda note: annotate.delete(binder, note.id, now))


def set_important(binder: Binder, ids: Ids, *, important: bool, now: datetime) -> Changes:
    """Mark the notes as important, or no longer."""
    label = "Markera som viktiga" if important else "Markera som mindre viktiga"
    return _each(
        binder,
        ids,
        label,
        lambda note: annotate.set_important(binder, note.id, important=important, now=now),
    )


def set_colour(binder: Binder, ids: Ids, colour: HighlightColour, now: datetime) -> Changes:
    """Give the notes a colour."""
    return _each(
        binder, ids, "Ändra färg", lambda note: annotate.edit(binder, note.id, colour=colour, now=now)
    )


def add_tags(binder: Binder, ids: Ids, tags: Iterable[str], now: datetime) -> Changes:
    """Give the notes these tags beside those they have."""
    added = tuple(tags)
    return _each(
        binder,
        ids,
        "Ändra etiketter",
        lambda note: annotate.set_tags(binder, note.id, (*note.tags, *added), now),
    )


def _each(binder: Binder, ids: Ids, label: str, command: Callable[[Annotation], Changes]) -> Changes:
    with binder.transaction():
        notes = annotations_by_id(binder, ids)
        return together(label, [command(note) for note in notes.values()])
