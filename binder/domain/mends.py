"""What the program can put right by itself when the member asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.finding import Field, Finding, Mend
from binder.domain.point_rules import without_att
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande


def apply(finding: Finding, yrkande: Yrkande, agenda: AgendaFacts | None) -> Yrkande | None:
    """The yrkande without that fault; None if the finding has no mend or no longer fits the text."""
    match finding.mend:
        case Mend.USE_VALUE:
            return _use_value(finding, yrkande)
        case Mend.CHOOSE_RELATION:
            return _choose_relation(finding, yrkande, agenda)
        case Mend.REPLACE_CHARACTER:
            return _replace_character(finding, yrkande)
        case Mend.ADD_FULL_STOP:
            return _change_point(finding, yrkande, lambda text: text.rstrip(" ,;") + ".")
        case Mend.DROP_ATT:
            return _change_point(finding, yrkande, without_att)
        case Mend.REMOVE_TEXT:
            return _remove_point(finding, yrkande)
        case Mend.SPLIT_POINT | None:
            return None


def _use_value(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    value = finding.details.get("value")
    if value is None:
        return None
    match finding.field:
        case Field.BODY:
            return replace(yrkande, body=value)
        case Field.DNR:
            return replace(yrkande, dnr=value)
        case Field.ITEM_NUMBER:
            return replace(yrkande, item_number=value)
        case Field.TITLE:
            return replace(yrkande, title=value)
        case Field.DATE:
            return _use_date(finding, yrkande, date.fromisoformat(value))
        case _:
            return None


def _use_date(finding: Finding, yrkande: Yrkande, day: date) -> Yrkande:
    if finding.details.get("part") == "written":
        return replace(yrkande, written_on=day)
    return replace(yrkande, meeting_date=day)


def _choose_relation(finding: Finding, yrkande: Yrkande, agenda: AgendaFacts | None) -> Yrkande:
    relation = Relation(finding.details["value"])
    if agenda is None:
        return replace(yrkande, relation=RelationToMain(relation=relation))
    return replace(yrkande, relation=RelationToMain(relation=relation, main_proposal=agenda.main_proposal))


def _change_point(finding: Finding, yrkande: Yrkande, change: Callable[[str], str]) -> Yrkande | None:
    index = _index(finding, yrkande)
    if index is None:
        return None
    changed = replace(yrkande.points[index], text=change(yrkande.points[index].text))
    return replace(yrkande, points=_with(yrkande.points, index, changed))


def _remove_point(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    index = _index(finding, yrkande)
    if index is None or yrkande.points[index].text.strip():
        return None
    return replace(yrkande, points=yrkande.points[:index] + yrkande.points[index + 1 :])


def _index(finding: Finding, yrkande: Yrkande) -> int | None:
    index = int(finding.details.get("point", "0")) - 1
    return index if 0 <= index < len(yrkande.points) else None


def _with(points: tuple[Beslutspunkt, ...], index: int, point: Beslutspunkt) -> tuple[Beslutspunkt, ...]:
    return (*points[:index], point, *points[index + 1 :])


def _replace_character(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    old, new = finding.details["found"], finding.details["value"]

    def change(text: str) -> str:
        return text.replace(old, new)

    match finding.field:
        case Field.POINTS:
            return _change_point(finding, yrkande, change)
        case Field.MOTIVATION:
            return replace(yrkande, motivation=change(yrkande.motivation))
        case Field.TITLE:
            return replace(yrkande, title=change(yrkande.title))
        case Field.SIGNATORIES:
            people = tuple(
                replace(who, name=change(who.name), role=change(who.role), party=change(who.party))
                for who in yrkande.signatories
            )
            return replace(yrkande, signatories=people)
        case _:
            return None
