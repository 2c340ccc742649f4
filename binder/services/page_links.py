"""The links on pages of an open paper, for going through them without a mouse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from binder.domain.annotation import Quad

if TYPE_CHECKING:
    from binder.pdf.links import PageElsewhere
    from binder.pdf.paper_to_read import PaperToRead

_SAME_LINE = 4.0
"""Points by which links on one line of text may stand higher or lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A link: its page, its box, the words on it ("" on a picture), and where it leads."""

    page: int
    box: Quad
    words: str
    target: int | str | PageElsewhere

    @property
    def middle(self) -> tuple[float, float]:
        """A point of the file that is on it."""
        return (self.box.left + self.box.right) / 2, (self.box.bottom + self.box.top) / 2


def links_on(paper: PaperToRead, pages: Iterable[int]) -> list[PageLink]:
    """The links that lead somewhere, in reading order; a link over several lines counts once per line."""
    return [link for page in pages for link in sorted(_links(paper, page), key=_place)]


def _links(paper: PaperToRead, page: int) -> list[PageLink]:
    with paper.glance(page) as loaded:
        boxes = loaded.link_boxes()
    found = []
    for box in boxes:
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        target = paper.link_at(page, (x, y))
        if target is not None:
            selected = paper.selection(page, (box.left, y), (box.right, y))
            words = " ".join(selected.text.split()) if selected is not None else ""
            found.append(PageLink(page=page, box=box, words=words, target=target))
    return found


def _place(link: PageLink) -> tuple[float, float]:
    return -round(link.box.top / _SAME_LINE), link.box.left
