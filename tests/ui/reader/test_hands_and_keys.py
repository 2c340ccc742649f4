"""Small things at the page: other buttons, Esc, notes one after another, zoom's limits, turning."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication

from binder.services import read_paper
from binder.ui.reader.page_layout import LARGEST, SMALLEST
from binder.ui.reader.reader_view import ReaderView
from tests.pdf.papers_to_read import LEFT, SENTENCES, TOP, many_pages, paper
from tests.ui.reader.conftest import VERSION, Hand
from tests.ui.reader.test_marks import note
from tests.ui.reader.test_selecting import LINES, selected

CONTROL = Qt.KeyboardModifier.ControlModifier
NOTES = [note(5, 1, 600), note(6, 1, 400), note(7, 9, 700)]


def press(reader, button: Qt.MouseButton, place: QPointF) -> None:
    viewport = reader.pages.viewport()
    there = QPointF(viewport.mapToGlobal(place))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, place, there, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(viewport, event)


@pytest.fixture
def a_word(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1])))
    return reader


def test_the_right_button_selects_nothing_and_keeps_what_is_selected(qtbot, a_word, hand):
    press(a_word, Qt.MouseButton.RightButton, hand.place(1, LEFT + 20, LINES[2]))
    assert a_word.selection().text == "Kommunstyrelsen"


def test_a_click_beside_the_page_lets_the_selection_go(a_word, hand):
    hand.click_at(QPointF(2, 2).toPoint())
    assert a_word.selection() is None


def test_a_click_on_the_page_lets_the_selection_go(qtbot, a_word, hand):
    hand.click(1, 400, 300)
    qtbot.waitUntil(lambda: a_word.selection() is None)


def test_escape_lets_go_of_the_selection_first_and_then_of_the_caret(qtbot, a_word):
    a_word.pages.toggle_caret()
    qtbot.keyClick(a_word.pages, Qt.Key.Key_Escape)
    assert a_word.selection() is None
    with qtbot.waitSignal(a_word.caret_mode_changed) as told:
        qtbot.keyClick(a_word.pages, Qt.Key.Key_Escape)
    assert told.args == [False]


def test_escape_with_nothing_to_let_go_goes_on_to_the_window(reader):
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    reader.pages.keyPressEvent(event)
    assert not event.isAccepted()


def test_copying_puts_running_text_on_the_clipboard(qtbot, reader, hand):
    selected(qtbot, reader, partial(hand.drag, 1, (LEFT, LINES[1]), (500, LINES[2])))
    qtbot.keyClick(reader.pages, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == f"{SENTENCES[0]} {SENTENCES[1]}"


def test_copying_nothing_leaves_the_clipboard(reader):
    QGuiApplication.clipboard().setText("förut")
    reader.copy()
    assert QGuiApplication.clipboard().text() == "förut"


def test_the_whole_page_can_be_selected(qtbot, reader):
    select_all = partial(qtbot.keyClick, reader.pages, Qt.Key.Key_A, CONTROL)
    assert SENTENCES[-1] in selected(qtbot, reader, select_all)


def test_notes_are_gone_through_from_the_first(reader):
    reader.set_annotations(NOTES)
    seen = []
    reader.annotation_activated.connect(seen.append)
    for _ in range(4):
        reader.pages.go_to_mark(1)
    assert seen == [5, 6, 7, 7]


def test_going_back_begins_with_the_last(reader):
    reader.set_annotations(NOTES)
    seen = []
    reader.annotation_activated.connect(seen.append)
    reader.pages.go_to_mark(-1)
    assert seen == [7]
    assert 9 in reader.pages.pages_in_sight()


def test_notes_outside_the_paper_are_passed_over(make_reader):
    reader = make_reader(many_pages(12), 1, 3)
    reader.set_annotations(NOTES)
    seen = []
    reader.annotation_activated.connect(seen.append)
    for _ in range(3):
        reader.pages.go_to_mark(1)
    assert seen == [5, 6, 6]


def test_without_notes_there_is_nothing_to_go_to(qtbot, reader):
    with qtbot.assertNotEmitted(reader.annotation_activated):
        reader.pages.go_to_mark(1)


def test_a_note_chosen_in_the_list_is_pointed_out(reader):
    reader.set_annotations(NOTES)
    before = reader.pages.viewport().grab().toImage()
    reader.set_active_annotation(5)
    assert reader.pages.viewport().grab().toImage() != before


@pytest.mark.parametrize(("act", "limit"), [("zoom_in", LARGEST), ("zoom_out", SMALLEST)])
def test_zoom_stops_at_its_limits(reader, act, limit):
    for _ in range(40):
        getattr(reader.pages, act)()
    assert reader.pages.page_layout.scale == pytest.approx(limit)


def test_a_quarter_turn_four_times_is_none(reader):
    before = reader.pages.sight(1).rect
    for _ in range(4):
        reader.pages.turn_pages()
    assert reader.pages.arrangement.turn_of(1) == 0
    assert reader.pages.sight(1).rect.size() == before.size()


def test_a_turned_page_keeps_words_and_marks_in_their_places(qtbot, reader):
    reader.pages.turn_pages()
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    drag = partial(Hand(reader).drag, 1, (LEFT, LINES[1]), (LEFT + 96, LINES[1]))
    assert selected(qtbot, reader, drag) == "Kommunstyrelsen"


def test_the_page_in_front_stays_when_it_is_turned(qtbot, reader):
    reader.go_to(5)
    reader.pages.turn_pages()
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    assert reader.pages.page == 5


def test_without_a_paper_nothing_of_it_can_be_done(qtbot):
    reader = ReaderView()
    qtbot.addWidget(reader)
    for act in ("zoom_in", "zoom_out", "turn_pages", "toggle_caret"):
        getattr(reader.pages, act)()
    qtbot.keyClick(reader.pages, Qt.Key.Key_Down)
    assert reader.place() is None
    reader.close_paper()


def test_another_paper_lets_go_of_selection_and_caret(qtbot, a_word):
    with qtbot.waitSignal(a_word.paper_shown):
        a_word.show_paper(partial(read_paper.open_bytes, many_pages(2)), version_id=VERSION + 1)
    assert a_word.selection() is None
    assert a_word.selected_anchor() is None


def test_a_paper_that_is_missing_is_told_and_the_next_is_shown(qtbot, reader, tmp_path):
    from binder.storage.database import BinderKey

    gone = partial(read_paper.open_stored, tmp_path / "ingen-parm", BinderKey(b"k" * 32), VERSION)
    with qtbot.waitSignal(reader.failed):
        reader.show_paper(gone, version_id=VERSION + 1)
    assert reader.place() is None
    with qtbot.waitSignal(reader.paper_shown):
        reader.show_paper(partial(read_paper.open_bytes, many_pages(2)))
    assert reader.place() == (1, 0.0)


def test_a_page_without_words_is_selected_as_nothing(qtbot, make_reader):
    reader = make_reader(paper([]))
    asked = []
    reader.pages.reading.answered.connect(lambda answer: asked.append(answer.topic))
    qtbot.keyClick(reader.pages, Qt.Key.Key_A, CONTROL)
    qtbot.waitUntil(lambda: bool(asked))
    assert reader.selection() is None


def test_dragging_below_the_window_scrolls_on(qtbot, reader, hand):
    hand.press(1, LEFT, TOP)
    viewport = reader.pages.viewport()
    below = QPointF(200, viewport.height() + 60)
    left = Qt.MouseButton.LeftButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, below, QPointF(viewport.mapToGlobal(below)),
        Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)
    qtbot.waitUntil(lambda: reader.place() > (1, 0.05))
    hand.release(1, LEFT, TOP)
