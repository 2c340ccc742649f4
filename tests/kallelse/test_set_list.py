"""A list that came as data can be read by people: every value of it stands on the page."""

from __future__ import annotations

from datetime import date

import pytest

from binder.kallelse.proposal import Proposal, ProposalKind, ProposedItem, Read
from binder.kallelse.set_list import set_list


def lines(*items, **values):
    known = {"body": Read("Kommunstyrelsen"), "date": Read(date(2027, 3, 10)), **values}
    made = set_list(Proposal(kind=ProposalKind.KALLELSE, items=list(items), **known))
    return [line.text for line in made.page(1).lines]


def item(**values):
    return ProposedItem(**{name: Read(value) for name, value in values.items()})


def test_the_meeting_stands_above_its_items():
    assert lines(time=Read("13:00"), place=Read("Granen"))[:2] == [
        "Kommunstyrelsen",
        "2027-03-10 · 13:00 · Granen",
    ]


def test_an_item_stands_with_number_and_matter_and_its_proposal_below():
    whole = item(
        number="4", title="Taxa", dnr="KS-2027/4", decision_proposal="1. Taxan antas.\n\n2. Den gäller."
    )
    assert lines(whole)[2:] == ["4 Taxa KS-2027/4", "1. Taxan antas.", "2. Den gäller."]


def test_a_section_is_told_once():
    made = lines(item(title="A", section="Val"), item(title="B", section="Val"))
    assert made[2:] == ["Val", "A", "B"]


@pytest.mark.parametrize("empty", [{"body": Read(None), "date": Read(None)}])
def test_what_is_not_known_is_said(empty):
    assert lines(**empty) == ["Sammanträde", "Tid och plats framgår inte"]
