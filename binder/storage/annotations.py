"""Notes as rows; boxes and strokes are JSON numbers in PDF points, tags are lines."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from binder.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    HighlightColour,
    NoteOrigin,
    NoteSource,
    PageAnchor,
    Quad,
    TextAnchor,
    TextQuote,
)
from binder.domain.ids import AgendaItemId, AnnotationId, MeetingId, PaperId, PaperVersionId
from binder.domain.ink import InkPoint, Stroke
from binder.storage.columns import moment_of, moment_text
from binder.storage.database import Binder
from binder.storage.rows import first_found, insert_row
from binder.storage.trouble import database_errors_told

if TYPE_CHECKING:
    import sqlite3

ANCHOR_COLUMNS = ("version_id", "page", "quads", "strokes", "exact", "prefix", "suffix")
"""Where a note hangs; all of them change together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAnnotation:
    """A note before it has an id and a time."""

    kind: AnnotationKind
    item_id: AgendaItemId | None
    anchor: Anchor | None = None
    paper_id: PaperId | None = None
    meeting_id: MeetingId | None = None
    colour: HighlightColour = HighlightColour.YELLOW
    text: str = ""
    tags: tuple[str, ...] = ()
    is_important: bool = False
    created_at: datetime | None = None
    origin: NoteOrigin | None = None


def insert_annotation(binder: Binder, note: NewAnnotation, now: datetime) -> AnnotationId:
    """A new note, with where it came from if it was not written here."""
    values = {
        "kind": note.kind.value,
        "item_id": note.item_id,
        "paper_id": note.paper_id,
        "meeting_id": note.meeting_id,
        "colour": note.colour.value,
        "text": note.text,
        "tags": tag_lines(note.tags),
        "is_important": note.is_important,
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
    return first_found(read_annotations(binder, "annotation.id = ?", annotation_id))


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


def ids_on_paper(binder: Binder, paper_id: PaperId) -> list[AnnotationId]:
    """The notes of the paper's item that are on the paper, in the version it has or one it had."""
    query = """SELECT a.id FROM annotation a JOIN paper p ON p.id = ? AND a.item_id = p.item_id
        WHERE a.paper_id = p.id OR EXISTS (
            SELECT 1 FROM (
                SELECT p.version_id, p.first_page, p.last_page UNION ALL
                SELECT e.version_id, e.first_page, e.last_page FROM earlier_version e
                WHERE e.paper_id = p.id AND e.deleted_at IS NULL
            ) v WHERE v.version_id = a.version_id AND a.page BETWEEN v.first_page AND v.last_page
        ) ORDER BY a.id"""
    with database_errors_told():
        return [AnnotationId(row[0]) for row in binder.connection.execute(query, (paper_id,))]


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


def tag_counts(binder: Binder) -> dict[str, int]:
    """Every tag and how many notes have it, the most used first, then by the alphabet."""
    query = "SELECT tags FROM annotation WHERE tags != '' AND deleted_at IS NULL"
    with database_errors_told():
        rows = binder.connection.execute(query).fetchall()
    counts = Counter(tag for row in rows for tag in tags_of(row["tags"]))
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0].casefold())))


def anchor_values(anchor: Anchor) -> dict[str, Any]:
    """The columns that say where a note hangs."""
    boxes = anchor.quads
    strokes = None
    if isinstance(anchor, PageAnchor):
        boxes = (anchor.area,) if anchor.area is not None else ()
        strokes = json.dumps([_stroke_parts(stroke) for stroke in anchor.strokes])
    return {
        "version_id": anchor.version_id,
        "page": anchor.page,
        "quads": json.dumps([[box.left, box.bottom, box.right, box.top] for box in boxes]),
        "strokes": strokes,
        "exact": anchor.quote.exact,
        "prefix": anchor.quote.prefix,
        "suffix": anchor.quote.suffix,
    }


def anchor_of(row: Mapping[str, Any]) -> Anchor | None:
    """Where a note hangs, from those columns; None for one on an item, a paper or a meeting."""
    if row["version_id"] is None:
        return None
    version_id, page = PaperVersionId(row["version_id"]), row["page"]
    boxes = tuple(Quad(*box) for box in json.loads(row["quads"]))
    quote = TextQuote(exact=row["exact"], prefix=row["prefix"], suffix=row["suffix"])
    by_machine = bool(row.get("by_machine"))
    if row["strokes"] is None:
        return TextAnchor(version_id=version_id, page=page, quads=boxes, quote=quote, by_machine=by_machine)
    return PageAnchor(
        version_id=version_id,
        page=page,
        area=boxes[0] if boxes else None,
        strokes=tuple(_stroke(parts) for parts in json.loads(row["strokes"])),
        around=quote,
        by_machine=by_machine,
    )


def tag_lines(tags: Iterable[str]) -> str:
    """Tags as they are kept; none has a line end in it."""
    return "\n".join(tags)


def tags_of(lines: str) -> tuple[str, ...]:
    """The tags that `tag_lines` wrote."""
    return tuple(lines.split("\n")) if lines else ()


def _stroke_parts(stroke: Stroke) -> list[Any]:
    """Width, then x, y and pressure of each point: to a thousandth of a point, finer than any pen."""
    points = [[round(point.x, 3), round(point.y, 3), round(point.pressure, 3)] for point in stroke.points]
    return [stroke.width, points]


def _stroke(parts: list[Any]) -> Stroke:
    width, points = parts
    return Stroke(points=tuple(InkPoint(*point) for point in points), width=width)


def _annotation(row: sqlite3.Row) -> Annotation:
    return Annotation(
        id=AnnotationId(row["id"]),
        kind=AnnotationKind(row["kind"]),
        item_id=AgendaItemId(row["item_id"]) if row["item_id"] is not None else None,
        anchor=anchor_of(dict(row)),
        paper_id=PaperId(row["paper_id"]) if row["paper_id"] is not None else None,
        meeting_id=MeetingId(row["meeting_id"]) if row["meeting_id"] is not None else None,
        colour=HighlightColour(row["colour"]),
        text=row["text"],
        tags=tags_of(row["tags"]),
        is_important=bool(row["is_important"]),
        created_at=moment_of(row["created_at"]),
        modified_at=moment_of(row["modified_at"]),
        origin=_origin(row),
    )


def _origin(row: sqlite3.Row) -> NoteOrigin | None:
    if row["source"] is None:
        return None
    return NoteOrigin(source=NoteSource(row["source"]), name=row["name"], author=row["author"])
