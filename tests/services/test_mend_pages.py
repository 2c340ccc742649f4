"""Pages and items: a page has one owner, boundaries move, papers follow, and no page is lost from sight."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.proposal import Doubt, ProposedItem, ProposedPaper, Read
from binder.services import mend_pages as mend


def item(first=None, last=None, *papers, doubts=()):
    pages = None if first is None else (first, last)
    return ProposedItem(title=Read("Taxa"), pages=Read(pages, None, doubts), papers=list(papers))


def paper(first, last, title="Skrivelse", kind=None):
    return ProposedPaper(title=title, kind=kind, first_page=first, last_page=last)


def ranges(items):
    return [each.pages.value for each in items]


def test_what_an_item_gets_is_taken_from_the_others():
    items = (item(3, 9), item(10, 12))
    assert ranges(mend.assigned(items, 1, (8, 12))) == [(3, 7), (8, 12)]


def test_an_item_all_of_whose_pages_are_taken_has_none():
    assert ranges(mend.assigned((item(3, 4), item(5, 9)), 1, (3, 9))) == [None, (3, 9)]


def test_what_the_user_set_is_no_longer_in_doubt_and_the_rest_still_is():
    items = (item(3, 9, doubts=(Doubt.PAGES_UNCERTAIN,)), item(10, 12, doubts=(Doubt.PAGES_UNCERTAIN,)))
    made = mend.assigned(items, 1, (8, 12))
    assert [bool(each.doubts) for each in made] == [True, False]


def test_beginning_later_gives_the_pages_before_to_the_item_before():
    assert ranges(mend.begins_at((item(3, 9), item(10, 15)), 1, 12, 20)) == [(3, 11), (12, 15)]


def test_beginning_earlier_takes_pages_from_the_item_before():
    assert ranges(mend.begins_at((item(3, 9), item(10, 15)), 1, 7, 20)) == [(3, 6), (7, 15)]


def test_an_item_without_pages_takes_the_rest_of_those_it_begins_among():
    assert ranges(mend.begins_at((item(3, 9), item(), item(10, 15)), 1, 6, 20)) == [(3, 5), (6, 9), (10, 15)]


def test_an_item_without_pages_begins_among_pages_that_no_one_has():
    assert ranges(mend.begins_at((item(3, 5), item(), item(9, 15)), 1, 6, 20)) == [(3, 5), (6, 8), (9, 15)]
    assert ranges(mend.begins_at((item(3, 5), item()), 1, 6, 20)) == [(3, 5), (6, 20)]


def test_ending_earlier_gives_the_pages_after_to_the_item_after():
    assert ranges(mend.ends_at((item(3, 9), item(10, 15)), 0, 7)) == [(3, 7), (8, 15)]


def test_ending_later_takes_pages_from_the_item_after():
    assert ranges(mend.ends_at((item(3, 9), item(10, 15)), 0, 12)) == [(3, 12), (13, 15)]


def test_ending_before_the_beginning_leaves_that_one_page():
    assert ranges(mend.ends_at((item(3, 9), item(10, 15)), 1, 5)) == [(3, 4), (5, 5)]


def test_papers_are_cut_and_stretched_with_the_pages():
    made = mend.with_pages(item(3, 9, paper(3, 5), paper(6, 9)), (4, 12))
    assert [(each.first_page, each.last_page) for each in made.papers] == [(4, 5), (6, 12)]


def test_papers_outside_the_pages_are_gone():
    assert len(mend.with_pages(item(3, 9, paper(3, 5), paper(6, 9)), (7, 9)).papers) == 1


def test_pages_that_were_not_told_apart_are_one_paper():
    (whole,) = mend.papers_of(item(3, 9))
    assert (whole.title, whole.first_page, whole.last_page) == ("Taxa", 3, 9)


def test_a_paper_is_split_where_another_begins():
    made = mend.split_paper(item(3, 9, paper(3, 9, "Skrivelse", "tjänsteskrivelse")), 6)
    assert [(each.first_page, each.last_page, each.kind) for each in made.papers] == [
        (3, 5, "tjänsteskrivelse"),
        (6, 9, None),
    ]


def test_a_paper_cannot_begin_where_it_begins_already():
    whole = item(3, 9, paper(3, 9))
    assert mend.split_paper(whole, 3) is whole
    assert mend.split_paper(whole, 20) is whole


def test_a_paper_joins_the_one_before():
    made = mend.join_paper(item(3, 9, paper(3, 5), paper(6, 9)), 1)
    assert [(each.first_page, each.last_page) for each in made.papers] == [(3, 9)]
    assert mend.join_paper(made, 0) is made


def test_a_paper_gets_another_title_and_another_kind():
    made = mend.with_paper(item(3, 9), 0, title="Bilaga 1", kind="bilaga")
    assert (made.papers[0].title, made.papers[0].kind) == ("Bilaga 1", "bilaga")
    assert mend.with_paper(made, 0, kind="").papers[0].kind is None


def test_pages_that_no_item_has_are_told_in_runs():
    assert mend.pages_without_item((item(3, 5), item(9, 9)), 12, (1, 2)) == [(6, 8), (10, 12)]


def test_a_paper_outside_its_items_pages_is_not_loose():
    assert mend.pages_without_item((item(3, 5, paper(6, 7)),), 7, (1, 2)) == []


def test_a_page_tells_its_item():
    items = (item(3, 5), item(), item(6, 9))
    assert [mend.owner_of_page(items, page) for page in (2, 4, 6)] == [None, 0, 2]


STEPS = st.lists(
    st.tuples(st.sampled_from(["begin", "end"]), st.integers(0, 3), st.integers(1, 12)), max_size=8
)


@given(STEPS)
def test_no_page_ever_has_two_owners_and_none_lies_outside_the_file(steps):
    items = (item(2, 4), item(5, 8), item(), item(9, 12))
    for name, row, page in steps:
        items = mend.begins_at(items, row, page, 12) if name == "begin" else mend.ends_at(items, row, page)
    owned = [page for first, last in filter(None, ranges(items)) for page in range(first, last + 1)]
    assert len(owned) == len(set(owned))
    assert set(owned) <= set(range(1, 13))
