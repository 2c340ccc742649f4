"""Moments as PDF and XFDF write them (ISO 32000-1, 7.9.4): D:20260302183000+01'00'."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

_MOMENT = re.compile(
    r"\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?:?(\d{2})?)?", re.ASCII
)
_FIRST = (1, 1, 1, 0, 0, 0)
_MOST_HOURS = 23


def pdf_date(moment: datetime) -> str:
    """The moment, which has a zone, in that form."""
    offset = moment.utcoffset() or timedelta(0)
    minutes = abs(int(offset.total_seconds())) // 60
    sign = "-" if offset < timedelta(0) else "+"
    return f"D:{moment:%Y%m%d%H%M%S}{sign}{minutes // 60:02}'{minutes % 60:02}'"


def moment_in(text: str) -> datetime | None:
    """The moment that is written; without a zone it is taken for UTC. None for what is no moment."""
    found = _MOMENT.match(text)
    if found is None:
        return None
    parts = [int(part) if part else least for part, least in zip(found.groups()[:6], _FIRST, strict=True)]
    year, month, day, hour, minute, second = parts
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=_zone(*found.groups()[7:]))
    except ValueError:
        return None


def _zone(sign: str | None, hours: str | None, minutes: str | None) -> timezone:
    if sign is None or int(hours or 0) > _MOST_HOURS:
        return UTC
    offset = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return timezone(offset if sign == "+" else -offset)
