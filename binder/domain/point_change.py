"""What a beslutspunkt does to a point of the main proposal: rewords it, strikes it, or comes after it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChangeWay(StrEnum):
    """The three ways to change a proposal; the value is stored."""

    REPLACES = "ersätter"
    STRIKES = "utgår"
    FOLLOWS = "efter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointChange:
    """Which point of the main proposal is changed, and how it read when it was taken over.

    `number` is the point's own, as printed; after which one a new point comes (0: before the first).
    `is_whole` where the main proposal is one sentence without a number.
    """

    way: ChangeWay
    number: int
    original: str = ""
    is_whole: bool = False

    @property
    def touched(self) -> int | None:
        """The number of the point that would no longer stand as it is; a new point leaves all as they are."""
        return None if self.way is ChangeWay.FOLLOWS else self.number

    @property
    def sentence(self) -> str:
        """What stands above the new wording, and is all there is of a point that is struck."""
        what = "Förslaget" if self.is_whole else f"Punkt {self.number}"
        match self.way:
            case ChangeWay.REPLACES:
                return f"{what} får följande lydelse:"
            case ChangeWay.STRIKES:
                return f"{what} utgår."
            case ChangeWay.FOLLOWS:
                return f"{self._place} en ny punkt:"

    @property
    def label(self) -> str:
        """The point's number in the minutes; a new one gets its number when it is decided."""
        return "" if self.is_whole or self.way is ChangeWay.FOLLOWS else f"{self.number}."

    @property
    def _place(self) -> str:
        if self.is_whole:
            return "Efter förslaget införs"
        return f"Efter punkt {self.number} införs" if self.number else "Före punkt 1 införs"
