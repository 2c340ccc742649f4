"""Drawing and noting on the pages of Förbered: what is kept, what belongs together, and what is undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from binder.domain.annotation import AnnotationKind
from binder.domain.errors import BinderError, ErrorCode
from binder.services import annotate
from binder.ui.prepare import page_tools
from tests.ui.reader.conftest import Hand

LINE = [(100, 400), (150, 410), (200, 400)]
LOWER = [(100, 300), (150, 310), (200, 300)]


@pytest.fixture
def tools(place):
    return place._marking.tools


@pytest.fixture
def hand(place, registry):
    registry.action("pen").trigger()
    return Hand(place.reader)


@pytest.fixture
def notes(qtbot, received, session):
    """Waits until there are so many notes on the received file."""

    def wait(count: int) -> list:
        qtbot.waitUntil(lambda: len(annotate.of_version(session.reader, received)) == count)
        return annotate.of_version(session.reader, received)

    return wait


def strokes(note) -> int:
    return len(note.anchor.strokes)


def draw(hand, points, page: int = 1) -> None:
    hand.press(page, *points[0])
    for point in points[1:]:
        hand.move(page, *point)
    hand.release(page, *points[-1])


def key(place, wanted, keys=Qt.KeyboardModifier.NoModifier) -> None:
    from PySide6.QtWidgets import QApplication

    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(place.reader.pages, QKeyEvent(kind, wanted, keys))


def test_a_line_is_kept_at_once_on_the_item_and_the_page(place, hand, notes):
    draw(hand, LINE)
    (note,) = notes(1)
    assert (note.kind, note.item_id, note.anchor.page) == (AnnotationKind.INK, place.shown_item(), 1)
    assert note.anchor.around.prefix or note.anchor.around.suffix


def test_the_pen_lets_go_of_a_line_that_is_kept(qtbot, hand, tools, notes):
    draw(hand, LINE)
    notes(1)
    qtbot.waitUntil(lambda: tools.pen._unsettled == [])


def test_lines_that_follow_each_other_are_one_note(qtbot, hand, notes):
    draw(hand, LINE)
    draw(hand, LOWER)
    qtbot.waitUntil(lambda: strokes(notes(1)[0]) == 2)


def test_a_line_after_a_while_is_a_note_of_its_own(hand, notes, monkeypatch):
    monkeypatch.setattr(page_tools, "TOGETHER_S", -1.0)
    draw(hand, LINE)
    draw(hand, LOWER)
    assert [strokes(note) for note in notes(2)] == [1, 1]


def test_another_colour_is_a_note_of_its_own(hand, tools, notes):
    draw(hand, LINE)
    tools._strip.colours[1].click()
    draw(hand, LOWER)
    assert len({note.colour for note in notes(2)}) == 2


def test_each_line_is_undone_by_itself(qtbot, hand, notes, session):
    draw(hand, LINE)
    draw(hand, LOWER)
    qtbot.waitUntil(lambda: len(session.undo_stack._back) == 2)
    session.undo()
    qtbot.waitUntil(lambda: len(session.undo_stack._back) == 1)
    assert strokes(notes(1)[0]) == 1
    session.undo()
    notes(0)


def test_what_is_rubbed_out_comes_back(qtbot, hand, tools, notes, session):
    draw(hand, LINE)
    notes(1)
    qtbot.waitUntil(lambda: bool(tools._pages.mark_layer.marks.get(1)))
    tools._strip.rubber.click()
    draw(hand, [(150, 430), (150, 405)])
    notes(0)
    qtbot.waitUntil(lambda: session.undo_stack.next_undo.label == "Sudda")
    session.undo()
    notes(1)


def test_where_the_words_around_are_not_told_the_line_is_kept_all_the_same(place, hand, tools, notes):
    tools._pages.reading.answered.disconnect(tools._on_answer)
    draw(hand, LINE)
    place.flush()
    assert strokes(notes(1)[0]) == 1


def test_a_line_that_was_refused_does_not_stay_on_the_page(hand, tools, session):
    tools._unsaved.append(None)
    session.failed.emit(BinderError(ErrorCode.DISK_FULL))
    assert not tools._unsaved


def test_the_pen_is_seen_in_the_bar_and_over_the_pages(place, hand, tools):
    assert tools._strip.isVisible()
    assert place.bar._tools[2].isChecked()
    tools._strip.done.click()
    assert tools._strip.isHidden()
    assert not place.bar._tools[2].isChecked()


def test_the_command_again_puts_the_pen_off(hand, tools, registry):
    registry.action("pen").trigger()
    assert not tools.pen.is_on


def test_the_pen_is_put_off_for_the_text_view(place, hand, tools):
    place.reader.show_text(True)
    assert not tools.pen.is_on


def test_an_earlier_version_is_not_drawn_on(place, tools, registry):
    place.shows_earlier_version = True
    registry.action("pen").trigger()
    assert not tools.pen.is_on
    assert "tidigare version" in place.banner.accessibleName()


def test_without_a_paper_there_is_nothing_to_draw_on(place, tools, registry):
    place.paper = None
    registry.action("pen").trigger()
    assert not tools.pen.is_on
    assert not place.bar._tools[2].isChecked()


def test_pages_that_are_covered_are_not_noted_on(place, tools, registry):
    place.reader.show_nothing()
    for command in ("pen", "spot-note"):
        registry.action(command).trigger()
    assert not tools.pen.is_on
    assert not tools.placing.is_on


def test_a_notis_is_put_where_one_clicks(qtbot, place, registry, notes):
    registry.action("spot-note").trigger()
    Hand(place.reader).click(1, 300, 500)
    (note,) = notes(1)
    box = note.anchor.area
    assert (note.kind, round(box.left + 9), round(box.top - 9)) == (AnnotationKind.SPOT, 300, 500)
    qtbot.waitUntil(lambda: len(place.reader.signs.signs) == 1)
    assert place.banner.isHidden()


def test_a_notis_is_put_down_by_the_keyboard(qtbot, place, registry, notes):
    registry.action("spot-note").trigger()
    for wanted in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Return):
        key(place, wanted)
    (note,) = notes(1)
    middle = place.reader.pages.viewport().rect().center()
    there = place.reader.pages.sight(1).rect_of(note.anchor.area).center().toPoint()
    assert (there - middle + QPoint(12, 12)).manhattanLength() <= 2
    qtbot.waitUntil(lambda: len(place.side.notes._cards) == 1)


def test_escape_puts_no_notis(place, registry, tools, session, received):
    registry.action("spot-note").trigger()
    key(place, Qt.Key.Key_Escape)
    assert not tools.placing.is_on
    assert place.banner.isHidden()
    assert annotate.of_version(session.reader, received) == []


def test_the_pen_and_the_notis_are_not_in_the_hand_together(place, registry, tools):
    registry.action("pen").trigger()
    registry.action("spot-note").trigger()
    assert (tools.pen.is_on, tools.placing.is_on) == (False, True)
    registry.action("pen").trigger()
    assert (tools.pen.is_on, tools.placing.is_on) == (True, False)


def test_a_notis_that_is_dragged_is_moved_and_comes_back(qtbot, place, registry, notes, session):
    registry.action("spot-note").trigger()
    Hand(place.reader).click(1, 300, 500)
    before = notes(1)[0].anchor.area
    qtbot.waitUntil(lambda: bool(place.reader.signs.signs))
    (sign,) = place.reader.signs.signs
    drag(qtbot, sign, QPoint(60, 40))
    qtbot.waitUntil(lambda: session.undo_stack.next_undo.label == "Flytta anteckning")
    assert notes(1)[0].anchor.area.left > before.left
    session.undo()
    qtbot.waitUntil(lambda: notes(1)[0].anchor.area == before)


def test_a_notis_is_deleted_by_a_key(qtbot, place, registry, notes):
    registry.action("spot-note").trigger()
    Hand(place.reader).click(1, 300, 500)
    notes(1)
    qtbot.waitUntil(lambda: bool(place.reader.signs.signs))
    qtbot.keyClick(place.reader.signs.signs[0], Qt.Key.Key_Delete)
    notes(0)
    qtbot.waitUntil(lambda: place.reader.signs.signs == [])


def test_words_are_underlined(qtbot, place, registry, notes):
    hand = Hand(place.reader)
    hand.drag(1, (72, 772), (160, 772))
    registry.action("underline").trigger()
    (note,) = notes(1)
    assert (note.kind, note.anchor.quote.exact) == (AnnotationKind.UNDERLINE, "Gå till sida två")


def drag(qtbot, sign, by: QPoint) -> None:
    left, start = Qt.MouseButton.LeftButton, QPoint(10, 10)
    qtbot.mousePress(sign, left, pos=start)
    qtbot.mouseMove(sign, start + by)
    qtbot.mouseRelease(sign, left, pos=start)
