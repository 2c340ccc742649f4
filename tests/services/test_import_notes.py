"""Notes come in on asking: at their places, once, all or none, and go again with undo."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from binder.domain.annotation import AnnotationKind, HighlightColour, NoteSource, Quad, TextAnchor, TextQuote
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import COLOURS, FileNote, MarkKind, NotesFile
from binder.pdf.annotated_copy import annotated
from binder.pdf.extract_pages import pages_of
from binder.pdf.xfdf import xfdf
from binder.services import annotate, gather_notes, index_papers
from binder.services.export_notes import NoteForm, export
from binder.services.import_notes import look_in_file, look_in_paper, take_in
from tests.noted_papers import WORDS, a_note, plain_pdf, turned_pdf
from tests.services.noted import Noted, a_noted_binder, anchor_on


@pytest.fixture
def empty(tmp_path: Path, now: datetime) -> Iterator[Noted]:
    """A binder with the same paper and no notes."""
    made = a_noted_binder(tmp_path / "dar", now, with_notes=False)
    yield made
    made.binder.close()


def exported(folder: Path, now: datetime, form: NoteForm) -> Path:
    made = a_noted_binder(folder / "har", now)
    with made.binder as binder:
        notes = gather_notes.of_meeting(binder, made.meeting_id)
        return export(binder, notes, form, folder / "ut", now).files[0]


def a_file(folder: Path, *notes: FileNote, **facts: str) -> Path:
    file = folder / "n.xfdf"
    file.write_bytes(xfdf(NotesFile(notes=notes, **facts)))
    return file


def kept(noted: Noted) -> list[tuple[object, ...]]:
    notes = annotate.of_item(noted.binder, noted.item_id)
    return [(note.kind, note.colour, note.text, *place(note.anchor), note.created_at) for note in notes]


def place(anchor: TextAnchor | None) -> tuple[object, ...]:
    if anchor is None:
        return ()
    quads = [(round(q.left, 1), round(q.bottom, 1), round(q.right, 1), round(q.top, 1)) for q in anchor.quads]
    return anchor.page, anchor.quote, quads


@pytest.mark.parametrize("form", [NoteForm.XFDF, NoteForm.JSON_LD, NoteForm.COPIES])
def test_what_one_binder_gives_another_takes_whole(
    empty: Noted, form: NoteForm, tmp_path: Path, now: datetime
) -> None:
    found = look_in_file(empty.binder, exported(tmp_path, now, form), empty.version_id)
    take_in(empty.binder, found, now)
    there = a_noted_binder(tmp_path / "igen", now)
    assert kept(empty) == kept(there)
    there.binder.close()


@pytest.mark.parametrize("form", [NoteForm.XFDF, NoteForm.JSON_LD, NoteForm.COPIES])
def test_nothing_comes_in_twice(empty: Noted, form: NoteForm, tmp_path: Path, now: datetime) -> None:
    file = exported(tmp_path, now, form)
    first = look_in_file(empty.binder, file, empty.version_id)
    take_in(empty.binder, first, now)
    again = look_in_file(empty.binder, file, empty.version_id)
    assert (again.new, again.known) == ((), 3)
    assert take_in(empty.binder, first, now).undo is None


def test_own_notes_that_come_back_are_known(tmp_path: Path, now: datetime) -> None:
    made = a_noted_binder(tmp_path / "x", now)
    notes = gather_notes.of_meeting(made.binder, made.meeting_id)
    (file,) = export(made.binder, notes, NoteForm.XFDF, tmp_path, now).files
    annotate.edit(made.binder, annotate.of_item(made.binder, made.item_id)[0].id, text="Ny", now=now)
    found = look_in_file(made.binder, file)
    assert (found.new, found.known) == ((), 3)
    made.binder.close()


def test_undo_takes_all_away_and_they_can_come_again(empty: Noted, tmp_path: Path, now: datetime) -> None:
    file = exported(tmp_path, now, NoteForm.XFDF)
    undo = take_in(empty.binder, look_in_file(empty.binder, file), now).undo
    assert undo is not None
    undo.command(empty.binder)
    assert kept(empty) == []
    assert len(look_in_file(empty.binder, file).new) == 3


def test_a_failure_in_the_middle_leaves_nothing(
    empty: Noted, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = look_in_file(empty.binder, exported(tmp_path, now, NoteForm.XFDF))
    trigger = """CREATE TEMP TRIGGER full BEFORE INSERT ON annotation WHEN new.text LIKE 'Varför%'
        BEGIN SELECT RAISE(ABORT, 'no'); END"""
    empty.binder.connection.execute(trigger)
    with pytest.raises(Exception, match="no"):
        take_in(empty.binder, found, now)
    assert kept(empty) == []


def test_a_received_file_shows_its_notes_only_when_asked(tmp_path: Path, now: datetime) -> None:
    made = a_noted_binder(tmp_path, now, pdf=annotated(plain_pdf(), [a_note(2)]), with_notes=False)
    assert kept(made) == []
    take_in(made.binder, look_in_paper(made.binder, made.version_id), now)
    (note,) = annotate.of_item(made.binder, made.item_id)
    assert note.origin is not None
    assert (note.origin.source, note.origin.author) == (NoteSource.RECEIVED_FILE, "Siv Ekman")
    assert note.anchor is not None
    assert note.anchor.quote.exact == "Kommunstyrelsen"
    made.binder.close()


@pytest.mark.parametrize("page", range(1, 5))
def test_words_below_a_mark_are_read_on_turned_pages(page: int, tmp_path: Path, now: datetime) -> None:
    made = a_noted_binder(tmp_path, now, pdf=annotated(turned_pdf(), [a_note(page)]), with_notes=False)
    (note,) = look_in_paper(made.binder, made.version_id).new
    assert note.anchor is not None
    assert note.anchor.quote.exact == "Kommunstyrelsen"
    made.binder.close()


def test_an_excerpt_with_notes_finds_its_pages_by_the_words(
    tmp_path: Path, now: datetime, empty: Noted
) -> None:
    note = a_note(1, quads=(anchor_on(empty, 3, f"{WORDS} 3").quads), quote=TextQuote(exact=""))
    (tmp_path / "utdrag.pdf").write_bytes(annotated(pages_of(plain_pdf(), [3]), [note]))
    found = look_in_file(empty.binder, tmp_path / "utdrag.pdf", empty.version_id)
    assert [new.anchor.page for new in found.new if new.anchor] == [3]


def test_a_note_whose_words_are_elsewhere_goes_there(empty: Noted, tmp_path: Path) -> None:
    note = a_note(1, quote=TextQuote(exact=f"{WORDS} 4"))
    found = look_in_file(empty.binder, a_file(tmp_path, note), empty.version_id)
    assert [new.anchor and new.anchor.page for new in found.new] == [4]


def test_words_that_stand_at_many_places_are_placed_nowhere(empty: Noted, tmp_path: Path) -> None:
    note = a_note(9, quote=TextQuote(exact=WORDS))
    found = look_in_file(empty.binder, a_file(tmp_path, note), empty.version_id)
    assert (found.new, len(found.lost)) == ((), 1)


@pytest.mark.parametrize(
    "odd",
    [
        {"page": 5, "quote": TextQuote(exact="")},
        {"quads": (Quad(900, 900, 950, 950),), "quote": TextQuote(exact="")},
        {"quote": TextQuote(exact="Det här står ingenstans")},
    ],
)
def test_a_note_without_a_place_is_told_and_not_taken_in(
    empty: Noted, tmp_path: Path, odd: dict[str, object]
) -> None:
    found = look_in_file(empty.binder, a_file(tmp_path, replace(a_note(), **odd)), empty.version_id)
    assert (found.new, len(found.lost)) == ((), 1)


def test_the_paper_is_known_by_its_fingerprint(empty: Noted, tmp_path: Path) -> None:
    sha256 = empty.binder.papers.version(empty.version_id).sha256
    found = look_in_file(empty.binder, a_file(tmp_path, a_note(), sha256=sha256.upper()))
    assert (found.version_id, len(found.new)) == (empty.version_id, 1)


def test_the_paper_is_known_by_its_words(empty: Noted, tmp_path: Path) -> None:
    index_papers.index_all(empty.binder)
    note = a_note(2, quote=TextQuote(exact=f"{WORDS} 2"))
    assert look_in_file(empty.binder, a_file(tmp_path, note)).version_id == empty.version_id


def test_notes_on_no_paper_of_the_binder_are_told(empty: Noted, tmp_path: Path) -> None:
    with pytest.raises(BinderError) as told:
        look_in_file(empty.binder, a_file(tmp_path, a_note(quote=TextQuote(exact="Något helt annat"))))
    assert told.value.code is ErrorCode.NOTES_PAPER_UNKNOWN


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"{" * 100_000, b"<svg/>", b"\xff\xfe", b"[]"])
def test_what_holds_no_notes_is_told(empty: Noted, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "n").write_bytes(content)
    with pytest.raises(BinderError) as told:
        look_in_file(empty.binder, tmp_path / "n")
    assert told.value.code is ErrorCode.NOTES_UNREADABLE


@pytest.mark.parametrize(
    ("colour", "named"),
    [
        ((1, 1, 0), HighlightColour.YELLOW),
        ((0, 0.8, 0.2), HighlightColour.GREEN),
        ((0, 0, 1), HighlightColour.BLUE),
        ((1, 0, 0.4), HighlightColour.PINK),
        ((0.5, 0.5, 0.5), HighlightColour.YELLOW),
        *((COLOURS[each], each) for each in HighlightColour),
    ],
)
def test_a_colour_becomes_the_nearest_of_ours(
    empty: Noted, tmp_path: Path, colour: tuple[float, float, float], named: HighlightColour
) -> None:
    (note,) = look_in_file(empty.binder, a_file(tmp_path, a_note(colour=colour)), empty.version_id).new
    assert note.colour is named


@pytest.mark.parametrize(
    ("given", "kind", "text"),
    [
        ({"text": ""}, AnnotationKind.HIGHLIGHT, ""),
        ({"text": "Nej"}, AnnotationKind.COMMENT, "Nej"),
        ({"text": "kommun- styrelsen"}, AnnotationKind.HIGHLIGHT, ""),
        ({"kind": MarkKind.UNDERLINE, "text": ""}, AnnotationKind.UNDERLINE, ""),
        ({"kind": MarkKind.SQUIGGLY, "text": "Stavfel"}, AnnotationKind.UNDERLINE, "Stavfel"),
        ({"kind": MarkKind.STRIKE_OUT, "text": "kommunstyrelsen"}, AnnotationKind.STRIKE_OUT, ""),
        ({"kind": MarkKind.INK, "text": "", "quote": TextQuote(exact="")}, AnnotationKind.INK, ""),
        ({"kind": MarkKind.TEXT, "text": "Här", "quote": TextQuote(exact="")}, AnnotationKind.SPOT, "Här"),
    ],
)
def test_another_programs_marks_become_notes_of_ours(
    empty: Noted, tmp_path: Path, given: dict[str, object], kind: AnnotationKind, text: str
) -> None:
    note = a_note(**{"subject": "", **given})
    (made,) = look_in_file(empty.binder, a_file(tmp_path, note), empty.version_id).new
    assert (made.kind, made.text) == (kind, text)


def test_json_ld_of_another_program_is_read(empty: Noted, tmp_path: Path) -> None:
    theirs = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": [{"type": "TextualBody", "value": "Nej"}, {"purpose": "tagging", "value": "viktigt"}],
        "creator": [{"name": "Ada Lind"}],
        "created": "2026-03-01T12:00:00Z",
        "target": {"source": "x.pdf", "selector": {"type": "TextQuoteSelector", "exact": f"{WORDS} 4"}},
    }
    (tmp_path / "n.json").write_text(json.dumps(theirs), encoding="utf-8")
    (made,) = look_in_file(empty.binder, tmp_path / "n.json", empty.version_id).new
    assert (made.text, made.origin and made.origin.author) == ("Nej", "Ada Lind")
    assert made.anchor is not None
    assert made.anchor.page == 4


def test_a_locked_pdf_of_notes_is_told(empty: Noted, tmp_path: Path) -> None:
    import pikepdf

    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.save(tmp_path / "l.pdf", encryption=pikepdf.Encryption(owner="nyckel", user="lås"))
    with pytest.raises(BinderError) as told:
        look_in_file(empty.binder, tmp_path / "l.pdf", empty.version_id)
    assert told.value.code is ErrorCode.PDF_PASSWORD
