"""Notes in a copy are seen by other programs as they were made: kind, colour, text and place."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pikepdf
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import MarkKind
from binder.pdf.annotated_copy import annotated
from binder.pdf.compose import compose
from binder.pdf.engine import open_pdf
from binder.pdf.note_appearance import edges
from binder.pdf.notes_in_file import notes_in
from tests.noted_papers import TURNS, a_note, plain_pdf, turned_pdf
from tests.pdf.yrkanden import WHEN, YRKANDE

PAGES = range(1, len(TURNS) + 1)
KINDS = {
    MarkKind.HIGHLIGHT: pdfium.FPDF_ANNOT_HIGHLIGHT,
    MarkKind.UNDERLINE: pdfium.FPDF_ANNOT_UNDERLINE,
    MarkKind.SQUIGGLY: pdfium.FPDF_ANNOT_SQUIGGLY,
    MarkKind.STRIKE_OUT: pdfium.FPDF_ANNOT_STRIKEOUT,
    MarkKind.TEXT: pdfium.FPDF_ANNOT_TEXT,
    MarkKind.INK: pdfium.FPDF_ANNOT_INK,
}


def test_the_files_own_bytes_stand_first_unchanged() -> None:
    pdf = plain_pdf()
    assert annotated(pdf, [a_note()]).startswith(pdf)


def test_without_notes_the_copy_is_the_file() -> None:
    pdf = plain_pdf()
    assert annotated(pdf, []) == pdf


def test_a_note_on_a_page_that_is_not_there_is_never_lost_without_a_word() -> None:
    with pytest.raises(BinderError) as told:
        annotated(plain_pdf(1), [a_note(1), a_note(9)])
    assert told.value.code is ErrorCode.PDF_DAMAGED


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_is_read_back(kind: MarkKind) -> None:
    note = a_note(2, kind=kind, quads=(Quad(150, 396, 168, 414),))
    (back,) = notes_in(io.BytesIO(annotated(plain_pdf(), [note])))
    assert (back.kind, back.page, back.text, back.author) == (kind, 2, note.text, note.author)
    assert (back.created, back.name) == (note.created, note.name)
    assert [edges(box) for box in back.quads] == [pytest.approx(edges(box), abs=0.001) for box in note.quads]
    assert back.colour == pytest.approx(note.colour, abs=0.001)


@pytest.mark.parametrize("page", PAGES)
def test_pypdf_sees_kind_colour_text_and_place(page: int) -> None:
    note = a_note(page)
    copy = pypdf.PdfReader(io.BytesIO(annotated(turned_pdf(), [note])))
    (seen,) = (reference.get_object() for reference in copy.pages[page - 1]["/Annots"])
    assert (seen["/Subtype"], seen["/Contents"], seen["/T"]) == ("/Highlight", note.text, note.author)
    assert [float(part) for part in seen["/C"]] == pytest.approx(note.colour, abs=0.001)
    assert [float(part) for part in seen["/Rect"]] == pytest.approx([150, 396, 262, 412], abs=1)


@pytest.mark.parametrize("page", PAGES)
def test_pdfium_sees_kind_text_and_place(page: int) -> None:
    copy = pypdfium2.PdfDocument(annotated(turned_pdf(), [a_note(page)]))
    loaded = copy[page - 1]
    seen = pdfium.FPDFPage_GetAnnot(loaded, 0)
    points = pdfium.FS_QUADPOINTSF()
    assert pdfium.FPDFAnnot_GetAttachmentPoints(seen, 0, points)
    assert (points.x1, points.y1, points.x4, points.y4) == pytest.approx((150, 412, 262, 396), abs=1)
    assert _text(seen, b"Contents") == a_note(page).text
    pdfium.FPDFPage_CloseAnnot(seen)
    copy.close()


@pytest.mark.parametrize("kind", KINDS)
def test_pdfium_knows_every_kind(kind: MarkKind) -> None:
    copy = pypdfium2.PdfDocument(annotated(plain_pdf(), [a_note(kind=kind)]))
    loaded = copy[0]
    seen = pdfium.FPDFPage_GetAnnot(loaded, 0)
    assert pdfium.FPDFAnnot_GetSubtype(seen) == KINDS[kind]
    pdfium.FPDFPage_CloseAnnot(seen)
    copy.close()


@pytest.mark.parametrize("page", PAGES)
def test_poppler_paints_the_colour_where_the_words_are(page: int, tmp_path: Path) -> None:
    pdf = turned_pdf()
    before, after = (_by_poppler(each, page, tmp_path) for each in (pdf, annotated(pdf, [a_note(page)])))
    with open_pdf(pdf) as paper:
        expected = paper.frame_of(page).shown_box(Quad(150, 396, 262, 412))
    changed = ImageChops.difference(before, after).getbbox()
    assert changed is not None
    assert [edge / 2 for edge in changed] == pytest.approx(expected, abs=1)
    assert after.getpixel((changed[0] + 1, changed[1] + 1)) == pytest.approx((0xB9, 0xE6, 0xB0), abs=3)


@pytest.mark.parametrize("page", PAGES)
def test_our_reader_paints_it_there_too(page: int) -> None:
    pdf = turned_pdf()
    with open_pdf(pdf) as old, open_pdf(annotated(pdf, [a_note(page)])) as new:
        before, after = (_picture(each.render(page, 2)) for each in (old, new))
        expected = old.frame_of(page).shown_box(Quad(150, 396, 262, 412))
    changed = ImageChops.difference(before, after).getbbox()
    assert changed is not None
    assert [edge / 2 for edge in changed] == pytest.approx(expected, abs=1)


def test_letters_below_a_marker_stay_black(tmp_path: Path) -> None:
    pdf = plain_pdf(1)
    copy = _by_poppler(annotated(pdf, [a_note()]), 1, tmp_path)
    words = copy.crop((300, 2 * 430, 520, 2 * 446))
    assert min(pixel[1] for pixel in words.get_flattened_data()) < 40


def test_poppler_finds_nothing_wrong_with_the_copy(tmp_path: Path) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(annotated(turned_pdf(), [a_note(page, kind=kind) for page in PAGES for kind in KINDS]))
    told = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True, text=True)
    assert told.stderr == ""
    checked = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False, text=True)
    assert checked.returncode == 0


def test_who_made_the_file_and_when_stays_as_it_was() -> None:
    pdf = plain_pdf()
    before, after = (pypdf.PdfReader(io.BytesIO(each)).metadata for each in (pdf, annotated(pdf, [a_note()])))
    assert before == after


def test_a_copy_does_not_claim_norms_that_its_notes_break() -> None:
    pdf = compose(YRKANDE, when=WHEN)
    with pikepdf.open(io.BytesIO(annotated(pdf, [a_note()]))) as copy, pikepdf.open(io.BytesIO(pdf)) as file:
        before, after = file.open_metadata(), copy.open_metadata()
        assert (before.pdfa_status, after.pdfa_status) == ("2A", "")
        assert b"pdfuaid:part" not in copy.Root.Metadata.read_bytes()
        assert before["dc:title"] == after["dc:title"]


def test_metadata_that_cannot_be_read_are_left_alone() -> None:
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.Root.Metadata = pdf.make_stream(b"not packed")
        pdf.Root.Metadata.Filter = pikepdf.Name.FlateDecode
        file = io.BytesIO()
        pdf.save(file, fix_metadata_version=False)
    copy = annotated(file.getvalue(), [a_note()])
    assert copy.startswith(file.getvalue())


def test_notes_that_are_there_already_stay() -> None:
    once = annotated(plain_pdf(), [a_note(1)])
    twice = annotated(once, [a_note(1, name="ny"), a_note(2)])
    assert [note.name for note in notes_in(io.BytesIO(twice))] == ["not-1", "ny", "not-2"]


def test_a_file_encrypted_without_password_takes_notes() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="nyckel", user=""))
    copy = annotated(locked.getvalue(), [a_note()])
    assert pypdf.PdfReader(io.BytesIO(copy)).pages[0]["/Annots"][0].get_object()["/T"] == "Siv Ekman"
    assert [note.text for note in notes_in(io.BytesIO(copy))] == [a_note().text]


def test_a_file_with_broken_tables_takes_notes() -> None:
    broken = plain_pdf().replace(b"startxref", b"startxrfe")
    (note,) = notes_in(io.BytesIO(annotated(broken, [a_note()])))
    assert note.text == a_note().text


def test_what_is_no_pdf_is_told() -> None:
    with pytest.raises(BinderError) as told:
        annotated(b"%PDF-1.7 not read here", [a_note()])
    assert told.value.code is ErrorCode.PDF_DAMAGED


def _by_poppler(pdf: bytes, page: int, folder: Path) -> Image.Image:
    (folder / "page.pdf").write_bytes(pdf)
    words = ["pdftocairo", "-png", "-r", "144", "-cropbox", "-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run([*words, str(folder / "page.pdf"), str(folder / "page")], check=True, capture_output=True)
    with Image.open(folder / "page.png") as drawn:
        return drawn.convert("RGB")


def _picture(bitmap: object) -> Image.Image:
    size = (bitmap.width, bitmap.height)
    return Image.frombuffer("RGB", size, bytes(bitmap.data), "raw", "BGRX", bitmap.stride, 1)


def _text(seen: object, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(seen, key, None, 0)
    room = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(seen, key, room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")
