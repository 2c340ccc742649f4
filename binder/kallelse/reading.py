"""From an opened file to a proposed meeting: the one way into this room."""

from __future__ import annotations

from binder.kallelse.agenda import Agenda, find_agenda
from binder.kallelse.header import read_header
from binder.kallelse.items import items_of
from binder.kallelse.labels import SUPPLEMENT_WORDS
from binder.kallelse.lines import PageSource
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, Read


def read_proposal(source: PageSource) -> Proposal:
    """Return the meeting that the file seems to call; what was not found is empty and doubtful."""
    agenda = find_agenda(source)
    if agenda is None:
        return Proposal(
            kind=ProposalKind.KALLELSE,
            body=Read(None, doubts=(Doubt.MISSING,)),
            date=Read(None, doubts=(Doubt.MISSING,)),
            page_count=source.page_count,
        )
    return _proposal(source, agenda)


def _proposal(source: PageSource, agenda: Agenda) -> Proposal:
    header = read_header(agenda.above)
    is_council = (header.body.value or "").casefold().startswith(("kommunfullmäktige", "regionfullmäktige"))
    return Proposal(
        kind=_kind(agenda),
        body=header.body,
        date=header.date,
        time=header.time,
        place=header.place,
        items=items_of(agenda.blocks, body_is_council=is_council),
        page_count=source.page_count,
        agenda_pages=(agenda.pages[0].number, agenda.pages[-1].number),
    )


def _kind(agenda: Agenda) -> ProposalKind:
    above = "\n".join(placed.line.text for placed in agenda.above)
    return ProposalKind.SUPPLEMENT if SUPPLEMENT_WORDS.search(above) else ProposalKind.KALLELSE
