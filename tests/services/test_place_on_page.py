"""Spots and ink know the words around them; a page without text has none."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from binder.domain.annotation import NOTHING_AROUND
from binder.domain.ids import PaperVersionId
from binder.domain.ink import InkPoint, Stroke
from binder.pdf.engine import OpenPaper, open_pdf
from binder.services.place_on_page import ink_anchor, spot_anchor, words_around
from tests.two_versions import OLD, pdf_of

VERSION = PaperVersionId(1)
BESIDE_POINT = (60.0, 760 - 18 * 3 + 4)
"""Left of the fourth line of a page."""


@pytest.fixture(scope="module")
def paper() -> Iterator[OpenPaper]:
    with open_pdf(pdf_of([*OLD, ()])) as opened:
        yield opened


def test_a_spot_lies_around_its_point(paper: OpenPaper) -> None:
    spot = spot_anchor(VERSION, 2, BESIDE_POINT)
    assert spot.area is not None
    assert ((spot.area.left + spot.area.right) / 2, (spot.area.bottom + spot.area.top) / 2) == BESIDE_POINT


def test_the_words_around_a_point_are_those_before_and_after_it(paper: OpenPaper) -> None:
    around = words_around(paper, 2, BESIDE_POINT)
    assert (around.prefix[-7:], around.exact, around.suffix[:20]) == ("beslut ", "", "Simhallen renoveras ")


def test_a_page_without_text_has_no_words_around(paper: OpenPaper) -> None:
    with open_pdf(b"%PDF-1.4\n" + _EMPTY) as empty:
        assert words_around(empty, 1, (50, 50)) == NOTHING_AROUND


def test_ink_keeps_only_points_that_draw_something() -> None:
    ring = tuple(InkPoint(50 * math.cos(i / 60), 50 * math.sin(i / 60)) for i in range(377))
    (stroke,) = ink_anchor(VERSION, 1, [Stroke(points=ring)]).strokes
    assert 10 < len(stroke.points) < len(ring) / 4


_EMPTY = (
    b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
