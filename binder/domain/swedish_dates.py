"""Dates as Swedes write them in a heading."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
ANY_WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
ANY_MONTH = f"(?:{'|'.join(MONTHS)})"
"""For patterns that look for one of them."""
MONTH_NUMBERS = {
    name: number for number, month in enumerate(MONTHS, start=1) for name in (month, month[:3])
} | {"sept": 9}
"""Which month a name means, whole or as it is shortened in print."""
ANY_MONTH_NAME = f"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})"
"""For patterns that look for a name in either form."""


def long_date(day: date) -> str:
    """As in a heading: onsdag 6 mars 2024."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """As in running text: 6 mars 2024."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
