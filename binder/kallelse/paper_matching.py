"""What became of an item's papers when its pages came again: kept, replaced, new, or not sent again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from binder.kallelse.item_likeness import Sketch
from binder.kallelse.known import KnownPaper
from binder.kallelse.page_likeness import PageBody
from binder.kallelse.page_pairing import PagePairs, pair_pages
from binder.kallelse.proposal import ProposedPaper

#: A paper of which this part of the pages came again, the same or edited, is that paper.
SURE = 0.5


class PaperFate(StrEnum):
    """What became of a paper; stable, printed and asked about."""

    KEPT = "kept"
    REPLACED = "replaced"
    MOVED = "moved"
    NEW = "new"
    NOT_SENT = "not-sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperMatch:
    """A known paper and the pages of the later file that are it; one of the two may be missing.

    `pages` leads from the paper's own pages (from 1) to pages of the file, `same` has those unaltered.
    """

    known: int | None
    fate: PaperFate
    first_page: int = 0
    last_page: int = 0
    title: str = ""
    kind: str | None = None
    is_sure: bool = True
    pages: tuple[tuple[int, int], ...] = ()
    same: frozenset[int] = frozenset()


def match_papers(
    known: Sequence[KnownPaper], proposed: Sequence[ProposedPaper], pages: Sequence[PageBody]
) -> list[PaperMatch]:
    """Match the papers of one item; `pages` are all pages of the later file.

    The known papers' bounds are carried over to the later pages: where a paper begins was settled once.
    """
    bodies = _bodies_of(proposed, pages)
    numbers = list(bodies)
    owners = [at for at, paper in enumerate(known) for _ in paper.pages]
    old = [page for paper in known for page in paper.bodies]
    pairs = pair_pages(old, list(bodies.values()))
    found = [_matched(at, paper, owners, pairs, numbers) for at, paper in enumerate(known)]
    found = _grown(found, _claimed(found), proposed, numbers)
    fresh = list(_unclaimed(proposed, _claimed(found)))
    return [*_asked_by_title(_without_overlap(found), known, fresh, bodies), *fresh]


def _bodies_of(proposed: Sequence[ProposedPaper], pages: Sequence[PageBody]) -> dict[int, PageBody]:
    """Return the papers' pages that the file has, by their numbers and in that order."""
    numbers = {page for paper in proposed for page in range(paper.first_page, paper.last_page + 1)}
    return {number: pages[number - 1] for number in sorted(numbers) if number <= len(pages)}


def _claimed(found: Iterable[PaperMatch]) -> set[int]:
    return {page for match in found for page in _range(match)}


def _matched(
    at: int, paper: KnownPaper, owners: Sequence[int], pairs: PagePairs, numbers: Sequence[int]
) -> PaperMatch:
    own = [k for k, owner in enumerate(owners) if owner == at]
    later = {k: numbers[pairs.later[k]] for k in own if k in pairs.later}
    if not later:
        return PaperMatch(known=paper.key, fate=PaperFate.NOT_SENT, title=paper.title, kind=paper.kind)
    first, last = min(later.values()), max(later.values())
    same = frozenset(k - own[0] + 1 for k in own if k in pairs.same)
    unaltered = len(same) == len(own) == last - first + 1
    return PaperMatch(
        known=paper.key,
        fate=PaperFate.KEPT if unaltered else PaperFate.REPLACED,
        first_page=first,
        last_page=last,
        title=paper.title,
        kind=paper.kind,
        is_sure=len(later) >= SURE * max(len(own), last - first + 1),
        pages=tuple((k - own[0] + 1, page) for k, page in later.items()),
        same=same,
    )


def _range(match: PaperMatch) -> range:
    return range(match.first_page, match.last_page + 1) if match.first_page else range(0)


def _grown(
    found: Sequence[PaperMatch], claimed: set[int], proposed: Sequence[ProposedPaper], numbers: Sequence[int]
) -> list[PaperMatch]:
    """Let a paper have the pages that follow it, up to where another begins."""
    begins = {paper.first_page for paper in proposed}
    there = set(numbers)
    grown = []
    for match in found:
        last = match.last_page
        while match.first_page and last + 1 in there and last + 1 not in claimed and last + 1 not in begins:
            last += 1
        fate = match.fate if last == match.last_page else PaperFate.REPLACED
        grown.append(replace(match, last_page=last, fate=fate))
    return grown


def _without_overlap(found: Sequence[PaperMatch]) -> list[PaperMatch]:
    """Make papers that claim the same page unsure."""
    return [
        replace(match, is_sure=match.is_sure and not _overlaps(match, found))
        if match.fate is not PaperFate.NOT_SENT
        else match
        for match in found
    ]


def _overlaps(match: PaperMatch, others: Iterable[PaperMatch]) -> bool:
    own = set(_range(match))
    return any(own.intersection(_range(other)) for other in others if other.known != match.known)


def _unclaimed(proposed: Sequence[ProposedPaper], claimed: set[int]) -> Iterable[PaperMatch]:
    """Yield the runs of pages that no known paper has, parted as they were read."""
    for paper in proposed:
        run: list[int] = []
        for page in range(paper.first_page, paper.last_page + 2):
            if page <= paper.last_page and page not in claimed:
                run.append(page)
            elif run:
                yield PaperMatch(
                    known=None,
                    fate=PaperFate.NEW,
                    first_page=run[0],
                    last_page=run[-1],
                    title=paper.title,
                    kind=paper.kind,
                )
                run = []


def _asked_by_title(
    found: Sequence[PaperMatch],
    known: Sequence[KnownPaper],
    fresh: list[PaperMatch],
    bodies: dict[int, PageBody],
) -> list[PaperMatch]:
    """Ask whether a paper that did not come again is the new one of its title or kind, written anew."""
    papers = {paper.key: paper for paper in known}
    asked = []
    for match in found:
        paper = papers.get(match.known or 0)
        successor = None
        if match.fate is PaperFate.NOT_SENT and paper is not None:
            successor = next((new for new in fresh if _may_be(paper, new, bodies)), None)
        asked.append(match if successor is None else _succeeded(match, successor))
        if successor is not None:
            fresh.remove(successor)
    return asked


def _succeeded(match: PaperMatch, by: PaperMatch) -> PaperMatch:
    placed = replace(match, first_page=by.first_page, last_page=by.last_page)
    return replace(placed, fate=PaperFate.REPLACED, is_sure=False)


def _may_be(paper: KnownPaper, new: PaperMatch, bodies: dict[int, PageBody]) -> bool:
    unreadable = all(page.is_unreadable for page in paper.bodies) or all(
        page not in bodies or bodies[page].is_unreadable for page in _range(new)
    )
    alike = Sketch(paper.title).plain == Sketch(new.title).plain
    return alike or unreadable or (paper.kind is not None and paper.kind == new.kind)
