"""The column of pages: what is shown, where one is, how large it is, and what the keys do."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication

from binder.domain.annotation import Quad
from binder.domain.errors import ErrorCode
from binder.services import read_paper
from binder.ui import theme
from binder.ui.reader.page_layout import LARGEST, SMALLEST, Fit
from tests.pdf.papers_to_read import lying, many_pages, paper, with_lost_page
from tests.ui.reader.conftest import TWELVE, VERSION

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def dark(qapp):
    theme.apply(qapp, theme.choose("dark", 100, system_is_dark=False))


def settled(qtbot, reader):
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    return reader.pages.viewport().grab().toImage()


def wheel(reader, notches: int, keys=NONE, at=(200, 300)) -> None:
    viewport, place = reader.pages.viewport(), QPointF(*at)
    event = QWheelEvent(
        place,
        QPointF(viewport.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def test_a_paper_begins_at_its_first_page(reader):
    assert reader.place() == (1, 0.0)
    assert reader.pages.page == 1
    assert reader.pages.arrangement.scale is None


def test_only_the_pages_of_the_paper_are_shown(make_reader):
    reader = make_reader(TWELVE, 4, 6)
    assert (reader.pages.page_layout.first, reader.pages.page_layout.last) == (4, 6)
    assert reader.place() == (4, 0.0)


def test_pages_are_counted_from_one_within_the_paper(qtbot, make_reader):
    reader = make_reader(TWELVE, 4, 6)
    with qtbot.waitSignal(reader.page_changed) as told:
        reader.go_to(5)
    assert told.args == [2, 3]


def test_only_what_is_in_sight_and_beside_it_is_drawn(qtbot, reader):
    seen = set()
    reader.pages.reading.drawn.connect(lambda drawn: seen.add(drawn.piece.page))
    reader.go_to(8)
    settled(qtbot, reader)
    qtbot.wait(50)
    assert {8} <= seen <= {7, 8, 9, 10, 2}


def test_the_paper_is_painted_where_it_lies(qtbot, reader):
    image = settled(qtbot, reader)
    rect = reader.pages.sight(1).rect.toRect()
    assert image.pixelColor(rect.topLeft() + QPoint(5, 5)) == QColor("#ffffff")
    assert image.pixelColor(3, 3) == theme.current().colour("reader_ground")


def test_paper_is_toned_down_in_the_dark_but_not_inverted(qtbot, dark, make_reader):
    reader = make_reader()
    image = settled(qtbot, reader)
    corner = reader.pages.sight(1).rect.toRect().topLeft() + QPoint(5, 5)
    assert image.pixelColor(corner) == QColor(theme.DARK.paper)


def test_a_page_not_drawn_yet_is_paper_and_not_a_hole(reader):
    reader.pages.reading.stop()
    reader.go_to(9)
    image = reader.pages.viewport().grab().toImage()
    place = reader.pages.sight(9).rect.center().toPoint()
    assert image.pixelColor(place) == theme.current().colour("paper")


def test_a_zoomed_page_shows_its_old_picture_until_the_new_one_is_drawn(qtbot, reader):
    settled(qtbot, reader)
    reader.pages.reading.stop()
    reader.pages.zoom_in()
    image = reader.pages.viewport().grab().toImage()
    assert any(image.pixelColor(x, y).lightness() < 128 for x in range(80, 400, 2) for y in range(60, 140))


@pytest.mark.parametrize(
    ("key", "keys", "page"),
    [
        (Qt.Key.Key_PageDown, CONTROL, 4),
        (Qt.Key.Key_PageUp, CONTROL, 2),
        (Qt.Key.Key_Right, NONE, 4),
        (Qt.Key.Key_Left, NONE, 2),
        (Qt.Key.Key_Home, NONE, 1),
        (Qt.Key.Key_End, NONE, 12),
    ],
)
def test_keys_turn_pages(qtbot, reader, key, keys, page):
    reader.go_to(3)
    qtbot.keyClick(reader.pages, key, keys)
    assert reader.pages.page == page


@pytest.mark.parametrize(("down", "up"), [("Key_PageDown", "Key_PageUp"), ("Key_Down", "Key_Up")])
def test_keys_scroll_down_and_back(qtbot, reader, down, up):
    before = reader.place()
    qtbot.keyClick(reader.pages, Qt.Key[down])
    there = reader.place()
    qtbot.keyClick(reader.pages, Qt.Key[up])
    assert there > before == reader.place()


def test_turning_through_all_pages_stops_nowhere(reader):
    tops = []
    for _ in range(11):
        reader.pages.turn_page(1)
        tops.append(reader.pages.page)
    assert tops == list(range(2, 13))


def test_a_key_that_means_nothing_here_goes_to_the_window(qtbot, reader):
    heard = []
    reader.keyPressEvent = lambda event: heard.append(event.key())
    qtbot.keyClick(reader.pages, Qt.Key.Key_H)
    assert heard == [Qt.Key.Key_H]


def test_zooming_keeps_the_place_and_is_told(qtbot, reader):
    reader.go_to(5)
    with qtbot.waitSignal(reader.zoom_changed) as told:
        qtbot.keyClick(reader.pages, Qt.Key.Key_Plus, CONTROL)
    assert reader.pages.page == 5
    assert (told.args[0] > 70, reader.pages.arrangement.scale is None) == (True, False)


def test_the_width_is_fitted_again(qtbot, reader):
    fitting = reader.pages.sight(1).rect.width()
    reader.pages.set_zoom(300)
    qtbot.keyClick(reader.pages, Qt.Key.Key_0, CONTROL)
    assert reader.pages.sight(1).rect.width() == fitting
    assert fitting < reader.pages.viewport().width()


def test_zoom_of_one_hundred_is_ninety_six_dots_per_inch(reader):
    reader.pages.set_zoom(100)
    assert reader.pages.sight(1).rect.width() == pytest.approx(595.28 * 96 / 72, abs=1)


def test_zoom_has_its_ends(reader):
    reader.pages.set_zoom(100_000)
    assert reader.pages.page_layout.scale == LARGEST
    reader.pages.set_zoom(0)
    assert reader.pages.page_layout.scale == pytest.approx(SMALLEST)


def test_the_wheel_with_control_zooms_around_the_pointer(reader):
    reader.pages.set_zoom(150)
    at = QPointF(200, 300)
    sight = reader.pages.sight_at(at)
    before = (at - sight.rect.topLeft()) / sight.scale
    wheel(reader, 2, CONTROL)
    sight = reader.pages.sight_at(at)
    moved = (at - sight.rect.topLeft()) / sight.scale - before
    assert moved.manhattanLength() < 2


def test_the_wheel_alone_scrolls(reader):
    wheel(reader, -1)
    assert reader.place() > (1, 0.0)
    assert reader.pages.arrangement.scale is None


def test_a_large_page_is_drawn_in_pieces(qtbot, reader):
    reader.pages.set_zoom(500)
    sizes = set()
    reader.pages.reading.drawn.connect(lambda drawn: sizes.add(max(drawn.piece.clip[2:])))
    settled(qtbot, reader)
    qtbot.waitUntil(lambda: len(sizes) > 0)
    assert max(sizes) <= 1024


def test_the_place_stays_when_the_window_is_resized(reader):
    reader.pages.go_to_place(6, 0.5)
    reader.resize(500, 500)
    page, fraction = reader.place()
    assert page == 6
    assert fraction == pytest.approx(0.5, abs=0.01)


def test_a_place_is_returned_to_when_the_paper_is_opened(qtbot, reader):
    opener = partial(read_paper.open_bytes, many_pages(9))
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(opener, 2, 8, place=(6, 0.25))
        assert reader.place() == (6, 0.25)
    page, fraction = reader.place()
    assert (page, round(fraction, 2)) == (6, 0.25)


def test_a_box_is_brought_into_sight_and_one_in_sight_does_not_move(reader):
    reader.go_to(7, Quad(70, 100, 200, 112))
    there = reader.place()
    reader.go_to(7, Quad(70, 130, 200, 142))
    assert reader.place() == there
    assert 7 in reader.pages.pages_in_sight()


def test_going_to_a_page_waits_for_the_paper(qtbot, reader):
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(partial(read_paper.open_bytes, many_pages(9)))
        reader.go_to(8)
    assert reader.pages.page == 8


def test_pages_of_other_papers_are_not_gone_to(make_reader):
    reader = make_reader(TWELVE, 4, 6)
    reader.go_to(11)
    assert reader.place() == (4, 0.0)


def test_turning_the_pages_turns_words_with_them(qtbot, reader):
    upright = reader.pages.sight(1).rect
    qtbot.keyClick(reader.pages, Qt.Key.Key_R, CONTROL)
    settled(qtbot, reader)
    turned = reader.pages.sight(1)
    assert upright.height() > upright.width()
    assert turned.rect.width() > turned.rect.height()
    assert turned.rect_of(Quad(72, 770, 172, 782)).height() > turned.rect_of(Quad(72, 770, 172, 782)).width()


def test_a_page_that_lies_in_the_file_is_shown_lying(make_reader):
    reader = make_reader(lying(paper(["Liggande tabell"])))
    rect = reader.pages.sight(1).rect
    assert rect.width() > rect.height()


def test_a_damaged_page_is_blank_with_a_sentence_and_the_next_is_fine(qtbot, make_reader):
    reader = make_reader(with_lost_page(TWELVE))
    image = settled(qtbot, reader)
    rect = reader.pages.sight(1).rect.toRect()
    words = image.copy(rect.adjusted(20, 30, -20, -rect.height() + 160))
    assert any(words.pixelColor(x, y).lightness() < 100 for x in range(300) for y in range(80))
    reader.go_to(2)
    assert settled(qtbot, reader).width() > 0


def test_a_paper_that_cannot_be_opened_is_told_and_nothing_is_shown(qtbot, reader):
    with qtbot.waitSignal(reader.failed) as told:
        reader.show_paper(partial(read_paper.open_bytes, b"%PDF-1.4 trasig"))
    assert told.args[0].code is ErrorCode.PDF_DAMAGED
    assert reader.pages.page_layout is None
    assert reader.place() is None


def test_an_empty_reader_says_what_goes_there(reader):
    reader.show_nothing()
    reader.set_empty_text("")
    bare = reader.pages.viewport().grab().toImage()
    reader.set_empty_text("Här visas handlingen.")
    assert reader.pages.viewport().grab().toImage() != bare


def test_the_same_version_is_not_opened_again_for_its_next_paper(qtbot, reader):
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(pytest.fail, 5, 7, version_id=VERSION)
    assert reader.place() == (5, 0.0)


def test_the_focus_is_seen_when_it_came_by_key(reader):
    reader.pages.clearFocus()
    before = reader.pages.viewport().grab().toImage()
    QApplication.sendEvent(reader.pages, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert reader.pages.viewport().grab().toImage() != before
    QApplication.sendEvent(reader.pages, QFocusEvent(QEvent.Type.FocusOut))
    assert reader.pages.viewport().grab().toImage() == before


def test_two_fingers_zoom(reader):
    before = reader.pages.page_layout.scale
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        QPointF(200, 200),
        QPointF(200, 200),
        QPointF(200, 200),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(reader.pages.viewport(), event)
    assert reader.pages.page_layout.scale == pytest.approx(before * 1.5)


@pytest.mark.parametrize("zoom", [None, 137, 420])
def test_the_screen_shows_the_drawn_picture_pixel_for_pixel(qtbot, reader, zoom):
    if zoom is not None:
        reader.pages.set_zoom(zoom)
    reader.pages.horizontalScrollBar().setValue(0)
    reader.pages.scroll_by(37)
    screen, sight = settled(qtbot, reader), reader.pages.sight(1)
    piece = reader.pages._pieces(sight)[0]
    picture = reader.pages._cache.get(piece).image
    left, top = round(sight.rect.left()), round(sight.rect.top())
    places = [(x, y) for x in range(40, 560, 3) for y in range(50, 600, 5)]
    assert all(screen.pixel(left + x, top + y) == picture.pixel(x, y) for x, y in places)
    assert len({picture.pixel(*place) for place in places}) > 1


def test_a_page_can_be_seen_whole(reader):
    reader.pages.fit(Fit.PAGE)
    rect = reader.pages.sight(1).rect
    assert 0 <= rect.top() < rect.bottom() <= reader.pages.viewport().height()


def test_two_pages_stand_beside_each_other_and_are_turned_together(qtbot, reader):
    reader.pages.show_beside(2)
    assert reader.pages.sight(1).rect.top() == reader.pages.sight(2).rect.top()
    qtbot.keyClick(reader.pages, Qt.Key.Key_PageDown, CONTROL)
    assert reader.place() == (3, 0.0)
    assert settled(qtbot, reader)


def test_one_page_again_keeps_the_page_that_was_read(reader):
    reader.go_to(5)
    reader.pages.show_beside(2)
    assert 5 in reader.pages.pages_in_sight()
    reader.pages.show_beside(1)
    assert reader.place()[0] == 5


def test_a_wide_map_does_not_push_the_usual_pages_out_of_the_middle(reader):
    reader.pages.correct_sizes([(595.0, 842.0)] * 9 + [(1191.0, 842.0)] * 3)
    rect = reader.pages.sight(1).rect
    assert rect.center().x() == pytest.approx(reader.pages.viewport().width() / 2, abs=1)


def test_pages_that_fit_again_are_in_the_middle_again(reader):
    reader.pages.correct_sizes([(595.0, 842.0)] * 9 + [(1191.0, 842.0)] * 3)
    reader.pages.horizontalScrollBar().setValue(0)
    reader.pages.zoom_in()
    reader.pages.fit(Fit.WIDTH)
    rect = reader.pages.sight(1).rect
    assert rect.center().x() == pytest.approx(reader.pages.viewport().width() / 2, abs=1)


def test_better_measured_pages_do_not_move_what_is_read(reader):
    reader.pages.go_to_place(7, 0.25)
    reader.pages.correct_sizes([(595.0, 1191.0)] * 6 + [(595.0, 842.0)] * 6)
    page, fraction = reader.place()
    assert (page, fraction) == (7, pytest.approx(0.25, abs=0.01))


def test_a_window_that_is_only_higher_has_its_pages_where_they_were(reader):
    before = reader.pages.page_layout
    reader.resize(reader.width(), reader.height() + 60)
    assert reader.pages.page_layout is before
    reader.resize(reader.width() + 60, reader.height())
    assert reader.pages.page_layout is not before


def test_pages_seen_whole_follow_the_height_of_the_window(reader):
    reader.pages.fit(Fit.PAGE)
    before = reader.pages.page_layout.scale
    reader.resize(reader.width(), reader.height() + 60)
    assert reader.pages.page_layout.scale > before


def test_a_map_that_fits_the_window_does_not_grow_when_it_is_to_be_smaller(reader):
    reader.pages.set_sizes([(595, 842), (20_000, 9000)], 1)
    reader.pages.go_to(2)
    before = reader.pages.page_layout.scale_of(2)
    reader.pages.zoom_out()
    assert reader.pages.page_layout.scale_of(2) == before < SMALLEST
