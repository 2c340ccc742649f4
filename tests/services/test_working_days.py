"""Which days a kommun's office is open."""

from __future__ import annotations

from datetime import date

import pytest

from binder.services.working_days import is_working_day

CLOSED = {
    "saturday": date(2026, 3, 7),
    "sunday": date(2026, 3, 8),
    "epiphany": date(2026, 1, 6),
    "good friday": date(2026, 4, 3),
    "easter monday": date(2026, 4, 6),
    "ascension": date(2026, 5, 14),
    "national day": date(2025, 6, 6),
    "midsummer eve": date(2026, 6, 19),
    "christmas eve": date(2026, 12, 24),
    "new year's eve": date(2026, 12, 31),
}


@pytest.mark.parametrize("name", CLOSED)
def test_an_office_is_closed(name: str) -> None:
    assert not is_working_day(CLOSED[name])


@pytest.mark.parametrize("day", [date(2026, 3, 9), date(2026, 4, 2), date(2026, 5, 15), date(2026, 12, 23)])
def test_the_days_around_are_ordinary(day: date) -> None:
    assert is_working_day(day)
