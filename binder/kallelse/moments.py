"""Days and hours as heads of kallelser print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from binder.domain.swedish_dates import ANY_MONTH, ANY_WEEKDAY, MONTHS

_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\s*:?e)?\s+(?P<month>{ANY_MONTH})\b(?:\s*,?\s+(?:år\s+)?(?P<year>\d{{4}})\b)?"
    r"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    r"|\b(?P<slash_day>\d{1,2})/(?P<slash_month>\d{1,2})"
    r"(?:[\s–-]+(?P<slash_year>(?:19|20)\d\d)|\s*[-–]\s*(?P<short_year>\d\d))\b",
    re.IGNORECASE,
)
_UNTIL = r"\s*(?:[-–]|till)\s*"
_HOUR = r"\d{1,2}(?:[.:]\d{2})?"
_HOURS = re.compile(
    rf"\bkl(?:\.|ockan)?\s*(?P<time>{_HOUR}(?:{_UNTIL}{_HOUR})?)(?![\d.:]*\d)"
    r"|\btid:?\s*(?P<named>\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?)"
    r"|(?<![\d.:])(?P<bare>\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2})(?![\d.:])",
    re.IGNORECASE,
)
_ONLY_HOURS = re.compile(rf"^(?P<time>{_HOUR}(?:{_UNTIL}{_HOUR})?)\b")
_WEEKDAY = re.compile(rf"\b{ANY_WEEKDAY}(?:en)?\b(?:\s+den)?", re.IGNORECASE)


def days_in(text: str, year: int | None = None) -> Iterator[tuple[date, bool]]:
    """Yield each day in the text, and whether its year is printed; days without one need `year`."""
    for match in _DAY.finditer(text):
        has_year = bool(match["year"] or match["iso"] or match["slash_day"])
        if has_year or year is not None:
            day = _day(match, year)
            if day is not None:
                yield day, has_year


def _day(match: re.Match[str], year: int | None) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        if match["slash_day"]:
            in_full = int(match["slash_year"] or 2000 + int(match["short_year"]))
            return date(in_full, int(match["slash_month"]), int(match["slash_day"]))
        return date(
            int(match["year"] or year or 0), MONTHS.index(match["month"].casefold()) + 1, int(match["day"])
        )
    except ValueError:
        return None


def names_day(text: str) -> bool:
    """Tell whether a day stands in the text, with or without its year."""
    return _DAY.search(text) is not None


def hours_in(text: str, *, only: bool = False) -> tuple[str, int] | None:
    """Return the hours and where they end; `only`: the text is a field for hours and needs no "kl."."""
    match = _HOURS.search(text) or (_ONLY_HOURS.match(text.strip()) if only else None)
    if match is None:
        return None
    time = next(group for group in match.groups() if group)
    return re.sub(_UNTIL, "-", time), match.end()


def without_days(text: str) -> str:
    """Return the text without days and weekdays: in a field for day and hour, the hour."""
    return _WEEKDAY.sub("", _DAY.sub("", text)).strip(" ,.;:–-")


def without_moments(text: str) -> str:
    """Return the text without days, weekdays and hours: in a field for place and time, the place."""
    return _WEEKDAY.sub("", _HOURS.sub("", _DAY.sub("", text))).strip(" ,.;:–-")
