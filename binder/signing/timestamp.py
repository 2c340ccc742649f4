"""A time-stamp authority (RFC 3161): where it is, and what of it goes into a signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import urlsplit

from binder.domain.errors import BinderError, ErrorCode


class Level(StrEnum):
    """How long a signature can be checked, in ETSI's words: B-T, B-LT and B-LTA."""

    STAMPED = "t"
    WITH_REVOCATION = "lt"
    ARCHIVED = "lta"


def _unhurried(_done: int, _total: int) -> None:
    """Nobody waits who could cancel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimestampService:
    """The address of an authority that the user has chosen; only a digest of the signature is sent there.

    `step` is called while it is waited for, and may raise Cancelled.
    """

    url: str
    level: Level = Level.STAMPED
    step: Callable[[int, int], None] = field(default=_unhurried, repr=False, compare=False)

    @property
    def server(self) -> str:
        """The name of the computer that is asked."""
        return urlsplit(self.url).hostname or self.url

    def failed(self) -> BinderError:
        """The error that tells that it did not answer as it should."""
        return BinderError(ErrorCode.TIMESTAMP_FAILED, server=self.server)


def is_address(url: str) -> bool:
    """Whether that could be the address of an authority."""
    parts = urlsplit(url.strip())
    return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in url.strip()
