"""Papers within an item: named, told apart by kind, parted at a page and joined again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from binder.kallelse.proposal import ProposedPaper
from binder.ui.importing.review_layout import PAPERS
from tests.ui.importing.review_room import combined, proposal


@pytest.fixture
def listed(papers):
    papers._select(0)
    papers.show_tab(PAPERS)
    return papers.papers


def shown_papers(page, row=0):
    return [(p.title, p.kind, p.first_page, p.last_page) for p in page.model.items[row].papers]


def lines(listed):
    return [listed.list.item(row).text() for row in range(listed.list.count())]


def test_the_papers_are_listed_with_pages_and_names(listed):
    assert lines(listed) == ["s. 2–3  Skrivelse", "s. 4  Karta"]


def test_how_many_there_are_stands_on_the_tab(papers, listed):
    assert papers._tabs[PAPERS].text() == "Handlingar (2)"


def test_a_paper_gets_another_name(papers, listed):
    listed.list.setCurrentRow(1)
    listed.title.setText("Karta över torget")
    listed.title.textEdited.emit("Karta över torget")
    assert shown_papers(papers)[1][:2] == ("Karta över torget", "bilaga")
    assert lines(listed)[1] == "s. 4  Karta över torget"


def test_a_paper_gets_another_kind(papers, listed):
    listed.list.setCurrentRow(1)
    listed.kind.setCurrentIndex(listed.kind.findData("yttrande"))
    listed.kind.activated.emit(listed.kind.currentIndex())
    assert shown_papers(papers)[1][1] == "yttrande"


def test_a_name_that_is_typed_is_one_step(papers, listed):
    for text in ("K", "Ka", "Kar"):
        listed.title.textEdited.emit(text)
    papers.model.undo()
    assert not papers.model.can_undo
    assert listed.title.text() == "Skrivelse"


def test_papers_are_joined(papers, listed):
    listed.list.setCurrentRow(1)
    listed.join.click()
    assert shown_papers(papers) == [("Skrivelse", "tjänsteskrivelse", 2, 4)]


def test_the_first_paper_has_none_to_join(listed):
    listed.list.setCurrentRow(0)
    assert not listed.join.isEnabled()


def test_a_paper_is_parted_at_the_page_that_is_shown_and_wants_a_name(papers, listed, qtbot):
    papers.reader.pages.set_sizes([(595, 842)] * 9, 1)
    papers.reader.go_to(3)
    qtbot.waitUntil(lambda: papers.reader.pages.page == 3)
    qtbot.keyClick(listed.list, Qt.Key.Key_F5)
    assert [paper[2:] for paper in shown_papers(papers)] == [(2, 2), (3, 3), (4, 4)]
    assert (listed.list.currentRow(), listed.title.text()) == (1, "")


def test_where_a_paper_begins_already_it_is_not_parted(papers, listed):
    papers.reader.pages.set_sizes([(595, 842)] * 9, 1)
    papers.commands.split_paper()
    assert "inne i en av ärendets handlingar" in papers.doubts.banner.accessibleName()
    assert not papers.model.can_undo


def test_an_item_without_papers_has_nothing_to_name(papers, listed):
    papers._select(2)
    assert (listed.list.count(), listed.title.isEnabled(), listed.part.isEnabled()) == (0, False, False)


def test_a_kind_that_the_list_does_not_know_is_shown_all_the_same(made_page):
    items = combined()
    items[0].papers = [ProposedPaper(title="T", kind="svar", first_page=2, last_page=4)]
    page = made_page(proposal(items, pages=9))
    page._select(0)
    assert page.papers.kind.currentText() == "Svar"


def test_choosing_a_paper_shows_its_first_page(listed, qtbot):
    with qtbot.waitSignal(listed.chosen) as told:
        listed.list.setCurrentRow(1)
    assert told.args == [4]
