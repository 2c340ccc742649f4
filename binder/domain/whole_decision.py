"""The whole decision for each way the meeting may go, numbered as it would stand in the minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from binder.domain.kind_forms import Group, as_printed, form_of, formal_sentence, listed_missing
from binder.domain.main_proposal import MainPoint
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import Beslutspunkt, Relation, Yrkande, YrkandeKind


class Way(Enum):
    """How the meeting may go."""

    OURS = auto()
    """The yrkande wins; of ranked alternatives the one in `rank`."""
    MAIN = auto()
    """The main proposal wins, or a formal yrkande falls and the matter goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDecision:
    """One outcome: the points numbered from 1; `rank` is 0 where there are no alternatives.

    `is_complete` is False where the main proposal belongs to the decision but its text is not known.
    """

    way: Way
    points: tuple[MainPoint, ...]
    rank: int = 0
    is_complete: bool = True


def whole_decisions(yrkande: Yrkande, main: Sequence[MainPoint]) -> tuple[WholeDecision, ...]:
    """The outcomes, the member's own first; none for a paper that is not decided in a matter."""
    yrkande = as_printed(yrkande)
    group = form_of(yrkande.kind).group
    if group is Group.FORMAL:
        return _formal(yrkande, main)
    if group is not Group.MATERIAL:
        return ()
    ranks = sorted({point.rank for point in yrkande.filled_points})
    ours = [
        _ours(yrkande, main, rank, rank if len(ranks) > 1 else 0)
        for rank in ranks or [1]
        if yrkande.filled_points or yrkande.relation
    ]
    return (*ours, *_others(yrkande, main))


def _formal(yrkande: Yrkande, main: Sequence[MainPoint]) -> tuple[WholeDecision, ...]:
    sentence = formal_sentence(yrkande)
    missing = listed_missing(yrkande)
    texts = [" ".join((sentence, "; ".join(missing) + "." if missing else "")).strip()] if sentence else []
    texts += [point.text for point in yrkande.filled_points]
    if not texts:
        return ()
    ours = WholeDecision(way=Way.OURS, points=_counted(MainPoint(number=0, text=text) for text in texts))
    return (ours,) if yrkande.kind is YrkandeKind.AJOURNERING else (ours, *_others(yrkande, main))


def _others(yrkande: Yrkande, main: Sequence[MainPoint]) -> Iterator[WholeDecision]:
    """What is decided if the yrkande falls; where it asks for just that there is nothing to tell apart."""
    asks_for_main = yrkande.kind is YrkandeKind.BIFALL and not yrkande.filled_points
    if main and not asks_for_main:
        yield WholeDecision(way=Way.MAIN, points=_counted(main))


def _ours(yrkande: Yrkande, main: Sequence[MainPoint], rank: int, told: int) -> WholeDecision:
    own = [point for point in yrkande.filled_points if point.rank == rank]
    relation = yrkande.relation.relation if yrkande.relation else None
    if relation is Relation.ERSATTER_HELT:
        made, complete = _loose(own), True
    elif relation is Relation.AVSLAG:
        refusal = MainPoint(number=0, text=yrkande.relation.sentence if yrkande.relation else "")
        made, complete = [refusal, *_loose(own)], True
    else:
        made, complete = _changed(own, main, _replaced(yrkande)), bool(main)
    return WholeDecision(way=Way.OURS, points=_counted(made), rank=told, is_complete=complete)


def _replaced(yrkande: Yrkande) -> frozenset[int]:
    """The points that the chosen relation names and that no point of the yrkande says it changes."""
    relation = yrkande.relation
    if relation is None or relation.relation is not Relation.ERSATTER_PUNKTER:
        return frozenset()
    told = {point.change.number for point in yrkande.points if point.change}
    return frozenset(relation.points) - told


def _changed(
    own: Sequence[Beslutspunkt], main: Sequence[MainPoint], replaced: frozenset[int]
) -> list[MainPoint]:
    """The main proposal with what the yrkande rewords, strikes and puts in; the rest of it at the end."""
    made = list(_put_in(own, 0, None))
    loose = _loose([point for point in own if point.change is None])
    for point in main:
        reworded = [each for each in own if _touches(each.change, each.decider, point)]
        if point.number in replaced:
            made += loose
            loose = []
        elif reworded:
            made += [replace(point, text=each.text) for each in reworded if each.text.strip()]
        else:
            made.append(point)
        made += _put_in(own, point.number, point.decider)
    return made + loose


def _touches(change: PointChange | None, decider: str | None, point: MainPoint) -> bool:
    return change is not None and change.touched == point.number and is_decided_by(decider, point)


def is_decided_by(decider: str | None, point: MainPoint) -> bool:
    """Whether a change for that decider can mean the point; where one of them is silent it can."""
    return not decider or not point.decider or decider.casefold() == point.decider.casefold()


def _put_in(own: Sequence[Beslutspunkt], after: int, decider: str | None) -> Iterator[MainPoint]:
    for point in own:
        change = point.change
        if change is not None and change.way is ChangeWay.FOLLOWS and change.number == after:
            here = MainPoint(number=after, text="", decider=decider)
            if is_decided_by(point.decider, here):
                yield MainPoint(number=0, text=point.text, decider=point.decider or decider)


def _loose(own: Iterable[Beslutspunkt]) -> list[MainPoint]:
    """The points as they are; what only strikes says nothing of its own."""
    return [
        MainPoint(number=0, text=point.text, decider=point.decider) for point in own if point.text.strip()
    ]


def _counted(points: Iterable[MainPoint]) -> tuple[MainPoint, ...]:
    return tuple(replace(point, number=number) for number, point in enumerate(points, start=1))
