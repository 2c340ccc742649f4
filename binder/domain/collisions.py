"""Which yrkanden on an ärende are about the same point of the main proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.kind_forms import sends_back
from binder.domain.main_proposal import MainPoint
from binder.domain.other_yrkande import OtherProposal
from binder.domain.yrkande import Relation, Yrkande, YrkandeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """Another yrkande on the ärende: whose it is (empty: the member's own), its kind and points."""

    party: str
    kind: YrkandeKind
    points: tuple[int, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProposals:
    """All that is proposed on an ärende besides the yrkande that is being written."""

    main: tuple[MainPoint, ...] = ()
    rivals: tuple[Rival, ...] = ()


def own_rival(yrkande: Yrkande) -> Rival:
    """Another draft of the member's own."""
    return Rival(party="", kind=yrkande.kind, points=tuple(sorted(points_touched(yrkande))))


def others_rival(proposal: OtherProposal) -> Rival:
    """A proposal of others."""
    return Rival(party=proposal.party, kind=proposal.kind, points=proposal.points, text=proposal.text)


def points_touched(yrkande: Yrkande) -> frozenset[int]:
    """The points of the main proposal that would not stand as they are if the yrkande won."""
    changed = {change.touched for point in yrkande.points if (change := point.change)}
    relation = yrkande.relation
    named = relation.points if relation and relation.relation is Relation.ERSATTER_PUNKTER else ()
    return frozenset(number for number in (*changed, *named) if number is not None)


def check_collisions(yrkande: Yrkande, rivals: Iterable[Rival]) -> Iterator[Finding]:
    """A note for each other yrkande on a point that this one changes."""
    if not yrkande.kind.is_material or sends_back(yrkande.kind):
        return
    mine = points_touched(yrkande)
    for rival in rivals:
        for number in sorted(mine & set(rival.points)):
            yield _collision(yrkande, rival, number)


def _collision(yrkande: Yrkande, rival: Rival, number: int) -> Finding:
    where = next(
        (
            place
            for place, point in enumerate(yrkande.points, start=1)
            if point.change is not None and point.change.touched == number
        ),
        None,
    )
    details = {"number": str(number), "kind": rival.kind.value, "party": rival.party}
    return Finding(
        code=FindingCode.COLLISION,
        severity=Severity.WARNING,
        field=Field.POINTS if where else Field.RELATION,
        where=f"punkt {number}",
        details=details | ({"point": str(where)} if where else {}),
    )
