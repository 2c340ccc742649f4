"""Drawing with mouse, stylus and finger; palms, two fingers, the rubber, and what is told of a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from binder.domain.annotation import AnnotationKind, HighlightColour, NoteOrigin, NoteSource, PageAnchor
from binder.domain.ink import InkPoint, Stroke
from binder.ui.reader import pen as pens
from binder.ui.reader.ink_shapes import ink_colour
from binder.ui.reader.pen import BROAD, Pen
from tests.ui.reader.conftest import Hand
from tests.ui.reader.test_marks import note

TABLET = QPointingDevice.PointerType
ACROSS = [(100, 400), (130, 410), (160, 395), (200, 400), (260, 420)]
UNDER = Stroke(points=(InkPoint(100, 300), InkPoint(300, 300)), width=2)


@pytest.fixture
def pen(reader) -> Pen:
    made = Pen(reader.pages)
    made.put_on()
    return made


@pytest.fixture
def lines(pen) -> list:
    drawn: list = []
    pen.drawn.connect(drawn.append)
    return drawn


@pytest.fixture
def rubbed(pen) -> list:
    told: list = []
    pen.rubbed_out.connect(lambda note_id, stroke: told.append((note_id, stroke)))
    return told


@pytest.fixture(scope="module")
def screen_touched() -> QPointingDevice:
    return QTest.createTouchDevice()


class Painted(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.rects: list = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


class Stylus:
    """A stylus over the pages of a reader, with pressure."""

    def __init__(self, reader, pointer=TABLET.Pen) -> None:
        self._window, self._hand = reader.pages.viewport(), Hand(reader)
        self._device = QPointingDevice(
            "stylus",
            1,
            QInputDevice.DeviceType.Stylus,
            pointer,
            QInputDevice.Capability.Pressure | QInputDevice.Capability.Position,
            1,
            3,
        )

    def send(self, kind, point, pressure=0.0, *, is_down=True) -> None:
        place = self._hand.place(1, *point)
        buttons = Qt.MouseButton.LeftButton if is_down else Qt.MouseButton.NoButton
        there = QPointF(self._window.mapToGlobal(place))
        none = Qt.KeyboardModifier.NoModifier
        event = QTabletEvent(
            kind,
            self._device,
            place,
            there,
            pressure,
            0,
            0,
            0,
            0,
            0,
            none,
            Qt.MouseButton.LeftButton,
            buttons,
        )
        QApplication.sendEvent(self._window, event)

    def draw(self, points, pressures) -> None:
        self.send(QEvent.Type.TabletPress, points[0], pressures[0])
        for point, pressure in zip(points[1:], pressures[1:], strict=True):
            self.send(QEvent.Type.TabletMove, point, pressure)
        self.send(QEvent.Type.TabletRelease, points[-1], 0, is_down=False)


def draw(hand, points=ACROSS, page: int = 1) -> None:
    hand.press(page, *points[0])
    for point in points[1:]:
        hand.move(page, *point)
    hand.release(page, *points[-1])


def touch(reader, device, act, *places, new=0) -> None:
    """One event of as many fingers as there are places; the last `new` of them come down."""
    window = reader.pages.viewport()
    event = QTest.touchEvent(window, device, False)
    for finger, place in enumerate(places):
        is_new = finger >= len(places) - new
        getattr(event, "press" if is_new else act)(finger, place, window)
    event.commit()


def spots(reader, points) -> list[QPoint]:
    return [Hand(reader).place(1, *point).toPoint() for point in points]


def with_ink(reader, **values) -> None:
    anchor = PageAnchor(version_id=3, page=1, strokes=(UNDER,))
    reader.set_annotations([replace(note(7, 1, 600), kind=AnnotationKind.INK, anchor=anchor, **values)])


def colour_at(reader, x: float, y: float) -> object:
    image = reader.pages.viewport().grab().toImage()
    return image.pixelColor(Hand(reader).place(1, x, y).toPoint())


def test_the_mouse_draws_a_line(hand, lines):
    draw(hand)
    (line,) = lines
    ends = [line.stroke.points[0], line.stroke.points[-1]]
    assert [(round(point.x), round(point.y)) for point in ends] == [ACROSS[0], ACROSS[-1]]
    assert (line.page, line.colour, line.stroke.has_pressure) == (1, HighlightColour.BLUE, False)


def test_a_line_is_seen_while_it_is_drawn(reader, hand, pen):
    pen.use(width=BROAD)
    hand.press(1, 100, 400)
    hand.move(1, 200, 400)
    hand.move(1, 300, 400)
    assert colour_at(reader, 150, 400) == ink_colour(HighlightColour.BLUE)
    assert colour_at(reader, 290, 400) != ink_colour(HighlightColour.BLUE)


def test_a_line_stays_until_it_is_settled(reader, hand, pen, lines):
    pen.use(width=BROAD)
    draw(hand, [(100, 400), (200, 400), (300, 400)])
    assert colour_at(reader, 150, 400) == ink_colour(HighlightColour.BLUE)
    pen.settle(lines[0])
    pen.settle(lines[0])
    assert colour_at(reader, 150, 400) != ink_colour(HighlightColour.BLUE)


def test_only_where_the_line_is_the_window_is_painted_anew(qtbot, reader, hand, pen):
    painted = Painted(reader.pages.viewport())
    hand.press(1, 100, 400)
    qtbot.waitUntil(lambda: bool(painted.rects))
    painted.rects.clear()
    hand.move(1, 110, 400)
    hand.move(1, 120, 400)
    qtbot.waitUntil(lambda: bool(painted.rects))
    assert all(rect.width() < 60 and rect.height() < 20 for rect in painted.rects)


def test_a_line_follows_the_page_that_is_zoomed_under_it(reader, hand, pen):
    pen.use(width=BROAD)
    hand.press(1, 100, 400)
    hand.move(1, 200, 400)
    hand.move(1, 300, 400)
    reader.pages.zoom_out()
    assert colour_at(reader, 150, 400) == ink_colour(HighlightColour.BLUE)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_line_on_a_turned_page_is_kept_as_on_the_paper(qtbot, reader, pen, lines, turns):
    reader.pages.turn_pages(turns)
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    draw(Hand(reader), [(100, 700), (150, 700), (200, 700)])
    (line,) = lines
    assert {round(point.y) for point in line.stroke.points} == {700}


def test_a_line_ends_at_the_edge_of_the_page(hand, lines):
    draw(hand, [(500, 400), (560, 400), (900, 400)])
    assert max(point.x for point in lines[0].stroke.points) <= 595.3


def test_beside_the_pages_nothing_is_drawn(reader, hand, lines):
    hand.click_at(QPoint(3, 3))
    assert lines == []


def test_a_press_without_a_move_is_a_dot(hand, lines):
    hand.click(1, 100, 400)
    assert {point[:2] for point in lines[0].stroke.points} == {lines[0].stroke.points[0][:2]}


def test_no_words_are_selected_while_the_pen_is_on(reader, hand, lines):
    draw(hand, [(72, 754), (200, 754)])
    assert reader.selection() is None


def test_other_buttons_do_not_draw(qtbot, reader, lines):
    qtbot.mouseClick(reader.pages.viewport(), Qt.MouseButton.RightButton, pos=QPoint(200, 200))
    assert lines == []


def test_a_stylus_draws_as_hard_as_it_is_pressed(reader, lines):
    Stylus(reader).draw(ACROSS, [0.1, 0.3, 0.6, 0.9, 1.0])
    pressures = [point.pressure for point in lines[0].stroke.points]
    assert pressures == sorted(pressures)
    assert (pressures[0], pressures[-1]) == pytest.approx((0.1, 1.0), abs=0.01)


def test_a_stylus_that_only_hovers_draws_nothing(reader, lines):
    Stylus(reader).send(QEvent.Type.TabletMove, (100, 400), is_down=False)
    assert lines == []


def test_the_other_end_of_the_stylus_rubs_out(reader, lines, rubbed):
    with_ink(reader)
    Stylus(reader, TABLET.Eraser).draw([(200, 320), (200, 300)], [0.5, 0.5])
    assert (rubbed, lines) == ([(7, UNDER)], [])


def test_a_finger_draws(reader, screen_touched, lines):
    places = spots(reader, ACROSS)
    touch(reader, screen_touched, "press", places[0])
    for place in places[1:]:
        touch(reader, screen_touched, "move", place)
    touch(reader, screen_touched, "release", places[-1])
    (line,) = lines
    assert [round(line.stroke.points[i].x) for i in (0, -1)] == pytest.approx([100, 260], abs=2)


def test_a_palm_beside_the_stylus_draws_nothing(reader, screen_touched, lines):
    stylus, (palm,) = Stylus(reader), spots(reader, [(300, 300)])
    stylus.send(QEvent.Type.TabletPress, ACROSS[0], 0.5)
    touch(reader, screen_touched, "press", palm)
    stylus.send(QEvent.Type.TabletMove, ACROSS[1], 0.5)
    stylus.send(QEvent.Type.TabletRelease, ACROSS[1], 0, is_down=False)
    touch(reader, screen_touched, "release", palm)
    assert len(lines) == 1
    assert max(point.x for point in lines[0].stroke.points) <= 131


def test_a_palm_that_came_before_the_stylus_leaves_nothing(reader, screen_touched, lines):
    (palm,) = spots(reader, [(300, 300)])
    touch(reader, screen_touched, "press", palm)
    Stylus(reader).draw(ACROSS[:2], [0.5, 0.5])
    touch(reader, screen_touched, "release", palm)
    assert len(lines) == 1


def test_after_the_stylus_was_put_away_a_finger_draws_again(reader, screen_touched, lines, monkeypatch):
    monkeypatch.setattr(pens, "_PALM_REST", 0.0)
    Stylus(reader).send(QEvent.Type.TabletMove, (100, 400), is_down=False)
    (place,) = spots(reader, [(300, 300)])
    touch(reader, screen_touched, "press", place)
    touch(reader, screen_touched, "release", place)
    assert len(lines) == 1


def test_two_fingers_move_the_paper_and_draw_nothing(reader, screen_touched, lines):
    low, high = spots(reader, [(300, 300), (340, 300)]), spots(reader, [(300, 500), (340, 500)])
    touch(reader, screen_touched, "press", low[0])
    touch(reader, screen_touched, "move", *low, new=1)
    touch(reader, screen_touched, "move", *high)
    touch(reader, screen_touched, "release", *high)
    assert lines == []
    assert reader.pages.verticalScrollBar().value() > 100


def test_the_rubber_takes_a_stroke_once(reader, hand, pen, rubbed, lines):
    with_ink(reader)
    pen.use(rubber=True)
    draw(hand, [(200, 330), (200, 300), (210, 300), (200, 270)])
    assert (rubbed, lines) == ([(7, UNDER)], [])


def test_the_rubber_leaves_what_came_from_a_file(reader, hand, pen, rubbed):
    with_ink(reader, origin=NoteOrigin(source=NoteSource.RECEIVED_FILE))
    pen.use(rubber=True)
    draw(hand, [(200, 330), (200, 300)])
    assert rubbed == []


def test_the_rubber_beside_the_ink_takes_nothing(reader, hand, pen, rubbed):
    with_ink(reader)
    pen.use(rubber=True)
    draw(hand, [(200, 400), (260, 400)])
    assert rubbed == []


def test_colour_and_width_are_those_chosen(hand, pen, lines):
    pen.use(colour=HighlightColour.PINK, width=BROAD)
    draw(hand)
    assert (lines[0].colour, lines[0].stroke.width) == (HighlightColour.PINK, BROAD)


def test_escape_puts_the_pen_off(qtbot, reader, pen):
    with qtbot.waitSignal(pen.changed):
        qtbot.keyClick(reader.pages, Qt.Key.Key_Escape)
    assert not pen.is_on
    assert not reader.pages.viewport().testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)


def test_other_keys_go_on_to_the_pages(qtbot, reader, pen):
    qtbot.keyClick(reader.pages, Qt.Key.Key_PageDown)
    assert reader.pages.verticalScrollBar().value() > 0
    assert pen.is_on


def test_with_the_pen_off_words_are_selected_again(qtbot, reader, hand, pen, lines):
    pen.put_off()
    draw(hand, [(72, 754), (200, 754)])
    qtbot.waitUntil(lambda: reader.selection() is not None)
    assert lines == []


def test_what_was_begun_is_kept_when_the_pen_is_put_off(hand, pen, lines):
    hand.press(1, 100, 400)
    hand.move(1, 200, 400)
    pen.put_off()
    assert len(lines) == 1
