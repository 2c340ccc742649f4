"""An invented meeting, item and yrkande, as rows."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from binder.domain.annotation import PageAnchor, Quad, TextAnchor, TextQuote
from binder.domain.ids import AgendaItemId, MeetingId, PaperVersionId
from binder.domain.ink import InkPoint, Stroke
from binder.domain.yrkande import Beslutspunkt, Relation, RelationToMain, Signatory, Yrkande, YrkandeKind
from binder.storage import meetings
from binder.storage.database import Binder


def a_meeting(binder: Binder, now: datetime, **values: Any) -> MeetingId:
    return meetings.insert_meeting(
        binder,
        {"municipality": "Ekvik", "body": "Kommunstyrelsen", "date": "2026-03-04", **values},
        now,
    )


def an_item(binder: Binder, meeting_id: MeetingId, **values: Any) -> AgendaItemId:
    known = {"number": "22", "title": "Vänortssamarbete", "dnr": "KS-2025/101", **values}
    return meetings.insert_item(binder, meeting_id, known)


def a_version(binder: Binder, now: datetime, content: bytes = b"%PDF-1.7") -> PaperVersionId:
    return binder.papers.add(content, file_name="kallelse.pdf", page_count=9, now=now)


def an_anchor(version_id: PaperVersionId, page: int = 3) -> TextAnchor:
    quote = TextQuote(exact="avsluta samarbetet", prefix="föreslås att ", suffix=" vid årsskiftet")
    return TextAnchor(version_id=version_id, page=page, quads=(Quad(72.5, 400, 300, 412.25),), quote=quote)


def a_spot(version_id: PaperVersionId, page: int = 3) -> PageAnchor:
    around = TextQuote(exact="", prefix="föreslås att ", suffix="avsluta samarbetet")
    return PageAnchor(version_id=version_id, page=page, area=Quad(72.5, 400, 90.5, 418), around=around)


def some_ink(version_id: PaperVersionId, page: int = 3) -> PageAnchor:
    ring = Stroke(points=(InkPoint(72, 400, 0.25), InkPoint(90.125, 420), InkPoint(72, 400, 1)), width=2)
    return PageAnchor(version_id=version_id, page=page, strokes=(ring, ring.moved(30, 0)))


def a_yrkande(**values: Any) -> Yrkande:
    known: dict[str, Any] = {
        "kind": YrkandeKind.TILLAGG,
        "municipality": "Ekvik",
        "body": "Kommunstyrelsen",
        "meeting_date": date(2026, 3, 4),
        "written_on": date(2026, 3, 2),
        "item_number": "22",
        "title": "Vänortssamarbete",
        "dnr": "KS-2025/101",
        "points": (Beslutspunkt(text="Samarbetet utvärderas senast i juni.", decider=None),),
        "relation": RelationToMain(relation=Relation.BIFALL_I_OVRIGT),
        "motivation": "Det behövs underlag.",
        "signatories": (Signatory(name="Siv Ekman", role="Ledamot", party="X"),),
    }
    return Yrkande(**{**known, **values})
