"""Where the words of a PDF page stand on the screen, found by the white paper in the picture of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image, ImageChops

Point = tuple[int, int]
Box = tuple[int, int, int, int]
_WHITES = re.compile(rb"\xff+")
LEAST_SHARE = 0.5
"""Of the view's width: what is narrower and white is no page."""
MARGIN = 4
"""Pixels inside the page's left edge, where nothing is printed."""


@dataclass(frozen=True, slots=True)
class PageOnScreen:
    """The page's upper edge and its left and right one, in pixels of the screen."""

    left: int
    right: int
    top: int

    def place(self, page_size: tuple[float, float], x: float, y: float) -> Point:
        """Where a point of the page (in PDF points, from below) stands on the screen."""
        width, height = page_size
        scale = (self.right - self.left) / width
        return round(self.left + x * scale), round(self.top + (height - y) * scale)


def page_in(picture: Image.Image, view: Box) -> PageOnScreen:
    """The page whose upper edge is in sight in the view; AssertionError if there is none."""
    left, top, width, height = view
    pixels = _darkest(picture.crop((left, top, left + width, top + height))).tobytes()
    edges = max(_longest(_WHITES.finditer(pixels, y * width, (y + 1) * width)) for y in range(height))
    assert edges.length > LEAST_SHARE * width, "no page on the screen"
    column = pixels[edges.start % width + MARGIN :: width]
    page = _longest(run for run in _WHITES.finditer(column) if run.start() > 0)
    assert page.length, "no upper edge of a page on the screen"
    start = left + edges.start % width
    return PageOnScreen(left=start, right=start + edges.length, top=top + page.start)


def sentence_ends(
    pdf: Path, number: int, sentence: str
) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """The page's size, and where a text on the page (from 1) begins and ends, at half the letters' height."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[number - 1]
        words = page.get_textpage()
        text = words.get_text_range()
        found = re.search(r"\s+".join(map(re.escape, sentence.split())), text)
        assert found is not None, f"not on page {number}: {sentence}"
        first = words.get_charbox(found.start(), loose=True)
        last = words.get_charbox(found.end() - 1, loose=True)
        middle = (first[1] + first[3]) / 2, (last[1] + last[3]) / 2
        return page.get_size(), (first[0] + 0.2, middle[0]), (last[2] - 0.2, middle[1])


class _Run(NamedTuple):
    length: int
    start: int


def _longest(runs: Iterable[re.Match[bytes]]) -> _Run:
    return max((_Run(run.end() - run.start(), run.start()) for run in runs), default=_Run(0, 0))


def _darkest(picture: Image.Image) -> Image.Image:
    """The least of red, green and blue for each pixel: 255 where it is white."""
    red, green, blue = picture.split()
    return ImageChops.darker(ImageChops.darker(red, green), blue)
