"""All that is proposed on an ärende: the main proposal by points, own drafts, and what others propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from binder.domain.collisions import ItemProposals, Rival, others_rival, own_rival
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.main_proposal import MainPoint, main_points
from binder.domain.paper import Paper
from binder.kallelse.printed_proposal import printed_proposal
from binder.services import other_yrkanden
from binder.storage import drafts, full_text, meetings

if TYPE_CHECKING:
    from binder.storage.database import Binder

_READ_PAGES = 3
"""Pages at the beginning of a tjänsteutlåtande on which its proposal stands."""
_KINDS = ("tjänsteutlåtande", "tjänsteskrivelse")


def main_proposal(binder: Binder, item_id: AgendaItemId) -> tuple[MainPoint, ...]:
    """The main proposal's points: the agenda's, or those of the tjänsteutlåtande where it has more.

    A confidential paper is not read: what is taken over from here will be public.
    """
    known = main_points(meetings.one_item(binder, item_id).decision_proposal)
    for paper in meetings.papers_of_item(binder, item_id):
        if _is_tjansteutlatande(paper) and not paper.is_confidential:
            printed = main_points(printed_proposal(_first_pages(binder, paper)))
            known = printed if len(printed) > len(known) else known
    return known


def item_proposals(binder: Binder, item_id: AgendaItemId, *, own: DraftId | None) -> ItemProposals:
    """All that is proposed on the item besides the draft `own`."""
    return ItemProposals(main=main_proposal(binder, item_id), rivals=tuple(_rivals(binder, item_id, own)))


def _rivals(binder: Binder, item_id: AgendaItemId, own: DraftId | None) -> list[Rival]:
    mine = [own_rival(draft.yrkande) for draft in drafts.drafts_of_item(binder, item_id) if draft.id != own]
    others = [others_rival(other.proposal) for other in other_yrkanden.of_item(binder, item_id)]
    return [rival for rival in mine if rival.points] + others


def _is_tjansteutlatande(paper: Paper) -> bool:
    return (paper.kind or paper.title).casefold().startswith(_KINDS)


def _first_pages(binder: Binder, paper: Paper) -> str:
    last = min(paper.last_page, paper.first_page + _READ_PAGES - 1)
    texts = full_text.texts_between(binder, paper.version_id, paper.first_page, last)
    return "\n".join(texts[page] for page in sorted(texts))
