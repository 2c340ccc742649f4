"""Notes: made on words, places, pages, papers, items and meetings; changed, moved, and taken away.

Whoever has a selection takes its anchor from `OpenPaper.anchor`, for a place on a page from `place_on_page`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.annotation import (
    ON_PLACES,
    ON_WORDS,
    Anchor,
    Annotation,
    AnnotationKind,
    HighlightColour,
    PageAnchor,
    TextAnchor,
)
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError
from binder.domain.ids import AgendaItemId, AnnotationId, MeetingId, PaperId, PaperVersionId
from binder.domain.tags import clean_tags
from binder.services.undoing import absent, undoable
from binder.storage import annotations as rows
from binder.storage import meetings
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
    return _add_at(binder, AnnotationKind.HIGHLIGHT, item_id, anchor, colour=colour, text=text, now=now)


def underline(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: TextAnchor,
    colour: HighlightColour = HighlightColour.YELLOW,
    *,
    text: str = "",
    now: datetime,
) -> Changes:
    """Draw a line under words of a paper."""
    return _add_at(binder, AnnotationKind.UNDERLINE, item_id, anchor, colour=colour, text=text, now=now)


def strike_out(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: TextAnchor,
    colour: HighlightColour = HighlightColour.PINK,
    *,
    text: str = "",
    now: datetime,
) -> Changes:
    """Draw a line through words of a paper."""
    return _add_at(binder, AnnotationKind.STRIKE_OUT, item_id, anchor, colour=colour, text=text, now=now)


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
    return _add_at(binder, AnnotationKind.COMMENT, item_id, anchor, colour=colour, text=text, now=now)


def draw(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: PageAnchor,
    colour: HighlightColour = HighlightColour.BLUE,
    *,
    text: str = "",
    now: datetime,
) -> Changes:
    """Keep what the pen drew on a page: all strokes of the anchor are one note."""
    if not anchor.strokes:
        raise ValueError("a drawing has strokes")
    return _add_at(binder, AnnotationKind.INK, item_id, anchor, colour=colour, text=text, now=now)


def note_spot(
    binder: Binder,
    item_id: AgendaItemId | None,
    anchor: PageAnchor,
    text: str,
    *,
    colour: HighlightColour = HighlightColour.YELLOW,
    now: datetime,
) -> Changes:
    """Write a note on a spot of a page; the anchor has an area."""
    if anchor.area is None:
        raise ValueError("a spot has an area")
    return _add_at(binder, AnnotationKind.SPOT, item_id, anchor, colour=colour, text=text, now=now)


def note_page(
    binder: Binder,
    item_id: AgendaItemId | None,
    version_id: PaperVersionId,
    page: int,
    text: str,
    *,
    now: datetime,
) -> Changes:
    """Write a note on a page (from 1, of the received file)."""
    anchor = PageAnchor(version_id=version_id, page=page)
    kind = AnnotationKind.PAGE_NOTE
    return _add(binder, rows.NewAnnotation(kind=kind, item_id=item_id, anchor=anchor, text=text), now)


def note_paper(binder: Binder, paper_id: PaperId, text: str, now: datetime) -> Changes:
    """Write a note on a paper; it stays with the paper whatever version comes. NOT_FOUND."""
    paper = meetings.one_paper(binder, paper_id)
    kind = AnnotationKind.PAPER_NOTE
    note = rows.NewAnnotation(kind=kind, item_id=paper.item_id, paper_id=paper.id, text=text)
    return _add(binder, note, now)


def note_item(binder: Binder, item_id: AgendaItemId, text: str, now: datetime) -> Changes:
    """Write a note on the item."""
    return _add(binder, rows.NewAnnotation(kind=AnnotationKind.ITEM_NOTE, item_id=item_id, text=text), now)


def note_meeting(binder: Binder, meeting_id: MeetingId, text: str, now: datetime) -> Changes:
    """Write a note on the meeting as a whole. NOT_FOUND."""
    meeting = meetings.one_meeting(binder, meeting_id)
    kind = AnnotationKind.MEETING_NOTE
    return _add(binder, rows.NewAnnotation(kind=kind, item_id=None, meeting_id=meeting.id, text=text), now)


def edit(
    binder: Binder,
    annotation_id: AnnotationId,
    *,
    text: str | None = None,
    colour: HighlightColour | None = None,
    now: datetime,
) -> Changes:
    """Change a note's text or colour; None leaves it as it is."""
    values: dict[str, str | int] = {"modified_at": moment_text(now)}
    if text is not None:
        values["text"] = text
    if colour is not None:
        values["colour"] = colour.value
    return _change(binder, annotation_id, "Ändra anteckning", values)


