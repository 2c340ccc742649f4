"""A member's notes, taken along to a newer version of their paper; every earlier place is kept."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from binder.domain.annotation import Anchor, Annotation, PageAnchor, TextAnchor
from binder.domain.carried_note import CarriedNote
from binder.domain.changes import Changes, Kind
from binder.domain.ids import AgendaItemId, AnnotationId, CarriedNoteId, PaperVersionId
from binder.domain.placement import CarryState
from binder.domain.web_annotation import QuotedNote
from binder.services.place_notes import PlacedNote, place_between
from binder.services.undoing import absent, undoable
from binder.storage import annotations as rows
from binder.storage import carried_notes, scanned_pages
from binder.storage.columns import moment_text
from binder.storage.rows import RowValues, row_values, update_row

if TYPE_CHECKING:
    from binder.storage.database import Binder

_LABEL = "Flytta anteckningar till ny version"
_Lost = tuple[CarriedNote, Annotation]
"""A move that led nowhere, and its note."""


def carry(
    binder: Binder,
    old_version: PaperVersionId,
    new_version: PaperVersionId,
    now: datetime,
    *,
    pages: Container[int] | None = None,
) -> Changes:
    """Take the notes on one version along to a newer one; undo puts every one back.

    A note that is found hangs on the newer version from now on. An orphan stays on the older. What became of
    each, and where it was, is in `carried_to`. Notes that were carried here before are left alone, and so are
    those outside `pages` of the older version (from 1), if some are given. Reading
    takes seconds for a thousand pages; the lock is held for a page at a time, the database only to write.
    """
    known = {note.annotation_id for note in carried_notes.carried_to(binder, new_version)}
    notes = [
        note
        for note in rows.annotations_of_version(binder, old_version)
        if note.id not in known and (pages is None or (note.anchor is not None and note.anchor.page in pages))
    ]
    if not notes:
        return Changes()
    placed = _placed(binder, notes, old_version, new_version)
    earlier: list[RowValues] = []
    with binder.transaction():
        for note, place in zip(notes, placed, strict=True):
            earlier += _write(binder, note, place, new_version, now)
    return undoable(_LABEL, earlier, _touched(notes))


def carry_again(binder: Binder, new_version: PaperVersionId) -> Changes:
    """Look again for the notes that were not found in a version, now that its scanned pages have been read.

    Those that the member has looked at stay where they are. It comes by itself and is no step to undo; taking
    the newer version away puts these notes back with the others.
    """
    touched: set[tuple[Kind, int]] = set()
    for old_version, lost in _lost(binder, new_version).items():
        touched |= _find_again(binder, lost, old_version, new_version)
    return Changes(touched=frozenset(touched))


def carry_left_behind(
    binder: Binder,
    replaced: PaperVersionId,
    new_version: PaperVersionId,
    now: datetime,
    *,
    item_id: AgendaItemId | None,
) -> Changes:
    """Look for an item's notes that were not found in the version which is now replaced by a newer one.

    A paper may be a scan in one issue, which nobody can read, and text again in the next. Notes that the
    member has looked at stay where they are. Undo puts the others back.
    """
    known = {move.annotation_id for move in carried_notes.carried_to(binder, new_version)}
    earlier: list[RowValues] = []
    found: list[Annotation] = []
    for old_version, lost in _lost(binder, replaced).items():
        own = [each for each in lost if each[1].item_id == item_id and each[1].id not in known]
        placed = _placed(binder, [note for _, note in own], old_version, new_version) if own else []
        with binder.transaction():
            for (move, note), place in zip(own, placed, strict=True):
                earlier += _looked_at(binder, move.id, now)
                earlier += _write(binder, note, place, new_version, now)
        found += [note for _, note in own]
    return undoable(_LABEL, earlier, _touched(found)) if found else Changes()


def carried_to(binder: Binder, new_version: PaperVersionId) -> list[CarriedNote]:
    """What became of the notes when this version came: the review list."""
    return carried_notes.carried_to(binder, new_version)


def history_of(binder: Binder, annotation_id: AnnotationId) -> list[CarriedNote]:
    """Every place a note has had before, first to last."""
    return carried_notes.history_of(binder, annotation_id)


def confirm(binder: Binder, carried_id: CarriedNoteId, now: datetime) -> Changes:
    """Say that a note's new place is right, or that an orphan may stay where it was."""
    with binder.transaction():
        earlier = _looked_at(binder, carried_id, now)
        (row,) = row_values(binder, "carried_note", [carried_id], "annotation_id")
    note_id = int(row.values["annotation_id"])
    return undoable("Bekräfta anteckningens plats", earlier, {(Kind.ANNOTATION, note_id)})


