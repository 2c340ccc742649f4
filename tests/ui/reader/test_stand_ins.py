"""Small pictures are kept within their room and stand in until the sharp page is ready."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from binder.ui.reader.stand_ins import SeenPage, StandIns, small


def page(number: int) -> SeenPage:
    return SeenPage("kallelse", number, "#ffffff", 0)


def picture(colour: str = "red") -> QImage:
    made = QImage(100, 140, QImage.Format.Format_RGB16)
    made.fill(QColor(colour))
    return made


def test_the_page_seen_longest_ago_goes_first():
    kept = StandIns(room=2 * picture().sizeInBytes())
    for number in (1, 2):
        kept.put(page(number), picture())
    kept.get(page(1))
    kept.put(page(3), picture())
    assert [page(number) in kept for number in (1, 2, 3)] == [True, False, True]


def test_memory_is_counted_once_for_a_page():
    kept = StandIns()
    for _ in range(5):
        kept.put(page(1), picture())
    assert kept.used == picture().sizeInBytes()


def test_a_small_picture_has_the_shape_and_colours_of_the_page():
    large = QImage(800, 400, QImage.Format.Format_RGB32)
    large.fill(QColor("blue"))
    made = small(large, 110)
    assert (made.width(), made.height()) == (110, 55)
    assert made.pixelColor(50, 20).blue() > 200


def test_a_page_that_was_seen_is_never_white_again(qtbot, reader):
    ground = reader.pages._look(1).tint
    reader.pages._cache.clear()
    reader.pages.reading.stop()
    reader.pages.set_zoom(150)
    shown = reader.pages.viewport().grab().toImage()
    colours = {shown.pixelColor(x, y).name() for x in range(60, 600, 2) for y in range(60, 200, 2)}
    assert len(colours - {ground}) > 3


def test_a_page_in_pieces_gets_a_small_picture_too(qtbot, reader):
    reader.pages.set_zoom(400)
    reader.go_to(9)
    qtbot.waitUntil(lambda: reader.pages.small_picture(9) is not None)


def test_small_pictures_come_after_what_is_in_sight(reader):
    reader.pages._cache.clear()
    reader.pages.want_small([7, 8])
    wanted = reader.pages.reading._wanted
    kinds = [piece.is_small for piece in wanted]
    assert kinds == sorted(kinds)
