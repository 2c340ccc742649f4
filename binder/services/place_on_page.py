"""Places on a page that are not words, for notes to hang on, with the words that stand around them.

A paper that is shown may be several files bound one after another, so the page that is shown and the page of
the received file are asked for apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from binder.domain.annotation import NOTHING_AROUND, PageAnchor, Quad, TextQuote
from binder.domain.errors import BinderError, ErrorCode
from binder.domain.ids import PaperVersionId
from binder.domain.ink import Stroke, simplified

if TYPE_CHECKING:
    from binder.pdf.paper_to_read import PaperToRead

SPOT_SIZE = 18.0
"""Points: a spot is as large as the sign of a note that PDF readers show there."""


def spot_anchor(
    version_id: PaperVersionId, page: int, point: tuple[float, float], around: TextQuote = NOTHING_AROUND
) -> PageAnchor:
    """The spot around a point of a page of a received file."""
    x, y = point
    half = SPOT_SIZE / 2
    area = Quad(x - half, y - half, x + half, y + half)
    return PageAnchor(version_id=version_id, page=page, area=area, around=around)


def ink_anchor(
    version_id: PaperVersionId, page: int, strokes: Sequence[Stroke], around: TextQuote = NOTHING_AROUND
) -> PageAnchor:
    """Where strokes are on a page of a received file; points that draw nothing more are left out."""
    thin = tuple(simplified(stroke) for stroke in strokes)
    return PageAnchor(version_id=version_id, page=page, strokes=thin, around=around)


def words_around(paper: PaperToRead, page: int, point: tuple[float, float]) -> TextQuote:
    """The words before and after the place nearest to a point of a shown page; none without text."""
    from binder.pdf.selection import quote_of

    try:
        place = paper.caret_at(page, point)
        if place is None:
            return NOTHING_AROUND
        return quote_of(paper.characters(page), place, place, exact="")
    except BinderError as error:
        if error.code is not ErrorCode.PAGE_DAMAGED:
            raise
        return NOTHING_AROUND
