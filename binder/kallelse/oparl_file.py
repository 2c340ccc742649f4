"""An agenda given as OParl JSON, the open standard of council systems: a meeting with its items inside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from binder.domain.errors import BinderError, ErrorCode
from binder.domain.swedish_time import stockholm_of
from binder.kallelse.bodies import body_in
from binder.kallelse.proposal import Doubt, Proposal, ProposalKind, ProposedItem, Read

#: Objects nested or listed beyond this are no meeting.
MOST_OBJECTS = 20_000
_MISSING = (Doubt.MISSING,)


def read_oparl(content: bytes) -> Proposal:
    """Return the first meeting with an agenda in the file; raises BinderError: FILE_UNREADABLE.

    Only what is in the file is read: links to other objects are not followed.
    """
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BinderError(ErrorCode.FILE_UNREADABLE) from error
    objects = list(_objects(whole))
    meetings = [each for each in objects if _kind(each) == "Meeting"]
    meeting = next((each for each in meetings if each.get("agendaItem")), meetings[0] if meetings else None)
    if meeting is None:
        return Proposal(
            kind=ProposalKind.KALLELSE, body=Read(None, None, _MISSING), date=Read(None, None, _MISSING)
        )
    return _proposal(meeting, objects)


def _objects(whole: object) -> Iterator[dict[str, Any]]:
    """Yield every object, outer ones first; a list inside a list inside a list … ends."""
    waiting: list[object] = [whole]
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        seen += 1
        one = waiting.pop(0)
        if isinstance(one, dict):
            yield one
            waiting += [value for value in one.values() if isinstance(value, (dict, list))]
        elif isinstance(one, list):
            waiting += [value for value in one[:MOST_OBJECTS] if isinstance(value, (dict, list))]


def _kind(one: dict[str, Any]) -> str:
    return _text(one.get("type")).rpartition("/")[2]


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _proposal(meeting: dict[str, Any], objects: list[dict[str, Any]]) -> Proposal:
    begin, end = _moment(meeting.get("start")), _moment(meeting.get("end"))
    is_all_day = meeting.get("motesparm:allDay") is True
    hours = None if begin is None or is_all_day else f"{begin:%H:%M}" + (f"-{end:%H:%M}" if end else "")
    items = [each for each in _listed(meeting.get("agendaItem")) if _text(each.get("name"))]
    references = _references(objects)
    return Proposal(
        kind=ProposalKind.KALLELSE,
        body=_body(meeting, objects),
        date=_read(begin.date() if begin else None),
        time=Read(hours, None, () if hours else _MISSING),
        place=_read(_place(meeting.get("location")) or None),
        items=[_item(each, references) for each in sorted(items, key=_order)],
    )


def _read(value: Any) -> Read[Any]:  # noqa: ANN401 - a day or a text
    return Read(value, None, () if value is not None else _MISSING)


def _listed(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _moment(value: object) -> datetime | None:
    try:
        return stockholm_of(datetime.fromisoformat(_text(value)))
    except (ValueError, OverflowError):
        return None


def _body(meeting: dict[str, Any], objects: list[dict[str, Any]]) -> Read[str]:
    """Return the organisation's name where it is in the file, else the body that the meeting's name names."""
    names = {
        _text(each.get("id")): _text(each.get("name")) for each in objects if _kind(each) == "Organization"
    }
    linked = meeting.get("organization")
    for each in linked if isinstance(linked, list) else [linked]:
        name = _text(each.get("name")) if isinstance(each, dict) else names.get(_text(each), "")
        if name:
            return Read(name)
    name = _text(meeting.get("name"))
    body = body_in(name) or name
    return Read(body or None, None, (Doubt.GUESSED,) if body else _MISSING)


def _place(location: object) -> str:
    if not isinstance(location, dict):
        return ""
    told = _text(location.get("description"))
    return told or ", ".join(
        filter(None, (_text(location.get("room")), _text(location.get("streetAddress"))))
    )


def _order(item: dict[str, Any]) -> int:
    order = item.get("order")
    return order if isinstance(order, int) else 0


def _references(objects: list[dict[str, Any]]) -> dict[str, str]:
    """Return the matters' numbers by the agenda items and consultations that papers name."""
    found: dict[str, str] = {}
    for paper in objects:
        reference = _text(paper.get("reference"))
        if _kind(paper) == "Paper" and reference:
            for each in _listed(paper.get("consultation")):
                found[_text(each.get("id"))] = reference
                found[_text(each.get("agendaItem"))] = reference
    found.pop("", None)
    return found


def _item(item: dict[str, Any], references: dict[str, str]) -> ProposedItem:
    consultation = item.get("consultation")
    linked = _text(consultation.get("id") if isinstance(consultation, dict) else consultation)
    dnr = references.get(linked) or references.get(_text(item.get("id")))
    proposal = _text(item.get("motesparm:proposal")) or _text(item.get("resolutionText"))
    return ProposedItem(
        number=Read(_text(item.get("number")) or None),
        title=Read(_text(item.get("name"))),
        dnr=Read(dnr),
        section=Read(_text(item.get("motesparm:section")) or None),
        decision_proposal=Read(proposal or None),
    )
