"""Everything the member should see before signing, got ready in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.citation_state import stale_findings
from binder.domain.draft import DraftState
from binder.domain.finding import Finding
from binder.domain.ids import DraftId
from binder.domain.preflight import weighed, worst_first
from binder.domain.spelling_rules import spelling_findings
from binder.services import open_binder
from binder.ui.error_texts import language
from binder.ui.session import local_now

if TYPE_CHECKING:
    from binder.services.sign_paper import SignedDraft
    from binder.signing.timestamp import TimestampService
    from binder.storage.database import BinderKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """The paper as it will look, what is left to mend, who signs and what that proves, and where it goes."""

    pdf: bytes
    findings: tuple[Finding, ...]
    signer: str
    is_first_signature: bool
    asks_pin: bool
    dates: str
    may_sign: bool
    statement: str
    contacts: str
    recipient: str | None
    title: str
    is_open: bool
    """Whether it is still being written: what is signed is gone on with as a new version."""


@dataclass(frozen=True, slots=True)
class Preparer:
    """Which draft to get ready; called on a thread of its own, with a connection of its own."""

    folder: Path
    key: BinderKey
    draft_id: DraftId
    misspelt: frozenset[str] = frozenset()
    """The words that were told as misspelt while it was written."""

    def prepare(self) -> Preparation:
        """Compose the preview and gather the rest; raises BinderError."""
        # Composing and certificates load libraries that take a quarter of a second.
        from binder.services import citations, finalise, hand_in, identity, time_stamps, write_draft
        from binder.services.member import member
        from binder.wording.hand_in import paper_title
        from binder.wording.signature import dates

        now = local_now()
        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:
            draft = write_draft.draft(binder, self.draft_id)
            status = identity.identity_status(binder)
            weighings = write_draft.timed_facts(binder, draft.item_id).weighings
            spelt = weighed([*spelling_findings(draft.yrkande, self.misspelt)], weighings)
            names = [member(binder).name, *(who.name for who in draft.yrkande.signatories)]
            return Preparation(
                pdf=finalise.preview(binder, self.draft_id, now=now),
                findings=tuple(
                    worst_first(
                        [
                            *write_draft.findings(binder, self.draft_id, today=now.date()),
                            *stale_findings(draft.yrkande, citations.check(binder, draft.yrkande)),
                            *spelt,
                        ]
                    )
                ),
                signer=status.name if status else next((name for name in names if name.strip()), ""),
                is_first_signature=status is None,
                asks_pin=status is not None and status.asks_pin,
                dates=dates(status.certificate, now, language(), is_own=status.own) if status else "",
                may_sign=status is None or status.may_sign(now),
                statement=identity.statement(binder, language()),
                contacts=time_stamps.contacts(binder, language()),
                recipient=hand_in.registrar_of(binder, draft.item_id, draft.yrkande.body),
                title=paper_title(draft.yrkande),
                is_open=draft.state is DraftState.WRITING,
            )


@dataclass(frozen=True, slots=True)
class Signer:
    """Which draft to sign, with the card's PIN where one is needed; called on a thread of its own."""

    folder: Path
    key: BinderKey
    draft_id: DraftId
    pin: str | None = field(default=None, repr=False)

    def sign(self, step: Callable[[int, int], None]) -> tuple[SignedDraft, bool]:
        """The signed paper, not kept yet, and whether a time-stamp that was wanted is lacking."""
        from binder.services import sign_paper
        from binder.services.time_stamps import stamped_if_possible

        with open_binder.open_binder(self.folder, self.key, read_only=True) as binder:

            def signed(timestamp: TimestampService | None) -> SignedDraft:
                return sign_paper.sign_draft(
                    binder, self.draft_id, now=local_now(), secret=self.pin, timestamp=timestamp
                )

            return stamped_if_possible(signed, step)
