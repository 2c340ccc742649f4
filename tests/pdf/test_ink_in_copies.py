"""What a pen drew is seen by other programs as it was drawn: kind, colour, text, lines and their breadth."""

from __future__ import annotations

import ctypes
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image, ImageChops

from binder.domain.annotation import HighlightColour, Quad
from binder.domain.file_note import LINE_COLOURS, FileNote, MarkKind, nearest_colour
from binder.domain.ink import InkPoint, Stroke
from binder.pdf.annotated_copy import annotated
from binder.pdf.engine import open_pdf
from binder.pdf.note_appearance import edges, rectangle
from binder.pdf.notes_in_file import notes_in, strokes_of
from tests.noted_papers import TURNS, a_note, plain_pdf, turned_pdf

PAGES = range(1, len(TURNS) + 1)
THIN_TO_BROAD = Stroke(points=(InkPoint(150, 300, 0.0), InkPoint(350, 300, 1.0)), width=6)
HOOK = Stroke(points=(InkPoint(150, 320), InkPoint(350, 320), InkPoint(350, 360)), width=2)


def drawn(page: int = 1, *strokes: Stroke, colour: HighlightColour = HighlightColour.BLUE) -> FileNote:
    given = strokes or (THIN_TO_BROAD, HOOK)
    note = a_note(page, kind=MarkKind.INK, strokes=given, colour=LINE_COLOURS[colour], subject="Teckning")
    return replace(note, quads=(rectangle(note),))


def there_and_back(note: FileNote) -> FileNote:
    (back,) = notes_in(io.BytesIO(annotated(plain_pdf(), [note])))
    return back


@pytest.mark.parametrize(
    "strokes", [(THIN_TO_BROAD, HOOK), (HOOK,), (Stroke(points=(InkPoint(9, 9, 0.25),)),)]
)
def test_every_point_its_pressure_and_the_pen_come_back(strokes: tuple[Stroke, ...]) -> None:
    assert there_and_back(drawn(1, *strokes)).strokes == strokes


@pytest.mark.parametrize("colour", HighlightColour)
def test_the_colour_of_a_line_comes_back_as_its_name(colour: HighlightColour) -> None:
    assert nearest_colour(there_and_back(drawn(colour=colour)).colour) is colour


def test_tags_and_importance_come_back() -> None:
    back = there_and_back(replace(drawn(), tags=("budget", "å ä ö"), is_important=True))
    assert (back.tags, back.is_important) == (("budget", "å ä ö"), True)


def test_a_note_without_them_has_none() -> None:
    back = there_and_back(a_note())
    assert (back.tags, back.is_important, back.strokes) == ((), False, ())


@pytest.mark.parametrize("page", PAGES)
def test_pypdf_sees_kind_colour_text_and_lines(page: int) -> None:
    note = drawn(page)
    copy = pypdf.PdfReader(io.BytesIO(annotated(turned_pdf(), [note])))
    seen = copy.pages[page - 1]["/Annots"][0].get_object()
    assert (seen["/Subtype"], seen["/Contents"]) == ("/Ink", note.text)
    assert [float(part) for part in seen["/C"]] == pytest.approx(note.colour, abs=0.001)
    assert [float(part) for part in seen["/InkList"][1]] == pytest.approx(
        [150, 320, 350, 320, 350, 360], abs=1
    )


@pytest.mark.parametrize("page", PAGES)
def test_pdfium_sees_kind_text_and_lines(page: int) -> None:
    copy = pypdfium2.PdfDocument(annotated(turned_pdf(), [drawn(page)]))
    loaded = copy[page - 1]
    seen = pdfium.FPDFPage_GetAnnot(loaded, 0)
    room = (pdfium.FS_POINTF * 3)()
    assert pdfium.FPDFAnnot_GetSubtype(seen) == pdfium.FPDF_ANNOT_INK
    assert pdfium.FPDFAnnot_GetInkListCount(seen) == 2
    assert (
        pdfium.FPDFAnnot_GetInkListPath(seen, 1, ctypes.cast(room, ctypes.POINTER(pdfium.FS_POINTF)), 3) == 3
    )
    places = [(at.x, at.y) for at in room]
    pdfium.FPDFPage_CloseAnnot(seen)
    copy.close()
    assert places == [pytest.approx(at, abs=1) for at in ((150, 320), (350, 320), (350, 360))]


