"""Pieces of pages: which pictures a view needs for what it shows, and such a picture when it was drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from binder.domain.errors import BinderError
from binder.ui.reader.stand_ins import SeenPage

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
    turn: int = 0
    is_small: bool = False
    """Wanted as a small picture only."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Drawn:
    """The picture of a piece, or why there is none; `memory` owns the pixels that `image` shows.

    `small` is a small picture of the page, made where it was drawn as a whole.
    """

    piece: Piece
    image: QImage
    frame: PageFrame | None
    small: QImage | None = None
    error: BinderError | None = None
    memory: object = field(default=None, repr=False)

    @property
    def byte_count(self) -> int:
        """Memory in bytes."""
        return self.image.sizeInBytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What pictures of a paper have in common: device pixels per point, colour of the paper, turn."""

    paper: object
    scale: float
    tint: str
    turn: int = 0

    def piece(self, page: int, clip: tuple[int, int, int, int], *, is_whole: bool) -> Piece:
        """A piece of a page that looks so."""
        return Piece(
            paper=self.paper,
            page=page,
            scale=self.scale,
            clip=clip,
            is_whole=is_whole,
            tint=self.tint,
            turn=self.turn,
        )

    def small_piece(self, page: int, size: tuple[float, float], width: int) -> Piece:
        """A page of `size` points as a small picture, `width` device pixels wide."""
        scale = width / size[0]
        clip = (0, 0, width, max(1, round(size[1] * scale)))
        return replace(self.piece(page, clip, is_whole=True), scale=scale, is_small=True)

    def seen(self, page: int) -> SeenPage:
        """The name of the page's small picture."""
        return SeenPage(self.paper, page, self.tint, self.turn)


def pieces_of(
    look: Look, page: int, size: tuple[float, float], seen: tuple[float, float, float, float]
) -> list[Piece]:
    """The pieces of a page of `size` points, as shown, that cover `seen` = (left, top, right, bottom).

    `seen` is in device pixels of the page. A page in pieces is cut at the same places wherever it is seen.
    """
    width, height = max(1, round(size[0] * look.scale)), max(1, round(size[1] * look.scale))
    if width * height <= WHOLE_PAGE:
        return [look.piece(page, (0, 0, width, height), is_whole=True)]
    left, top, right, bottom = seen
    return [
        look.piece(page, clip, is_whole=False)
        for y in range(0, height, TILE)
        for x in range(0, width, TILE)
        if _meets(clip := (x, y, min(TILE, width - x), min(TILE, height - y)), left, top, right, bottom)
    ]


def _meets(clip: tuple[int, int, int, int], left: float, top: float, right: float, bottom: float) -> bool:
    x, y, width, height = clip
    return x < right and y < bottom and x + width > left and y + height > top
