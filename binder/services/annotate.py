"""Highlights, comments and notes on items."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.annotation import Annotation, AnnotationKind, HighlightColour, TextAnchor
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId, AnnotationId, PaperVersionId
from binder.services.undoing import absent, undoable
from binder.storage import annotations as rows
from binder.storage.columns import moment_text
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


def highlight(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: TextAnchor,
    colour: HighlightColour = HighlightColour.YELLOW,
    *,
    text: str = "",
    now: datetime,
) -> Changes:
    """Mark words of a paper."""
    kind = AnnotationKind.HIGHLIGHT
    note = rows.NewAnnotation(kind=kind, item_id=item_id, anchor=anchor, colour=colour, text=text)
    return _add(binder, note, now)


def comment(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: TextAnchor,
    text: str,
    *,
    colour: HighlightColour = HighlightColour.YELLOW,
    now: datetime,
) -> Changes:
    """Write a comment on words of a paper."""
    kind = AnnotationKind.COMMENT
    note = rows.NewAnnotation(kind=kind, item_id=item_id, anchor=anchor, colour=colour, text=text)
    return _add(binder, note, now)


def note_item(binder: Binder, item_id: AgendaItemId, text: str, now: datetime) -> Changes:
    """Write a note on the item."""
    return _add(binder, rows.NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item_id, text=text), now)


def edit(
    binder: Binder,
    annotation_id: AnnotationId,
    *,
    text: str | None = None,
    colour: HighlightColour | None = None,
    now: datetime,
) -> Changes:
    """Change a note's text or colour; None leaves it as it is."""
    values = {"modified_at": moment_text(now)}
    if text is not None:
        values["text"] = text
    if colour is not None:
        values["colour"] = colour.value
    return _change(binder, annotation_id, "Ändra anteckning", values)


def delete(binder: Binder, annotation_id: AnnotationId, now: datetime) -> Changes:
    """Take a note away; undo brings it back as it was."""
    return _change(binder, annotation_id, "Ta bort anteckning", {"deleted_at": moment_text(now)})


def is_there(binder: Binder, annotation_id: AnnotationId) -> bool:
    """Whether there is such a note, and it was not deleted."""
    try:
        rows.one_annotation(binder, annotation_id)
    except BinderError:
        return False
    return True


def of_item(binder: Binder, item_id: AgendaItemId) -> list[Annotation]:
    """The item's notes: those on the item first, then by page."""
    return rows.annotations_of_item(binder, item_id)


def of_version(binder: Binder, version_id: PaperVersionId) -> list[Annotation]:
    """All notes in a received file, by page."""
    return rows.annotations_of_version(binder, version_id)


_LABELS = {
    AnnotationKind.HIGHLIGHT: "Markera text",
    AnnotationKind.COMMENT: "Kommentera",
    AnnotationKind.ITEM_NOTE: "Anteckna på ärendet",
}


def _add(binder: Binder, note: rows.NewAnnotation, now: datetime) -> Changes:
    added = rows.insert_annotation(binder, note, now)
    earlier = absent("annotation", [added], moment_text(now))
    return undoable(_LABELS[note.kind], earlier, _touched(added, note.item_id))


def _change(binder: Binder, annotation_id: AnnotationId, label: str, values: dict[str, str]) -> Changes:
    with binder.transaction():
        note = rows.one_annotation(binder, annotation_id)
        earlier = row_values(binder, "annotation", [annotation_id], *values)
        update_row(binder, "annotation", annotation_id, values)
    return undoable(label, earlier, _touched(annotation_id, note.item_id))


def _touched(annotation_id: AnnotationId, item_id: AgendaItemId | None) -> set[tuple[Kind, int]]:
    item = {(Kind.AGENDA_ITEM, int(item_id))} if item_id is not None else set()
    return {(Kind.ANNOTATION, int(annotation_id)), *item}
