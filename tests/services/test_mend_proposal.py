"""Mending the list: joined, divided, moved and counted anew, with nothing lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binder.kallelse.proposal import Doubt, ProposedItem, ProposedPaper, Read
from binder.services import mend_proposal as mend
from binder.services.mend_pages import divided


def item(number, title="", **values):
    return ProposedItem(number=Read(number), title=Read(title or f"Ärende {number}"), **values)


def numbers(items):
    return [each.number.value for each in items]


def titles(items):
    return [each.title.value for each in items]


LIST = (item("1"), item("2"), item("3"))


def test_joining_makes_one_title_of_two():
    assert titles(mend.joined_up(LIST, 1)) == ["Ärende 1 Ärende 2", "Ärende 3"]


def test_joining_keeps_the_first_value_that_there_is():
    joined = mend.merged(item(None, "A"), item("7", "B", dnr=Read("KS-2024/1"), goes_to_council=True))
    assert (joined.number.value, joined.dnr.value, joined.goes_to_council) == ("7", "KS-2024/1", True)


def test_joining_takes_pages_that_meet_as_one_range():
    joined = mend.merged(item("1", pages=Read((3, 5))), item("2", pages=Read((6, 9))))
    assert joined.pages.value == (3, 9)


def test_joining_leaves_pages_that_lie_apart():
    joined = mend.merged(item("1", pages=Read((3, 5))), item("2", pages=Read((8, 9))))
    assert joined.pages.value == (3, 5)


def test_dividing_parts_title_and_pages():
    papers = [ProposedPaper(title="T", kind=None, first_page=3, last_page=8)]
    whole = item("1", "Taxa Budget", pages=Read((3, 8)), papers=papers, section=Read("Beslut"))
    first, second = divided([whole], 0, 5, page=6)
    assert (titles([first, second]), second.number.value) == (["Taxa", "Budget"], None)
    assert (first.pages.value, second.pages.value, second.section.value) == ((3, 5), (6, 8), "Beslut")
    assert [paper.first_page for paper in (*first.papers, *second.papers)] == [3, 6]


def test_dividing_without_a_page_leaves_the_papers_with_the_first():
    first, second = divided([item("1", "Taxa Budget", pages=Read((3, 8)))], 0, 5)
    assert (first.pages.value, second.pages.value) == ((3, 8), None)


def test_dividing_and_joining_gives_the_title_back():
    assert titles(mend.joined_up(divided([item("1", "Taxa Budget")], 0, 5), 1)) == ["Taxa Budget"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["5", "7", "9"], ["5", "6", "7"]),
        (["§ 5", "§ 7", "§ 9"], ["§ 5", "§ 6", "§ 7"]),
        (["5.", "5.", "5."], ["5.", "6.", "7."]),
        (["2.1", "2.3", "3.1"], ["2.1", "2.2", "3.1"]),
        (["5", None, "9"], ["5", None, "6"]),
        ([None, "7", "9"], [None, "7", "9"]),
    ],
)
def test_numbers_below_are_counted_on(before, after):
    assert numbers(mend.renumbered_after([item(number, "T") for number in before], 0)) == after


def test_counting_on_leaves_no_doubt_about_the_order():
    doubtful = ProposedItem(number=Read("9", None, (Doubt.NUMBER_OUT_OF_ORDER,)), title=Read("T"))
    assert mend.renumbered_after([item("1"), doubtful], 0)[1].doubts == ()


def test_numbers_above_stay():
    assert numbers(mend.renumbered_after([item("4"), item("9"), item("1")], 1)) == ["4", "9", "10"]


def test_the_section_goes_down_to_where_another_begins():
    items = [
        item("1", section=Read("Val")),
        item("2", section=Read("A")),
        item("3", section=Read("A")),
        item("4", section=Read("B")),
    ]
    sections = [each.section.value for each in mend.sectioned_after(items, 0)]
    assert sections == ["Val", "Val", "Val", "B"]


def test_a_new_item_stands_below_in_the_same_section():
    made = mend.added([item("1", section=Read("Beslut"))], 0)
    assert (len(made), made[1].section.value, made[1].title.value) == (2, "Beslut", "")


def test_one_value_is_accepted_and_the_others_keep_their_doubts():
    both = item(
        "1", dnr=Read("KS", None, (Doubt.HALF_DNR,)), pages=Read((1, 2), None, (Doubt.PAGES_UNCERTAIN,))
    )
    assert mend.accepted(both, "dnr").doubts == (Doubt.PAGES_UNCERTAIN,)
    assert mend.all_accepted(both).doubts == ()


@given(st.permutations(range(5)), st.integers(0, 4), st.integers(0, 4))
def test_moving_there_and_back_changes_nothing(order, row, target):
    items = tuple(item(str(number)) for number in order)
    assert mend.moved(mend.moved(items, row, target), target, row) == items
