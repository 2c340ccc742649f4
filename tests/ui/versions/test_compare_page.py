"""Two versions side by side: what changed as a list, marked on both, one at a time by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from binder.domain.passage_changes import ChangeKind
from binder.ui.versions.compare_page import BOTH, NEW, OLD, ComparePage


@pytest.fixture
def window(has_come, open_window):
    made = open_window(has_come)
    made.place.agenda.select(has_come.items[0])
    return made


@pytest.fixture
def page(window, qtbot):
    window.call("compare")
    made = window.place.findChild(ComparePage)
    qtbot.waitUntil(lambda: made._comparison is not None)
    qtbot.waitUntil(lambda: all(reader.pages.is_settled for reader in made.readers))
    return made


def press(widget, key, text=""):
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def pixel_colours(reader):
    image = reader.pages.viewport().grab().toImage()
    return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_page_takes_the_place_of_the_panels(page, window):
    assert window.place.panels.isHidden()
    assert page.window().focusWidget() is page.list


def test_what_changed_is_listed_with_both_words(page):
    text = page._model.data(page._model.index(0))
    assert text == "≠  Ändrades · sidan 1\nFörut: fem\nNu: sju"
    assert page._summary.text() == "1 ändring"


def test_a_screen_reader_hears_the_change_as_a_sentence(page):
    spoken = page._model.data(page._model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ändrades · sidan 1. Förut: fem. Nu: sju"


def test_each_side_knows_where_the_change_stands(page):
    old, new = (marks.first_box(0) for marks in page._marks)
    assert (old[0], new[0]) == (2, 3)
    assert [marks.active for marks in page._marks] == [0, 0]


def test_the_change_is_painted_on_both_pages(page):
    marked = [pixel_colours(reader) for reader in page.readers]
    for reader in page.readers:
        reader.pages.overlays.clear()
    bare = [pixel_colours(reader) for reader in page.readers]
    assert all(len(with_marks) > len(without) for with_marks, without in zip(marked, bare, strict=True))


def test_one_version_at_a_time_fills_the_room(page):
    page.show_sides(OLD)
    assert [side.isHidden() for side in page.sides] == [False, True]
    page.switch()
    assert [side.isHidden() for side in page.sides] == [True, False]
    page.show_sides(BOTH)
    assert not any(side.isHidden() for side in page.sides)


def test_the_tabs_are_a_choice_of_one(page):
    page._tabs.button(NEW).click()
    assert [page._tabs.button(n).isChecked() for n in (BOTH, OLD, NEW)] == [False, False, True]


def test_going_back_gives_the_panels_back_and_frees_the_page(page, window, qtbot):
    with qtbot.waitSignal(page.destroyed):
        page.closed.emit()
        assert not window.place.panels.isHidden()


def test_another_item_takes_the_page_away(page, window, qtbot):
    window.place.agenda.select(window.came.items[2])
    qtbot.waitUntil(lambda: window.place.findChild(ComparePage) is None)
    assert not window.place.panels.isHidden()


def test_closing_at_once_stops_the_comparing(window, qtbot):
    window.call("compare")
    window.place.follow_up.uncover()
    qtbot.waitUntil(lambda: window.place.findChild(ComparePage) is None)
    assert not window.place.panels.isHidden()


def test_equal_versions_are_said_to_be_equal(page):
    page._on_compared(type(page._comparison)(pages=page._comparison.pages, changes=()))
    assert page._summary.text() == "Orden är desamma i båda versionerna."


def test_a_paper_that_cannot_be_read_is_told_of(page):
    from binder.domain.errors import BinderError, ErrorCode

    page._on_failed(BinderError(ErrorCode.PDF_DAMAGED))
    assert not page.banner.isHidden()


def test_every_kind_of_change_has_a_sign_of_its_own():
    from binder.ui.versions.change_marks import SIGNS

    assert set(SIGNS) == set(ChangeKind)
    assert len(set(SIGNS.values())) == len(SIGNS)