def _lost(binder: Binder, new_version: PaperVersionId) -> dict[PaperVersionId, list[_Lost]]:
    """The notes not found when a version came and not looked at, by the version that they still hang on."""
    moves = [
        move
        for move in carried_notes.carried_to(binder, new_version)
        if move.state is CarryState.ORPHAN and move.reviewed_at is None
    ]
    notes = rows.annotations_by_id(binder, (move.annotation_id for move in moves))
    found: dict[PaperVersionId, list[_Lost]] = {}
    for move in moves:
        note = notes.get(move.annotation_id)
        if note is not None and note.anchor is not None and note.anchor.version_id == move.old.version_id:
            found.setdefault(move.old.version_id, []).append((move, note))
    return found


def _looked_at(binder: Binder, carried_id: CarriedNoteId, now: datetime) -> list[RowValues]:
    earlier = row_values(binder, "carried_note", [carried_id], "reviewed_at")
    update_row(binder, "carried_note", carried_id, {"reviewed_at": moment_text(now)})
    return list(earlier)


def _find_again(
    binder: Binder, lost: Sequence[_Lost], old_version: PaperVersionId, new_version: PaperVersionId
) -> set[tuple[Kind, int]]:
    placed = _placed(binder, [note for _, note in lost], old_version, new_version)
    touched: set[tuple[Kind, int]] = set()
    with binder.transaction():
        for (move, note), place in zip(lost, placed, strict=True):
            anchor = _anchor(move.old, place, new_version)
            if anchor is not None:
                carried_notes.found(binder, move.id, place.state, place.score, anchor)
                update_row(binder, "annotation", note.id, rows.anchor_values(anchor))
                touched |= _touched([note])
    return touched


def _placed(
    binder: Binder, notes: Sequence[Annotation], old_version: PaperVersionId, new_version: PaperVersionId
) -> list[PlacedNote]:
    from binder.services.read_paper import open_paper
    from binder.services.read_versions import page_characters

    wanted = [_wanted(note) for note in notes]
    by_machine = _read_by_machine(binder, old_version), _read_by_machine(binder, new_version)
    with open_paper(binder, old_version) as old, open_paper(binder, new_version) as new:
        read = [(paper, page_characters(paper)) for paper in (old, new)]
        return place_between(wanted, *read, by_machine=by_machine)


def _read_by_machine(binder: Binder, version: PaperVersionId) -> frozenset[int]:
    states = scanned_pages.states(binder, version)
    return frozenset(page for page, state in states.items() if state is scanned_pages.ScanState.READ)


def _wanted(note: Annotation) -> QuotedNote:
    anchor = note.anchor
    if anchor is None:
        raise ValueError("a note on a version has a place in it")
    is_place = isinstance(anchor, PageAnchor)
    return QuotedNote(
        id=str(note.id), quote=anchor.quote, page=anchor.page, quads=anchor.quads, is_place=is_place
    )


def _write(
    binder: Binder, note: Annotation, place: PlacedNote, new_version: PaperVersionId, now: datetime
) -> list[RowValues]:
    if note.anchor is None:
        return []
    anchor = _anchor(note.anchor, place, new_version)
    earlier = row_values(binder, "annotation", [note.id], *rows.ANCHOR_COLUMNS)
    row = carried_notes.NewCarriedNote(
        annotation_id=note.id,
        state=place.state,
        score=place.score,
        old=note.anchor,
        new_version_id=new_version,
        new=anchor,
    )
    carried_id = carried_notes.insert_carried(binder, row, now)
    if anchor is not None:
        update_row(binder, "annotation", note.id, rows.anchor_values(anchor))
    return [*earlier, *absent("carried_note", [carried_id], moment_text(now))]


def _anchor(old: Anchor, place: PlacedNote, version: PaperVersionId) -> Anchor | None:
    """The place on the page where the note begins; what runs over to the next is in the quote."""
    if not place.parts:
        return None
    first = place.parts[0]
    if isinstance(old, TextAnchor):
        return TextAnchor(version_id=version, page=first.page, quads=first.quads, quote=place.quote)
    there = old
    if old.quads and first.quads:
        before, after = old.quads[0], first.quads[0]
        there = old.moved(after.left - before.left, after.bottom - before.bottom)
    return replace(there, version_id=version, page=first.page, around=place.quote)


def _touched(notes: Sequence[Annotation]) -> set[tuple[Kind, int]]:
    items = {(Kind.AGENDA_ITEM, int(note.item_id)) for note in notes if note.item_id is not None}
    return items | {(Kind.ANNOTATION, int(note.id)) for note in notes}
