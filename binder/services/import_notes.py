"""Notes taken in from a received PDF or a file of notes: looked at first, and only if the member says so.

Nothing is taken in twice: a note is known by the name it has in its file, and by its place and its words.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.annotation import (
    ON_PLACES,
    ON_WORDS,
    Anchor,
    Annotation,
    AnnotationKind,
    NoteOrigin,
    NoteSource,
    PageAnchor,
    TextAnchor,
    TextQuote,
)
from binder.domain.changes import Changes, Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import FileNote, NotesFile, kind_in_binder, name_of, nearest_colour
from binder.domain.ids import PaperVersionId
from binder.domain.loose_text import loose
from binder.domain.paper import Paper
from binder.services.undoing import absent, undoable
from binder.services.whole_file import read_whole
from binder.storage import note_sources
from binder.storage.annotations import NewAnnotation, insert_annotation
from binder.storage.columns import moment_text

if TYPE_CHECKING:
    from binder.storage.database import Binder

_MOST_BYTES = 64 * 1024**2
_LABEL = "Läs in anteckningar"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesToTakeIn:
    """What taking in would do: `new` notes on a received file, `known` ones that are there, `lost` ones.

    The lost ones say no place in the paper, or words that are not in it.
    """

    version_id: PaperVersionId
    file_name: str
    new: tuple[NewAnnotation, ...]
    known: int
    lost: tuple[FileNote, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who made the new ones, as far as that is said, each once."""
        names = (note.origin.author for note in self.new if note.origin is not None)
        return tuple(dict.fromkeys(name for name in names if name))


def look_in_paper(binder: Binder, version_id: PaperVersionId) -> NotesToTakeIn:
    """The notes that a received PDF carries; PDF_DAMAGED, PDF_PASSWORD, PAPER_DAMAGED."""
    from binder.pdf.notes_in_file import notes_in

    version = binder.papers.version(version_id)
    with binder.papers.open_bytes(version_id) as stream:
        carried = tuple(notes_in(stream))
    file = NotesFile(notes=carried, file_name=version.file_name, sha256=version.sha256)
    return _looked_at(binder, version_id, file, NoteSource.RECEIVED_FILE)


def look_in_file(binder: Binder, path: Path, shown: PaperVersionId | None = None) -> NotesToTakeIn:
    """The notes of a PDF, an XFDF or a JSON-LD file, on the paper it names or quotes, or the one `shown`.

    Raises FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, NOTES_UNREADABLE, and NOTES_PAPER_UNKNOWN where
    no paper in the binder is meant.
    """
    from binder.services.paper_of_notes import paper_of

    file = read_file(path)
    version_id = paper_of(binder, file, shown)
    if version_id is None:
        raise BinderError(ErrorCode.NOTES_PAPER_UNKNOWN, path=path)
    return _looked_at(binder, version_id, file, NoteSource.NOTES_FILE)


def read_file(path: Path) -> NotesFile:
    """The notes of a PDF, an XFDF or a JSON-LD file; raises as `look_in_file` does."""
    content = read_whole(path, _MOST_BYTES)
    if content.startswith(b"%PDF-"):
        return _carried_by(path, content)
    try:
        if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
            from binder.domain.note_jsonld import notes_of

            return notes_of(json.loads(content.decode("utf-8-sig")))
        from binder.pdf.xfdf import read_xfdf

        return read_xfdf(content)
    except (ValueError, RecursionError) as error:
        raise BinderError(ErrorCode.NOTES_UNREADABLE, path=path) from error


def _carried_by(path: Path, pdf: bytes) -> NotesFile:
    """The notes in a PDF with the words that they lie on there: it may be a copy with other pages."""
    import hashlib
    import io

    from binder.pdf.engine import open_pdf
    from binder.pdf.notes_in_file import notes_in
    from binder.services.place_file_notes import with_words

    with open_pdf(pdf) as paper:
        notes = tuple(with_words(paper, note) for note in notes_in(io.BytesIO(pdf)))
        count = paper.page_count
    sha256 = hashlib.sha256(pdf).hexdigest()
    return NotesFile(notes=notes, file_name=path.name, sha256=sha256, page_count=count)


def take_in(binder: Binder, found: NotesToTakeIn, now: datetime) -> Changes:
    """Take the new notes in, all or none; what has come meanwhile is left alone. Undo takes them all away."""
    with binder.transaction():
        known = _Known(note_sources.all_notes(binder))
        wanted = [note for note in found.new if not known.has(note)]
        ids = [insert_annotation(binder, note, now) for note in wanted]
    if not ids:
        return Changes()
    items = {(Kind.AGENDA_ITEM, int(note.item_id)) for note in wanted if note.item_id is not None}
    touched = {(Kind.ANNOTATION, int(each)) for each in ids} | items
    return undoable(_LABEL, absent("annotation", ids, moment_text(now)), touched)


