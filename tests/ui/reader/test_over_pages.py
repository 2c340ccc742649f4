"""Selecting from one page to the next, and the text of a page as one reads it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.pdf.papers_to_read import LEADING, LEFT, TOP, paper
from tests.pdf.test_running_heads import report
from tests.ui.reader.conftest import TWELVE, Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def report_reader(make_reader):
    reader = make_reader(report(4))
    reader.pages.set_zoom(40)
    return reader


def dragged(qtbot, reader, start, end):
    hand = Hand(reader)
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    hand.press(1, *start)
    hand.move(1, start[0] + 40, start[1])
    with qtbot.waitSignal(reader.selection_changed, check_params_cb=lambda found: found and found.rest):
        hand.move(2, *end)
    hand.release(2, *end)
    return reader.selection()


def test_a_drag_goes_on_over_the_end_of_the_page(qtbot, report_reader):
    found = dragged(qtbot, report_reader, (72, 590), (560, 603))
    assert [part.page for part in found.parts] == [1, 2]
    assert found.parts[1].text.startswith("Nämnden har på sidan 2")


def test_what_is_copied_has_no_heads_feet_and_page_numbers(qtbot, report_reader):
    dragged(qtbot, report_reader, (72, 590), (560, 603))
    report_reader.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("skjutsar och återkommer med ett förslag. Nämnden har på sidan 2")
    assert "Sida" not in copied
    assert "\n" not in copied


def test_a_selection_over_pages_has_an_anchor_on_each(qtbot, report_reader):
    dragged(qtbot, report_reader, (72, 590), (560, 603))
    assert [anchor.page for anchor in report_reader.selected_anchors()] == [1, 2]
    assert report_reader.selected_anchor().page == 1


def test_the_whole_page_is_selected_without_head_and_foot(qtbot, make_reader):
    reader = make_reader(report(3))
    with qtbot.waitSignal(reader.selection_changed):
        qtbot.keyClick(reader.pages, Qt.Key.Key_A, CONTROL)
    assert reader.selection().text.startswith("Nämnden")
    assert reader.selection().text.endswith("förslag.")


def test_the_text_view_begins_where_the_page_was_read(qtbot, make_reader):
    lines = [f"Rad nummer {number} om skolskjutsar." for number in range(1, 40)]
    reader = make_reader(paper(lines))
    reader.pages.set_zoom(300)
    reader.pages.go_to_place(1, (842 - TOP + 20 * LEADING - 12) / 842)
    reader.show_text(True)
    qtbot.waitUntil(lambda: reader.text.place() is not None)
    before = reader.text.toPlainText()[: reader.text.textCursor().position()]
    assert "Rad nummer 19" in before
    assert "Rad nummer 24" not in before


def test_the_page_is_shown_again_where_the_text_was_read(qtbot, make_reader):
    lines = [f"Rad nummer {number} om skolskjutsar." for number in range(1, 44)]
    reader = make_reader(paper(lines))
    reader.pages.set_zoom(300)
    reader.show_text(True)
    qtbot.waitUntil(lambda: reader.text.place() is not None)
    reader.text.moveCursor(reader.text.textCursor().MoveOperation.End)
    reader.show_text(False)
    qtbot.waitUntil(lambda: reader.place()[1] > 0.2)


def test_headings_are_larger_and_known_as_headings(qtbot, make_reader):
    from tests.pdf.test_outline import with_outline

    reader = make_reader(with_outline())
    reader.show_text(True)
    qtbot.waitUntil(lambda: reader.text.place() is not None)
    reader.text._readable = type(reader.text._readable)(
        text=reader.text._readable.text, indexes=reader.text._readable.indexes, headings={0: 1}
    )
    reader.text._dress()
    block = reader.text.document().begin()
    assert block.blockFormat().headingLevel() == 1
    assert block.begin().fragment().charFormat().fontWeight() > 500


def test_the_text_grows_and_shrinks_apart_from_the_page(qtbot, make_reader):
    reader = make_reader(TWELVE)
    scale = reader.pages.page_layout.scale
    reader.show_text(True)
    qtbot.waitUntil(lambda: reader.text.place() is not None)
    small = reader.text.font().pixelSize()
    for _ in range(5):
        reader.zoom(1)
    assert reader.text.font().pixelSize() >= 2 * small - 1
    reader.text.zoom(0)
    assert (reader.text.font().pixelSize(), reader.pages.page_layout.scale) == (small, scale)


def test_a_click_beside_the_lines_still_begins_at_the_nearest(qtbot, make_reader):
    reader = make_reader(TWELVE)
    with qtbot.waitSignal(reader.selection_changed):
        Hand(reader).drag(1, (LEFT, TOP - LEADING + 3), (LEFT + 60, TOP - LEADING + 3))
    assert reader.selection().rest == ()
