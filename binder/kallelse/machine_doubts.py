"""Every value that was read on a scanned page is in doubt: a machine may have misread a letter or a digit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from binder.kallelse.proposal import Doubt, Proposal, ProposedItem, Read

T = TypeVar("T")


def doubted(proposal: Proposal, pages: Collection[int]) -> Proposal:
    """Return the proposal with a doubt on every value that stands on one of these pages."""
    if not pages:
        return proposal
    return replace(
        proposal,
        items=[_item(item, pages) for item in proposal.items],
        body=_value(proposal.body, pages),
        date=_value(proposal.date, pages),
        time=_value(proposal.time, pages),
        place=_value(proposal.place, pages),
    )


def _item(item: ProposedItem, pages: Collection[int]) -> ProposedItem:
    return replace(
        item,
        number=_value(item.number, pages),
        title=_value(item.title, pages),
        dnr=_value(item.dnr, pages),
        section=_value(item.section, pages),
        decision_proposal=_value(item.decision_proposal, pages),
    )


def _value(read: Read[T], pages: Collection[int]) -> Read[T]:
    if read.value is None or read.source is None or read.source.page not in pages:
        return read
    return replace(read, doubts=(*read.doubts, Doubt.READ_BY_MACHINE))
