"""Lines under words, lines through them, and ink: where they are painted, how sharp, and how much of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from binder.domain.annotation import AnnotationKind, HighlightColour, PageAnchor, Quad
from binder.domain.ink import InkPoint, Stroke
from binder.pdf.page_frame import PageFrame
from binder.ui.reader import drawn_marks
from binder.ui.reader.drawn_marks import DrawnMarks, line_rect
from binder.ui.reader.ink_shapes import ink_colour
from binder.ui.reader.mark_layer import MarkLayer
from binder.ui.reader.marks import Mark, marks_on
from binder.ui.reader.page_painter import marker_rects
from binder.ui.reader.page_sight import PageSight
from tests.ui.reader.test_marks import note

pytestmark = pytest.mark.usefixtures("qapp")

BLUE = ink_colour(HighlightColour.BLUE)
FRAME = PageFrame(box=Quad(0, 0, 200, 300))
DIAGONAL = Stroke(points=(InkPoint(20, 280), InkPoint(180, 20)), width=4)


def sight(scale: float = 1.0, turn: int = 0) -> PageSight:
    frame = FRAME.turned(turn)
    rect = QRectF(10, 20, frame.width * scale, frame.height * scale)
    return PageSight(page=1, rect=rect, scale=scale, frame=frame)


def a_mark(kind: AnnotationKind, **values) -> Mark:
    whole = {"id": 1, "page": 1, "colour": HighlightColour.BLUE, "number": 1, "text": ""}
    return Mark(kind=kind, **({"quads": (Quad(50, 200, 120, 212),)} | whole | values))


def ink(*strokes: Stroke, **values) -> Mark:
    return a_mark(AnnotationKind.INK, strokes=strokes, quads=(Quad(18, 18, 182, 282),), **values)


def painted(marks, seen: PageSight, clip: QRectF | None = None) -> QImage:
    image = QImage(700, 700, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    if clip is not None:
        painter.setClipRect(clip)
    DrawnMarks().paint(painter, seen, marks, None)
    painter.end()
    return image


def colour_at(image: QImage, seen: PageSight, x: float, y: float) -> QColor:
    place = seen.rect_of(Quad(x, y, x, y)).topLeft().toPoint()
    return image.pixelColor(place)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_an_underline_is_under_the_words_at_any_size_and_turn(scale, turn):
    seen = sight(scale, turn)
    image = painted([a_mark(AnnotationKind.UNDERLINE)], seen)
    # The line lies on whole pixels, hence up to one of them beside.
    pixel = 1 / scale
    assert BLUE in [colour_at(image, seen, 85, 200 + off) for off in (-pixel, 0, pixel)]
    assert colour_at(image, seen, 85, 206) == QColor("white")


def test_a_line_through_words_is_not_under_them():
    image = painted([a_mark(AnnotationKind.STRIKE_OUT)], sight(2))
    assert colour_at(image, sight(2), 85, 205.2) == BLUE
    assert colour_at(image, sight(2), 85, 200) == QColor("white")


@pytest.mark.parametrize("scale", [0.37, 1.0, 1.33, 4.0])
def test_an_underline_lies_on_whole_pixels(scale):
    mark = a_mark(AnnotationKind.UNDERLINE)
    rect = line_rect(sight(scale), mark, mark.quads[0])
    assert rect == rect.toRect().toRectF()
    assert rect.height() >= 1


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_ink_is_where_the_pen_was(turn):
    seen = sight(2, turn)
    image = painted([ink(DIAGONAL)], seen)
    assert colour_at(image, seen, 100, 150) == BLUE
    assert colour_at(image, seen, 100, 170) == QColor("white")


def test_ink_outside_the_clip_is_not_painted():
    image = painted([ink(DIAGONAL)], sight(2), clip=QRectF(0, 0, 100, 100))
    assert colour_at(image, sight(2), 100, 150) == QColor("white")


def test_ink_before_the_page_was_drawn_is_not_painted():
    unseen = replace(sight(), frame=None)
    assert painted([ink(DIAGONAL)], unseen) == painted([], unseen)


def test_shapes_that_take_too_long_come_with_the_next_frame(monkeypatch):
    asked = []
    layer = MarkLayer(lambda: asked.append(1))
    layer.marks = {1: [ink(DIAGONAL)]}
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    for budget in (-1, 1):
        monkeypatch.setattr(drawn_marks, "_BUDGET", budget)
        painter = QPainter(image)
        layer.paint(painter, sight())
        painter.end()
    assert asked == [1]


def test_a_click_inside_a_ring_of_ink_is_not_on_it():
    points = ((20, 20), (180, 20), (180, 280), (20, 280), (20, 20))
    layer = MarkLayer(int)
    layer.marks = {1: [ink(Stroke(points=tuple(InkPoint(*point) for point in points)))]}
    inside, on_it = (sight().rect_of(Quad(x, 150, x, 150)).topLeft() for x in (100, 20))
    assert layer.mark_at(sight(), inside) is None
    assert layer.mark_at(sight(), on_it) is not None
    assert layer.mark_at(sight(), QPointF(1, 1)) is None


def test_a_note_on_a_page_has_its_number_at_the_top_of_the_margin():
    whole = replace(note(1, 1, 700), kind=AnnotationKind.PAGE_NOTE, anchor=PageAnchor(version_id=3, page=1))
    ((mark, rect),) = marker_rects(sight(), marks_on([whole], 3)[1])
    assert (mark.place, mark.number) == (None, 1)
    assert rect.top() == sight().rect.top() + 10


def test_a_note_on_a_spot_has_no_number_in_the_margin():
    assert marker_rects(sight(), [a_mark(AnnotationKind.SPOT)]) == []
