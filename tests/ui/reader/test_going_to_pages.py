"""Going to a page, however it is counted, and by miniatures and contents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.ui.reader.go_to_bar import PageCount
from tests.pdf.test_outline import with_outline
from tests.pdf.test_running_heads import report
from tests.ui.reader.conftest import TWELVE


def ask(reader, page: str, count: PageCount) -> None:
    bar = reader.tools.go_to_bar
    bar.count.setCurrentIndex(bar.count.findData(count))
    bar.input.setText(page)
    bar._ask()


def test_the_page_that_is_read_stands_there_to_be_written_over(reader):
    reader.go_to(5)
    reader.tools.go_to_page()
    assert reader.tools.go_to_bar.input.selectedText() == "5"


def test_a_page_of_the_paper_is_counted_from_its_first(make_reader):
    reader = make_reader(TWELVE, 4, 9)
    ask(reader, "3", PageCount.PAPER)
    assert reader.pages.page == 6


def test_a_page_of_the_file(make_reader):
    reader = make_reader(TWELVE, 4, 9)
    ask(reader, "7", PageCount.FILE)
    assert reader.pages.page == 7


def test_a_page_of_the_file_outside_the_paper_is_told(qtbot, make_reader):
    reader = make_reader(TWELVE, 4, 9)
    with qtbot.waitSignal(reader.page_link_activated) as told:
        ask(reader, "11", PageCount.FILE)
    assert told.args == [11]


def test_a_page_counted_through_the_binder_is_told(qtbot, reader):
    reader.tools.binder_pages = lambda: 400
    with qtbot.waitSignal(reader.tools.binder_page_wanted) as told:
        ask(reader, "312", PageCount.BINDER)
    assert told.args == [312]


@pytest.mark.parametrize(
    ("page", "said"), [("99", "Det finns ingen sida 99 där"), ("ett", "Skriv ett sidnummer")]
)
def test_what_is_no_page_is_said(reader, page, said):
    reader.tools.go_to_page()
    ask(reader, page, PageCount.PAPER)
    assert reader.tools.go_to_bar.trouble.text() == said
    assert reader.tools.go_to_bar.isVisible()


def test_a_printed_number_is_looked_for_on_the_pages(qtbot, make_reader):
    reader = make_reader(report(6))
    ask(reader, "4", PageCount.PRINTED)
    qtbot.waitUntil(lambda: reader.pages.page == 4)


def test_a_label_of_the_file_counts_as_printed(qtbot, make_reader):
    reader = make_reader(with_outline())
    ask(reader, "III", PageCount.PRINTED)
    qtbot.waitUntil(lambda: reader.pages.page == 3)


def test_a_number_that_is_printed_nowhere_is_said(qtbot, reader):
    reader.tools.go_to_page()
    ask(reader, "77", PageCount.PRINTED)
    qtbot.waitUntil(lambda: "tryckt" in reader.tools.go_to_bar.trouble.text())


def test_escape_closes_and_the_page_has_the_focus(qtbot, reader):
    reader.tools.go_to_page()
    qtbot.keyClick(reader.tools.go_to_bar.input, Qt.Key.Key_Escape)
    assert reader.tools.go_to_bar.isHidden()
    assert reader.pages.hasFocus()


def test_a_page_is_drawn_while_its_number_is_written(qtbot, reader):
    reader.tools.go_to_page()
    qtbot.keyClicks(reader.tools.go_to_bar.input, "11")
    drawn = lambda page: any(piece.page == page for piece in reader.pages._cache._pieces)  # noqa: E731
    qtbot.waitUntil(lambda: drawn(11))
    assert (drawn(7), reader.pages.page) == (False, 1)


def test_miniatures_are_drawn_where_they_are_seen(qtbot, reader):
    reader.tools.toggle_contents()
    qtbot.waitUntil(lambda: reader.pages.small_picture(3) is not None)
    assert reader.pages.small_picture(12) is None
    assert reader.tools.contents.thumbnails.model().rowCount() == 12


def test_a_miniature_leads_to_its_page(qtbot, reader):
    reader.tools.toggle_contents()
    thumbnails = reader.tools.contents.thumbnails
    thumbnails.setCurrentIndex(thumbnails.model().index(4))
    qtbot.keyClick(thumbnails, Qt.Key.Key_Return)
    assert reader.pages.page == 5


def test_the_miniature_of_the_page_that_is_read_is_marked(qtbot, reader):
    reader.tools.toggle_contents()
    reader.go_to(8)
    qtbot.waitUntil(lambda: reader.tools.contents.thumbnails.currentIndex().row() == 7)
    named = reader.tools.contents.thumbnails.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert named == "Sida 8"


def test_of_pages_scrolled_past_fast_only_the_last_is_marked_beside(qtbot, reader, monkeypatch):
    reader.tools.toggle_contents()
    thumbnails, marked = reader.tools.contents.thumbnails, []
    monkeypatch.setattr(thumbnails, "follow", marked.append)
    for page in range(2, 12):
        reader.go_to(page)
    qtbot.waitUntil(lambda: marked[-1:] == [11])
    assert len(marked) <= 2


def test_a_panel_that_is_closed_wants_no_pictures(qtbot, reader):
    reader.tools.toggle_contents()
    reader.tools.toggle_contents()
    assert reader.pages._small_wanted == ()
    assert reader.tools.contents.isHidden()


def test_contents_lead_to_their_pages_and_follow(qtbot, make_reader):
    reader = make_reader(with_outline())
    reader.tools.toggle_contents()
    contents = reader.tools.contents
    qtbot.waitUntil(lambda: contents.list.model().rowCount() == 3)
    contents.show_tab(1)
    contents.list.activated.emit(contents.list.model().index(2, 0))
    assert reader.pages.page == 3
    qtbot.waitUntil(lambda: contents.list.currentIndex().row() == 2)


def test_a_paper_without_contents_says_so(qtbot, reader):
    reader.tools.toggle_contents()
    reader.tools.contents.show_tab(1)
    assert reader.tools.contents.nothing.isVisible()
