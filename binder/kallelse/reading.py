"""From an opened file to a proposed meeting: the one way into this room."""

from __future__ import annotations

from binder.kallelse.lines import PageSource
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, Read


def read_proposal(source: PageSource) -> Proposal:
    """Return the meeting that the file seems to call; what was not found is empty and doubtful."""
    return Proposal(
        kind=ProposalKind.KALLELSE,
        body=Read(None, doubts=(Doubt.MISSING,)),
        date=Read(None, doubts=(Doubt.MISSING,)),
        page_count=source.page_count,
    )
