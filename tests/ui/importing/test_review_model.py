"""Mending a proposal: every step can be taken back, and mended values carry no doubt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.kallelse.proposal import Doubt, ProposedItem, Read
from binder.ui.importing.review_model import DOUBTS, ReviewModel, merged, pages_text, parse_pages


def item(title, **values):
    return ProposedItem(title=Read(title), **values)


@pytest.fixture
def model(qapp):
    made = ReviewModel()
    made.load([item("Ett"), item("Två", dnr=Read("KS", doubts=(Doubt.HALF_DNR,))), item("Tre")])
    return made


def titles(model):
    return [row.title.value for row in model.items]


def test_accepting_an_item_takes_its_doubts_away_and_keeps_its_values(model):
    model.accept(1)
    assert model.doubtful_count == 0
    assert model.items[1].dnr.value == "KS"


def test_a_doubt_is_said_in_words(model):
    assert model.index(1, DOUBTS).data() == "▲ Se över"
    assert model.index(0, DOUBTS).data() == "✓"


def test_merging_joins_the_titles(model):
    model.merge_up(1)
    assert titles(model) == ["Ett Två", "Tre"]


def test_merging_keeps_the_first_value_that_there_is():
    joined = merged(item("A"), item("B", dnr=Read("KS-2024/1"), pages=Read((3, 4))))
    assert (joined.dnr.value, joined.pages.value) == ("KS-2024/1", (3, 4))


def test_a_new_item_stands_below_and_in_the_same_section(model):
    model.load([item("Ett", section=Read("Beslut"))])
    assert model.add_after(0) == 1
    assert model.items[1].section.value == "Beslut"


@pytest.mark.parametrize("text", ["0", "5-4", "99", "a", "1-2-3", ""])
def test_pages_that_are_none_are_refused(text):
    assert parse_pages(text, 20) is None


@given(st.integers(1, 400), st.integers(0, 50))
def test_pages_are_read_as_they_are_written(first, more):
    pages = (first, first + more)
    assert parse_pages(pages_text(pages), 1000) == pages


STEPS = st.lists(
    st.tuples(st.sampled_from(["accept", "add", "remove", "merge", "up", "down"]), st.integers(0, 2)),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_undoing_every_step_gives_back_the_first_list(steps):
    model = ReviewModel()
    first = [item("Ett"), item("Två", dnr=Read("KS", doubts=(Doubt.HALF_DNR,))), item("Tre")]
    model.load(first)
    moves = {"accept": model.accept, "add": model.add_after, "remove": model.remove, "merge": model.merge_up}
    moves |= {"up": lambda row: model.move(row, -1), "down": lambda row: model.move(row, 1)}
    for name, row in steps:
        if row < model.rowCount():
            moves[name](row)
    while model._history:
        model.undo()
    assert model.items == first