def move(
    binder: Binder,
    annotation_id: AnnotationId,
    anchor: Anchor,
    now: datetime,
    *,
    item_id: AgendaItemId | None = None,
) -> Changes:
    """Hang a note on other words or another place, of the item given or else of its own; undo puts it back.

    A note on words needs words, one on a place a place: ValueError. What came along to a newer version is
    moved by `review_notes.move`, which keeps the place before.
    """
    with binder.transaction():
        note = rows.one_annotation(binder, annotation_id)
        if not _can_hang(note.kind, anchor):
            raise ValueError("such a note does not hang on such a place")
        values = {**rows.anchor_values(anchor), "modified_at": moment_text(now)}
        if item_id is not None:
            values["item_id"] = item_id
        earlier = row_values(binder, "annotation", [annotation_id], *values)
        update_row(binder, "annotation", annotation_id, values)
        touched = _touched(note) | _touched(rows.one_annotation(binder, annotation_id))
    return undoable("Flytta anteckning", earlier, touched)


def set_tags(binder: Binder, annotation_id: AnnotationId, tags: Iterable[str], now: datetime) -> Changes:
    """Give a note these tags and no others; each is kept once, without blanks and number sign around it."""
    values = {"tags": rows.tag_lines(clean_tags(tags)), "modified_at": moment_text(now)}
    return _change(binder, annotation_id, "Ändra etiketter", values)


def set_important(binder: Binder, annotation_id: AnnotationId, *, important: bool, now: datetime) -> Changes:
    """Mark a note as important, or no longer."""
    label = "Markera som viktig" if important else "Markera som mindre viktig"
    return _change(
        binder, annotation_id, label, {"is_important": int(important), "modified_at": moment_text(now)}
    )


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


def tags_in_use(binder: Binder) -> dict[str, int]:
    """Every tag and how many notes have it, the most used first."""
    return rows.tag_counts(binder)


_LABELS = {
    AnnotationKind.HIGHLIGHT: "Markera text",
    AnnotationKind.UNDERLINE: "Stryk under text",
    AnnotationKind.STRIKE_OUT: "Stryk över text",
    AnnotationKind.COMMENT: "Kommentera",
    AnnotationKind.INK: "Rita",
    AnnotationKind.SPOT: "Anteckna på stället",
    AnnotationKind.PAGE_NOTE: "Anteckna på sidan",
    AnnotationKind.PAPER_NOTE: "Anteckna på handlingen",
    AnnotationKind.ITEM_NOTE: "Anteckna på ärendet",
    AnnotationKind.MEETING_NOTE: "Anteckna på sammanträdet",
}


def _can_hang(kind: AnnotationKind, anchor: Anchor) -> bool:
    if isinstance(anchor, TextAnchor):
        return kind in ON_WORDS
    return kind in ON_PLACES and bool(anchor.strokes) == (kind is AnnotationKind.INK)


def _add_at(
    binder: Binder,
    kind: AnnotationKind,
    item_id: AgendaItemId | None,
    anchor: Anchor,
    *,
    colour: HighlightColour,
    text: str,
    now: datetime,
) -> Changes:
    """A note on words or on a place of a paper."""
    note = rows.NewAnnotation(kind=kind, item_id=item_id, anchor=anchor, colour=colour, text=text)
    return _add(binder, note, now)


def _add(binder: Binder, note: rows.NewAnnotation, now: datetime) -> Changes:
    with binder.transaction():
        added = rows.insert_annotation(binder, note, now)
        touched = _touched(rows.one_annotation(binder, added))
    return undoable(_LABELS[note.kind], absent("annotation", [added], moment_text(now)), touched)


def _change(
    binder: Binder, annotation_id: AnnotationId, label: str, values: Mapping[str, str | int]
) -> Changes:
    with binder.transaction():
        note = rows.one_annotation(binder, annotation_id)
        earlier = row_values(binder, "annotation", [annotation_id], *values)
        update_row(binder, "annotation", annotation_id, dict(values))
    return undoable(label, earlier, _touched(note))


def _touched(note: Annotation) -> set[tuple[Kind, int]]:
    whose = {Kind.AGENDA_ITEM: note.item_id, Kind.PAPER: note.paper_id, Kind.MEETING: note.meeting_id}
    owners = {(kind, int(each)) for kind, each in whose.items() if each is not None}
    return {(Kind.ANNOTATION, int(note.id)), *owners}
