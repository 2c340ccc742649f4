"""Papers of several files read as one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pytest

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.pdf import bound_papers, engine
from binder.pdf.bound_papers import BoundPapers
from binder.pdf.engine import A4, OpenPaper, open_pdf
from binder.pdf.links import PageElsewhere
from tests.pdf.papers_to_read import LEFT, TOP, linked_paper, lying, many_pages

SIX, LINKED = PaperVersionId(1), PaperVersionId(2)


class Pages(NamedTuple):
    version_id: PaperVersionId
    opener: Callable[[], OpenPaper]
    first: int
    last: int
    title: str

    @property
    def page_count(self) -> int:
        return self.last - self.first + 1


def section(version: PaperVersionId, pdf: bytes, first: int, last: int) -> Pages:
    return Pages(
        version_id=version, opener=partial(open_pdf, pdf), first=first, last=last, title=f"Handling {version}"
    )


def refused():
    raise BinderError(ErrorCode.PDF_DAMAGED)


@pytest.fixture
def bound():
    sections = [section(SIX, many_pages(6), 2, 3), section(LINKED, linked_paper(), 1, 2)]
    made = BoundPapers([*sections, section(SIX, many_pages(6), 6, 6)])
    yield made
    made.close()


def test_pages_are_counted_through(bound):
    assert bound.page_count == 5
    assert [bound.page_text(page).splitlines()[0] for page in (1, 2, 5)] == [
        "Sida nummer 2",
        "Sida nummer 3",
        "Sida nummer 6",
    ]


def test_only_the_file_that_is_seen_is_opened_at_once(bound):
    assert list(bound._papers) == [SIX]
    bound.characters(3)
    assert list(bound._papers) == [SIX, LINKED]


def test_other_files_are_measured_one_by_one():
    landscape = section(LINKED, lying(many_pages(2)), 1, 2)
    bound = BoundPapers([section(SIX, many_pages(2), 1, 2), landscape], 1)
    assert bound.page_sizes()[2][0] < bound.page_sizes()[2][1]
    assert [bound.measure_on(), bound.measure_on()] == [True, False]
    assert bound.page_sizes()[2][0] > bound.page_sizes()[2][1]
    bound.close()


def test_what_is_selected_has_the_page_counted_through(bound):
    assert bound.line_at(5, (LEFT + 5, TOP + 2)).page == 5
    assert bound.across((2, (LEFT, TOP + 2)), (3, (560, TOP + 2))).parts[1].text == "Gå till sida två"


def test_a_link_leads_to_the_page_where_it_is_bound(bound):
    assert bound.link_at(3, (LEFT + 5, TOP + 2)) == 4
    assert bound.link_at(3, (LEFT + 5, TOP - 36)) == "https://solbacken.example/"


def test_a_link_to_a_page_that_is_not_bound_says_which_it_is():
    bound = BoundPapers([section(LINKED, linked_paper(), 1, 1)])
    assert bound.link_at(1, (LEFT + 5, TOP + 2)) == PageElsewhere(LINKED, 2)
    bound.close()


def test_the_contents_are_the_papers_with_what_their_files_say(bound):
    found = bound.contents()
    assert [(entry.title, entry.page) for entry in found] == [
        ("Handling 1", 1),
        ("Handling 2", 3),
        ("Handling 1", 5),
    ]


def test_a_file_that_cannot_be_opened_damages_its_own_pages_alone():
    broken = Pages(version_id=LINKED, opener=refused, first=1, last=2, title="Trasig")
    bound = BoundPapers([section(SIX, many_pages(2), 1, 2), broken])
    assert bound.measure_on()
    assert [len(bound.finder.find(page, "sida").words) for page in (3, 2)] == [0, 1]
    with pytest.raises(BinderError):
        bound.render(3, 1.0)
    bound.close()


def test_files_beyond_the_last_eight_are_closed():
    sections = [section(PaperVersionId(n), many_pages(1), 1, 1) for n in range(1, 12)]
    bound = BoundPapers(sections)
    while bound.measure_on():
        pass
    assert len(bound._papers) == 8
    assert bound.page_text(1).startswith("Sida nummer 1")
    bound.close()


def test_pages_are_drawn_wherever_they_come_from(bound):
    assert bound.render(5, 0.2).width == bound.render(3, 0.2).width == 119
    assert bound.frame_of(5, turn=90).turn == 90


@pytest.fixture
def scans(monkeypatch):
    monkeypatch.setattr(engine, "_SPREAD_OUT", 1)
    monkeypatch.setattr(bound_papers, "_AT_ONCE", 1)
    monkeypatch.setattr(bound_papers, "_IN_A_ROW", 2)
    made = BoundPapers([section(SIX, lying(many_pages(6)), 2, 6), section(LINKED, linked_paper(), 1, 2)], 1)
    yield made
    made.close()


def test_pages_of_scans_are_taken_to_be_as_the_last_one_measured(scans):
    assert [len(sizes) for sizes in scans._sizes.values()] == [2]
    assert len(set(scans.page_sizes()[:5])) == 1
    assert scans.page_sizes()[5:] == [A4, A4]


def test_scans_are_measured_some_pages_at_a_time(scans):
    known = []
    while scans.measure_on():
        known.append([len(sizes) for sizes in scans._sizes.values()])
    assert known == [[4], [5], [5, 2]]
    with open_pdf(lying(many_pages(6))) as alone:
        assert scans.page_sizes(1, 5) == alone.page_sizes(2, 6)


def test_scans_are_measured_as_far_as_they_are_seen(monkeypatch):
    monkeypatch.setattr(engine, "_SPREAD_OUT", 1)
    monkeypatch.setattr(bound_papers, "_AT_ONCE", 1)
    made = BoundPapers([section(SIX, many_pages(6), 1, 6)], 4)
    assert len(made._sizes[0]) == 5
    made.close()
