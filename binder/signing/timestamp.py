"""A time-stamp authority (RFC 3161): where it is, and what of it goes into a signature."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TimestampService:
    """The address of an authority that the user has chosen; a digest of the signature is sent there."""

    url: str
