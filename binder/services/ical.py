"""Calendar files: events written as RFC 5545 asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

#: Octets of a line, its break not counted (RFC 5545, 3.1).
LONGEST_LINE = 75
_PRODUCT = "-//Mötespärmen//SV"
_ZONE = (
    *("BEGIN:VTIMEZONE", "TZID:Europe/Stockholm"),
    *("BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    *("TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT"),
    *("BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    *("TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD"),
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something in the calendar: at an hour (Swedish time) or, where `begin` is a day, all day long."""

    uid: str
    summary: str
    begin: datetime | date
    end: datetime | None = None
    place: str | None = None
    description: str = ""


def calendar(events: Sequence[Event], now: datetime) -> bytes:
    """Return a calendar of the events; equal input gives equal bytes."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += _ZONE
    for event in events:
        lines += _event(event, now)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(event: Event, now: datetime) -> list[str]:
    lines = ["BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"]
    if isinstance(event.begin, datetime):
        lines.append(_moment("DTSTART", event.begin))
        lines += [_moment("DTEND", event.end)] if event.end is not None else []
    else:
        lines.append(f"DTSTART;VALUE=DATE:{event.begin:%Y%m%d}")
        lines.append(f"DTEND;VALUE=DATE:{event.begin + timedelta(days=1):%Y%m%d}")
        lines.append("TRANSP:TRANSPARENT")
    lines.append(f"SUMMARY:{escaped(event.summary)}")
    lines += [f"LOCATION:{escaped(event.place)}"] if event.place else []
    lines += [f"DESCRIPTION:{escaped(event.description)}"] if event.description else []
    return [*lines, "END:VEVENT"]


def _moment(name: str, moment: datetime) -> str:
    return f"{name};TZID=Europe/Stockholm:{moment:%Y%m%dT%H%M%S}"


def escaped(text: str) -> str:
    """Return the text with its special characters marked, line breaks as such, without other controls."""
    marked = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lined = marked.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return "".join(character for character in lined if character >= " " or character == "\t")


def _folded(line: str) -> bytes:
    """Return the line broken so that no part is too long; a character is never parted."""
    parts: list[bytes] = [b""]
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(parts[-1]) + len(octets) > LONGEST_LINE:
            parts.append(b" ")
        parts[-1] += octets
    return b"\r\n".join(parts) + b"\r\n"
