"""The letterhead's picture, made ready for a paper that archives take: opaque, small, with words for it."""

from __future__ import annotations

from io import BytesIO

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Letterhead
from binder.pdf.attached import words_read
from binder.pdf.rows import Picture
from binder.pdf.structure import Element, Role

HIGHEST, WIDEST = 46.0, 110.0
"""Points: the picture is made to fit."""
_NO_WORDS = "Bild"
"""What is read of a picture whose words nobody can see: a figure has some (PDF/UA-1, 7.3)."""
_PIXELS_A_POINT = 300 / 72
_MOST_PIXELS = 40_000_000


def placed(letterhead: Letterhead, root: Element, *, x: float) -> Picture:
    """The picture as a figure of the paper, its left edge at `x`; raises LOGO_UNREADABLE."""
    columns, lines, pixels = _opaque(letterhead.logo)
    scale = min(HIGHEST / lines, WIDEST / columns)
    return Picture(
        element=root.add(Role.FIGURE, alternative=words_read(letterhead.alternative) or _NO_WORDS),
        pixels=pixels,
        columns=columns,
        lines=lines,
        x=x,
        width=columns * scale,
        height=lines * scale,
    )


def as_png(letterhead: Letterhead) -> tuple[bytes, float, float]:
    """The picture as a PNG for other programs, and its width and height on paper in points.

    Raises LOGO_UNREADABLE.
    """
    from PIL import Image

    columns, lines, pixels = _opaque(letterhead.logo)
    scale = min(HIGHEST / lines, WIDEST / columns)
    target = BytesIO()
    Image.frombytes("RGB", (columns, lines), pixels).save(target, "PNG", optimize=True)
    return target.getvalue(), columns * scale, lines * scale


def _opaque(data: bytes) -> tuple[int, int, bytes]:
    """Width, height and RGB pixels on white, no more of them than print shows."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise BinderError(ErrorCode.LOGO_UNREADABLE)
            image.thumbnail((int(WIDEST * _PIXELS_A_POINT), int(HIGHEST * _PIXELS_A_POINT)))
            drawn = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise BinderError(ErrorCode.LOGO_UNREADABLE) from error
    white = Image.new("RGBA", drawn.size, "white")
    paper = Image.alpha_composite(white, drawn).convert("RGB")
    return paper.width, paper.height, paper.tobytes()
