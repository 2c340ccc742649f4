"""A review page on the example's kallelse, with whatever items and doubts a test wants."""

from __future__ import annotations

from datetime import UTC, date, datetime

from binder.kallelse.lines import Box
from binder.kallelse.proposal import (
    Doubt,
    Proposal,
    ProposalKind,
    ProposedItem,
    ProposedPaper,
    Read,
    Source,
)
from binder.resource_files import resources

FILE = resources() / "example" / "kommunfullmaktige.pdf"
NOW = datetime(2027, 3, 5, 12, 0, tzinfo=UTC)
DAY = date(2027, 3, 10)


def item(number, title, *doubts, pages=None, papers=()):
    return ProposedItem(
        number=Read(number),
        title=Read(title, Source(1, Box(60, 200, 300, 212))),
        dnr=Read("KS-2027/1", Source(1, Box(320, 200, 400, 212)), doubts),
        pages=Read(pages),
        papers=list(papers),
    )


def three_items():
    return [item("1", "Val av justerare"), item("2", "Taxa", Doubt.HALF_DNR), item("3", "Budget")]


def combined():
    """Two items with papers and one without, on the pages of a file of nine."""
    papers = [
        ProposedPaper(title="Skrivelse", kind="tjänsteskrivelse", first_page=2, last_page=3),
        ProposedPaper(title="Karta", kind="bilaga", first_page=4, last_page=4),
    ]
    return [
        item("1", "Taxa", pages=(2, 4), papers=papers),
        item("2", "Budget", pages=(5, 7)),
        item("3", "Val"),
    ]


def proposal(items=None, *, pages=3, **values):
    known = {
        "kind": ProposalKind.KALLELSE,
        "body": Read("Kommunstyrelsen", Source(1, Box(60, 60, 200, 80))),
        "date": Read(DAY),
        "items": three_items() if items is None else items,
        "page_count": pages,
        "agenda_pages": (1, 1),
    }
    return Proposal(**{**known, **values})


def titles(page):
    return [each.title.value for each in page.model.items]


def numbers(page):
    return [each.number.value for each in page.model.items]


def ranges(page):
    return [each.pages.value for each in page.model.items]
