"""All that is proposed on an ärende: the main proposal by points, own drafts, and what others propose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.collisions import ItemProposals, Rival, others_rival, own_rival
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.main_proposal import MainPoint, main_points
from binder.domain.paper import Paper
from binder.kallelse.forwarded_proposal import forwarded_proposal
from binder.kallelse.printed_proposal import printed_proposal
from binder.services import other_yrkanden
from binder.storage import drafts, full_text, meetings

if TYPE_CHECKING:
    from binder.storage.database import Binder

_READ_PAGES = 3
"""Pages at the beginning of a paper on which its proposal stands."""
_KINDS = ("tjänsteutlåtande", "tjänsteskrivelse")
_MINUTES = ("protokoll", "sammanträdesprotokoll")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownProposal:
    """The words of the main proposal, and the paper they stand in where the agenda has none."""

    text: str
    paper: Paper | None = None


def main_proposal(binder: Binder, item_id: AgendaItemId) -> tuple[MainPoint, ...]:
    """The main proposal's points: the agenda's, or those of the papers where they have more.

    Minutes that propose to the body that meets go before a tjänsteutlåtande, which was written for them.
    A confidential paper is not read: what is taken over from here will be public.
    """
    known = main_points(meetings.one_item(binder, item_id).decision_proposal)
    papers = _open_papers(binder, item_id)
    printed = _forwarded(binder, item_id, papers) or _proposed_by_officials(binder, papers)
    for proposal in printed:
        points = main_points(proposal.text)
        known = points if len(points) > len(known) else known
    return known


def shown_proposal(binder: Binder, item_id: AgendaItemId) -> ShownProposal | None:
    """What is proposed, to be read: the agenda's words, else those of a paper that is not confidential."""
    told = meetings.one_item(binder, item_id).decision_proposal
    if told:
        return ShownProposal(text=told)
    papers = _open_papers(binder, item_id)
    printed = _forwarded(binder, item_id, papers) or _proposed_by_officials(binder, papers)
    return printed[0] if printed else None


def item_proposals(binder: Binder, item_id: AgendaItemId, *, own: DraftId | None) -> ItemProposals:
    """All that is proposed on the item besides the draft `own`."""
    return ItemProposals(main=main_proposal(binder, item_id), rivals=tuple(_rivals(binder, item_id, own)))


def _rivals(binder: Binder, item_id: AgendaItemId, own: DraftId | None) -> list[Rival]:
    mine = [own_rival(draft.yrkande) for draft in drafts.drafts_of_item(binder, item_id) if draft.id != own]
    others = [others_rival(other.proposal) for other in other_yrkanden.of_item(binder, item_id)]
    return [rival for rival in mine if rival.points] + others


def _open_papers(binder: Binder, item_id: AgendaItemId) -> list[Paper]:
    return [paper for paper in meetings.papers_of_item(binder, item_id) if not paper.is_confidential]


def _forwarded(binder: Binder, item_id: AgendaItemId, papers: list[Paper]) -> list[ShownProposal]:
    """What the minutes of other bodies propose to the one that meets."""
    body = meetings.meeting_of_item(binder, item_id).body
    minutes = (paper for paper in papers if _is_kind(paper, _MINUTES))
    read = ((forwarded_proposal(_first_pages(binder, paper), body), paper) for paper in minutes)
    return [ShownProposal(text=text, paper=paper) for text, paper in read if text]


def _proposed_by_officials(binder: Binder, papers: list[Paper]) -> list[ShownProposal]:
    written = (paper for paper in papers if _is_kind(paper, _KINDS))
    read = ((printed_proposal(_first_pages(binder, paper)), paper) for paper in written)
    return [ShownProposal(text=text, paper=paper) for text, paper in read if text]


def _is_kind(paper: Paper, kinds: tuple[str, ...]) -> bool:
    return (paper.kind or paper.title).casefold().startswith(kinds)


def _first_pages(binder: Binder, paper: Paper) -> str:
    last = min(paper.last_page, paper.first_page + _READ_PAGES - 1)
    texts = full_text.texts_between(binder, paper.version_id, paper.first_page, last)
    return "\n".join(texts[page] for page in sorted(texts))