@pytest.mark.parametrize("page", PAGES)
def test_poppler_draws_it_where_it_is_in_its_colour(page: int, tmp_path: Path) -> None:
    pdf, note = turned_pdf(), drawn(page)
    before, after = (by_poppler(each, page, tmp_path) for each in (pdf, annotated(pdf, [note])))
    with open_pdf(pdf) as paper:
        expected = paper.frame_of(page).shown_box(ink_of(note))
        hook = paper.frame_of(page).shown(250, 320)
    changed = ImageChops.difference(before, after).getbbox()
    assert changed is not None
    assert [edge / 2 for edge in changed] == pytest.approx(expected, abs=1)
    assert after.getpixel((round(2 * hook[0]), round(2 * hook[1]))) == pytest.approx(
        (0x1D, 0x4E, 0xD8), abs=3
    )


def test_our_reader_draws_it_there_too() -> None:
    pdf, note = plain_pdf(1), drawn()
    with open_pdf(pdf) as old, open_pdf(annotated(pdf, [note])) as new:
        pictures = [picture(each.render(1, 2)) for each in (old, new)]
        expected = old.frame_of(1).shown_box(ink_of(note))
    changed = ImageChops.difference(*pictures).getbbox()
    assert changed is not None
    assert [edge / 2 for edge in changed] == pytest.approx(expected, abs=1)


def test_where_the_pen_was_pressed_the_line_is_broader(tmp_path: Path) -> None:
    page = by_poppler(annotated(plain_pdf(1), [drawn(1, THIN_TO_BROAD)]), 1, tmp_path)
    light, hard = (sum(page.getpixel((2 * x, y))[0] < 128 for y in range(1050, 1110)) for x in (160, 340))
    assert 0 < light < hard / 2


def test_a_dot_is_seen(tmp_path: Path) -> None:
    dot = Stroke(points=(InkPoint(200, 300),), width=8)
    page = by_poppler(annotated(plain_pdf(1), [drawn(1, dot)]), 1, tmp_path)
    assert page.getpixel((400, 2 * (842 - 300)))[0] < 128


def test_what_another_program_drew_is_read_with_its_breadth() -> None:
    (line,) = strokes_of([(1, 2, 3, 4, 5)], [2.5], [])
    assert (line.points, line.width) == ((InkPoint(1, 2), InkPoint(3, 4)), 2.5)


@pytest.mark.parametrize(("width", "pressures"), [(-1, ()), (0, ()), (1e9, ()), (1.5, (7, 7)), (1.5, (0.1,))])
def test_senseless_breadths_and_pressures_are_those_of_a_plain_pen(
    width: float, pressures: tuple[float, ...]
) -> None:
    (line,) = strokes_of([(1, 2, 3, 4)], [width], [pressures])
    assert line == Stroke(points=(InkPoint(1, 2), InkPoint(3, 4)))


def test_a_line_without_points_is_none() -> None:
    assert strokes_of([(), (1,)], [1], []) == ()


def ink_of(note: FileNote) -> Quad:
    """The box of what is really inked; the line begins thin."""
    left, bottom, right, top = edges(rectangle(note))
    return Quad(left + 3.6, bottom, right, top - 3.8)


def by_poppler(pdf: bytes, page: int, folder: Path) -> Image.Image:
    (folder / "page.pdf").write_bytes(pdf)
    words = ["pdftocairo", "-png", "-r", "144", "-cropbox", "-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run([*words, str(folder / "page.pdf"), str(folder / "page")], check=True, capture_output=True)
    with Image.open(folder / "page.png") as shown:
        return shown.convert("RGB")


def picture(bitmap: object) -> Image.Image:
    size = (bitmap.width, bitmap.height)
    return Image.frombuffer("RGB", size, bytes(bitmap.data), "raw", "BGRX", bitmap.stride, 1)
