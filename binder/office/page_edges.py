"""What a word processor's file has at the edges of its first page: the letterhead's picture, and its foot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A PNG, what it says to those who do not see it, and its size on paper in points."""

    png: bytes
    alternative: str
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEdges:
    """The picture above everything else, and the lines at the foot of the first page."""

    picture: Picture | None = None
    foot: tuple[str, ...] = ()


PLAIN = PageEdges()
