"""The letterhead's foot stands below the first page alone, is not read aloud, and leaves room for itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.municipality import Letterhead, PaperLook
from binder.pdf.compose import compose
from tests.pdf.structure import faults, furniture_text, structure_text
from tests.pdf.yrkanden import WHEN, YRKANDE

FOOT = ("Norrby kommun, Box 1, 123 45 Norrby", "Telefon 0555-123 45", "norrby.example")
LONG = replace(YRKANDE, motivation="\n\n".join(["Skälen är flera, och de är goda allihop."] * 60))


def look(*lines: str) -> PaperLook:
    return PaperLook(letterhead=Letterhead(foot=lines))


def composed(yrkande=YRKANDE, *lines: str) -> bytes:
    return compose(yrkande, when=WHEN, look=look(*(lines or FOOT)))


def test_the_lines_stand_at_the_foot_of_the_first_page_alone():
    said = furniture_text(composed(LONG))
    assert said[:3] == list(FOOT)
    assert [said.count(line) for line in FOOT] == [1, 1, 1]


def test_a_paper_with_a_foot_has_no_faults():
    assert faults(composed()) == []
    assert faults(composed(LONG)) == []


def test_the_foot_is_no_part_of_what_is_read():
    assert structure_text(composed()) == structure_text(compose(YRKANDE, when=WHEN))


def test_the_text_ends_above_the_foot():
    from io import BytesIO

    from binder.pdf.text import read_pages

    first = read_pages(BytesIO(composed(LONG, *FOOT, *FOOT)))[0]
    foot = min(line.box.top for line in first.lines if line.text.startswith("Norrby kommun, Box"))
    assert max(line.box.bottom for line in first.lines if "goda" in line.text) < foot - 10


def test_a_long_line_is_broken_before_the_page_number():
    said = furniture_text(composed(YRKANDE, "Norrby kommun och alla dess nämnder " * 3))
    assert len(said) == 3
    assert said[-1] == "Sida 1 (1)"


def test_equal_feet_make_equal_files_and_others_do_not():
    assert composed() == composed()
    assert composed() != composed(YRKANDE, "Box 2")


def test_without_a_foot_the_paper_is_as_it_was():
    assert compose(YRKANDE, when=WHEN, look=look()) == compose(YRKANDE, when=WHEN)


def test_a_character_that_cannot_be_drawn_is_told():
    with pytest.raises(BinderError) as caught:
        composed(YRKANDE, "Box \U0001f4ee")
    assert caught.value.code is ErrorCode.GLYPH_MISSING
