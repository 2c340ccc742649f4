"""What is to be decided, line by line as it is printed: lead-ins, points, and what each changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from binder.domain.kind_forms import in_hand
from binder.domain.main_proposal import MainPoint
from binder.domain.marked_words import MarkedRun, marked_runs
from binder.domain.point_change import ChangeWay
from binder.domain.whole_decision import Way, WholeDecision, whole_decisions
from binder.domain.yrkande import Beslutspunkt, Yrkande
from binder.wording.letter_words import by_decider

CHANGES_HEADING = "Ändringarna i förslaget"
APPENDIX_HEADING = "Bilaga: Beslutet i sin helhet"
_LOOSE = "En ny punkt införs sist:"


class LineRole(Enum):
    """What a line is to the reader."""

    LEAD = auto()
    """Stands above points and says who decides, or where a point belongs."""
    POINT = auto()
    SENTENCE = auto()
    """Decides by itself and has no number: "Punkt 3 utgår."."""


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One line; `label` is a point's number with its full stop, empty where it has none."""

    role: LineRole
    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A point of the main proposal with what is struck from it and added to it."""

    label: str
    runs: tuple[MarkedRun, ...]


def decision_lines(yrkande: Yrkande) -> Iterator[DecisionLine]:
    """The points as they are to be decided, clean, so that they can be moved into the minutes."""
    count = len(yrkande.filled_points)
    is_changing = has_changes(yrkande)
    number = 0
    for lead, group in by_decider(yrkande):
        if lead:
            yield DecisionLine(LineRole.LEAD, lead)
        for point in group:
            number += 1
            if is_changing:
                yield from _changed(point)
            else:
                yield DecisionLine(LineRole.POINT, point.text, f"{number}." if count > 1 else "")


def has_changes(yrkande: Yrkande) -> bool:
    """Whether any point says which one of the main proposal it changes."""
    return any(point.change for point in yrkande.filled_points)


def change_lines(yrkande: Yrkande) -> tuple[ChangeLine, ...]:
    """Each changed point as it was and as it would be, in one."""
    return tuple(
        ChangeLine(_name(point), marked_runs(change.original, "" if point.is_struck else point.text))
        for point in sorted(yrkande.filled_points, key=lambda point: point.rank)
        if (change := point.change) is not None
    )


def appendix(yrkande: Yrkande) -> list[tuple[str, tuple[MainPoint, ...]]]:
    """The whole decision if the yrkande wins, with a heading for each; none unless it is asked for."""
    if not yrkande.main_points:
        return []
    decisions = whole_decisions(yrkande, yrkande.main_points)
    return [(_outcome(each), each.points) for each in decisions if each.way is Way.OURS]


def _outcome(decision: WholeDecision) -> str:
    where = f" {in_hand(decision.rank).casefold()}" if decision.rank else ""
    return f"Om yrkandet{where} bifalls lyder beslutet:"


def _changed(point: Beslutspunkt) -> Iterator[DecisionLine]:
    change = point.change
    if change is None:
        yield DecisionLine(LineRole.LEAD, _LOOSE)
        yield DecisionLine(LineRole.POINT, point.text)
    elif change.way is ChangeWay.STRIKES:
        yield DecisionLine(LineRole.SENTENCE, change.sentence)
    else:
        yield DecisionLine(LineRole.LEAD, change.sentence)
        yield DecisionLine(LineRole.POINT, point.text, change.label)


def _name(point: Beslutspunkt) -> str:
    change = point.change
    if change is None or change.is_whole:
        return "Förslaget:"
    if change.way is ChangeWay.FOLLOWS:
        return f"Ny punkt efter punkt {change.number}:" if change.number else "Ny punkt före punkt 1:"
    return f"Punkt {change.number}:"
