"""What other programs have put into a PDF is read as notes; what is no note is left alone."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from binder.domain.annotation import Quad
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.file_note import MarkKind
from binder.pdf.notes_in_file import boxes_of, notes_in, rgb
from tests.noted_papers import plain_pdf


def with_annotations(*made: dict[str, Any]) -> io.BytesIO:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf(2))) as pdf:
        annotations = [pikepdf.Dictionary(Type=pikepdf.Name.Annot, **each) for each in made]
        pdf.pages[1].Annots = pdf.make_indirect(pikepdf.Array(map(pdf.make_indirect, annotations)))
        pdf.save(buffer)
    return buffer


def a_mark(**values: Any) -> dict[str, Any]:
    known = {"Subtype": pikepdf.Name.Highlight, "Rect": [150, 396, 262, 412], "Contents": "Nej"}
    return {**known, **values}


def test_a_mark_without_quads_is_where_its_rectangle_is() -> None:
    (note,) = notes_in(with_annotations(a_mark()))
    assert (note.page, note.quads, note.text) == (2, (Quad(150, 396, 262, 412),), "Nej")


@pytest.mark.parametrize(
    "points",
    [
        (150, 412, 262, 412, 150, 396, 262, 396),
        (150, 396, 262, 396, 262, 412, 150, 412),
        (262, 396, 150, 396, 150, 412, 262, 412),
    ],
)
def test_corners_are_read_in_any_order(points: tuple[float, ...]) -> None:
    assert boxes_of(points) == (Quad(150, 396, 262, 412),)


@pytest.mark.parametrize(
    ("parts", "colour"),
    [
        ((), None),
        ((0.5,), (0.5, 0.5, 0.5)),
        ((1, 0, 0.5), (1, 0, 0.5)),
        ((0, 1, 1, 0), (1, 0, 0)),
        ((7, 0, 0), None),
    ],
)
def test_colours_are_read_in_every_model(parts: tuple[float, ...], colour: object) -> None:
    assert rgb(parts) == colour


@pytest.mark.parametrize(
    "other",
    [
        {"Subtype": pikepdf.Name.Link},
        {"Subtype": pikepdf.Name.Popup},
        {"Subtype": pikepdf.Name.Watermark},
        {"F": 2},
        {"StateModel": "Review"},
        {"Rect": [1, 2]},
        {"Subtype": 7},
    ],
)
def test_what_is_no_note_is_left_out(other: dict[str, Any]) -> None:
    assert notes_in(with_annotations(a_mark(**other))) == []


def test_text_written_on_the_page_is_a_note() -> None:
    (note,) = notes_in(with_annotations(a_mark(Subtype=pikepdf.Name.FreeText)))
    assert (note.kind, note.text) == (MarkKind.FREE_TEXT, "Nej")


def test_odd_entries_do_no_harm() -> None:
    odd = a_mark(Contents=5, T=pikepdf.Name.Odd, M="i går", C="röd", QuadPoints=[1, 2, 3])
    (note,) = notes_in(with_annotations(odd))
    assert (note.text, note.author, note.modified, note.colour) == ("", "", None, None)


def test_a_page_tree_that_goes_in_a_circle_is_told() -> None:
    looped = plain_pdf(1).replace(b"/Kids [ 3 0 R ]", b"/Kids [ 6 0 R ]")
    with pytest.raises(BinderError) as told:
        notes_in(io.BytesIO(looped.replace(b"/Type /Page\n", b"/Kids [ 3 0 R ]\n")))
    assert told.value.code is ErrorCode.PDF_DAMAGED


def test_a_file_that_needs_a_password_is_told() -> None:
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain_pdf())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="nyckel", user="lås"))
    with pytest.raises(BinderError) as told:
        notes_in(locked)
    assert told.value.code is ErrorCode.PDF_PASSWORD
