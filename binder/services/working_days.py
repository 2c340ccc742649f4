"""Swedish working days: weekends, holidays and the eves that offices are closed on."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

_SATURDAY = 5
_EVES = ((12, 24), (12, 31))
"""Christmas and New Year's Eve; Midsummer Eve moves, and is the day before Midsummer Day."""
_MIDSUMMER_DAY = "Midsommardagen"


def is_working_day(day: date) -> bool:
    """Whether a kommun's office is open: no Saturday, Sunday, holiday or one of the three great eves.

    Sources: lagen (1989:253) om allmänna helgdagar; the eves as in 3 a § semesterlagen (1977:480).
    """
    return day.weekday() < _SATURDAY and day not in _days_off(day.year)


def warm_up() -> None:
    """Load the calendar, some 0.2 s (measured): for a thread of its own, before the window asks."""
    _days_off(2024)


@cache
def _days_off(year: int) -> Container[date]:
    from holidays.countries.sweden import Sweden

    holidays = Sweden(years=year, language="sv", include_sundays=False)
    midsummer = [day for day, name in holidays.items() if name == _MIDSUMMER_DAY]
    eves = [date(year, month, day) for month, day in _EVES] + [day - timedelta(days=1) for day in midsummer]
    return frozenset({*holidays, *eves})
