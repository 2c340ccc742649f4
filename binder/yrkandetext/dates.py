"""Dates as they are printed in Swedish papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from binder.domain.swedish_dates import ANY_MONTH_NAME, MONTH_NUMBERS

_CENTURY = 2000
_SHORT_YEAR = 2
_NUMERIC = (
    r"(?P<y>(?:19|20)\d\d)(?:\s?[-–‑./]\s?|\s(?=\d\d\s\d\d))"
    r"(?P<m>\d{1,2})(?:\s?[-–‑./]\s?|\s(?=\d\d))(?P<d>\d{1,2})"
)
_COMPACT = r"(?P<yc>20\d\d)(?P<mc>[01]\d)(?P<dc>[0-3]\d)"
_SHORT = r"(?P<ys>[12]\d)-?(?P<ms>0[1-9]|1[0-2])-?(?P<ds>[0-3]\d)"
_WORDS = rf"(?P<dw>\d{{1,2}})(?::?e)?\s+(?P<mw>{ANY_MONTH_NAME})\.?\s+(?P<yw>(?:19|20)\d\d)"
_DAY_FIRST = r"(?P<df>\d{1,2})[./-](?P<mf>\d{1,2})(?:[./–-]|\s[–-]?\s?)(?P<yf>20\d\d)"
_DAY_FIRST_SHORT = r"(?P<dt>\d{1,2})/(?P<mt>\d{1,2})\s?[-–]\s?(?P<yt>[12]\d)(?!\d)"
_DATE = re.compile(
    rf"(?<![\w/.-])(?:{_NUMERIC}|{_COMPACT}|{_SHORT}|{_WORDS}|{_DAY_FIRST}|{_DAY_FIRST_SHORT})(?![\w/]|-\d)",
    re.IGNORECASE,
)


def dates_in(text: str) -> Iterator[tuple[int, int, date]]:
    """Every full date in `text` with where it begins and ends."""
    for match in _DATE.finditer(text):
        year, month, day = _parts(match)
        try:
            yield match.start(), match.end(), date(year, month, day)
        except ValueError:
            continue


def _parts(match: re.Match[str]) -> tuple[int, int, int]:
    """Year, month and day of whichever form was met; the month is 0 where its name is not known."""
    year, month, day = (
        next((value for name, value in match.groupdict().items() if value and name.startswith(letter)), "")
        for letter in "ymd"
    )
    number = int(month) if month.isdigit() else MONTH_NUMBERS.get(month.casefold(), 0)
    return int(year) + (_CENTURY if len(year) == _SHORT_YEAR else 0), number, int(day)
