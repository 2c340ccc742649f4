"""A meeting given to other programs: as OParl 1.1 JSON and as a calendar file."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from binder.domain.deadline import Deadline
from binder.domain.ids import MeetingId, PaperVersionId
from binder.domain.meeting import AgendaItem, Meeting
from binder.domain.paper import Paper, PaperVersion
from binder.domain.swedish_time import clock_times, in_stockholm
from binder.services import deadlines, read_meeting
from binder.services.ical import Event, calendar
from binder.wording.deadlines import calendar_summary

if TYPE_CHECKING:
    from binder.storage.database import Binder

_SCHEMA = "https://schema.oparl.org/1.1/"
_OURS = uuid5(NAMESPACE_URL, "https://motesparm.example/")
#: KL 5 kap. 69 §: the minutes are checked within fourteen days.
DAYS_FOR_MINUTES = 14
_MIME = {".pdf": "application/pdf", ".html": "text/html", ".htm": "text/html", ".txt": "text/plain"} | {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
}


def oparl(binder: Binder, meeting_id: MeetingId) -> dict[str, Any]:
    """Return the meeting with its items, papers and files as an OParl list; ids are URNs of this binder.

    Nothing of the member's own (notes, drafts, stances) is in it, and no confidential paper, not even its
    name: `left_out` counts those.
    """
    objects = _Objects(binder, read_meeting.meeting(binder, meeting_id))
    data = objects.all()
    return {"data": data, "pagination": {"totalElements": len(data)}, "links": {}}


def left_out(binder: Binder, meeting_id: MeetingId) -> int:
    """Return how many papers of the meeting are confidential, and so in no file for other programs."""
    papers = read_meeting.meeting_papers(binder, meeting_id)
    for row in read_meeting.agenda(binder, meeting_id):
        papers = papers + read_meeting.papers_of(binder, row.item.id)
    return len(papers) - len(_open_papers(papers))


def ical(binder: Binder, meeting_id: MeetingId, now: datetime) -> bytes:
    """Return the meeting and its deadlines as a calendar file."""
    meeting = read_meeting.meeting(binder, meeting_id)
    rows = read_meeting.agenda(binder, meeting_id)
    items = [row.item for row in rows if not row.item.is_withdrawn and not row.item.is_own]
    events = [_meeting_event(meeting, items), *_deadline_events(meeting), _minutes_event(meeting)]
    return calendar(events, now)


def _open_papers(papers: list[Paper]) -> list[Paper]:
    return [paper for paper in papers if not paper.is_confidential]


def latest_meeting(binder: Binder, day: date | None = None) -> Meeting | None:
    """Return the latest meeting, or the one on a day; None if there is none."""
    found = read_meeting.meetings(binder)
    return next((each for each in found if day is None or each.date == day), None)


def _meeting_event(meeting: Meeting, items: list[AgendaItem]) -> Event:
    begin, end = _hours(meeting)
    agenda = "\n".join(f"{item.number or ''} {item.title}".strip() for item in items)
    return Event(
        uid=str(_uuid(meeting, "meeting", int(meeting.id))),
        summary=f"{meeting.body}, {meeting.municipality}",
        begin=begin or meeting.date,
        end=end,
        place=meeting.place,
        description=agenda,
    )


def _deadline_events(meeting: Meeting) -> list[Event]:
    found = enumerate(deadlines.of_meeting(meeting))
    return [_deadline_event(meeting, deadline, number) for number, deadline in found]


def _deadline_event(meeting: Meeting, deadline: Deadline, number: int) -> Event:
    at = in_stockholm(deadline.last, deadline.at) if deadline.at else None
    return Event(
        uid=str(_uuid(meeting, "deadline", number)),
        summary=calendar_summary(deadline, meeting.body, meeting.date),
        begin=at or deadline.last,
        description=deadline.source,
    )


def _minutes_event(meeting: Meeting) -> Event:
    return Event(
        uid=str(_uuid(meeting, "minutes", int(meeting.id))),
        summary=f"Protokollet ska vara justerat: {meeting.body}",
        begin=meeting.date + timedelta(days=DAYS_FOR_MINUTES),
        description="Senast fjorton dagar efter sammanträdet (5 kap. 69 § kommunallagen).",
    )


def _hours(meeting: Meeting) -> tuple[datetime | None, datetime | None]:
    hours = clock_times(meeting.time)
    if hours is None:
        return None, None
    begin, end = hours
    return in_stockholm(meeting.date, begin), in_stockholm(meeting.date, end) if end else None


def _uuid(meeting: Meeting, kind: str, number: int) -> UUID:
    """Return an id that is the same each time; two binders with other meetings do not share it."""
    return uuid5(_OURS, f"{meeting.municipality}/{meeting.body}/{meeting.date.isoformat()}/{kind}/{number}")


class _Objects:
    """The OParl objects of one meeting."""

    def __init__(self, binder: Binder, meeting: Meeting) -> None:
        self._binder, self._meeting = binder, meeting
        self._files: dict[PaperVersionId, dict[str, Any]] = {}

    def all(self) -> list[dict[str, Any]]:
        """Return organisation and meeting (its items inside), then the papers."""
        rows = read_meeting.agenda(self._binder, self._meeting.id)
        items = [row.item for row in rows if not row.item.is_withdrawn and not row.item.is_own]
        papers = [self._paper(item) for item in items if self._is_matter(item)]
        general = _open_papers(read_meeting.meeting_papers(self._binder, self._meeting.id))
        return [self._organization(), self._meeting_object(items, general), *papers]

    def _id(self, kind: str, number: int) -> str:
        return _uuid(self._meeting, kind, number).urn

    def _organization(self) -> dict[str, Any]:
        return {
            "id": uuid5(_OURS, f"{self._meeting.municipality}/{self._meeting.body}").urn,
            "type": f"{_SCHEMA}Organization",
            "name": self._meeting.body,
        }

    def _meeting_object(self, items: list[AgendaItem], general: list[Paper]) -> dict[str, Any]:
        begin, end = _hours(self._meeting)
        files = [self._file(paper) for paper in general]
        place = {
            "id": self._id("location", 1),
            "type": f"{_SCHEMA}Location",
            "description": self._meeting.place,
        }
        found = {
            "id": self._id("meeting", int(self._meeting.id)),
            "type": f"{_SCHEMA}Meeting",
            "name": f"{self._meeting.body} {self._meeting.date.isoformat()}",
            "start": begin.isoformat() if begin else f"{self._meeting.date.isoformat()}T00:00:00+00:00",
            "end": end.isoformat() if end else None,
            "location": place if self._meeting.place else None,
            "organization": [self._organization()["id"]],
            "invitation": files[0] if files else None,
            "auxiliaryFile": files[1:] or None,
            "agendaItem": [self._item(item, order) for order, item in enumerate(items)],
            "motesparm:allDay": None if begin else True,
        }
        return _without_empty(found)

    def _item(self, item: AgendaItem, order: int) -> dict[str, Any]:
        linked = self._id("consultation", int(item.id)) if self._is_matter(item) else None
        return _without_empty(
            {
                "id": self._id("item", int(item.id)),
                "type": f"{_SCHEMA}AgendaItem",
                "meeting": self._id("meeting", int(self._meeting.id)),
                "number": item.number,
                "order": order,
                "name": item.title,
                "consultation": linked,
                "motesparm:section": item.section,
                "motesparm:proposal": item.decision_proposal,
            }
        )

    def _is_matter(self, item: AgendaItem) -> bool:
        return item.dnr is not None or bool(read_meeting.papers_of(self._binder, item.id))

    def _paper(self, item: AgendaItem) -> dict[str, Any]:
        """Return the item's matter with its files: a paper that the meeting consults about."""
        papers = _open_papers(read_meeting.papers_of(self._binder, item.id))
        files = [self._file(paper) for paper in papers]
        consultation = {
            "id": self._id("consultation", int(item.id)),
            "type": f"{_SCHEMA}Consultation",
            "agendaItem": self._id("item", int(item.id)),
            "meeting": self._id("meeting", int(self._meeting.id)),
        }
        found = {
            "id": self._id("paper", int(item.id)),
            "type": f"{_SCHEMA}Paper",
            "name": item.title,
            "reference": item.dnr,
            "mainFile": files[0] if files else None,
            "auxiliaryFile": files[1:] or None,
            "consultation": [consultation],
        }
        return _without_empty(found)

    def _file(self, paper: Paper) -> dict[str, Any]:
        version = self._binder.papers.version(paper.version_id)
        return {
            "id": self._id("file", int(paper.id)),
            "type": f"{_SCHEMA}File",
            "name": paper.title,
            "fileName": version.file_name,
            "mimeType": _mime(version),
            "size": version.byte_count,
            "accessUrl": f"urn:sha256:{version.sha256}",
            "motesparm:pages": [paper.first_page, paper.last_page],
        }


def _mime(version: PaperVersion) -> str:
    ending = f".{version.file_name.rpartition('.')[2].casefold()}"
    return _MIME.get(ending, "application/octet-stream")


def _without_empty(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
