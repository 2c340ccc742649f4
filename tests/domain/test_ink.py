"""Strokes know how broad they are, where they are, and which of their points draw nothing more."""

from __future__ import annotations

from itertools import pairwise
from math import cos, sin

import pytest

from binder.domain.ink import PEN_WIDTH, InkPoint, Stroke, bounds, simplified


def a_wave(count: int = 400) -> Stroke:
    return Stroke(
        points=tuple(InkPoint(i / 4, 20 * sin(i / 40), 0.5 + 0.4 * cos(i / 60)) for i in range(count))
    )


def test_a_mouse_draws_a_line_as_broad_as_the_pen() -> None:
    assert Stroke(points=(InkPoint(1, 2),)).width_at(0) == pytest.approx(PEN_WIDTH)


def test_pressure_makes_the_line_broader() -> None:
    stroke = Stroke(points=(InkPoint(0, 0, 0.1), InkPoint(5, 0, 0.9)), width=2)
    assert stroke.width_at(0) < 2 < stroke.width_at(1)
    assert stroke.has_pressure


def test_a_stroke_without_points_is_none() -> None:
    with pytest.raises(ValueError, match="at least one point"):
        Stroke(points=())


def test_the_box_has_the_breadth_of_the_line_in_it() -> None:
    stroke = Stroke(points=(InkPoint(10, 20), InkPoint(30, 50)), width=4)
    assert bounds([stroke]) == (8, 18, 32, 52)


def test_nothing_drawn_has_no_box() -> None:
    with pytest.raises(ValueError, match="nothing"):
        bounds([])


def test_a_moved_stroke_keeps_its_pressure() -> None:
    (point,) = Stroke(points=(InkPoint(1, 2, 0.7),)).moved(10, -1).points
    assert point == InkPoint(11, 1, 0.7)


def test_a_thinned_stroke_begins_and_ends_where_it_did_with_far_fewer_points() -> None:
    wave = a_wave()
    thin = simplified(wave)
    assert (thin.points[0], thin.points[-1]) == (wave.points[0], wave.points[-1])
    assert len(thin.points) < len(wave.points) / 4


def test_a_thinned_stroke_is_nowhere_far_from_the_line() -> None:
    wave = a_wave()
    corners = simplified(wave, 0.15).points
    for point in wave.points:
        near = next(pair for pair in pairwise(corners) if pair[0].x <= point.x <= pair[1].x)
        share = (point.x - near[0].x) / (near[1].x - near[0].x)
        assert abs(near[0].y + share * (near[1].y - near[0].y) - point.y) < 0.3


def test_points_where_only_the_pressure_changes_are_kept() -> None:
    points = tuple(InkPoint(x, 0, 0.9 if x == 5 else 0.3) for x in range(11))
    assert InkPoint(5, 0, 0.9) in simplified(Stroke(points=points)).points


def test_a_straight_line_is_two_points() -> None:
    assert len(simplified(Stroke(points=tuple(InkPoint(x, x / 2) for x in range(50)))).points) == 2


def test_a_dot_stays_a_dot() -> None:
    dot = Stroke(points=(InkPoint(3, 3),))
    assert simplified(dot) == dot


def test_a_line_is_broadest_where_it_was_pressed_hardest() -> None:
    stroke = Stroke(points=(InkPoint(0, 0, 0.1), InkPoint(5, 0, 0.9), InkPoint(9, 0, 0.3)), width=2)
    assert stroke.broadest == pytest.approx(stroke.width_at(1))
