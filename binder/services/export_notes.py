"""Notes given out of the binder: in copies of the papers, as a summary, or for other programs.

What is written is not encrypted, and lies where the member asked for it. Received files are only read; no
file that is there already is written over.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.annotation import Quad
from binder.domain.errors import UNREADABLE, BinderError, ErrorCode
from binder.domain.file_note import FileNote, NotesFile, as_file_note
from binder.domain.ids import PaperVersionId
from binder.domain.paper import PaperVersion
from binder.services import sekretess
from binder.services.gather_notes import GatheredNotes, ItemNotes, PaperNotes
from binder.services.new_files import make_folder, write_new
from binder.services.read_paper import open_paper

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame
    from binder.storage.database import Binder

_CORNER, _STEP, _SIZE = 24.0, 22.0, 18.0
"""Points from the shown page's upper left corner to the first note on no place, to the next, and its size."""
_A4 = (595.28, 841.89)


class NoteForm(StrEnum):
    """What can be written."""

    COPIES = "pdf"
    SUMMARY = "summary"
    MARKDOWN = "md"
    JSON_LD = "jsonld"
    XFDF = "xfdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedNotes:
    """The files that were written, how many notes are in them, and how many found no page to stand on.

    `confidential` notes, and `confidential_pages` of the copied papers, stayed in the binder.
    """

    files: tuple[Path, ...]
    count: int
    left_out: int = 0
    confidential: int = 0
    confidential_pages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _PlacedNotes:
    """Notes as a file carries them: of a whole received file, or of some of its pages."""

    version: PaperVersion
    title: str
    notes: tuple[FileNote, ...]
    pages: tuple[int, int] | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """The first and last page (from 1) of what is copied."""
        return self.pages or (1, self.version.page_count)


def export(
    binder: Binder, notes: GatheredNotes, form: NoteForm, folder: Path, now: datetime
) -> ExportedNotes:
    """Write the notes into a folder, each file whole or not at all; unreadable papers are left out.

    Raises CANNOT_WRITE, DISK_FULL, what is wrong with the papers if none can be read, and NO_NOTES where
    there are none, NOTES_CONFIDENTIAL where all of them stay in the binder.
    """
    _refuse_nothing(notes)
    make_folder(folder)
    if form in {NoteForm.SUMMARY, NoteForm.MARKDOWN}:
        return _summarised(binder, notes, form, folder, now)
    placed = list(_placed(binder, notes))
    write = {NoteForm.COPIES: _copy, NoteForm.JSON_LD: _json_ld, NoteForm.XFDF: _xfdf}[form]
    ending = {NoteForm.COPIES: ".pdf", NoteForm.JSON_LD: ".jsonld", NoteForm.XFDF: ".xfdf"}[form]
    groups = placed if form is NoteForm.COPIES and notes.item is not None else _by_version(placed)
    files, count, trouble = [], 0, None
    for group in groups:
        try:
            content = write(binder, group)
        except BinderError as error:
            if error.code not in UNREADABLE:
                raise
            # One damaged paper does not keep the others' notes in.
            trouble = error
            continue
        files.append(write_new(folder, group.title, ending, content))
        count += len(group.notes)
    if trouble is not None and not files:
        raise trouble
    return ExportedNotes(
        files=tuple(files),
        count=count,
        left_out=notes.count - count,
        confidential=notes.confidential,
        confidential_pages=_hidden_count(binder, groups, form),
    )


def _refuse_nothing(notes: GatheredNotes) -> None:
    if not notes.count:
        raise BinderError(ErrorCode.NOTES_CONFIDENTIAL if notes.confidential else ErrorCode.NO_NOTES)


def _summarised(
    binder: Binder, notes: GatheredNotes, form: NoteForm, folder: Path, now: datetime
) -> ExportedNotes:
    from binder.services.summarise_notes import summary_of
    from binder.wording.notes_summary import markdown

    summary = summary_of(binder, notes)
    if form is NoteForm.MARKDOWN:
        content, ending = markdown(summary).encode("utf-8"), ".md"
    else:
        from binder.pdf.notes_paper import notes_paper

        content, ending = notes_paper(summary, when=now), ".pdf"
    title = notes.item.title if notes.item is not None else notes.meeting.body
    name = f"Anteckningar {notes.meeting.date.isoformat()} {title}"
    written = write_new(folder, name, ending, content)
    return ExportedNotes(files=(written,), count=notes.count, confidential=notes.confidential)


def _placed(binder: Binder, notes: GatheredNotes) -> Iterator[_PlacedNotes]:
    """The notes of each paper of each item, with those on the item itself on its first page."""
    corners = _Corners(binder)
    for item in notes.items:
        first = _on_first_page(binder, item, notes.author, corners)
        for paper in item.papers:
            group = _in_paper(item, paper, notes.author, corners)
            if first is not None and group.version.id == first.version.id and group.pages == first.pages:
                group = replace(group, notes=(*first.notes, *group.notes))
                first = None
            yield group
        if first is not None:
            yield first


