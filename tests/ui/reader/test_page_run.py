"""Papers read in a row: where their pages stand, and which of them is in front."""

from __future__ import annotations

from functools import partial

import pytest

from binder.domain.annotation import Quad
from binder.domain.ids import PaperVersionId
from binder.services import read_paper
from binder.ui.reader.page_run import PageRun, PaperSection, ShownPapers
from tests.pdf.papers_to_read import LEFT, TOP, many_pages
from tests.ui.reader.conftest import Hand
from tests.ui.reader.test_marks import note

KALLELSE, LATE = PaperVersionId(3), PaperVersionId(4)


def section(version: PaperVersionId, first: int, last: int, pages: int = 12) -> PaperSection:
    opener = partial(read_paper.open_bytes, many_pages(pages))
    return PaperSection(version_id=version, opener=opener, first=first, last=last, title=f"s. {first}")


SECTIONS = (section(KALLELSE, 2, 5), section(LATE, 1, 3, 3), section(KALLELSE, 9, 12))


@pytest.fixture
def run():
    return PageRun.of_all(SECTIONS)


@pytest.fixture
def row(qtbot, make_reader):
    """A reader with the three papers, the second in front."""
    reader = make_reader()
    reader.show_papers(SECTIONS, 1)
    with qtbot.waitSignal(reader.paper_shown):
        pass
    qtbot.waitUntil(lambda: reader.pages.is_settled)
    return reader


def test_pages_are_counted_through(run):
    assert run.in_file(4) == (KALLELSE, 5)
    assert run.in_file(5) == (LATE, 1)
    assert run.in_file(11) == (KALLELSE, 12)
    assert run.within(6) == (2, 3)


def test_a_page_of_a_file_is_found_in_the_run(run):
    assert run.number_of(KALLELSE, 9) == 8
    assert run.number_of(LATE, 2) == 6
    assert run.number_of(KALLELSE, 7) is None


def test_a_single_paper_keeps_the_numbers_of_its_file():
    assert PageRun.of_one(KALLELSE, 4, 6).in_file(5) == (KALLELSE, 5)
    assert PageRun.of_one(KALLELSE, 4, 6).within(5) == (2, 3)


def test_marks_stand_on_the_pages_of_the_run(run):
    marks = run.marks([note(1, 9, 700), note(2, 2, 600, version=4), note(3, 7, 600)], None)
    assert sorted(marks) == [6, 8]
    assert marks[8][0].page == 8


def test_a_place_before_or_behind_the_paper_in_front_is_its_end(run):
    shown = ShownPapers(run, front=1)
    assert shown.place_in_file((2, 0.5)) == (1, 0.0)
    assert shown.place_in_file((6, 0.5)) == (2, 0.5)
    assert shown.place_in_file((9, 0.5)) == (3, 1.0)


def test_the_paper_that_was_asked_for_is_in_front(row):
    assert row.pages.page == 5
    assert row.place() == (1, 0.0)
    assert row.pages.page_layout.last == 11


def test_scrolling_into_another_paper_is_told(qtbot, row):
    with qtbot.waitSignals([row.paper_in_front, row.page_changed]):
        row.pages.go_to(9)
    assert row.shown.front == 2
    assert row.place() == (10, 0.0)


def test_going_to_a_paper_that_is_shown_opens_nothing_anew(qtbot, row):
    told = []
    row.paper_shown.connect(lambda: told.append("opened"))
    row.paper_in_front.connect(told.append)
    row.show_papers(SECTIONS, 0, place=(4, 0.25))
    qtbot.wait(50)
    assert told == []
    assert row.place() == (4, pytest.approx(0.25, abs=0.01))


def test_a_page_is_counted_from_the_first_of_its_paper(qtbot, row):
    with qtbot.waitSignal(row.page_changed) as told:
        row.pages.go_to(6)
    assert told.args == [2, 3]


def test_a_selection_hangs_on_the_file_its_page_came_from(qtbot, row):
    with qtbot.waitSignal(row.selection_changed) as told:
        Hand(row).drag(5, (LEFT, TOP - 13), (LEFT + 94, TOP - 13))
    assert told.args[0].page == 1
    assert row.selected_anchor().version_id == LATE
    assert row.selected_anchor().quote.exact == "Kommunstyrelsen"


def test_a_box_in_the_file_in_front_is_gone_to(row):
    row.go_to(3, Quad(72, 100, 200, 112), outline=[Quad(72, 100, 200, 112)])
    assert 7 in row.pages.pages_in_sight()
    assert row.pages._outlined[0] == 7


def test_files_that_were_guessed_are_measured_behind_the_first_page(qtbot, make_reader):
    from tests.pdf.papers_to_read import lying

    lying_pages = partial(read_paper.open_bytes, lying(many_pages(2)))
    late = PaperSection(version_id=LATE, opener=lying_pages, first=1, last=2, title="Karta")
    reader = make_reader()
    reader.show_papers([SECTIONS[0], late], 0)
    qtbot.waitUntil(lambda: reader.pages.page_layout is not None and reader.pages.page_layout.last == 6)
    qtbot.waitUntil(lambda: reader.pages.page_layout.size(5)[0] > reader.pages.page_layout.size(5)[1])
    assert reader.place() == (2, 0.0)
