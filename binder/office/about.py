"""What a word processor's file says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

LANGUAGE = ("sv", "SE")
PROGRAM = "Mötespärmen"

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Title, who wrote it (and is said to have made the tracked changes), its matter, its kind, and when."""

    title: str
    author: str
    subject: str
    kind: str
    when: datetime

    @property
    def moment(self) -> str:
        """The moment as both formats write it: UTC, to the second."""
        return self.when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def legal(text: str) -> str:
    """The text without characters that no XML file can hold."""
    return _ILLEGAL.sub("", text)