def _in_paper(item: ItemNotes, paper: PaperNotes, author: str, corners: _Corners) -> _PlacedNotes:
    """The notes on a paper's words and places; those on a page or on the paper as a whole in corners."""
    pages = (paper.paper.first_page, paper.paper.last_page) if paper.paper is not None else None
    made = []
    for note in paper.notes:
        page = note.anchor.page if note.anchor is not None else (pages or (1, 1))[0]
        quads = note.anchor.quads if note.anchor is not None else ()
        made.append(as_file_note(note, author, page, quads or (corners.next(paper.version.id, page),)))
    return _PlacedNotes(
        version=paper.version, title=_title(item, paper.title), notes=tuple(made), pages=pages
    )


def _on_first_page(binder: Binder, item: ItemNotes, author: str, corners: _Corners) -> _PlacedNotes | None:
    """The notes on the item itself, below each other in a corner of the first page of its first paper."""
    if not item.own or item.first is None:
        return None
    version_id, page = item.first.version_id, item.first.first_page
    made = [as_file_note(note, author, page, (corners.next(version_id, page),)) for note in item.own]
    return _PlacedNotes(
        version=binder.papers.version(version_id),
        title=_title(item, item.first.title),
        notes=tuple(made),
        pages=(page, item.first.last_page),
    )


class _Corners:
    """Places for signs in the upper left corners of pages, each below the one before."""

    def __init__(self, binder: Binder) -> None:
        self._binder = binder
        self._frames: dict[tuple[PaperVersionId, int], PageFrame] = {}
        self._used: Counter[tuple[PaperVersionId, int]] = Counter()

    def next(self, version_id: PaperVersionId, page: int) -> Quad:
        """The next free place on a page."""
        where = version_id, page
        if where not in self._frames:
            self._frames[where] = self._frame(version_id, page)
        frame = self._frames[where]
        most = max(1, int((frame.height - 2 * _CORNER) // _STEP))
        column, row = divmod(self._used[where], most)
        self._used[where] += 1
        left, top = _CORNER + column * _STEP, _CORNER + row * _STEP
        return frame.file_box(left, top, left + _SIZE, top + _SIZE)

    def _frame(self, version_id: PaperVersionId, page: int) -> PageFrame:
        from binder.pdf.page_frame import PageFrame

        try:
            with open_paper(self._binder, version_id) as paper:
                return paper.frame_of(page)
        except BinderError as error:
            if error.code not in UNREADABLE and error.code is not ErrorCode.PAGE_DAMAGED:
                raise
            # Where the page cannot be read any more the note is given out all the same.
            return PageFrame(box=Quad(0, 0, *_A4))


def _title(item: ItemNotes, paper_title: str) -> str:
    number = item.item.number if item.item is not None else None
    return f"{number} {paper_title}" if number else paper_title


def _by_version(placed: Sequence[_PlacedNotes]) -> list[_PlacedNotes]:
    """One group for each received file, in the order they are met."""
    groups: dict[PaperVersionId, list[_PlacedNotes]] = {}
    for group in placed:
        groups.setdefault(group.version.id, []).append(group)
    return [
        _PlacedNotes(
            version=together[0].version,
            title=Path(together[0].version.file_name).stem,
            notes=tuple(note for group in together for note in group.notes),
        )
        for together in groups.values()
    ]


def _copy(binder: Binder, group: _PlacedNotes) -> bytes:
    from binder.pdf.annotated_copy import annotated
    from binder.pdf.extract_pages import pages_of

    pdf, hidden = binder.papers.bytes_of(group.version.id), sekretess.pages(binder)
    first, last = group.extent
    pages = hidden.without(group.version.id, first, last)
    numbers = {page: number for number, page in enumerate(pages, 1)}
    notes = tuple(replace(note, page=numbers.get(note.page, 0)) for note in group.notes)
    return annotated(pages_of(pdf, pages), notes)


def _hidden_count(binder: Binder, groups: Sequence[_PlacedNotes], form: NoteForm) -> int:
    """How many pages of what is copied are confidential."""
    if form is not NoteForm.COPIES:
        return 0
    hidden = sekretess.pages(binder)
    every = sum(group.extent[1] - group.extent[0] + 1 for group in groups)
    return every - sum(len(hidden.without(group.version.id, *group.extent)) for group in groups)


def _json_ld(_binder: Binder, group: _PlacedNotes) -> bytes:
    from binder.domain.note_jsonld import note_document

    return json.dumps(note_document(_notes_file(group)), ensure_ascii=False, indent=2).encode("utf-8")


def _xfdf(_binder: Binder, group: _PlacedNotes) -> bytes:
    from binder.pdf.xfdf import xfdf

    return xfdf(_notes_file(group))


def _notes_file(group: _PlacedNotes) -> NotesFile:
    return NotesFile(notes=group.notes, file_name=group.version.file_name, sha256=group.version.sha256)
