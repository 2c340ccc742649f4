"""The way between the file's points and the shown page, for each turn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.domain.annotation import Quad
from binder.pdf.page_frame import PageFrame

BOX = Quad(10, 20, 110, 220)
TURNS = (0, 90, 180, 270)


@pytest.mark.parametrize(
    ("turn", "corner"), [(0, (10, 220)), (90, (10, 20)), (180, (110, 20)), (270, (110, 220))]
)
def test_the_corner_that_is_shown_upper_left_is_at_zero(turn, corner):
    assert PageFrame(box=BOX, turn=turn).shown(*corner) == (0, 0)


@given(st.sampled_from(TURNS), st.floats(0, 500), st.floats(0, 500))
def test_a_point_goes_to_the_window_and_back(turn, x, y):
    frame = PageFrame(box=BOX, turn=turn)
    assert frame.in_file(*frame.shown(x, y)) == pytest.approx((x, y))


def test_a_lying_page_is_as_wide_as_it_was_high():
    upright, lying = PageFrame(box=BOX), PageFrame(box=BOX, turn=90)
    assert (upright.width, upright.height) == (100, 200)
    assert (lying.width, lying.height) == (200, 100)


def test_turning_goes_on_from_the_turn_the_page_has():
    assert PageFrame(box=BOX, turn=270).turned(180).turn == 90


@pytest.mark.parametrize("turn", TURNS)
def test_a_shown_box_has_its_left_before_its_right_and_its_top_above_its_bottom(turn):
    left, top, right, bottom = PageFrame(box=BOX, turn=turn).shown_box(Quad(20, 30, 60, 40))
    assert (left < right, top < bottom) == (True, True)
    assert {round(right - left), round(bottom - top)} == {40, 10}
