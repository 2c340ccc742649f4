"""What others propose on an ärende, as the member has noted it."""

from __future__ import annotations

from dataclasses import dataclass

from binder.domain.ids import AgendaItemId, OtherYrkandeId
from binder.domain.yrkande import YrkandeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherProposal:
    """Whose proposal, of which kind, which points of the main proposal it is about, and what it says."""

    party: str
    kind: YrkandeKind
    points: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherYrkande:
    """A noted proposal of others on an ärende."""

    id: OtherYrkandeId
    item_id: AgendaItemId
    proposal: OtherProposal
