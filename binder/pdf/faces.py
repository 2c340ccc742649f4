"""The typefaces of the letter: which file each one is, how wide its text is, and its pair kerning."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from binder.resource_files import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont


class Face(StrEnum):
    """A typeface of the letter; the value is its file's name in resources/fonts."""

    TEXT = "SourceSerif4-Regular"
    EMPHASIS = "SourceSerif4-It"
    STRONG = "SourceSerif4-Semibold"
    STRONG_EMPHASIS = "SourceSerif4-SemiboldIt"
    TITLE = "SourceSerif4Display-Semibold"
    LABEL = "Inter-Regular"
    LABEL_STRONG = "Inter-SemiBold"


LETTER_FACES = tuple(Face)
ONE_DOCUMENT = Lock()
"""Held while a document is set: reportlab cuts a face's subsets with a file position of the face's own."""


def font_file(face: Face) -> Path:
    """The TrueType file of a face."""
    return resources() / "fonts" / f"{face.value}.ttf"


@cache
def load(face: Face) -> TTFont:
    """The face as reportlab embeds it; its subsets are kept per document, so one is enough."""
    from reportlab.pdfbase.ttfonts import TTFont

    return TTFont(face.value, str(font_file(face)), asciiReadable=True, shapable=False)


def width(text: str, face: Face, size: float) -> float:
    """The width of `text` in points, kerning included."""
    return _thousandths(text, face) * size / 1000


def shortened(text: str, face: Face, size: float, measure: float) -> str:
    """The text, with an ellipsis for its end where it is wider than `measure`."""
    if width(text, face, size) <= measure:
        return text
    ends = range(1, len(text))
    fits = bisect_right(ends, measure, key=lambda end: width(f"{text[:end].rstrip()}…", face, size))
    return f"{text[:fits].rstrip()}…"


def kerned(text: str, face: Face) -> list[tuple[str, int]]:
    """`text` cut where a pair is kerned: each part, and the thousandths of an em to move on after it."""
    kerning = _kerning(face)
    parts: list[tuple[str, int]] = []
    start = 0
    for end, (first, second) in enumerate(pairwise(text), start=1):
        if moved := kerning.between(first, second):
            parts.append((text[start:end], moved))
            start = end
    return [*parts, (text[start:], 0)]


@lru_cache(maxsize=8192)
def _thousandths(text: str, face: Face) -> float:
    advances: dict[int, float] = load(face).face.charWidths
    kerning = _kerning(face)
    return sum(advances[ord(char)] for char in text) + sum(kerning.between(*pair) for pair in pairwise(text))


@dataclass(frozen=True, slots=True)
class _Kerning:
    """Pair kerning by classes of first and second characters; -1 stands for a character that never kerns."""

    first: dict[str, int]
    second: dict[str, int]
    thousandths: list[list[int]]

    def between(self, first: str, second: str) -> int:
        """How much further apart the pair stands, in thousandths of an em; mostly negative."""
        row, column = self.first.get(first, -1), self.second.get(second, -1)
        return 0 if row < 0 or column < 0 else self.thousandths[row][column]


@cache
def _kerning(face: Face) -> _Kerning:
    # Read out of the fonts by packaging/kerning_of_fonts.py: reportlab reads no GPOS tables.
    table = json.loads((resources() / "fonts" / "kerning.json").read_text(encoding="utf-8"))[face.value]
    return _Kerning(_class_of(table["first"]), _class_of(table["second"]), table["thousandths"])


def _class_of(classes: list[str]) -> dict[str, int]:
    return {char: number for number, chars in enumerate(classes) for char in chars}
