"""Swedish clock time: hours as kallelser print them, and the offset from UTC on any day.

The rule is that of the European Union since 1996 (2000/84/EC): summer time from the last Sunday of March
to the last Sunday of October, both at 01.00 UTC. No data base of time zones is needed for it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

WINTER = timezone(timedelta(hours=1), "CET")
SUMMER = timezone(timedelta(hours=2), "CEST")
_HOURS = re.compile(r"^\D*(\d{1,2})(?:[.:](\d{2}))?(?:\s*[-–]\s*(\d{1,2})(?:[.:](\d{2}))?)?")
_MARCH, _OCTOBER, _LAST_DAY = 3, 10, 31
_SWITCH = time(1, tzinfo=UTC)


def in_stockholm(day: date, clock: time) -> datetime:
    """Return the moment when Swedish clocks show this; of an hour shown twice the earlier."""
    summer = datetime.combine(day, clock, SUMMER)
    return summer if _is_summer(summer) else datetime.combine(day, clock, WINTER)


def stockholm_of(moment: datetime) -> datetime:
    """Return the moment as Swedish clocks show it; one without an offset is taken to be Swedish."""
    if moment.tzinfo is None:
        return in_stockholm(moment.date(), moment.time())
    return moment.astimezone(SUMMER if _is_summer(moment) else WINTER)


def clock_times(text: str | None) -> tuple[time, time | None] | None:
    """Return begin and end of hours such as "13.00", "9-12" or "18:30–21"; None if they cannot be read."""
    match = _HOURS.match(text or "")
    if match is None:
        return None
    try:
        begin = time(int(match[1]), int(match[2] or 0))
        end = time(int(match[3]), int(match[4] or 0)) if match[3] else None
    except ValueError:
        return None
    return begin, end if end is not None and end > begin else None


def _is_summer(moment: datetime) -> bool:
    year = moment.astimezone(UTC).year
    return _switch(year, _MARCH) <= moment < _switch(year, _OCTOBER)


def _switch(year: int, month: int) -> datetime:
    last = date(year, month, _LAST_DAY)
    sunday = last - timedelta(days=(last.weekday() + 1) % 7)
    return datetime.combine(sunday, _SWITCH)
