"""Notes on a PDF that is in no binder, given out: those that it carries, or those of another file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import NotesFile
from binder.services.export_notes import ExportedNotes, NoteForm
from binder.services.import_notes import read_file
from binder.services.new_files import make_folder, write_new


def export_file(file: Path, notes: Path | None, form: NoteForm, folder: Path) -> ExportedNotes:
    """Write a PDF's notes into a folder; with `notes` those of that file, at the places it gives.

    Notes that give no page of the PDF are left out. Raises NO_NOTES where there are none, and what reading
    the files raises. A summary needs a meeting: `form` is none of those.
    """
    carried = read_file(file)
    given = carried if notes is None else read_file(notes)
    placed = tuple(note for note in given.notes if note.quads and 1 <= note.page <= carried.page_count)
    if not placed:
        raise BinderError(ErrorCode.NO_NOTES)
    make_folder(folder)
    content, ending = _written(file, replace(carried, notes=placed), form, is_new=notes is not None)
    path = write_new(folder, file.stem, ending, content)
    return ExportedNotes(files=(path,), count=len(placed), left_out=len(given.notes) - len(placed))


def _written(file: Path, notes: NotesFile, form: NoteForm, *, is_new: bool) -> tuple[bytes, str]:
    if form is NoteForm.XFDF:
        from binder.pdf.xfdf import xfdf

        return xfdf(notes), ".xfdf"
    if form is NoteForm.JSON_LD:
        from binder.domain.note_jsonld import note_document

        return json.dumps(note_document(notes), ensure_ascii=False, indent=2).encode("utf-8"), ".jsonld"
    from binder.pdf.annotated_copy import annotated

    pdf = file.read_bytes()
    return annotated(pdf, notes.notes) if is_new else pdf, ".pdf"
