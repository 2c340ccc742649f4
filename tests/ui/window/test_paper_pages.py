"""Pages are counted from the first page of the paper, everywhere in the window."""

from __future__ import annotations

from dataclasses import dataclass

from binder.ui.paper_pages import paper_at, shown_page


@dataclass(frozen=True)
class Pages:
    version_id: int
    first_page: int
    last_page: int


PAPERS = (Pages(1, 6, 10), Pages(1, 11, 12), Pages(2, 1, 3))


def test_the_first_page_of_a_paper_is_page_one():
    assert shown_page(PAPERS, 1, 6) == 1
    assert shown_page(PAPERS, 1, 12) == 2


def test_another_file_has_pages_of_its_own():
    assert shown_page(PAPERS, 2, 3) == 3


def test_a_page_of_no_paper_keeps_the_number_of_the_file():
    assert paper_at(PAPERS, 1, 5) is None
    assert shown_page(PAPERS, 1, 5) == 5
