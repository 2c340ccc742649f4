"""Papers that a whole list has under another item than before, word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from binder.kallelse.comparison import PaperChange
from binder.kallelse.known import Incoming, KnownMeeting, KnownPaper
from binder.kallelse.page_likeness import PageBody
from binder.kallelse.paper_matching import PaperFate

_Words = tuple[PageBody, ...]
_THERE = (PaperFate.KEPT, PaperFate.REPLACED)


def with_moves(
    known: KnownMeeting, incoming: Incoming, found: Sequence[PaperChange], gone: Collection[int]
) -> tuple[PaperChange, ...]:
    """The changes, those papers moved that came again unaltered under another item and are not in theirs.

    Only out of items whose other papers came again, or that are off the list (`gone`): a file without an
    item's papers says nothing of them. Two papers with the same words are left alone.
    """
    left = _left(known, found, gone)
    fresh = {at: _words(incoming, change) for at, change in enumerate(found) if _is_new(change)}
    counts = Counter(fresh.values())
    moves = {
        at: left[words] for at, words in fresh.items() if counts[words] == 1 and _is_elsewhere(words, left)
    }
    moved = {paper.key for paper in moves.values()}
    changes = (_moved(change, moves[at]) if at in moves else change for at, change in enumerate(found))
    return tuple(
        change for change in changes if change.fate is not PaperFate.NOT_SENT or change.known not in moved
    )


def _left(
    known: KnownMeeting, found: Sequence[PaperChange], gone: Collection[int]
) -> Mapping[_Words, KnownPaper]:
    """The papers that their own items do not have any more, by their words where these are one paper's."""
    claimed = {change.known for change in found if change.fate in _THERE}
    told = {change.item for change in found if change.fate in _THERE} | set(gone)
    papers = [
        paper
        for paper in known.papers
        if paper.item in told and paper.item is not None and paper.key not in claimed and _says(paper.bodies)
    ]
    counts = Counter(paper.bodies for paper in papers)
    return {paper.bodies: paper for paper in papers if counts[paper.bodies] == 1}


def _is_new(change: PaperChange) -> bool:
    of_an_item = change.item is not None or change.proposed is not None
    return change.fate is PaperFate.NEW and change.known is None and of_an_item


def _words(incoming: Incoming, change: PaperChange) -> _Words:
    return incoming.bodies[change.first_page - 1 : change.last_page]


def _is_elsewhere(words: _Words, left: Mapping[_Words, KnownPaper]) -> bool:
    return bool(words) and words in left


def _says(bodies: _Words) -> bool:
    return bool(bodies) and not any(page.is_empty for page in bodies)


def _moved(change: PaperChange, paper: KnownPaper) -> PaperChange:
    """It keeps the name it has: notes and drafts speak of it by that."""
    own = range(1, len(paper.bodies) + 1)
    return replace(
        change,
        known=paper.key,
        fate=PaperFate.MOVED,
        title=paper.title,
        kind=paper.kind,
        pages=tuple(zip(own, range(change.first_page, change.last_page + 1), strict=True)),
        same=frozenset(own),
    )
