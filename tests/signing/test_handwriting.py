"""A name written by hand stands in the stamp, without transparency, in a paper that stays sound."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

import pikepdf
import pytest
from PIL import Image, ImageDraw

from binder.domain.drawn_signature import DrawnSignature, InkDots, PenLines, kept
from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.compose import compose
from binder.signing.identity import Identity
from binder.signing.sign import sign_pdf
from binder.signing.signature_picture import LARGEST_FILE, ink_of
from binder.signing.stamp import StampText, draw_stamp
from binder.signing.verify import verify
from tests.papers.finished import WHEN
from tests.papers.invented import invented
from tests.pdf.structure import faults

LINES = PenLines(200, 60, (((10, 30), (60, 5), (110, 55), (190, 20)), ((100, 8),)), 3)


def photographed(paper: str = "#e4ded2", ink: str = "#182878", kind: str = "JPEG") -> bytes:
    """A photograph of writing: a shadow lies over half of the sheet."""
    picture = Image.new("RGB", (800, 500), paper)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((400, 0, 800, 500), fill="#b8b2a8")
    draw.line([(100, 300), (250, 150), (400, 350), (600, 200), (700, 260)], fill=ink, width=9)
    buffer = io.BytesIO()
    picture.save(buffer, kind)
    return buffer.getvalue()


def stamp(drawn: DrawnSignature) -> bytes:
    text = StampText(name="Åsa Björkelund", when=WHEN, fingerprint="C2AD 6912 748A 58AE", drawn=drawn)
    return draw_stamp(text, width=172, height=53)


def refused(data: bytes) -> bool:
    with pytest.raises(BinderError) as raised:
        ink_of(data)
    return raised.value.code is ErrorCode.PICTURE_UNUSABLE


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_the_paper_around_the_writing_goes_with_its_shadow(kind: str) -> None:
    dots = ink_of(photographed(kind=kind))
    share = sum(byte.bit_count() for byte in dots.bits) / (dots.width * dots.height)
    assert 0.01 < share < 0.2


def test_the_ink_keeps_its_colour() -> None:
    red, green, blue = ink_of(photographed(kind="PNG")).ink
    assert blue > 2 * red
    assert green < 60


def test_a_transparent_picture_is_writing_on_white() -> None:
    picture = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    ImageDraw.Draw(picture).line([(50, 100), (350, 90)], fill=(0, 0, 0, 255), width=6)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG")
    assert ink_of(buffer.getvalue()).width > 400


def test_an_empty_sheet_and_a_photograph_of_something_else_are_refused() -> None:
    assert refused(photographed(ink="#b8b2a8"))
    striped, buffer = Image.new("RGB", (400, 400), "black"), io.BytesIO()
    for left in range(0, 400, 50):
        ImageDraw.Draw(striped).rectangle((left, 0, left + 10, 400), fill="white")
    striped.save(buffer, "PNG")
    assert refused(buffer.getvalue())


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n trasig", b"x" * (LARGEST_FILE + 1)])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    assert refused(data)


@pytest.mark.parametrize("drawn", [LINES, InkDots(16, 2, b"\xf0\x0f\x0f\xf0")], ids=["lines", "dots"])
def test_the_stamp_has_no_transparency_and_says_what_it_shows(drawn: DrawnSignature) -> None:
    with pikepdf.open(io.BytesIO(stamp(drawn))) as pdf:
        page = pdf.pages[0]
        code = page.Contents.read_bytes()
        assert "/SMask" not in str(page.Resources)
    said = "Namnteckning: Åsa Björkelund, 2026-03-02 kl. 09.30".encode("utf-16-be").hex().upper()
    assert said.encode() in code


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert stamp(LINES) == stamp(LINES)


def test_a_paper_signed_by_hand_stays_sound(identity: Identity, now: datetime) -> None:
    pdf = compose(invented(1, 2), when=WHEN)
    by_hand = replace(identity, drawn=kept(ink_of(photographed())))
    signed = sign_pdf(pdf, by_hand, field="Underskrift1", now=now)
    assert faults(signed) == []
    assert [report.valid for report in verify(signed)] == [True]
