"""Whether signatures get a time-stamp from an authority, as the user has set it; none by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from binder.signing.timestamp import TimestampService


def chosen_service() -> TimestampService | None:
    """The authority in the settings; None: nothing is sent anywhere."""
    return None
