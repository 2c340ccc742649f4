"""How moments and days are written into columns: ISO 8601, moments in UTC so that they sort."""

from __future__ import annotations

from datetime import UTC, date, datetime


def moment_text(moment: datetime) -> str:
    """The moment in UTC; ValueError for a time without a zone, which would mean nothing later."""
    if moment.tzinfo is None:
        message = "a moment has a time zone"
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """The moment that `moment_text` wrote."""
    return datetime.fromisoformat(text)


def maybe_moment_of(text: str | None) -> datetime | None:
    """The moment, or None where none was reached."""
    return datetime.fromisoformat(text) if text is not None else None


def day_of(text: str) -> date:
    """The day of an ISO date."""
    return date.fromisoformat(text)
