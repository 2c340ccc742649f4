"""Notes as rows; quads are JSON numbers in PDF points."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import (
    Annotation,
    AnnotationKind,
    HighlightColour,
    NoteOrigin,
    NoteSource,
    Quad,
    TextAnchor,
    TextQuote,
)
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import AgendaItemId, AnnotationId, PaperVersionId
from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import insert_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnnotation:
    """A note before it has an id and a time."""

    kind: AnnotationKind
    item_id: AgendaItemId | None
    anchor: TextAnchor | None = None
    colour: HighlightColour = HighlightColour.YELLOW
    text: str = ""
    created_at: datetime | None = None
    origin: NoteOrigin | None = None


def insert_annotation(binder: Binder, note: NewAnnotation, now: datetime) -> AnnotationId:
    """A new note, with where it came from if it was not written here."""
    values = {
        "kind": note.kind.value,
        "item_id": note.item_id,
        "colour": note.colour.value,
        "text": note.text,
        "created_at": moment_text(note.created_at or now),
        "modified_at": moment_text(now),
        **(anchor_values(note.anchor) if note.anchor else {}),
    }
    with binder.transaction():
        made = insert_row(binder, "annotation", values)
        if note.origin is not None:
            kept = {
                "source": note.origin.source.value,
                "name": note.origin.name,
                "author": note.origin.author,
            }
            insert_row(binder, "note_origin", {"annotation_id": made, **kept})
    return AnnotationId(made)


def one_annotation(binder: Binder, annotation_id: AnnotationId) -> Annotation:
    """The note; NOT_FOUND if it is not there or was deleted."""
    rows = read_annotations(binder, "annotation.id = ?", annotation_id)
    if not rows:
        raise BinderError(ErrorCode.NOT_FOUND)
    return rows[0]


def annotations_by_id(binder: Binder, ids: Iterable[AnnotationId]) -> dict[AnnotationId, Annotation]:
    """Those of the notes that are there; one query whatever their number."""
    wanted = json.dumps([int(annotation_id) for annotation_id in ids])
    return {
        note.id: note
        for note in read_annotations(binder, "annotation.id IN (SELECT value FROM json_each(?))", wanted)
    }


def annotations_of_item(binder: Binder, item_id: AgendaItemId) -> list[Annotation]:
    """The item's notes: those on the item first, then by place in the papers."""
    return read_annotations(binder, "item_id = ?", item_id)


def annotations_of_version(binder: Binder, version_id: PaperVersionId) -> list[Annotation]:
    """All notes in a received file, by page."""
    return read_annotations(binder, "version_id = ?", version_id)


def read_annotations(binder: Binder, condition: str, *values: int | str) -> list[Annotation]:
    """The notes that are there and for which a condition in SQL holds, by file and page."""
    query = f"""SELECT annotation.*, o.source, o.name, o.author, EXISTS (
            SELECT 1 FROM scanned_page s
            WHERE s.version_id = annotation.version_id AND s.page = annotation.page AND s.state = 'read'
        ) AS by_machine
        FROM annotation LEFT JOIN note_origin o ON o.annotation_id = annotation.id
        WHERE {condition} AND deleted_at IS NULL
        ORDER BY version_id IS NOT NULL, version_id, page, annotation.id"""
    with database_errors_told():
        return [_annotation(row) for row in binder.connection.execute(query, values)]


def anchor_values(anchor: TextAnchor) -> dict[str, Any]:
    """The columns that say where a note hangs."""
    boxes = [[quad.left, quad.bottom, quad.right, quad.top] for quad in anchor.quads]
    return {
        "version_id": anchor.version_id,
        "page": anchor.page,
        "quads": json.dumps(boxes),
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
    }


def anchor_of(row: Mapping[str, Any]) -> TextAnchor | None:
    """Where a note hangs, from those columns; None for a note on an item."""
    if row["version_id"] is None:
        return None
    return TextAnchor(
        version_id=PaperVersionId(row["version_id"]),
        page=row["page"],
        quads=tuple(Quad(*box) for box in json.loads(row["quads"])),
        quote=TextQuote(exact=row["exact"], prefix=row["prefix"], suffix=row["suffix"]),
        by_machine=bool(row.get("by_machine")),
    )


def _annotation(row: sqlite3.Row) -> Annotation:
    return Annotation(
        id=AnnotationId(row["id"]),
        kind=AnnotationKind(row["kind"]),
        item_id=AgendaItemId(row["item_id"]) if row["item_id"] is not None else None,
        anchor=anchor_of(dict(row)),
        colour=HighlightColour(row["colour"]),
        text=row["text"],
        created_at=moment_of(row["created_at"]),
        modified_at=moment_of(row["modified_at"]),
        origin=_origin(row),
    )


def _origin(row: sqlite3.Row) -> NoteOrigin | None:
    if row["source"] is None:
        return None
    return NoteOrigin(source=NoteSource(row["source"]), name=row["name"], author=row["author"])
