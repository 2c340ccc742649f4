"""Kallelser set as other kommuner are known to set them: each habit is read as it is meant."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from binder.kallelse.proposal import Proposal
from binder.kallelse.reading import read_proposal
from binder.pdf.text import TextFile
from tests.kallelse.made.habits import HABITS, habit_sample
from tests.kallelse.made.judging import Score, judge
from tests.kallelse.made.pairings import UNKNOWN_FORMS, pairing

SEEDS = (0, 3, 5)
PAIRS = 55


def _read(pdf: bytes) -> Proposal:
    with TextFile(io.BytesIO(pdf)) as source:
        return read_proposal(source)


def _beginning(proposal: Proposal) -> Proposal:
    """The hour when the meeting begins; the end is sometimes only about."""
    hours = (proposal.time.value or "")[:5].replace(".", ":")
    return replace(proposal, time=replace(proposal.time, value=hours))


@pytest.mark.parametrize("habit", HABITS)
def test_a_habit_of_other_kommuner_is_read(habit: str) -> None:
    score = Score()
    for seed in SEEDS:
        meeting, pdf = habit_sample(habit, seed)
        judge(score, f"{habit} {seed}", meeting, _beginning(_read(pdf)))
    assert score.wrong == []
    assert score.asked["recall"] > 20


def test_each_top_is_read_with_each_list() -> None:
    score = Score()
    for seed in range(PAIRS):
        name, meeting, pdf = pairing(seed)
        judge(score, name, meeting, _beginning(_read(pdf)))
    assert {value: score.part(value) for value in score.asked if score.part(value) < 0.99} == {}, score.wrong


def test_titles_and_numbers_misread_for_an_unknown_form_are_mostly_doubtful() -> None:
    wrong = marked = 0
    for seed in range(PAIRS):
        _, meeting, pdf = pairing(seed, UNKNOWN_FORMS)
        read = _read(pdf).items
        for item, found in zip(meeting.items, read, strict=False):
            for wanted, value in ((item.title, found.title), (item.dnr, found.dnr)):
                wrong += wanted != value.value
                marked += wanted != value.value and bool(value.doubts)
    assert wrong > PAIRS
    assert marked * 2 > wrong


@pytest.mark.parametrize(
    ("habit", "first"), [("number_and_year", "14/"), ("letters", "a)"), ("bullets", None)]
)
def test_items_keep_the_mark_that_is_printed(habit: str, first: str | None) -> None:
    number = _read(habit_sample(habit, 1)[1]).items[0].number.value
    assert number == first if first is None else str(number).startswith(first)


def test_what_goes_on_to_the_council_is_marked() -> None:
    meeting, pdf = habit_sample("to_council", 2)
    read = [item.goes_to_council for item in _read(pdf).items]
    assert read == [item.to_council for item in meeting.items]
    assert any(read)
