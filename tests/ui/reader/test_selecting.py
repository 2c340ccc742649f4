"""Selecting with the mouse, and clicking marks and links."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication

from binder.domain.annotation import HighlightColour, Quad
from binder.services import read_paper
from binder.ui.reader.page_painter import highlight_colour, marker_rects
from tests.pdf.papers_to_read import LEADING, LEFT, SENTENCES, TOP, linked_paper
from tests.ui.reader.conftest import TWELVE, VERSION, Hand
from tests.ui.reader.test_marks import note

LINES = [TOP - LEADING * number + 3 for number in range(4)]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def selected(qtbot, reader, act) -> str:
    with qtbot.waitSignal(reader.selection_changed):
        act()
    return reader.selection().text


def test_a_drag_selects_words_and_tells_where_a_note_would_hang(qtbot, reader, hand):
    drag = partial(hand.drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1]))
    assert selected(qtbot, reader, drag) == "Kommunstyrelsen"
    anchor = reader.selected_anchor()
    assert (anchor.version_id, anchor.page, anchor.quote.exact) == (VERSION, 1, "Kommunstyrelsen")
    assert anchor.quads == reader.selection().quads


def test_the_selection_follows_the_mouse_while_it_is_dragged(qtbot, reader, hand):
    hand.press(1, LEFT, LINES[1])
    first = selected(qtbot, reader, partial(hand.move, 1, LEFT + 96, LINES[1]))
    second = selected(qtbot, reader, partial(hand.move, 1, 500, LINES[2]))
    assert (first, second) == ("Kommunstyrelsen", f"{SENTENCES[0]} {SENTENCES[1]}")


def test_the_selection_is_seen(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[1])))
    quad = reader.selection().quads[0]
    rect = reader.pages.sight(1).rect_of(quad).toRect()
    image = reader.pages.viewport().grab().toImage()
    assert image.pixelColor(rect.right() - 2, rect.top() + 1).name() == "#9ccbe0"


def test_what_is_done_with_dragged_words_waits_for_them(qtbot, reader, hand):
    found = []
    hand.drag(1, (LEFT, LINES[1]), (LEFT + 96, LINES[1]))
    reader.pages.when_selected(lambda: found.append(reader.selection().text))
    assert found == []
    qtbot.waitUntil(lambda: found == ["Kommunstyrelsen"])


def test_what_is_done_with_chosen_words_is_done_at_once(qtbot, reader, hand):
    found = []
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1])))
    reader.pages.when_selected(lambda: found.append(reader.selection().text))
    assert found == ["Kommunstyrelsen"]


def test_two_clicks_select_the_word_and_three_the_line(qtbot, reader, hand):
    click = partial(hand.click, 1, LEFT + 30, LINES[2])
    click()
    assert selected(qtbot, reader, click) == "avslutas"
    assert selected(qtbot, reader, click) == SENTENCES[1]


def test_shift_and_a_click_go_on_from_where_the_selection_began(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1])))
    press = partial(hand.press, 1, 500, LINES[3], SHIFT)
    assert selected(qtbot, reader, press) == " ".join(SENTENCES)


def test_a_click_beside_takes_the_selection_away(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[1])))
    with qtbot.waitSignal(reader.selection_changed) as told:
        hand.click(1, 300, 400)
    assert told.args == [None]
    assert reader.selected_anchor() is None


def test_escape_takes_the_selection_away(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[1])))
    qtbot.keyClick(reader.pages, Qt.Key.Key_Escape)
    assert reader.selection() is None


def test_selected_words_are_copied_as_running_text(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[3])))
    qtbot.keyClick(reader.pages, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == " ".join(SENTENCES)


def test_a_drag_below_the_window_scrolls_on(qtbot, reader, hand):
    hand.press(1, LEFT, LINES[1])
    before = reader.place()
    height = reader.pages.viewport().height()
    scale = reader.pages.sight(1).scale
    below = LINES[1] - (height + 40) / scale
    hand.move(1, LEFT + 40, below)
    qtbot.waitUntil(lambda: reader.place() > before)
    hand.release(1, LEFT + 40, below)
    assert reader.selection().text.startswith("Kommunstyrelsen")


def test_another_paper_has_nothing_selected(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[1])))
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(pytest.fail, 5, 7, version_id=VERSION)
    assert reader.selection() is None


def test_all_words_of_the_page_can_be_selected(qtbot, reader):
    key = partial(qtbot.keyClick, reader.pages, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert selected(qtbot, reader, key) == "Sida nummer 1 " + " ".join(SENTENCES)


def test_words_can_be_selected_when_one_returns_to_a_paper(qtbot, reader, hand):
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(partial(read_paper.open_bytes, linked_paper()))
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(partial(read_paper.open_bytes, TWELVE), version_id=VERSION)
    drag = partial(hand.drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1]))
    assert selected(qtbot, reader, drag) == "Kommunstyrelsen"


def test_a_highlight_is_painted_under_the_print(reader):
    reader.set_annotations([note(1, 1, 600, text="")])
    rect = reader.pages.sight(1).rect_of(Quad(70, 588, 200, 600)).toRect()
    image = reader.pages.viewport().grab().toImage()
    assert image.pixelColor(rect.center()) == highlight_colour(HighlightColour.YELLOW)


def test_a_highlight_is_activated_by_a_click(qtbot, reader, hand):
    reader.set_annotations([note(1, 1, 600), note(2, 1, 500)])
    with qtbot.waitSignal(reader.annotation_activated) as told:
        hand.click(1, 100, 494)
    assert told.args == [2]


def test_a_marker_is_activated_by_a_click(qtbot, reader, hand):
    reader.set_annotations([note(5, 1, 600)])
    marks = reader.pages.mark_layer.marks[1]
    place = marker_rects(reader.pages.sight(1), marks)[0][1].center().toPoint()
    with qtbot.waitSignal(reader.annotation_activated) as told:
        hand.click_at(place)
    assert told.args == [5]


def test_markers_have_the_numbers_of_the_list_beside(reader):
    reader.set_annotations([note(5, 1, 600), note(6, 1, 500)], {6: 4})
    markers = marker_rects(reader.pages.sight(1), reader.pages.mark_layer.marks[1])
    assert [(mark.id, mark.number) for mark, _ in markers] == [(6, 4)]


def test_marks_of_another_version_are_not_on_the_page(reader):
    before = reader.pages.viewport().grab().toImage()
    reader.set_annotations([note(1, 1, 600, version=99)])
    assert reader.pages.viewport().grab().toImage() == before


def test_notes_are_visited_one_after_another(reader):
    reader.set_annotations([note(1, 1, 600), note(2, 6, 700), note(3, 9, 100)])
    visited = []
    reader.annotation_activated.connect(visited.append)
    for direction in (1, 1, 1, 1, -1):
        reader.pages.go_to_mark(direction)
    assert visited == [1, 2, 3, 3, 2]
    assert 6 in reader.pages.pages_in_sight()


def test_an_outline_points_out_where_something_was_read(reader):
    before = reader.pages.viewport().grab().toImage()
    reader.go_to(1, outline=[Quad(72, 700, 200, 712)])
    outlined = reader.pages.viewport().grab().toImage()
    reader.go_to(1)
    assert outlined != before == reader.pages.viewport().grab().toImage()


def test_a_link_within_the_paper_is_followed(qtbot, make_reader):
    reader = make_reader(linked_paper())
    Hand(reader).click(1, 80, TOP + 2)
    qtbot.waitUntil(lambda: reader.pages.page == 2)


def test_the_pointer_says_what_a_click_would_do(reader, hand):
    reader.set_annotations([note(5, 1, 600)])
    viewport = reader.pages.viewport()
    reader.pages._show_pointer(hand.place(1, 100, 400))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor
    marker = marker_rects(reader.pages.sight(1), reader.pages.mark_layer.marks[1])[0][1]
    reader.pages._show_pointer(marker.center())
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    reader.pages._show_pointer(QPoint(2, 2).toPointF())
    assert viewport.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_marker_shows_its_note_while_the_pointer_rests_on_it(reader, monkeypatch):
    shown = []
    # A real tool tip raises a window, which the offscreen platform warns about.
    monkeypatch.setattr(
        "binder.ui.reader.page_view.QToolTip.showText", lambda _at, text, _on: shown.append(text)
    )
    reader.set_annotations([note(5, 1, 600, text="Vad kostar det?")])
    place = marker_rects(reader.pages.sight(1), reader.pages.mark_layer.marks[1])[0][1].center().toPoint()
    viewport = reader.pages.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    assert shown == ["Vad kostar det?"]


def test_an_open_paper_can_be_given_and_has_no_anchors(qtbot, reader):
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(read_paper.open_bytes(linked_paper()))
    assert reader.pages.page_layout.last == 2
    assert reader.selected_anchor() is None
