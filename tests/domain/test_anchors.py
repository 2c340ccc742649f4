"""A place on a page is a spot, what a pen drew, or all of it; it is read like a place on words."""

from __future__ import annotations

import pytest

from binder.domain.annotation import (
    ON_PLACES,
    ON_WORDS,
    AnnotationKind,
    PageAnchor,
    Quad,
    TextAnchor,
    TextQuote,
)
from binder.domain.ids import PaperVersionId
from binder.domain.ink import InkPoint, Stroke

VERSION = PaperVersionId(1)
AREA = Quad(100, 200, 118, 218)
STROKE = Stroke(points=(InkPoint(10, 20), InkPoint(30, 50)), width=4)


def test_a_spot_has_its_box() -> None:
    spot = PageAnchor(version_id=VERSION, page=2, area=AREA)
    assert (spot.quads, spot.is_whole_page) == ((AREA,), False)


def test_ink_has_the_box_of_its_strokes() -> None:
    assert PageAnchor(version_id=VERSION, page=2, strokes=(STROKE,)).quads == (Quad(8, 18, 32, 52),)


def test_a_whole_page_has_no_box() -> None:
    page = PageAnchor(version_id=VERSION, page=2)
    assert (page.quads, page.is_whole_page) == ((), True)


def test_a_place_has_no_words_of_its_own() -> None:
    with pytest.raises(ValueError, match="no words"):
        PageAnchor(version_id=VERSION, page=2, around=TextQuote(exact="väg"))


def test_pages_count_from_one() -> None:
    with pytest.raises(ValueError, match="from 1"):
        PageAnchor(version_id=VERSION, page=0)


def test_a_note_on_the_page_comes_before_all_on_it_and_higher_before_lower() -> None:
    low = TextAnchor(version_id=VERSION, page=2, quads=(Quad(9, 9, 20, 20),), quote=TextQuote(exact="väg"))
    spot = PageAnchor(version_id=VERSION, page=2, area=AREA)
    page = PageAnchor(version_id=VERSION, page=2)
    assert sorted([low, spot, page], key=lambda anchor: anchor.order) == [page, spot, low]


def test_a_moved_place_leaves_the_words_around_it_behind() -> None:
    around = TextQuote(exact="", prefix="före")
    moved = PageAnchor(version_id=VERSION, page=2, area=AREA, strokes=(STROKE,), around=around).moved(1, 2)
    assert (moved.area, moved.strokes[0].points[0]) == (Quad(101, 202, 119, 220), InkPoint(11, 22))
    assert moved.around == TextQuote(exact="")


def test_no_kind_hangs_on_both() -> None:
    assert not ON_WORDS & ON_PLACES
    loose = set(AnnotationKind) - ON_WORDS - ON_PLACES
    assert loose == {AnnotationKind.ITEM_NOTE, AnnotationKind.PAPER_NOTE, AnnotationKind.MEETING_NOTE}
