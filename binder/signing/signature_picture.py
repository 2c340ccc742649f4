"""A picture of a written name becomes dots of ink: the paper around it goes, whatever its shade."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from binder.domain.drawn_signature import HIGHEST, WIDEST, InkDots
from binder.domain.errors import BinderError, ErrorCode

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

LARGEST_FILE = 10 << 20
MOST_DOTS = 40_000_000
"""Of a telephone's camera; more would only fill the memory."""

LEAST_INK, MOST_INK = 0.0005, 0.5
"""Share of the picture that may be ink: less is an empty page, more is a photograph of something else."""

MARGIN = 4
HALF = 128
PAPER_SHARE = 0.62
"""Ink is what is darker than this share of the paper's own brightness."""

_KINDS = ("PNG", "JPEG")


def ink_of(data: bytes) -> InkDots:
    """The dots of ink in a PNG or JPEG; PICTURE_UNUSABLE where it is no such picture, or shows no writing."""
    picture = _opened(data)
    grey = _darkness(picture)
    box = grey.point(lambda value: 255 if value else 0).getbbox()
    if box is None:
        raise BinderError(ErrorCode.PICTURE_UNUSABLE)
    share = sum(grey.histogram()[1:]) / (grey.width * grey.height)
    if not LEAST_INK <= share <= MOST_INK:
        raise BinderError(ErrorCode.PICTURE_UNUSABLE)
    left, top, right, bottom = box
    frame = (left - MARGIN, top - MARGIN, right + MARGIN, bottom + MARGIN)
    dots = _sized(grey.crop(frame))
    return InkDots(dots.width, dots.height, dots.tobytes(), _ink(picture, grey))


def _opened(data: bytes) -> Picture:
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(data) > LARGEST_FILE:
        raise BinderError(ErrorCode.PICTURE_UNUSABLE)
    try:
        picture = Image.open(io.BytesIO(data), formats=_KINDS)
        if picture.width * picture.height > MOST_DOTS:
            raise BinderError(ErrorCode.PICTURE_UNUSABLE)
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((WIDEST * 2, WIDEST * 2))
        flat = Image.new("RGBA", upright.size, "white")
        flat.alpha_composite(upright.convert("RGBA"))
        return flat.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise BinderError(ErrorCode.PICTURE_UNUSABLE) from error


def _darkness(picture: Picture) -> Picture:
    """255 where there is ink, 0 where there is paper, whose brightness is measured around each place."""
    from PIL import ImageChops, ImageFilter

    grey = picture.convert("L")
    # A shadow over half of the sheet is paper too: what is brightest nearby tells what the paper is like.
    small = grey.resize((max(1, grey.width // 16), max(1, grey.height // 16)))
    paper = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(2)).resize(grey.size)
    limit = paper.point(lambda value: round(value * PAPER_SHARE))
    return ImageChops.subtract(limit, grey).point(lambda value: 255 if value > 0 else 0)


def _sized(ink: Picture) -> Picture:
    """As large as a stamp can show, in dots of one bit; enlarged first, so that edges stay smooth."""
    from PIL import Image

    scale = min(WIDEST / ink.width, HIGHEST / ink.height)
    size = (max(1, round(ink.width * scale)), max(1, round(ink.height * scale)))
    grey = ink.resize(size, Image.Resampling.LANCZOS)
    return grey.point(lambda value: 255 if value >= HALF else 0).convert("1", dither=Image.Dither.NONE)


def _ink(picture: Picture, dots: Picture) -> tuple[int, int, int]:
    """The colour of the writing, dark enough to be read."""
    from PIL import ImageStat

    red, green, blue = (min(int(part), 0x70) for part in ImageStat.Stat(picture, dots).median)
    return red, green, blue
