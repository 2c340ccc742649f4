"""The strip of pages: whose each page is, chosen by keys, boundaries moved by dragging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.ui.importing.review_room import ranges


@pytest.fixture
def strip(papers):
    papers._select(0)
    return papers.strip


def x_of(strip, page):
    return strip._left(page) - 3


def drag(qtbot, strip, page, target):
    view = strip.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(strip, page), 30))
    qtbot.mouseMove(view, QPoint(x_of(strip, target), 30))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(x_of(strip, target), 30))


def test_a_boundary_is_dragged_between_two_items(papers, strip, qtbot):
    drag(qtbot, strip, 5, 4)
    assert ranges(papers) == [(2, 3), (4, 7), None]
    papers.model.undo()
    assert ranges(papers) == [(2, 4), (5, 7), None]


def test_a_boundary_towards_loose_pages_is_dragged(papers, strip, qtbot):
    drag(qtbot, strip, 8, 9)
    assert ranges(papers)[1] == (5, 8)


def test_a_boundary_that_is_put_back_changes_nothing(papers, strip, qtbot):
    drag(qtbot, strip, 5, 5)
    assert not papers.model.can_undo


def test_only_between_different_items_there_is_a_boundary(strip):
    assert [page for page in range(1, 10) if strip.boundary_near(x_of(strip, page)) == page] == [2, 5, 8]


def test_a_press_on_a_page_shows_it(strip, qtbot):
    with qtbot.waitSignal(strip.page_chosen) as told:
        qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(strip._left(3) + 20, 30))
    assert told.args == [3]


@pytest.mark.parametrize(
    ("key", "page"), [(Qt.Key.Key_Right, 5), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Home, 1), (Qt.Key.Key_End, 9)]
)
def test_arrows_lead_from_page_to_page(strip, qtbot, key, page):
    strip.show_page(4)
    with qtbot.waitSignal(strip.page_chosen) as told:
        qtbot.keyClick(strip, key)
    assert told.args == [page]


def test_other_keys_are_left_to_the_page(strip, qtbot):
    with qtbot.assertNotEmitted(strip.page_chosen):
        qtbot.keyClick(strip, Qt.Key.Key_A)


@pytest.mark.parametrize(
    ("page", "whose"), [(1, "ärendelistan"), (3, "ärende 1"), (6, "ärende 2"), (9, "inget ärende")]
)
def test_whose_a_page_is_can_be_heard(strip, page, whose):
    strip.show_page(2)
    strip.show_page(page)
    assert strip.accessibleDescription() == f"Sida {page} av 9, hör till {whose}."


def test_the_item_is_told_apart_from_the_others_in_colour(strip, papers):
    before = strip.grab().toImage()
    papers._select(1)
    assert strip.grab().toImage() != before


def shown(papers, page, qtbot):
    papers.reader.pages.set_sizes([(595, 842)] * 9, 1)
    papers.reader.go_to(page)
    qtbot.waitUntil(lambda: papers.reader.pages.page == page)


def test_a_key_lets_the_item_begin_on_the_page_that_is_shown(papers, qtbot):
    papers._select(1)
    shown(papers, 4, qtbot)
    qtbot.keyClick(papers.table, Qt.Key.Key_F3)
    assert ranges(papers) == [(2, 3), (4, 7), None]


def test_a_key_lets_the_item_end_on_the_page_that_is_shown(papers, qtbot):
    papers._select(0)
    shown(papers, 3, qtbot)
    qtbot.keyClick(papers.item.title, Qt.Key.Key_F4)
    assert ranges(papers) == [(2, 3), (4, 7), None]


def test_an_item_without_papers_gets_loose_pages_by_a_key(papers, qtbot):
    papers._select(2)
    shown(papers, 8, qtbot)
    papers.commands.begins_here()
    assert ranges(papers)[2] == (8, 9)
    assert papers.model.remarks() == []


def test_pages_are_written_too_and_taken_from_the_others(papers):
    papers._select(2)
    papers.item.pages.setText("7-9")
    papers.item.pages.textEdited.emit("7-9")
    assert ranges(papers) == [(2, 4), (5, 6), (7, 9)]


def test_pages_that_are_none_of_the_file_change_nothing(papers):
    papers._select(2)
    papers.item.pages.setText("7-99")
    papers.item.pages.textEdited.emit("7-99")
    assert ranges(papers)[2] is None
    assert papers.item.pages.property("faulty") == "true"


def test_an_item_is_left_without_papers(papers):
    papers._select(1)
    papers.commands.without_papers()
    assert ranges(papers) == [(2, 4), None, None]
    assert [remark.value for remark in papers.model.remarks()] == ["5–9"]
