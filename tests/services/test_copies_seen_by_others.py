"""Notes of every kind in a copy, as pypdf, PDFium and poppler see them: kind, colour, text and place."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops

from binder.domain.annotation import Annotation, AnnotationKind, Quad
from binder.domain.file_note import COLOURS, LINE_COLOURS, MarkKind, mark_of
from binder.pdf.engine import open_pdf
from binder.pdf.note_appearance import edges
from binder.services import annotate, gather_notes
from binder.services.export_notes import NoteForm, export
from binder.storage import note_sources
from tests.services.noted import a_noted_binder
from tests.services.test_exchange_of_kinds import MAKERS

LINES = {MarkKind.UNDERLINE, MarkKind.STRIKE_OUT, MarkKind.INK}
NUMBERS = {
    MarkKind.HIGHLIGHT: pdfium.FPDF_ANNOT_HIGHLIGHT,
    MarkKind.UNDERLINE: pdfium.FPDF_ANNOT_UNDERLINE,
    MarkKind.STRIKE_OUT: pdfium.FPDF_ANNOT_STRIKEOUT,
    MarkKind.TEXT: pdfium.FPDF_ANNOT_TEXT,
    MarkKind.INK: pdfium.FPDF_ANNOT_INK,
}
SIGN = Quad(24, 842 - 24 - 18, 24 + 18, 842 - 24)
"""Where a note on no place of a page is seen: in the corner."""


@dataclass(frozen=True, kw_only=True)
class Given:
    """A note, the file it is in, and that file with the note in it."""

    note: Annotation
    pdf: bytes
    copy: bytes

    @property
    def page(self) -> int:
        return self.note.anchor.page if self.note.anchor is not None else 1

    @property
    def kind(self) -> MarkKind:
        return mark_of(self.note)

    @property
    def colour(self) -> tuple[float, float, float]:
        return (LINE_COLOURS if self.kind in LINES else COLOURS)[self.note.colour]

    @property
    def place(self) -> list[float]:
        quads = self.note.anchor.quads if self.note.anchor is not None else ()
        return list(edges(quads[0] if quads else SIGN))


@pytest.fixture(params=MAKERS, ids=lambda kind: kind.value, scope="module")
def given(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    folder = tmp_path_factory.mktemp("copy")
    noted = a_noted_binder(folder, datetime.fromisoformat("2026-03-02T18:30:00+00:00"), with_notes=False)
    made = MAKERS[request.param](noted)
    (note,) = note_sources.all_notes(noted.binder)
    if request.param is not AnnotationKind.HIGHLIGHT:
        annotate.edit(noted.binder, note.id, text="Varför nu? å ä ö €", now=noted.now)
        (note,) = note_sources.all_notes(noted.binder)
    assert made.touched
    notes = gather_notes.of_item(noted.binder, noted.item_id)
    (file,) = export(noted.binder, notes, NoteForm.COPIES, folder / "ut", noted.now).files
    yield Given(note=note, pdf=noted.pdf, copy=file.read_bytes())
    noted.binder.close()


def test_pypdf_sees_kind_colour_text_and_place(given: Given) -> None:
    pages = pypdf.PdfReader(io.BytesIO(given.copy)).pages
    (seen,) = (each.get_object() for each in pages[given.page - 1]["/Annots"])
    assert (seen["/Subtype"], seen["/Contents"]) == (f"/{given.kind.value}", given.note.text)
    assert [float(part) for part in seen["/C"]] == pytest.approx(given.colour, abs=0.001)
    assert [float(part) for part in seen["/Rect"]] == pytest.approx(given.place, abs=1)


def test_pdfium_sees_kind_colour_text_and_place(given: Given) -> None:
    copy = pypdfium2.PdfDocument(given.copy)
    loaded = copy[given.page - 1]
    seen, box = pdfium.FPDFPage_GetAnnot(loaded, 0), pdfium.FS_RECTF()
    kind, text = pdfium.FPDFAnnot_GetSubtype(seen), _text(seen, b"Contents")
    found = pdfium.FPDFAnnot_GetRect(seen, box)
    pdfium.FPDFPage_CloseAnnot(seen)
    copy.close()
    assert (kind, text, bool(found)) == (NUMBERS[given.kind], given.note.text, True)
    assert [box.left, box.bottom, box.right, box.top] == pytest.approx(given.place, abs=1)


def test_poppler_paints_it_in_its_colour_and_nowhere_else(given: Given, tmp_path: Path) -> None:
    before, after = (_by_poppler(each, given.page, tmp_path) for each in (given.pdf, given.copy))
    changed = ImageChops.difference(before, after)
    with open_pdf(given.pdf) as paper:
        left, top, right, bottom = paper.frame_of(given.page).shown_box(Quad(*given.place))
    found = changed.getbbox()
    assert found is not None
    assert left - 1 <= found[0] / 2 <= found[2] / 2 <= right + 1
    assert top - 1 <= found[1] / 2 <= found[3] / 2 <= bottom + 1
    assert _has_colour(after.crop(found), given.colour)


def _has_colour(picture: Image.Image, colour: tuple[float, float, float]) -> bool:
    wanted = [round(255 * part) for part in colour]
    pixels = picture.get_flattened_data()
    return any(all(abs(one - other) <= 3 for one, other in zip(each, wanted, strict=True)) for each in pixels)


def _by_poppler(pdf: bytes, page: int, folder: Path) -> Image.Image:
    (folder / "page.pdf").write_bytes(pdf)
    words = ["pdftocairo", "-png", "-r", "144", "-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run([*words, str(folder / "page.pdf"), str(folder / "page")], check=True, capture_output=True)
    with Image.open(folder / "page.png") as drawn:
        return drawn.convert("RGB")


def _text(seen: object, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(seen, key, None, 0)
    room = (pdfium.FPDF_WCHAR * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(seen, key, room, size)
    return bytes(room).decode("utf-16-le").rstrip("\0")
