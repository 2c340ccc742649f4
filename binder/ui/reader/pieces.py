"""Pieces of pages: which pictures a view needs for what it shows, and such a picture when it was drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from binder.domain.errors import BinderError

if TYPE_CHECKING:
    from binder.pdf.page_frame import PageFrame

WHOLE_PAGE = 3_000_000
"""Pixels up to which a page is one piece; a larger one is cut, so that zooming in stays quick and small."""
TILE = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A rectangle `clip` = (x, y, width, height) of a page drawn at `scale` device pixels per point."""

    paper: object
    page: int
    scale: float
    clip: tuple[int, int, int, int]
    is_whole: bool
    tint: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """The picture of a piece, or why there is none; `memory` owns the pixels that `image` shows."""

    piece: Piece
    image: QImage
    frame: PageFrame | None
    error: BinderError | None = None
    memory: object = field(default=None, repr=False)

    @property
    def byte_count(self) -> int:
        """Memory in bytes."""
        return self.image.sizeInBytes()


def pieces_of(
    paper: object,
    page: int,
    size: tuple[float, float],
    scale: float,
    tint: str,
    seen: tuple[float, float, float, float],
) -> list[Piece]:
    """The pieces of a page that cover `seen` = (left, top, right, bottom) in device pixels of the page."""
    width, height = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
    if width * height <= WHOLE_PAGE:
        whole = (0, 0, width, height)
        return [Piece(paper=paper, page=page, scale=scale, clip=whole, is_whole=True, tint=tint)]
    left, top, right, bottom = seen
    return [
        Piece(paper=paper, page=page, scale=scale, clip=clip, is_whole=False, tint=tint)
        for y in range(0, height, TILE)
        for x in range(0, width, TILE)
        if _meets(clip := (x, y, min(TILE, width - x), min(TILE, height - y)), left, top, right, bottom)
    ]


def _meets(clip: tuple[int, int, int, int], left: float, top: float, right: float, bottom: float) -> bool:
    x, y, width, height = clip
    return x < right and y < bottom and x + width > left and y + height > top
