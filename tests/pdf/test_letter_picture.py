"""The letterhead's picture: a figure with words, opaque and of its own shape; other things are refused."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Letterhead, PaperLook, PartOrder
from binder.pdf.compose import compose
from binder.pdf.letter_picture import HIGHEST, WIDEST, as_png
from tests.pdf.structure import faults, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE


def picture(columns: int = 60, lines: int = 30, kind: str = "PNG", mode: str = "RGBA") -> bytes:
    data = BytesIO()
    colour = (200, 30, 40, 128)[: len(mode)]
    Image.new(mode, (columns, lines), colour).save(data, kind)
    return data.getvalue()


def look(logo: bytes) -> PaperLook:
    lines = ("Rådhuset", "123 45 Norrby")
    return PaperLook(letterhead=Letterhead(logo=logo, alternative="Norrby kommuns vapen", lines=lines))


def figures(pdf: bytes) -> list[pikepdf.Object]:
    with pikepdf.open(BytesIO(pdf)) as file:
        found = [o for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
        return [(str(each.Alt), [float(edge) for edge in each.A.BBox]) for each in found]


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("PNG", "LA")])
def test_a_paper_with_a_letterhead_has_no_faults(kind, mode):
    data = picture(kind=kind, mode=mode) if mode not in ("P", "LA") else converted(mode)
    assert faults(compose(YRKANDE, when=WHEN, look=look(data))) == []


def converted(mode: str) -> bytes:
    data = BytesIO()
    Image.open(BytesIO(picture())).convert(mode).save(data, "PNG")
    return data.getvalue()


def test_the_picture_is_a_figure_with_its_words_and_place():
    ((words, (left, bottom, right, top)),) = figures(compose(YRKANDE, when=WHEN, look=look(picture())))
    assert words == "Norrby kommuns vapen"
    assert ((right - left) / (top - bottom)) == pytest.approx(2.0, abs=0.01)
    assert (right - left, top - bottom) <= (WIDEST, HIGHEST)


@pytest.mark.parametrize(
    ("given", "read"),
    [("Norrbys\n vapen\x07", "Norrbys vapen"), ("\u200b", "Bild"), ("Å" * 20_000, "Å" * 99)],
)
def test_the_pictures_words_can_be_heard(given: str, read: str):
    head = replace(look(picture()).letterhead, alternative=given)
    pdf = compose(YRKANDE, when=WHEN, look=PaperLook(letterhead=head))
    assert figures(pdf)[0][0].startswith(read)
    assert faults(pdf) == []


def test_the_lines_are_read_after_the_body():
    said = [text for _, text in structure_text(compose(YRKANDE, when=WHEN, look=look(picture())))]
    at = said.index(YRKANDE.body)
    assert said[at + 1 : at + 3] == ["Rådhuset", "123 45 Norrby"]


def test_equal_letterheads_make_equal_files_and_others_do_not():
    one = compose(YRKANDE, when=WHEN, look=look(picture()))
    assert compose(YRKANDE, when=WHEN, look=look(picture())) == one
    assert compose(YRKANDE, when=WHEN, look=look(picture(lines=31))) != one


def test_for_other_programs_the_picture_is_a_png_of_the_same_size_on_paper():
    ((_, (left, bottom, right, top)),) = figures(compose(YRKANDE, when=WHEN, look=look(picture())))
    png, width, height = as_png(look(picture(kind="JPEG", mode="RGB")).letterhead)
    assert png.startswith(b"\x89PNG")
    assert (width, height) == pytest.approx((right - left, top - bottom), abs=0.01)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n nothing", b"GIF89a", picture()[:60]])
def test_what_is_no_picture_is_told(data):
    with pytest.raises(BinderError) as caught:
        compose(YRKANDE, when=WHEN, look=look(data))
    assert caught.value.code is ErrorCode.LOGO_UNREADABLE


def test_a_kommun_may_want_the_reasons_first():
    paper, first = replace(YRKANDE, motivation="Skälet."), PaperLook(part_order=PartOrder.MOTIVATION_FIRST)
    said = [text for _, text in structure_text(compose(paper, when=WHEN, look=first))]
    assert said.index("Skälet.") < said.index("Förslag till beslut")
