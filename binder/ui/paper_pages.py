"""Pages as the window counts them: from the first page of a paper, not of the file it came in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from binder.domain.paper import Paper


def paper_at(papers: Iterable[Paper], version_id: int, page: int) -> Paper | None:
    """The paper that a page of a received file belongs to."""
    return next(
        (p for p in papers if p.version_id == version_id and p.first_page <= page <= p.last_page), None
    )


def shown_page(papers: Iterable[Paper], version_id: int, page: int) -> int:
    """The page's number within its paper; that of the file where no paper has the page."""
    paper = paper_at(papers, version_id, page)
    return page if paper is None else page - paper.first_page + 1
