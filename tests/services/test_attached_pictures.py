"""Pictures as attachments: upright, on white paper, whole on one page; other files are refused in words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from binder.domain.errors import BinderError, ErrorCode
from binder.pdf.engine import open_pdf
from binder.services import attachments
from binder.wording.errors import sentence
from tests.pdf.papers_to_read import many_pages

TURNED = 6
"""The Exif orientation of a photo that was taken with the telephone upright."""
ORIENTATION = 0x0112


def file_of(folder: Path, image: Image.Image, name: str = "bild.png", turned: int = 1) -> Path:
    exif = Image.Exif()
    exif[ORIENTATION] = turned
    image.save(folder / name, exif=exif)
    return folder / name


def page_of(path: Path) -> tuple[float, float]:
    with open_pdf(attachments.prepare(path).content) as paper:
        frame = paper.frame_of(1)
        return frame.width, frame.height


def colour_of(path: Path) -> tuple[int, ...]:
    """The colour at the middle of the page that the picture became."""
    with open_pdf(attachments.prepare(path).content) as paper:
        shown = paper.render(1, 1.0)
        at = shown.stride * (shown.height // 2) + 4 * (shown.width // 2)
        blue, green, red = bytes(shown.data)[at : at + 3]
    return red, green, blue


def test_a_photo_taken_upright_stands_upright(tmp_path: Path) -> None:
    width, height = page_of(file_of(tmp_path, Image.new("RGB", (400, 300)), "foto.jpg", TURNED))
    assert (width, height) == pytest.approx((300, 400), rel=0.05)


def test_a_photo_that_was_not_turned_lies_as_it_is(tmp_path: Path) -> None:
    width, height = page_of(file_of(tmp_path, Image.new("RGB", (400, 300)), "foto.jpg"))
    assert (width, height) == pytest.approx((400, 300), rel=0.05)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_can_be_seen_through_is_white_on_paper(tmp_path: Path, mode: str) -> None:
    assert colour_of(file_of(tmp_path, Image.new(mode, (60, 60)))) == (255, 255, 255)


def test_a_palette_with_a_clear_colour_is_white_on_paper(tmp_path: Path) -> None:
    image = Image.new("P", (60, 60), 0)
    image.info["transparency"] = 0
    assert colour_of(file_of(tmp_path, image)) == (255, 255, 255)


def test_colours_are_kept(tmp_path: Path) -> None:
    assert colour_of(file_of(tmp_path, Image.new("RGB", (60, 60), (200, 30, 40)))) == pytest.approx(
        (200, 30, 40), abs=6
    )


@pytest.mark.parametrize("size", [(3000, 400), (400, 5000), (9, 9)])
def test_the_page_is_never_larger_than_a4(tmp_path: Path, size: tuple[int, int]) -> None:
    width, height = page_of(file_of(tmp_path, Image.new("RGB", size)))
    assert (width <= 596, height <= 842) == (True, True)


def test_half_a_picture_is_refused(tmp_path: Path) -> None:
    data = BytesIO()
    Image.effect_noise((200, 200), 50).save(data, "PNG")
    (tmp_path / "karta.png").write_bytes(data.getvalue()[:2000])
    with pytest.raises(BinderError) as caught:
        attachments.prepare(tmp_path / "karta.png")
    assert "karta.png kan inte bifogas" in sentence(caught.value)


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "stor.pdf").open("wb") as file:
        file.truncate(attachments.LARGEST + 1)
    with pytest.raises(BinderError) as caught:
        attachments.prepare(tmp_path / "stor.pdf")
    assert caught.value.code is ErrorCode.NOT_TO_ATTACH


def test_a_file_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(BinderError) as caught:
        attachments.prepare(tmp_path / "borta.pdf")
    assert "borta.pdf" in sentence(caught.value)


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hemlig.pdf"
    with pikepdf.open(BytesIO(many_pages(1))) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(BinderError) as caught:
        attachments.prepare(path)
    assert caught.value.code is ErrorCode.PDF_PASSWORD


def test_a_pdf_is_known_by_what_it_holds_not_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "Plan.skannad").write_bytes(many_pages(2))
    made = attachments.prepare(tmp_path / "Plan.skannad").attachment
    assert (made.file_name, made.page_count) == ("Plan.pdf", 2)