def _looked_at(
    binder: Binder, version_id: PaperVersionId, file: NotesFile, source: NoteSource
) -> NotesToTakeIn:
    from binder.services.place_file_notes import placed_notes

    placed, lost = placed_notes(binder, version_id, file)
    papers = note_sources.papers_in(binder, version_id)
    known = _Known(note_sources.all_notes(binder))
    made = [_made(note, version_id, papers, source) for note in placed]
    new: list[NewAnnotation] = []
    for note in made:
        if not known.has(note):
            new.append(note)
            known.add(note)
    return NotesToTakeIn(
        version_id=version_id,
        file_name=file.file_name,
        new=tuple(new),
        known=len(made) - len(new),
        lost=tuple(lost),
    )


def _made(
    note: FileNote, version_id: PaperVersionId, papers: Sequence[Paper], source: NoteSource
) -> NewAnnotation:
    paper = next((each for each in papers if each.has_page(note.page)), None)
    kind = _kind(note, paper)
    # Some programs copy the marked words into the note, where they say nothing new.
    is_copy = kind in ON_WORDS and loose(note.text) == loose(note.quote.exact)
    if is_copy and note.quote.exact and kind is AnnotationKind.COMMENT:
        kind = AnnotationKind.HIGHLIGHT
    new = NewAnnotation(
        kind=kind,
        item_id=None,
        anchor=_anchor(note, kind, version_id),
        colour=nearest_colour(note.colour),
        text="" if is_copy else note.text.strip(),
        tags=note.tags,
        is_important=note.is_important,
        created_at=note.created or note.modified,
        origin=NoteOrigin(source=source, name=note.name, author=note.author),
    )
    return _placed(new, paper) if paper is not None else new


def _placed(note: NewAnnotation, paper: Paper) -> NewAnnotation:
    """The note with what it belongs to: the meeting, the paper's item, or the paper itself."""
    if note.kind is AnnotationKind.MEETING_NOTE:
        return replace(note, meeting_id=paper.meeting_id)
    paper_id = paper.id if note.kind is AnnotationKind.PAPER_NOTE else None
    return replace(note, item_id=paper.item_id, paper_id=paper_id)


def _kind(note: FileNote, paper: Paper | None) -> AnnotationKind:
    """The kind that the note says; on a spot where there is no item, paper or meeting for it."""
    kind = kind_in_binder(note)
    if kind in ON_WORDS or kind in ON_PLACES:
        return kind
    has_none = paper is None or (kind is AnnotationKind.ITEM_NOTE and paper.item_id is None)
    return AnnotationKind.SPOT if has_none else kind


def _anchor(note: FileNote, kind: AnnotationKind, version_id: PaperVersionId) -> Anchor | None:
    if kind in ON_WORDS:
        return TextAnchor(version_id=version_id, page=note.page, quads=note.quads, quote=note.quote)
    if kind not in ON_PLACES:
        return None
    place = PageAnchor(version_id=version_id, page=note.page)
    if kind is AnnotationKind.PAGE_NOTE:
        return place
    around = TextQuote(exact="", prefix=note.quote.prefix, suffix=note.quote.suffix)
    if kind is AnnotationKind.INK:
        return replace(place, strokes=note.strokes, around=around)
    return replace(place, area=note.box, around=around)


class _Known:
    """The notes that are there, by name and by place and words."""

    def __init__(self, notes: Iterable[Annotation]) -> None:
        self._names: set[str] = set()
        self._places: set[tuple[object, ...]] = set()
        for note in notes:
            self._names.add(name_of(note))
            self._places.add(_place(note))

    def has(self, note: NewAnnotation) -> bool:
        """Whether this one is among them."""
        name = note.origin.name if note.origin is not None else ""
        return (bool(name) and name in self._names) or _place(note) in self._places

    def add(self, note: NewAnnotation) -> None:
        """Know this one too."""
        if note.origin is not None and note.origin.name:
            self._names.add(note.origin.name)
        self._places.add(_place(note))


def _place(note: Annotation | NewAnnotation) -> tuple[object, ...]:
    if note.anchor is None:
        return note.item_id, note.paper_id, note.meeting_id, note.text
    first = next(((round(box.left), round(box.bottom)) for box in note.anchor.quads), None)
    return note.anchor.version_id, note.anchor.page, first, note.anchor.quote.exact, note.text
