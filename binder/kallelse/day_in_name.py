"""The day that stands in the name of a file."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(?<!\d)(20\d{2})([-_. ]?)(0[1-9]|1[0-2])\2([0-2]\d|3[01])(?!\d)")


def day_in_name(name: str) -> date | None:
    """The day in a file's name, as in "Handlingar KF 2027-04-14.pdf"; None if it has none or several."""
    days = {day for found in _DAY.finditer(name) if (day := _day(*found.group(1, 3, 4))) is not None}
    return days.pop() if len(days) == 1 else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
