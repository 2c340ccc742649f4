"""Mending a proposal: every step can be taken back and made again, and mended values carry no doubt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, ProposedPaper, Read
from binder.services import mend_proposal as mend
from binder.ui.importing.review_model import DOUBTS, PAGES, TITLE, ReviewModel, pages_text, parse_pages
from binder.ui.importing.review_state import History, ReviewState


def item(title, **values):
    return ProposedItem(title=Read(title), **values)


def proposal(*items, **values):
    known = {"body": Read("Kommunstyrelsen"), "date": Read(None)}
    return Proposal(kind=ProposalKind.KALLELSE, items=list(items), page_count=9, **{**known, **values})


@pytest.fixture
def model(qapp):
    half = Read("KS", doubts=(Doubt.HALF_DNR,))
    return ReviewModel(proposal(item("Ett"), item("Två", dnr=half), item("Tre")))


def titles(model):
    return [row.title.value for row in model.items]


def test_accepting_an_item_takes_its_doubts_away_and_keeps_its_values(model):
    model.change(mend.with_item(model.items, 1, mend.all_accepted(model.items[1])))
    assert model.remarks() == []
    assert model.items[1].dnr.value == "KS"


def test_a_doubt_is_said_in_words(model):
    assert model.index(1, DOUBTS).data() == "▲ Se över"
    assert model.index(0, DOUBTS).data() == "✓"


def test_the_reason_is_told_where_the_pointer_rests(model, qapp):
    from PySide6.QtCore import Qt

    told = model.index(1, DOUBTS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Diarienumret ”KS” är ofullständigt. Programmet fyller aldrig i resten."
    assert model.index(0, DOUBTS).data(Qt.ItemDataRole.ToolTipRole) == "Inget att se över"


def test_an_item_without_papers_says_so_where_others_have_some(qapp):
    model = ReviewModel(proposal(item("Ett", pages=Read((2, 3))), item("Två")))
    assert [model.index(row, PAGES).data() for row in (0, 1)] == ["2–3", "–"]


def test_a_list_alone_has_no_papers_to_miss(model):
    assert model.index(0, PAGES).data() == ""


def test_the_section_is_heard_with_the_title(qapp):
    from PySide6.QtCore import Qt

    model = ReviewModel(proposal(item("Ett", section=Read("Val"))))
    assert model.index(0, TITLE).data(Qt.ItemDataRole.AccessibleTextRole) == "Ett"
    assert model.index(0, TITLE).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Val"
    assert model.index(0, TITLE).data(Qt.ItemDataRole.ToolTipRole) == "Ett (under Val)"


def test_the_meetings_own_values_are_steps_too(model):
    model.set_meeting("time", Read("13.00"))
    model.undo()
    assert model.state.time.value is None
    model.redo()
    assert model.state.time.value == "13.00"


def test_pages_that_were_looked_at_are_no_remark_and_come_back_with_undo(qapp):
    model = ReviewModel(proposal(item("Ett", pages=Read((1, 3)))))
    assert [remark.value for remark in model.remarks()] == ["4–9"]
    model.see_pages("4–9")
    assert model.remarks() == []
    model.undo()
    assert len(model.remarks()) == 1


def test_what_was_read_is_never_altered(model):
    before = [each.title.value for each in model.read.items]
    model.change(mend.removed(model.items, 0))
    assert [each.title.value for each in model.read.items] == before
    assert len(model.proposal().items) == 2


def test_a_paper_without_a_name_is_called_by_its_kind(qapp):
    papers = [
        ProposedPaper(title="", kind="bilaga", first_page=1, last_page=1),
        ProposedPaper(title=" ", kind=None, first_page=2, last_page=2),
    ]
    model = ReviewModel(proposal(item("Taxa", papers=papers)))
    assert [paper.title for paper in model.proposal().items[0].papers] == ["Bilaga", "Taxa"]


def test_undoing_tells_which_row_it_concerns(model, qtbot):
    model.change(mend.with_item(model.items, 1, item("Annat")))
    with qtbot.waitSignal(model.restored) as told:
        model.undo()
    assert told.args == [1]


def test_undoing_a_value_of_the_meeting_tells_no_row(model, qtbot):
    model.set_meeting("time", Read("13.00"))
    with qtbot.waitSignal(model.restored) as told:
        model.undo()
    assert told.args == [-1]


def typed(history, *letters, key="0:title"):
    for letter in letters:
        history.do(ReviewState.of(proposal(item(letter))), key)


def test_what_is_typed_in_a_row_is_one_step():
    history = History(ReviewState.of(proposal(item(""))))
    typed(history, "T", "Ta", "Tax")
    assert history.undo()
    assert history.state.items[0].title.value == ""
    assert not history.can_undo


def test_what_is_typed_after_the_focus_moved_is_another_step():
    history = History(ReviewState.of(proposal(item(""))))
    typed(history, "T", "Ta")
    history.seal()
    typed(history, "Tax")
    history.undo()
    assert history.state.items[0].title.value == "Ta"


def test_a_new_step_forgets_what_was_taken_back():
    history = History(ReviewState.of(proposal(item(""))))
    typed(history, "T", key="")
    history.undo()
    typed(history, "B", key="")
    assert not history.can_redo


@pytest.mark.parametrize("text", ["0", "5-4", "99", "a", "1-2-3", ""])
def test_pages_that_are_none_are_refused(text):
    assert parse_pages(text, 20) is None


@given(st.integers(1, 400), st.integers(0, 50))
def test_pages_are_read_as_they_are_written(first, more):
    pages = (first, first + more)
    assert parse_pages(pages_text(pages), 1000) == pages


def moved(items, row):
    return mend.moved(items, row, 0)


def accepted(items, row):
    return mend.with_item(items, row, mend.all_accepted(items[row]))


STEPS = st.lists(
    st.tuples(
        st.sampled_from([accepted, mend.added, mend.removed, mend.renumbered_after, moved]), st.integers(0, 2)
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_undoing_every_step_gives_back_the_first_list_and_redoing_the_last(steps):
    model = ReviewModel(
        proposal(item("Ett"), item("Två", dnr=Read("KS", doubts=(Doubt.HALF_DNR,))), item("Tre"))
    )
    first = model.state
    for step, row in steps:
        if row < model.rowCount():
            model.change(step(model.items, row))
    last = model.state
    while model.can_undo:
        model.undo()
    assert model.state == first
    while model.can_redo:
        model.redo()
    assert model.state == last
