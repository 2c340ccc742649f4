"""Notes are given out whole, in every form, and the received files stay as they were."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pypdf
import pytest

from binder.domain.changes import Kind
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import MarkKind
from binder.domain.ids import AgendaItemId
from binder.domain.web_annotation import quoted_notes
from binder.pdf.engine import open_pdf
from binder.pdf.notes_in_file import notes_in
from binder.pdf.xfdf import read_xfdf
from binder.services import annotate, carry_files, gather_notes, import_kallelse, read_meeting
from binder.services.export_notes import NoteForm, export
from binder.services.new_files import plain_name
from tests.noted_papers import WORDS, plain_pdf, turned_pdf
from tests.services.noted import Noted, a_noted_binder
from tests.storage.some_rows import an_anchor


@pytest.fixture
def noted(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    made = a_noted_binder(tmp_path / "här", now)
    yield made
    made.binder.close()


def written(noted: Noted, form: NoteForm, folder: Path) -> bytes:
    notes = gather_notes.of_item(noted.binder, noted.item_id)
    (file,) = export(noted.binder, notes, form, folder, noted.now).files
    return file.read_bytes()


@pytest.mark.parametrize("form", NoteForm)
def test_the_received_file_keeps_its_bytes(noted: Noted, form: NoteForm, tmp_path: Path) -> None:
    written(noted, form, tmp_path / "ut")
    assert noted.binder.papers.bytes_of(noted.version_id) == noted.pdf


def test_a_copy_has_every_note_with_its_author(noted: Noted, tmp_path: Path) -> None:
    found = notes_in(io.BytesIO(written(noted, NoteForm.COPIES, tmp_path)))
    assert [(note.page, note.kind, note.text) for note in found] == [
        (1, MarkKind.TEXT, "Ring Ekholm"),
        (2, MarkKind.HIGHLIGHT, ""),
        (3, MarkKind.HIGHLIGHT, "Varför *nu*?\nFråga Ada."),
    ]
    assert {note.author for note in found} == {"Siv Ekman"}


def test_an_excerpt_holds_the_papers_own_pages(noted: Noted, tmp_path: Path) -> None:
    noted.binder.connection.execute("UPDATE paper SET first_page = 2, last_page = 3")
    copy = written(noted, NoteForm.COPIES, tmp_path)
    assert len(pypdf.PdfReader(io.BytesIO(copy)).pages) == 2
    assert [note.page for note in notes_in(io.BytesIO(copy))] == [1, 1, 2]


def test_a_whole_meeting_is_copied_file_by_file(noted: Noted, tmp_path: Path) -> None:
    noted.binder.connection.execute("UPDATE paper SET first_page = 2, last_page = 3")
    notes = gather_notes.of_meeting(noted.binder, noted.meeting_id)
    (file,) = export(noted.binder, notes, NoteForm.COPIES, tmp_path, noted.now).files
    assert file.name == "skrivelse.pdf"
    assert [note.page for note in notes_in(io.BytesIO(file.read_bytes()))] == [2, 2, 3]


@pytest.mark.parametrize("page", range(1, 5))
def test_a_note_on_the_item_is_seen_on_a_turned_page(page: int, tmp_path: Path, now: datetime) -> None:
    noted = a_noted_binder(tmp_path / "x", now, pdf=turned_pdf(), with_notes=False)
    noted.binder.connection.execute(f"UPDATE paper SET first_page = {page}")
    annotate.note_item(noted.binder, noted.item_id, "Ring", now)
    (note,) = notes_in(io.BytesIO(written(noted, NoteForm.COPIES, tmp_path)))
    with open_pdf(noted.pdf) as paper:
        left, top, right, bottom = paper.frame_of(page).shown_box(note.box)
    assert (left, top, right - left, bottom - top) == pytest.approx((24, 24, 18, 18), abs=1)
    noted.binder.close()


def test_notes_on_an_item_without_a_paper_are_counted_as_left_out(noted: Noted, tmp_path: Path) -> None:
    made = import_kallelse.add_item(noted.binder, noted.meeting_id, number="23", title="Val")
    annotate.note_item(noted.binder, AgendaItemId(made.first(Kind.AGENDA_ITEM)), "Ja", noted.now)
    notes = gather_notes.of_meeting(noted.binder, noted.meeting_id)
    made_files = export(noted.binder, notes, NoteForm.XFDF, tmp_path, noted.now)
    assert (made_files.count, made_files.left_out) == (3, 1)


def test_the_summary_says_all_in_markdown(noted: Noted, tmp_path: Path) -> None:
    text = written(noted, NoteForm.MARKDOWN, tmp_path).decode()
    assert "## 22. Vänorter (KS-2025/101)" in text
    assert f"> {WORDS}\n\nVarför \\*nu\\*?  \nFråga Ada.  \n" in text
    assert "sidan 2 i filen, blå markering, 2026-03-02" in text


def test_the_summary_as_pdf_has_the_same_words(noted: Noted, tmp_path: Path) -> None:
    file = tmp_path / "s.pdf"
    file.write_bytes(written(noted, NoteForm.SUMMARY, tmp_path))
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True, text=True).stdout
    assert all(words in told for words in ("Vänorter", f"”{WORDS}”", "Fråga Ada.", "Siv Ekman"))


def test_signs_without_a_typeface_do_not_stop_the_summary(noted: Noted, tmp_path: Path) -> None:
    annotate.note_item(noted.binder, noted.item_id, "Bra 👍", noted.now)
    file = tmp_path / "s.pdf"
    file.write_bytes(written(noted, NoteForm.SUMMARY, tmp_path))
    told = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True, text=True).stdout
    assert "Bra ?" in told
    assert "frågetecken" in told


def test_xfdf_names_the_paper_and_its_words(noted: Noted, tmp_path: Path) -> None:
    file = read_xfdf(written(noted, NoteForm.XFDF, tmp_path))
    assert file.sha256 == noted.binder.papers.version(noted.version_id).sha256
    assert [note.quote.exact for note in file.notes] == ["", "avslutar", WORDS]


def test_json_ld_can_be_carried_to_another_version(noted: Noted, tmp_path: Path) -> None:
    (tmp_path / "n.jsonld").write_bytes(written(noted, NoteForm.JSON_LD, tmp_path / "ut"))
    for name in ("old.pdf", "new.pdf"):
        (tmp_path / name).write_bytes(plain_pdf())
    document = json.loads((tmp_path / "n.jsonld").read_text(encoding="utf-8"))
    assert len(quoted_notes(document)) == 3
    placed = carry_files.place_file(tmp_path / "old.pdf", tmp_path / "new.pdf", tmp_path / "n.jsonld")
    assert [note.parts[0].page for note in placed] == [1, 2, 3]


def test_a_file_that_is_there_is_never_written_over(noted: Noted, tmp_path: Path) -> None:
    first = written(noted, NoteForm.XFDF, tmp_path)
    written(noted, NoteForm.XFDF, tmp_path)
    assert sorted(file.name for file in tmp_path.glob("*.xfdf")) == ["skrivelse (2).xfdf", "skrivelse.xfdf"]
    assert (tmp_path / "skrivelse.xfdf").read_bytes() == first


def test_a_folder_that_cannot_be_made_is_told(noted: Noted, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(BinderError) as told:
        written(noted, NoteForm.XFDF, tmp_path / "fil" / "ut")
    assert told.value.code is ErrorCode.CANNOT_WRITE


def test_a_damaged_paper_is_told_and_does_not_keep_the_others_in(
    noted: Noted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "bilaga.pdf"
    other.write_bytes(plain_pdf(1))
    import_kallelse.attach_paper(noted.binder, noted.item_id, other, noted.now)
    whole = noted.binder.papers.bytes_of
    spoilt = {noted.version_id: b"not read"}
    monkeypatch.setattr(
        noted.binder.papers, "bytes_of", lambda version: spoilt.get(version) or whole(version)
    )
    later = read_meeting.papers_of(noted.binder, noted.item_id)[-1]
    with open_pdf(other) as paper:
        anchor = replace(an_anchor(later.version_id, 1), quads=paper.word_at(1, (160, 404)).quads)
    annotate.highlight(noted.binder, noted.item_id, anchor, now=noted.now)
    notes = gather_notes.of_item(noted.binder, noted.item_id)
    made = export(noted.binder, notes, NoteForm.COPIES, tmp_path / "ut", noted.now)
    assert (len(made.files), made.count, made.left_out) == (1, 1, 3)


def test_without_notes_nothing_is_written(noted: Noted, tmp_path: Path) -> None:
    empty = replace(gather_notes.of_item(noted.binder, noted.item_id), items=())
    with pytest.raises(BinderError) as told:
        export(noted.binder, empty, NoteForm.COPIES, tmp_path / "ut", noted.now)
    assert told.value.code is ErrorCode.NO_NOTES
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Taxa: allmän/plats?", "Taxa allmän plats"),
        ("..\\..\\x", "x"),
        ("CON", "CON fil"),
        ("", "Handling"),
        ("a\x00b\n", "a b"),
        ("å" * 200, "å" * 90),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert plain_name(title) == name
