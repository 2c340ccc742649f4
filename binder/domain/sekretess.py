"""Whether a paper is confidential (sekretess), and who said so."""

from __future__ import annotations

from enum import StrEnum


class Sekretess(StrEnum):
    """Whether a paper is confidential; stable, stored.

    ASKED: the paper says so and the member has not answered; until then it is kept as confidential.
    REFUSED: the member said that it is not.
    """

    OPEN = "open"
    ASKED = "asked"
    MARKED = "marked"
    REFUSED = "refused"

    @property
    def hides(self) -> bool:
        """Whether the paper is kept as confidential."""
        return self in (Sekretess.ASKED, Sekretess.MARKED)
