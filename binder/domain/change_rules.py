"""What is wrong with the changes of an ändringsyrkande, held against the main proposal as it is known now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from binder.domain.agenda_rules import same
from binder.domain.finding import Field, Finding, FindingCode, Mend, Severity
from binder.domain.main_proposal import MainPoint
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.whole_decision import is_decided_by
from binder.domain.yrkande import Beslutspunkt, Relation, Yrkande

_APPROVES_THE_REST = (Relation.BIFALL_I_OVRIGT, Relation.ERSATTER_PUNKTER)


def check_changes(yrkande: Yrkande, main: Sequence[MainPoint]) -> Iterator[Finding]:
    """The findings about points that change nothing, or a wording that is not proposed any longer."""
    for number, point in enumerate(yrkande.points, start=1):
        if point.change is None:
            continue
        if point.change.way is ChangeWay.REPLACES and _reads_alike(point.text, point.change.original):
            yield _finding(FindingCode.UNCHANGED_POINT, number, point.change)
        if main and not _is_still_proposed(point, point.change, main):
            yield _finding(FindingCode.CHANGED_ORIGINAL, number, point.change)
    if main and yrkande.points and _approves_nothing(yrkande, main):
        yield Finding(
            code=FindingCode.NOTHING_LEFT,
            severity=Severity.WARNING,
            field=Field.RELATION,
            details={"value": Relation.ERSATTER_HELT.value},
            mend=Mend.CHOOSE_RELATION,
        )


def _approves_nothing(yrkande: Yrkande, main: Sequence[MainPoint]) -> bool:
    """Whether the rest of the main proposal is approved where each of its points is changed."""
    relation = yrkande.relation
    if relation is None or relation.relation not in _APPROVES_THE_REST:
        return False
    # Of ranked alternatives one may leave what another changes.
    ranks = {point.rank for point in yrkande.points}
    return all(
        known.number in relation.points or _changes(known, yrkande, rank) for known in main for rank in ranks
    )


def _changes(known: MainPoint, yrkande: Yrkande, rank: int) -> bool:
    return any(
        point.change is not None
        and point.rank == rank
        and point.change.touched == known.number
        and is_decided_by(point.decider, known)
        for point in yrkande.points
    )


def _is_still_proposed(point: Beslutspunkt, change: PointChange, main: Sequence[MainPoint]) -> bool:
    if change.touched is None:
        return True
    return any(
        known.number == change.number
        and is_decided_by(point.decider, known)
        and same(known.text, change.original)
        for known in main
    )


def _reads_alike(one: str, other: str) -> bool:
    return one.split() == other.split()


def _finding(code: FindingCode, number: int, change: PointChange) -> Finding:
    return Finding(
        code=code,
        severity=Severity.WARNING,
        field=Field.POINTS,
        where=f"punkt {number}",
        details={"point": str(number), "number": str(change.number)},
    )
