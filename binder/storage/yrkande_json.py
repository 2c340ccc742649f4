"""A yrkande as the JSON text that a revision keeps; versioned, so that old revisions can always be read."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from binder.domain.main_proposal import MainPoint
from binder.domain.motivation import from_before_tables, from_plain
from binder.domain.point_change import ChangeWay, PointChange
from binder.domain.yrkande import (
    Attachment,
    Beslutspunkt,
    Relation,
    RelationToMain,
    Signatory,
    Yrkande,
    YrkandeKind,
)

VERSION = 6
WITH_MARKS = 3
"""The first version whose motivation has the marks of `domain.motivation`."""
WITH_TABLES = 6
"""The first version in which bars and points within points are marks too."""


def to_json(yrkande: Yrkande) -> str:
    """The yrkande as text; equal yrkanden give equal texts."""
    content = {
        "version": VERSION,
        "kind": yrkande.kind.value,
        "municipality": yrkande.municipality,
        "body": yrkande.body,
        "meeting_date": _day_text(yrkande.meeting_date),
        "written_on": _day_text(yrkande.written_on),
        "item_number": yrkande.item_number,
        "title": yrkande.title,
        "dnr": yrkande.dnr,
        "points": [_point_values(point) for point in yrkande.points],
        "relation": _relation_values(yrkande.relation),
        "motivation": yrkande.motivation,
        "signatories": [{"name": s.name, "role": s.role, "party": s.party} for s in yrkande.signatories],
        "addressee": yrkande.addressee,
        "missing": list(yrkande.missing),
        "until": yrkande.until,
        "revised_on": _day_text(yrkande.revised_on),
        "main_points": [_main_point_values(point) for point in yrkande.main_points],
        "attachments": [asdict(each) for each in yrkande.attachments],
    }
    return json.dumps(content, ensure_ascii=False)


def from_json(text: str) -> Yrkande:
    """The yrkande that `to_json` wrote; ValueError for a later version than this program knows."""
    content: dict[str, Any] = json.loads(text)
    if content["version"] > VERSION:
        message = "a yrkande of a later version"
        raise ValueError(message)
    return Yrkande(
        kind=YrkandeKind(content["kind"]),
        municipality=content["municipality"],
        body=content["body"],
        meeting_date=_day(content["meeting_date"]),
        written_on=_day(content["written_on"]),
        item_number=content["item_number"],
        title=content["title"],
        dnr=content["dnr"],
        points=tuple(_point(values) for values in content["points"]),
        relation=_relation(content["relation"]),
        motivation=_motivation(content),
        signatories=tuple(Signatory(**s) for s in content["signatories"]),
        # Version 1 had no formal yrkanden but återremiss, and no revisions.
        addressee=content.get("addressee", ""),
        missing=tuple(content.get("missing", ())),
        until=content.get("until", ""),
        revised_on=_day(content.get("revised_on")),
        main_points=tuple(MainPoint(**values) for values in content.get("main_points", ())),
        attachments=tuple(Attachment(**values) for values in content.get("attachments", ())),
    )


def words_of(yrkande: Yrkande) -> str:
    """What one may search a draft by."""
    points = (point.text for point in yrkande.filled_points)
    head = (yrkande.kind.heading, yrkande.title, yrkande.dnr or "")
    return "\n".join((*head, *points, *yrkande.missing, yrkande.plain_motivation))


def _motivation(content: dict[str, Any]) -> str:
    """The motivation with its marks; what was no mark when it was written is none now."""
    text: str = content["motivation"]
    if content["version"] >= WITH_TABLES:
        return text
    return from_before_tables(text) if content["version"] >= WITH_MARKS else from_plain(text)


def _point_values(point: Beslutspunkt) -> dict[str, Any]:
    values = {"text": point.text, "decider": point.decider, "rank": point.rank}
    return values | ({"change": _change_values(point.change)} if point.change else {})


def _point(values: dict[str, Any]) -> Beslutspunkt:
    # Until version 4 no point knew what it changes.
    change = values.get("change")
    return Beslutspunkt(**values | {"change": _change(change) if change else None})


def _change_values(change: PointChange) -> dict[str, Any]:
    return {
        "way": change.way.value,
        "number": change.number,
        "original": change.original,
        "is_whole": change.is_whole,
    }


def _change(values: dict[str, Any]) -> PointChange:
    return PointChange(**values | {"way": ChangeWay(values["way"])})


def _main_point_values(point: MainPoint) -> dict[str, Any]:
    return {"number": point.number, "text": point.text, "decider": point.decider}


def _relation_values(relation: RelationToMain | None) -> dict[str, Any] | None:
    if relation is None:
        return None
    return {
        "relation": relation.relation.value,
        "main_proposal": relation.main_proposal,
        "points": list(relation.points),
    }


def _relation(values: dict[str, Any] | None) -> RelationToMain | None:
    if values is None:
        return None
    return RelationToMain(
        relation=Relation(values["relation"]),
        main_proposal=values["main_proposal"],
        points=tuple(values["points"]),
    )


def _day_text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
