"""What others propose on an ärende, as the member has noted it."""

from __future__ import annotations

from dataclasses import dataclass

from binder.domain.ids import AgendaItemId, OtherYrkandeId
from binder.domain.kind_forms import sends_back
from binder.domain.yrkande import YrkandeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherProposal:
    """Whose proposal, of which kind, which points of the main proposal it is about, and what it says."""

    party: str
    kind: YrkandeKind
    points: tuple[int, ...] = ()
    text: str = ""


_DECIDED_FIRST = (YrkandeKind.AJOURNERING, YrkandeKind.BORDLAGGNING)
_DECIDED_LAST = (YrkandeKind.TILLAGG,)


def vote_turn(kind: YrkandeKind) -> int:
    """When the chair puts a yrkande of that kind to the meeting: 0 first, 3 last."""
    if kind in _DECIDED_FIRST:
        return 0
    if sends_back(kind):
        return 1
    return 3 if kind in _DECIDED_LAST else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherYrkande:
    """A noted proposal of others on an ärende."""

    id: OtherYrkandeId
    item_id: AgendaItemId
    proposal: OtherProposal
