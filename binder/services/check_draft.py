"""Checking a yrkande while it is typed: what the agenda knows is read once, each check reads nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from binder.domain import mends, preflight
from binder.domain.agenda_facts import AgendaFacts
from binder.domain.citation_state import CitedNow, stale_findings
from binder.domain.collisions import ItemProposals
from binder.domain.confidential_citations import confidential_findings
from binder.domain.confidential_pages import ConfidentialPages
from binder.domain.finding import Finding
from binder.domain.ids import AgendaItemId, DraftId
from binder.domain.kind_forms import as_printed
from binder.domain.spelling_rules import spelling_findings
from binder.domain.yrkande import Yrkande
from binder.services import sekretess, write_draft
from binder.services.item_proposals import item_proposals

if TYPE_CHECKING:
    from binder.storage.database import Binder


class DraftCheck:
    """The check of drafts on one item; make a new one when the item or the profile has changed."""

    def __init__(self, binder: Binder, item_id: AgendaItemId, own: DraftId | None = None) -> None:
        self.citations: list[CitedNow] = []
        """What became of the quotations, once that was looked up."""
        self.misspelt: frozenset[str] = frozenset()
        """The words that the dictionary does not know, as far as they were looked up."""
        self.facts: AgendaFacts = write_draft.timed_facts(binder, item_id)
        self.proposals: ItemProposals = item_proposals(binder, item_id, own=own)
        self._confidential: ConfidentialPages = sekretess.pages(binder)

    def findings(self, yrkande: Yrkande, today: date) -> list[Finding]:
        """What is wrong with the text as it stands, worst first."""
        # The fonts are read at the first check, some 6 ms (measured), not when the window opens.
        from binder.pdf.characters import can_draw

        found = preflight.check_draft(
            yrkande, self.facts, can_draw=can_draw, today=today, proposals=self.proposals
        )
        hidden = confidential_findings(as_printed(yrkande), self._confidential)
        spelt = preflight.weighed([*spelling_findings(yrkande, self.misspelt)], self.facts.weighings)
        return preflight.worst_first([*found, *hidden, *stale_findings(yrkande, self.citations), *spelt])

    def mended(self, finding: Finding, yrkande: Yrkande) -> Yrkande | None:
        """The yrkande without that fault; None if the text has moved on or only the member can mend it."""
        return mends.apply(finding, yrkande, self.facts)
