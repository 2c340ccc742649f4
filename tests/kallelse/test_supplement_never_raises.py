"""Whatever was read and whatever was known, the comparison ends with an answer or a question."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from binder.kallelse.comparison import Comparison
from binder.kallelse.known import Incoming, KnownItem, KnownMeeting, KnownPaper
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, ProposedPaper, Read
from binder.kallelse.supplement import compare

NUMBERS = st.one_of(st.none(), st.text(max_size=6), st.from_regex(r"\A(§ ?)?\d{1,4} ?[a-h]?\.?\Z"))
DNRS = st.one_of(st.none(), st.text(max_size=12), st.integers(0, 4).map(lambda serial: f"KS-2026/{serial}"))
TITLES = st.one_of(st.text(max_size=30), st.sampled_from(["Budget", "Budget 2027", "Utgår", "Val (utgår)"]))
PAGES = st.lists(st.one_of(st.text(max_size=60), st.just("samma ord på samma sida")), max_size=5)


@st.composite
def read_items(draw: st.DrawFn) -> ProposedItem:
    doubts = tuple(draw(st.lists(st.sampled_from(Doubt), max_size=1)))
    first, last = sorted((draw(st.integers(1, 9)), draw(st.integers(1, 9))))
    paper = ProposedPaper(title=draw(TITLES), kind=None, first_page=first, last_page=last)
    return ProposedItem(
        number=Read(draw(NUMBERS), doubts=doubts),
        title=Read(draw(TITLES), doubts=doubts),
        dnr=Read(draw(DNRS)),
        pages=Read((first, last)),
        papers=draw(st.sampled_from([[], [paper]])),
    )


@st.composite
def meetings(draw: st.DrawFn) -> KnownMeeting:
    items = tuple(
        KnownItem(
            key=key,
            title=draw(TITLES),
            number=draw(NUMBERS),
            dnr=draw(DNRS),
            is_withdrawn=draw(st.booleans()),
        )
        for key in range(1, draw(st.integers(0, 5)) + 1)
    )
    papers = tuple(
        KnownPaper(key=50 + at, item=draw(st.sampled_from([None, 1, 2])), title="", pages=tuple(draw(PAGES)))
        for at in range(draw(st.integers(0, 3)))
    )
    return KnownMeeting(body="KS", date=date(2026, 3, 4), items=items, papers=papers)


@st.composite
def files(draw: st.DrawFn) -> Incoming:
    pages = tuple(draw(PAGES))
    proposal = Proposal(
        kind=draw(st.sampled_from(ProposalKind)),
        body=Read("KS"),
        date=Read(draw(st.sampled_from([None, date(2026, 3, 4), date(2026, 3, 5)]))),
        items=draw(st.lists(read_items(), max_size=5)),
        page_count=len(pages),
        agenda_pages=draw(st.sampled_from([None, (1, 1), (2, 7)])),
    )
    return Incoming(proposal=proposal, file_name=draw(st.text(max_size=20)), pages=pages)


def answered(known: KnownMeeting, incoming: Incoming, data: st.DataObject) -> Comparison:
    """Answer whatever is asked, until nothing is."""
    answers: dict[str, str] = {}
    comparison = compare(known, incoming)
    for _ in range(40):
        if comparison.is_certain:
            break
        question = comparison.questions[0]
        answers[question.id] = data.draw(st.sampled_from(question.choices))
        comparison = compare(known, incoming, answers)
    return comparison


@settings(max_examples=150, deadline=None)
@given(known=meetings(), incoming=files(), data=st.data())
def test_every_question_can_be_answered_and_no_item_is_lost(
    known: KnownMeeting, incoming: Incoming, data: st.DataObject
) -> None:
    comparison = answered(known, incoming, data)
    kept = [item.known for item in comparison.items if item.known is not None]
    assert comparison.is_certain
    assert sorted(kept) == [item.key for item in known.items]


@settings(max_examples=60, deadline=None)
@given(known=meetings(), incoming=files(), answer=st.text(max_size=8))
def test_answers_that_are_none_are_not_taken(known: KnownMeeting, incoming: Incoming, answer: str) -> None:
    asked = compare(known, incoming).questions
    again = compare(known, incoming, dict.fromkeys([question.id for question in asked], f"item:{answer}"))
    assert len(again.items) >= len(known.items)
