"""Where pages lie; no window needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.ui.reader.page_layout import (
    GAP,
    SIDE,
    WIDEST_FIT,
    Arrangement,
    Fit,
    PageLayout,
    scale_that_fits,
    turned,
)

A4, A3 = (595.0, 842.0), (842.0, 1191.0)
PLACES = st.tuples(st.integers(5, 104), st.floats(0, 0.99))


def layout(count: int = 100, scale: float = 1.0, room: float = 700) -> PageLayout:
    return PageLayout([A4] * count, 5, scale, room)


def test_pages_follow_one_another_with_gaps():
    first, second = layout().box(5), layout().box(6)
    assert first.top == GAP
    assert second.top == first.bottom + GAP
    assert layout(2).height == pytest.approx(GAP + 2 * (842 + GAP))


def test_pages_stand_in_the_middle():
    assert layout(room=795).box(5).left == 100
    assert PageLayout([A4, A3], 1, 1.0, 0).box(1).left > PageLayout([A4, A3], 1, 1.0, 0).box(2).left


@given(PLACES)
def test_a_place_is_found_again(place):
    page, fraction = layout().place_at(layout().y_of(*place))
    assert page == place[0]
    assert fraction == pytest.approx(place[1], abs=1e-6)


@given(st.integers(5, 104), st.sampled_from([0.5, 1.0, 1.37]))
def test_the_top_of_a_page_is_found_again_after_rounding_to_pixels(page, scale):
    scaled = layout(scale=scale)
    assert scaled.place_at(round(scaled.y_of(page, 0.0))) == (page, 0.0)


def test_the_top_of_the_first_page_shows_the_gap_above_it():
    assert layout().y_of(5, 0.0) == 0
    assert layout().place_at(0) == (5, 0.0)


@given(st.floats(-50, 90_000), st.floats(10, 2000))
def test_pages_in_sight_are_those_that_meet_the_window(top, height):
    here = layout()
    seen = here.pages_between(top, top + height)
    for page in seen:
        assert here.box(page).top - GAP <= max(top + height, GAP) or page == here.last
    for page in (seen.start - 1, seen.stop):
        if here.first <= page <= here.last:
            assert here.box(page).bottom <= top + 1 or here.box(page).top > top + height


def test_a_place_beyond_the_paper_is_its_end():
    assert layout().y_of(999, 0.0) == layout().y_of(104, 0.0)
    assert layout().place_at(10**6)[0] == 104


def test_the_usual_width_decides_how_large_pages_are():
    assert scale_that_fits([A4] * 9 + [A3], 700) == (700 - 2 * SIDE) / 595


def test_a_map_among_letters_is_as_wide_as_they_are_and_leaves_them_their_size():
    layout = Arrangement().layout([A4] * 9 + [A3], 1, (700, 600))
    assert layout.box(10).width == pytest.approx(layout.box(9).width)
    assert layout.box(9).width == pytest.approx(700 - 2 * SIDE)
    assert round(layout.width) == 700


def test_a_map_among_letters_is_seen_whole_where_whole_pages_are():
    layout = Arrangement(fit=Fit.PAGE).layout([A4] * 9 + [A3], 1, (700, 600))
    assert layout.box(10).height <= 600 - 2 * GAP + 0.01
    assert layout.scale_of(10) < layout.scale_of(9) == layout.scale


def test_a_size_that_was_chosen_is_the_maps_too():
    layout = Arrangement(scale=1.5).layout([A4, A3], 1, (700, 600))
    assert layout.scale_of(2) == layout.scale_of(1) == 1.5


def test_a_page_does_not_grow_without_end_on_a_wide_screen():
    assert scale_that_fits([A4], 9000) == WIDEST_FIT
    assert scale_that_fits([A4], 0) > 0
    assert scale_that_fits([], 500) > 0


def test_turned_pages_change_width_and_height():
    assert turned([A4], 90) == [(842.0, 595.0)]
    assert turned([A4], 180) == [A4]


def test_two_pages_meet_in_the_middle_of_the_window():
    spread = PageLayout([A4] * 5, 1, 0.5, 700, 2)
    assert spread.box(1).top == spread.box(2).top
    assert spread.box(2).left - (spread.box(1).left + spread.box(1).width) == GAP
    assert (spread.box(1).left + spread.box(2).left + spread.box(2).width) / 2 == pytest.approx(350)


def test_a_last_page_without_a_neighbour_keeps_its_side():
    spread = PageLayout([A4] * 5, 1, 0.5, 700, 2)
    assert spread.box(5).left == spread.box(1).left
    assert spread.pages_between(0, 10**6) == range(1, 6)


@given(st.integers(1, 50), st.sampled_from([0.5, 1.37]))
def test_the_top_of_a_row_is_found_again(row, scale):
    spread = PageLayout([A4, A3] * 50, 1, scale, 700, 2)
    page = 2 * row - 1
    assert spread.place_at(round(spread.y_of(page, 0.0))) == (page, 0.0)
    assert spread.y_of(page + 1, 0.0) == spread.y_of(page, 0.0)


@given(st.floats(-50, 40_000), st.floats(10, 2000))
def test_rows_in_sight_are_those_that_meet_the_window(top, height):
    spread = PageLayout([A4] * 101, 1, 1.0, 700, 2)
    seen = spread.pages_between(top, top + height)
    assert seen.start % 2 == 1
    assert seen.stop % 2 == 1 or seen.stop == 102
    if seen.stop <= spread.last:
        assert spread.box(seen.stop).top > top + height


def test_two_pages_share_the_width():
    assert scale_that_fits([A4] * 3, 700, 2) == (700 - 2 * SIDE - GAP) / (2 * 595)


def test_a_whole_page_is_as_high_as_the_window_and_never_wider():
    whole = Arrangement(fit=Fit.PAGE)
    assert whole.layout([A4], 1, (2000, 600)).box(1).height == pytest.approx(600 - 2 * GAP)
    assert whole.layout([A4], 1, (200, 9000)).scale == scale_that_fits([A4], 200)


def test_a_size_that_was_chosen_is_kept_in_any_window():
    assert Arrangement(scale=1.5).layout([A4], 1, (200, 200)).scale == 1.5


def test_a_turned_arrangement_lays_pages_down():
    assert Arrangement(turns=((1, 90),)).layout([A4], 1, (700, 600)).size(1) == (842.0, 595.0)


def test_each_paper_is_turned_by_itself():
    arrangement = Arrangement(turns=((1, 0), (4, 0))).turned_on(5, 90).turned_on(1, -90)
    assert [arrangement.turn_of(page) for page in (1, 3, 4, 9)] == [270, 270, 90, 90]
    assert arrangement.turned_on(9, 270).turn_of(4) == 0


def test_a_page_before_all_papers_is_not_turned():
    assert Arrangement(turns=((5, 90),)).turn_of(4) == 0


def test_turned_papers_are_laid_down_among_standing_ones():
    layout = Arrangement(turns=((3, 0), (4, 90))).layout([A4, A4], 3, (700, 600))
    assert (layout.size(3), layout.size(4)) == (A4, A4[::-1])
