"""The stable JSON of `binder agenda --json`."""

from __future__ import annotations

from binder.kallelse.proposal import Proposal, ProposedItem


def as_json(proposal: Proposal) -> dict[str, object]:
    """Return the proposal as plain data; keys and values are kept stable between releases."""
    day = proposal.date.value
    return {
        "body": proposal.body.value,
        "date": day.isoformat() if day is not None else None,
        "time": proposal.time.value,
        "place": proposal.place.value,
        "kind": proposal.kind.value,
        "items": [_item(item) for item in proposal.items],
    }


def _item(item: ProposedItem) -> dict[str, object]:
    pages = item.pages.value
    return {
        "number": item.number.value,
        "title": item.title.value,
        "dnr": item.dnr.value,
        "section": item.section.value,
        "pages": list(pages) if pages is not None else None,
        "decision_proposal": item.decision_proposal.value,
        "goes_to_council": item.goes_to_council,
        "doubts": [doubt.value for doubt in item.doubts],
    }
