"""What is wrong with the changes of an ändringsyrkande, held against the main proposal as it is known now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from binder.domain.agenda_rules import same
from binder.domain.finding import Field, Finding, FindingCode, Severity
from binder.domain.main_proposal import MainPoint
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.whole_decision import is_decided_by
from binder.domain.yrkande import Beslutspunkt, Yrkande


def check_changes(yrkande: Yrkande, main: Sequence[MainPoint]) -> Iterator[Finding]:
    """The findings about points that change nothing, or a wording that is not proposed any longer."""
    for number, point in enumerate(yrkande.points, start=1):
        if point.change is None:
            continue
        if point.change.way is ChangeWay.REPLACES and _reads_alike(point.text, point.change.original):
            yield _finding(FindingCode.UNCHANGED_POINT, number, point.change)
        if main and not _is_still_proposed(point, point.change, main):
            yield _finding(FindingCode.CHANGED_ORIGINAL, number, point.change)


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
