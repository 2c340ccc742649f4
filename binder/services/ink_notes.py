"""Strokes of a pen, kept as they are drawn; some that belong together are one note. Rubbing out takes one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import (
    NOTHING_AROUND,
    Annotation,
    AnnotationKind,
    HighlightColour,
    PageAnchor,
    TextQuote,
)
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, AnnotationId, PaperVersionId
from binder.domain.ink import Stroke
from binder.services import annotate
from binder.services.place_on_page import ink_anchor, spot_anchor
from binder.services.undoing import undoable
from binder.storage import annotations as rows
from binder.storage.columns import moment_text
from binder.storage.rows import row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder


class Drawing:
    """Strokes that become one note: the first makes it, the others are added. Used on the writer's thread."""

    def __init__(
        self,
        item_id: AgendaItemId | None,
        version_id: PaperVersionId,
        page: int,
        colour: HighlightColour = HighlightColour.BLUE,
    ) -> None:
        self.item_id, self.version_id, self.page, self.colour = item_id, version_id, page, colour
        self._note: AnnotationId | None = None

    def add(
        self, binder: Binder, stroke: Stroke, around: TextQuote = NOTHING_AROUND, *, now: datetime
    ) -> Changes:
        """Keep a stroke; where the note was deleted or undone meanwhile, it begins another."""
        anchor = ink_anchor(self.version_id, self.page, [stroke], around)
        note = self._found(binder)
        if note is not None and isinstance(note.anchor, PageAnchor):
            strokes = (*note.anchor.strokes, *anchor.strokes)
            return _change(binder, note, "Rita", now, replace(note.anchor, strokes=strokes))
        changes = annotate.draw(binder, self.item_id, anchor, self.colour, now=now)
        self._note = AnnotationId(changes.first(Kind.ANNOTATION))
        return changes

    def _found(self, binder: Binder) -> Annotation | None:
        if self._note is None or not annotate.is_there(binder, self._note):
            return None
        return rows.one_annotation(binder, self._note)


def erase(binder: Binder, annotation_id: AnnotationId, stroke: Stroke, now: datetime) -> Changes:
    """Rub out a stroke. With the last one the note goes; words that were written on it stay on the spot.

    NOT_FOUND if the note or the stroke is not there.
    """
    note = rows.one_annotation(binder, annotation_id)
    if not isinstance(note.anchor, PageAnchor) or stroke not in note.anchor.strokes:
        raise BinderError(ErrorCode.NOT_FOUND)
    strokes = list(note.anchor.strokes)
    strokes.remove(stroke)
    if strokes:
        return _change(binder, note, "Sudda", now, replace(note.anchor, strokes=tuple(strokes)))
    if note.text:
        return _change(binder, note, "Sudda", now, _spot_of(note.anchor), kind=AnnotationKind.SPOT.value)
    return _change(binder, note, "Sudda", now, deleted_at=moment_text(now))


def _spot_of(anchor: PageAnchor) -> PageAnchor:
    box = anchor.quads[0]
    middle = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return spot_anchor(anchor.version_id, anchor.page, middle, anchor.around)


def _change(
    binder: Binder,
    note: Annotation,
    label: str,
    now: datetime,
    anchor: PageAnchor | None = None,
    **values: Any,  # noqa: ANN401 - values of columns
) -> Changes:
    written = {**values, **(rows.anchor_values(anchor) if anchor else {}), "modified_at": moment_text(now)}
    with binder.transaction():
        earlier = row_values(binder, "annotation", [note.id], *written)
        update_row(binder, "annotation", note.id, written)
    touched = {(Kind.ANNOTATION, int(note.id))}
    if "deleted_at" in values and note.item_id is not None:
        # The item has one note less; as long as it has as many, only the note has changed.
        touched.add((Kind.AGENDA_ITEM, int(note.item_id)))
    return undoable(label, earlier, touched)
