"""A meeting as a file for other programs, without anything of the member's own in it."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from binder.domain.ids import MeetingId
from binder.services import exchange
from binder.services.new_files import write_at

if TYPE_CHECKING:
    from binder.domain.meeting import Meeting
    from binder.storage.database import Binder


def save_oparl(binder: Binder, meeting_id: MeetingId, path: Path) -> Path:
    """Write the meeting as OParl 1.1, whole or not at all; the path with .json at its end.

    Raises NOT_FOUND, CANNOT_WRITE and DISK_FULL.
    """
    content = json.dumps(exchange.oparl(binder, meeting_id), ensure_ascii=False, indent=2)
    return write_at(path, ".json", content.encode("utf-8"))


def save_calendar(binder: Binder, meeting_id: MeetingId, path: Path, now: datetime) -> Path:
    """Write the meeting and its deadline as a calendar file; as `save_oparl`, with .ics."""
    return write_at(path, ".ics", exchange.ical(binder, meeting_id, now))


def file_name(meeting: Meeting) -> str:
    """Return what a file of the meeting is called, without an ending: "Kommunstyrelsen 2027-03-10"."""
    body = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in meeting.body)
    return f"{' '.join(body.split()) or 'Sammanträde'} {meeting.date.isoformat()}"
