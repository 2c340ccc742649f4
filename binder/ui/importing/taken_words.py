"""Words taken from a page as a value: each field has its own tidy form."""

from __future__ import annotations

from datetime import date

from binder.kallelse.moments import days_in, hours_in


def as_value(field: str, text: str) -> str | date | None:
    """Return the words as the field's value; None where they are none, such as words for a day."""
    tidy = " ".join(text.split())
    if field == "date":
        return next((day for day, _ in days_in(tidy)), None)
    if field == "time":
        hours = hours_in(tidy) or hours_in(tidy, only=True)
        return hours[0] if hours is not None else tidy
    if field == "decision_proposal":
        return text.strip()
    return tidy.strip(" .:;") if field in ("number", "dnr", "body") else tidy
