"""From an opened file to a proposed meeting: the one way into this room."""

from __future__ import annotations

from binder.kallelse.agenda import Agenda, find_agenda
from binder.kallelse.details import add_told_again, mark_cross_list, plain_number
from binder.kallelse.header import read_header
from binder.kallelse.items import items_of
from binder.kallelse.labels import SUPPLEMENT_WORDS, Role
from binder.kallelse.lines import PageSource
from binder.kallelse.matters import read_matters
from binder.kallelse.papers import Printed, fill_papers, place_papers
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read
from binder.kallelse.starts import series_of


def read_proposal(source: PageSource) -> Proposal:
    """Return the meeting that the file seems to call; what was not found is empty and doubtful."""
    agenda = find_agenda(source)
    return _without_agenda(source) if agenda is None else _proposal(source, agenda)


def _without_agenda(source: PageSource) -> Proposal:
    """Return what the papers alone tell: items without numbers, or nothing at all."""
    matters = read_matters(source)
    fill_papers(source, matters.items, matters.tops)
    return Proposal(
        kind=ProposalKind.HANDLINGAR if matters.items else ProposalKind.KALLELSE,
        body=matters.body,
        date=Read(None, doubts=(Doubt.MISSING,)),
        time=Read(None, doubts=(Doubt.MISSING,)),
        place=Read(None, doubts=(Doubt.MISSING,)),
        items=matters.items,
        page_count=source.page_count,
    )


def _proposal(source: PageSource, agenda: Agenda) -> Proposal:
    header = read_header(agenda.above)
    is_council = (header.body.value or "").casefold().startswith(("kommunfullmäktige", "regionfullmäktige"))
    items = items_of(agenda.blocks, body_is_council=is_council)
    add_told_again(items, items_of(agenda.again, body_is_council=is_council))
    if not is_council:
        mark_cross_list(items, [line.text for page in agenda.pages for line in page.lines])
    last = agenda.pages[-1].number
    if source.page_count > last:
        place_papers(source, items, first_page=last + 1, printed=_printed(agenda, items))
    return Proposal(
        kind=_kind(agenda, items),
        body=header.body,
        date=header.date,
        time=header.time,
        place=header.place,
        items=items,
        page_count=source.page_count,
        agenda_pages=(agenda.pages[0].number, agenda.pages[-1].number),
    )


def _printed(agenda: Agenda, items: list[ProposedItem]) -> list[Printed]:
    """Return what the agenda prints of each item's papers, beside and below its title."""
    printed = {
        block.number.text: Printed(series_of(block.text(Role.TITLE)), plain_number(block.text(Role.PAGE)))
        for block in agenda.blocks
        if block.number is not None
    }
    return [printed.get(item.number.value or "", Printed()) for item in items]


def _kind(agenda: Agenda, items: list[ProposedItem]) -> ProposalKind:
    above = "\n".join(placed.line.text for placed in agenda.above)
    if SUPPLEMENT_WORDS.search(above):
        return ProposalKind.SUPPLEMENT
    has_papers = any(item.pages.value is not None for item in items)
    return ProposalKind.HANDLINGAR if has_papers else ProposalKind.KALLELSE
