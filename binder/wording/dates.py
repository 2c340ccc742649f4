"""Days and hours as the window writes them, in Swedish with English beside."""

from __future__ import annotations

from datetime import date, datetime, time

from binder.domain import swedish_dates

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def weekday_name(day: int, language: str = "sv") -> str:
    """A day of the week, 0 for Monday."""
    return WEEKDAYS[day] if language == "en" else swedish_dates.WEEKDAYS[day]


def long_date(day: date, language: str = "sv") -> str:
    """With the weekday: onsdag 6 mars 2024, Wednesday 6 March 2024."""
    if language == "en":
        return f"{WEEKDAYS[day.weekday()]} {short_date(day, language)}"
    return swedish_dates.long_date(day)


def short_date(day: date, language: str = "sv") -> str:
    """Without the weekday: 6 mars 2024, 6 March 2024."""
    if language == "en":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return swedish_dates.short_date(day)


def clock(moment: time, language: str = "sv") -> str:
    """The hour and minute: 15.41, 15:41."""
    return f"{moment:%H:%M}" if language == "en" else f"{moment:%H.%M}"


def moment_words(moment: datetime, language: str = "sv") -> str:
    """The moment on this computer's clock: 2024-03-01 kl. 09.30, 2024-03-01 at 09.30."""
    here = moment.astimezone()
    return f"{here:%Y-%m-%d} {'at' if language == 'en' else 'kl.'} {here:%H.%M}"
