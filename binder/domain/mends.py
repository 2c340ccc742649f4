"""What the program can put right by itself when the member asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from binder.domain.agenda_facts import AgendaFacts
from binder.domain.citation_state import updated
from binder.domain.confidential_citations import without_citation
from binder.domain.finding import Field, Finding, Mend
from binder.domain.motivation import changed_words
from binder.domain.point_rules import without_att
from binder.domain.point_style import as_att_sats, as_sentence
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Yrkande, YrkandeKind


def apply(finding: Finding, yrkande: Yrkande, agenda: AgendaFacts | None) -> Yrkande | None:
    """The yrkande without that fault; None if the finding has no mend or no longer fits the text."""
    if finding.mend is Mend.CHOOSE_RELATION:
        return _choose_relation(finding, yrkande, agenda)
    if finding.mend is Mend.UPDATE_CITATION:
        return updated(yrkande, finding)
    if finding.mend is Mend.REMOVE_CITATION:
        return without_citation(yrkande, finding)
    mend = _MENDS.get(finding.mend) if finding.mend else None
    return mend(finding, yrkande) if mend else None


def _use_value(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    value = finding.details.get("value")
    if value is None:
        return None
    if finding.field is Field.DATE:
        return _use_date(finding, yrkande, date.fromisoformat(value))
    return _with_text(yrkande, finding.field, lambda _: value)


_TEXTS = {
    Field.MUNICIPALITY: "municipality",
    Field.BODY: "body",
    Field.DNR: "dnr",
    Field.ITEM_NUMBER: "item_number",
    Field.TITLE: "title",
    Field.ADDRESSEE: "addressee",
    Field.UNTIL: "until",
}
"""Where the yrkande keeps the text of a field."""


def _with_text(yrkande: Yrkande, field: Field, change: Callable[[str], str]) -> Yrkande | None:
    """The yrkande with one of its texts changed; None if the field is no single text."""
    if field is Field.MISSING:
        return replace(yrkande, missing=tuple(change(text) for text in yrkande.missing))
    if field is Field.MOTIVATION:
        return replace(yrkande, motivation=changed_words(yrkande.motivation, change))
    if field not in _TEXTS:
        return None
    name = _TEXTS[field]
    changes: dict[str, Any] = {name: change(getattr(yrkande, name) or "")}
    return replace(yrkande, **changes)


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


def _redraw_point(finding: Finding, yrkande: Yrkande, redraw: Callable[[str], str]) -> Yrkande | None:
    """The yrkande with a point's characters changed, those of the wording that it strikes too."""
    changed, index = _change_point(finding, yrkande, redraw), _index(finding, yrkande)
    if changed is None or index is None or (before := yrkande.points[index].change) is None:
        return changed
    point = replace(changed.points[index], change=replace(before, original=redraw(before.original)))
    return replace(changed, points=_with(changed.points, index, point))


def _remove_point(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    index = _index(finding, yrkande)
    if index is None or yrkande.points[index].is_filled:
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

    if finding.field is Field.POINTS:
        return _redraw_point(finding, yrkande, change)
    if finding.field is Field.SIGNATORIES:
        people = tuple(
            replace(who, name=change(who.name), role=change(who.role), party=change(who.party))
            for who in yrkande.signatories
        )
        return replace(yrkande, signatories=people)
    return _with_text(yrkande, finding.field, change)


def _add_full_stop(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    return _change_point(finding, yrkande, lambda text: text.rstrip(" ,;") + ".")


def _use_kind(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    return replace(yrkande, kind=YrkandeKind(finding.details["value"]))


def _drop_att(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    return _change_point(finding, yrkande, lambda text: as_sentence(text) or without_att(text))


def _add_att(finding: Finding, yrkande: Yrkande) -> Yrkande | None:
    return _change_point(finding, yrkande, lambda text: as_att_sats(text) or text)


_MENDS: dict[Mend, Callable[[Finding, Yrkande], Yrkande | None]] = {
    Mend.USE_VALUE: _use_value,
    Mend.REMOVE_TEXT: _remove_point,
    Mend.ADD_FULL_STOP: _add_full_stop,
    Mend.DROP_ATT: _drop_att,
    Mend.ADD_ATT: _add_att,
    Mend.REPLACE_CHARACTER: _replace_character,
    Mend.USE_KIND: _use_kind,
}
