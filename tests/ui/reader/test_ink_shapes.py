"""From strokes to outlines, and from the points of a pen to a smooth line."""

from __future__ import annotations

from math import sin

import pytest
from PySide6.QtCore import QPointF, QRectF

from binder.domain.annotation import HighlightColour, Quad
from binder.domain.ink import InkPoint, Stroke
from binder.pdf.page_frame import PageFrame
from binder.ui import theme
from binder.ui.reader.ink_shapes import InkShapes, ink_colour, is_near, shape_of, to_window
from binder.ui.reader.page_sight import PageSight
from binder.ui.reader.pen_line import PenLine

LINE = (InkPoint(10, 10, 0.1), InkPoint(50, 10, 0.5), InkPoint(90, 10, 1.0))
WAVE = [InkPoint(x * 3, 50 + 20 * sin(x / 3), 0.5) for x in range(40)]


def drawn(points, width: float = 2.0) -> tuple[PenLine, list[Stroke]]:
    line = PenLine(width)
    pieces = [line.add(point) for point in points]
    return line, [piece for piece in [*pieces, line.end()] if piece is not None]


def luminance(colour) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_single_point_is_a_dot():
    shape = shape_of(Stroke(points=(InkPoint(10, 10),), width=4))
    assert shape.boundingRect() == QRectF(8, 8, 4, 4)


def test_a_line_without_pressure_is_as_broad_everywhere():
    even = Stroke(points=tuple(InkPoint(point.x, point.y) for point in LINE), width=4)
    shape = shape_of(even)
    assert all(shape.contains(QPointF(x, 11.9)) and not shape.contains(QPointF(x, 12.1)) for x in (15, 85))


def test_pressure_makes_a_line_broader():
    shape = shape_of(Stroke(points=LINE, width=4))
    assert shape.contains(QPointF(88, 12.8))
    assert not shape.contains(QPointF(12, 11.8))


def test_a_loop_has_no_holes_where_it_crosses_itself():
    corners = ((0, 0), (40, 40), (40, 0), (0, 40))
    points = tuple(InkPoint(x, y, n / 4) for n, (x, y) in enumerate(corners, 1))
    assert shape_of(Stroke(points=points, width=6)).contains(QPointF(20, 20))


@pytest.mark.parametrize("place", [(10, 10), (90, 10), (50, 10)])
def test_no_hole_is_where_a_disc_lies_on_the_band(place):
    turned = Stroke(points=(*LINE, InkPoint(10, 14, 0.3)), width=5)
    assert shape_of(turned).contains(QPointF(*place))


def test_a_tick_is_as_broad_before_its_corner_as_after_it():
    corners = ((60, 70, 0.4), (68, 58, 0.5), (86, 92, 0.4))
    shape = shape_of(Stroke(points=tuple(InkPoint(*corner) for corner in corners), width=3))
    before, after = QPointF(66.9, 59.7), QPointF(69, 59.9)
    beside = QPointF(0.9, 0.6)
    assert all(shape.contains(place + beside) and shape.contains(place - beside) for place in (before, after))


def test_points_on_one_place_are_no_trouble():
    twice = Stroke(points=(LINE[0], LINE[0], LINE[2]), width=4)
    assert shape_of(twice).contains(QPointF(50, 10))


def test_the_pen_is_near_its_line_and_not_beside_it():
    stroke = Stroke(points=LINE, width=1)
    assert is_near(stroke, (70, 13), 3)
    assert not is_near(stroke, (70, 16), 3)
    assert is_near(Stroke(points=LINE[:1], width=1), (10, 13), 3)


def test_the_same_stroke_read_anew_has_the_shape_that_was_found():
    shapes = InkShapes()
    found = shapes.of(Stroke(points=LINE))
    assert shapes.known(Stroke(points=LINE)) is found
    assert shapes.known(Stroke(points=LINE[:2])) is None


def test_what_is_painted_while_drawing_is_all_of_the_line():
    line, pieces = drawn(WAVE)
    painted = [pieces[0].points[0], *(point for piece in pieces for point in piece.points[1:])]
    assert tuple(painted) == line.so_far().points
    assert line.so_far().points[-1] == WAVE[-1]


def test_a_line_bends_evenly_through_the_points_of_the_pen():
    line, _ = drawn([InkPoint(0, 0), InkPoint(20, 20), InkPoint(40, 0)])
    heights = [point.y for point in line.so_far().points]
    assert max(heights) == pytest.approx(15, abs=0.5)
    assert len(heights) > 6


def test_a_pen_that_stands_still_draws_a_dot():
    line, pieces = drawn([InkPoint(5, 5)] * 3)
    assert line.is_begun
    assert {point[:2] for piece in pieces for point in piece.points} == {(5, 5)}


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_window_shows_points_where_it_shows_boxes(turn):
    frame = PageFrame(box=Quad(5, 7, 205, 307), turn=turn)
    sight = PageSight(page=1, rect=QRectF(30, 40, 1, 1), scale=1.7, frame=frame)
    there = to_window(sight).map(QPointF(60, 80))
    assert (there - sight.rect_of(Quad(60, 80, 60, 80)).topLeft()).manhattanLength() < 1e-6


@pytest.mark.parametrize("colour", HighlightColour)
@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_ink_is_seen_on_the_paper(colour, tokens):
    from PySide6.QtGui import QColor

    paper, ink = luminance(QColor(tokens.paper)), luminance(ink_colour(colour))
    assert (paper + 0.05) / (ink + 0.05) >= 4.5
